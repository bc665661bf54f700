/** A sandbox driver that times each call of another and of its sandboxes' agents, and tells of them in the trace under way. */
import type { SandboxDriver } from './contract.js';
import { inSpan } from '../trace.js';
import { timed, type CallObserver } from './timed.js';
import { traced } from './traced.js';

export interface CallObservers {
  engine: CallObserver;
  agent: CallObserver;
}

/** `driver`, which is the engine of that name, with every call reported to `observe` when it is over. */
export function measured(driver: SandboxDriver, observe: CallObservers, engine: string): SandboxDriver {
  const call = <Result>(name: string, run: () => Promise<Result>): Promise<Result> => inSpan(`engine ${name}`, { 'vethlab.engine': engine }, () => timed(observe.engine, name, run));
  return {
    answers: () => call('answers', () => driver.answers()),
    check: () => call('check', () => driver.check()),
    model: (size) => driver.model(size),
    create: (spec) => call('create', () => driver.create(spec)),
    start: (id) => call('start', () => driver.start(id)),
    connect: async (id) => traced(await call('connect', () => driver.connect(id)), observe.agent),
    inspect: (id) => call('inspect', () => driver.inspect(id)),
    list: () => call('list', () => driver.list()),
    remove: (id) => call('remove', () => driver.remove(id)),
    watch: (died) => driver.watch(died),
    close: () => driver.close(),
  };
}
