/** Runs what `topology/` thinks out: observes a sandbox, and applies plans to it. */
import type { Sandbox } from '../sandbox/contract.js';
import { batchOf, checkApplied } from '../topology/apply.js';
import { decodeObservation, observeOperations } from '../topology/observe.js';
import type { ObserveOptions } from '../topology/observe.js';
import type { Plan } from '../topology/plan.js';
import type { Observation, Topology } from '../topology/schema.js';

const observeTimeoutMs = 15_000;
const applyTimeoutMs = 60_000;

/** One call into the sandbox; a second, small one where it is ambiguous who is at the other end of a veth. */
export async function observe(sandbox: Pick<Sandbox, 'batch'>, topology: Topology, options?: ObserveOptions): Promise<Observation> {
  const operations = observeOperations(topology, options);
  const tryAll = { continueOnError: true, timeoutMs: observeTimeoutMs };
  const first = decodeObservation(operations, await sandbox.batch(operations, tryAll));
  return first.questions.length === 0 ? first.observation : first.answer(await sandbox.batch(first.questions, tryAll));
}

/** One call into the sandbox, none for an empty plan. Throws `topology-apply-failed`; what was done before stays. */
export async function applyPlan(sandbox: Pick<Sandbox, 'batch'>, plan: Plan): Promise<void> {
  if (plan.steps.length === 0) return;
  const batch = batchOf(plan);
  checkApplied(batch, await sandbox.batch(batch.operations, { timeoutMs: applyTimeoutMs }));
}
