/** A sandbox driver that times each call of another. */
import type { SandboxDriver } from './contract.js';
import { isAppError } from '../errors.js';

/** `outcome` is `ok` or an error's code. */
export type CallObserver = (call: string, outcome: string, seconds: number) => void;

/** `driver`, with every call reported to `observe` when it is over. */
export function measured(driver: SandboxDriver, observe: CallObserver): SandboxDriver {
  async function timed<Result>(call: string, run: () => Promise<Result>): Promise<Result> {
    const started = performance.now();
    const report = (outcome: string): void => { observe(call, outcome, (performance.now() - started) / 1000); };
    try {
      const result = await run();
      report('ok');
      return result;
    } catch (error) {
      report(isAppError(error) ? error.code : 'internal');
      throw error;
    }
  }
  return {
    check: () => timed('check', () => driver.check()),
    model: (size) => driver.model(size),
    create: (spec) => timed('create', () => driver.create(spec)),
    start: (id) => timed('start', () => driver.start(id)),
    connect: (id) => timed('connect', () => driver.connect(id)),
    inspect: (id) => timed('inspect', () => driver.inspect(id)),
    list: () => timed('list', () => driver.list()),
    remove: (id) => timed('remove', () => driver.remove(id)),
    watch: (died) => driver.watch(died),
    close: () => driver.close(),
  };
}
