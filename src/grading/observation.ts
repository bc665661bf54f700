/** What the kernel says of every namespace in a sandbox, without firewalls and sysctls: one batch, rarely two. */
import type { BatchOperation, Sandbox } from '../sandbox/contract.js';
import { decodeObservation, observeOperations } from '../topology/observe.js';
import type { Observation, Topology } from '../topology/schema.js';

/** With nothing declared, only what every namespace has is read. */
const nothingDeclared: Topology = { hosts: [], links: [], namespaces: [], processes: [], files: [] };

export async function observation(sandbox: Sandbox): Promise<Observation> {
  const operations = observeOperations(nothingDeclared, { firewalls: 'declared' });
  const first = decodeObservation(operations, await run(sandbox, operations));
  return first.questions.length === 0 ? first.observation : first.answer(await run(sandbox, first.questions));
}

function run(sandbox: Sandbox, operations: BatchOperation[]): ReturnType<Sandbox['batch']> {
  return sandbox.batch(operations, { continueOnError: true });
}
