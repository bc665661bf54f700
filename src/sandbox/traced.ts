/** A sandbox whose calls to its agent are timed, and told of in the trace under way. What they carry is not. */
import { inSpan } from '../trace.js';
import type { Sandbox } from './contract.js';
import { timed, type CallObserver } from './timed.js';

export function traced(sandbox: Sandbox, observe: CallObserver): Sandbox {
  const call = <T>(name: string, work: () => Promise<T>): Promise<T> => inSpan(`agent ${name}`, { 'vethlab.sandbox.id': sandbox.id }, () => timed(observe, name, work));
  return {
    ...sandbox,
    openTerminal: (spec) => call('openTerminal', () => sandbox.openTerminal(spec)),
    attach: (...given) => call('attach', () => sandbox.attach(...given)),
    terminals: () => call('terminals', () => sandbox.terminals()),
    closeTerminal: (id) => call('closeTerminal', () => sandbox.closeTerminal(id)),
    exec: (spec) => call('exec', () => sandbox.exec(spec)),
    run: (...given) => call('run', () => sandbox.run(...given)),
    batch: (...given) => call('batch', () => sandbox.batch(...given)),
    capture: (spec) => call('capture', () => sandbox.capture(spec)),
  };
}
