/** A sandbox driver that times each call of another, and tells of it in the trace under way. */
import type { SandboxDriver } from './contract.js';
import { isAppError } from '../errors.js';
import { inSpan } from '../trace.js';
import { traced } from './traced.js';

/** `outcome` is `ok` or an error's code. */
export type CallObserver = (call: string, outcome: string, seconds: number) => void;

/** `driver`, which is the engine of that name, with every call reported to `observe` when it is over. */
export function measured(driver: SandboxDriver, observe: CallObserver, engine: string): SandboxDriver {
  const timed = <Result>(call: string, run: () => Promise<Result>): Promise<Result> => inSpan(`engine ${call}`, { 'vethlab.engine': engine }, () => time(call, run));

  async function time<Result>(call: string, run: () => Promise<Result>): Promise<Result> {
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
    answers: () => timed('answers', () => driver.answers()),
    check: () => timed('check', () => driver.check()),
    model: (size) => driver.model(size),
    create: (spec) => timed('create', () => driver.create(spec)),
    start: (id) => timed('start', () => driver.start(id)),
    connect: async (id) => traced(await timed('connect', () => driver.connect(id))),
    inspect: (id) => timed('inspect', () => driver.inspect(id)),
    list: () => timed('list', () => driver.list()),
    remove: (id) => timed('remove', () => driver.remove(id)),
    watch: (died) => driver.watch(died),
    close: () => driver.close(),
  };
}
