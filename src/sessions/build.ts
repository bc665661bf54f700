/** Builds a lab's topology in a sandbox, the whole or one host again. */
import type { Sandbox } from '../sandbox/contract.js';
import { plan, planReset } from '../topology/plan.js';
import type { Topology } from '../topology/schema.js';
import { applyPlan, observe } from './topology.js';

/** Two calls into the sandbox: it looks first, so that a build which was cut short goes on where it stopped. */
export async function buildTopology(sandbox: Sandbox, topology: Topology): Promise<void> {
  await applyPlan(sandbox, plan(topology, await observe(sandbox, topology, { firewalls: 'declared' })));
}

/** What the learner made on this host goes; the other hosts keep theirs, except for cables to it. */
export async function rebuildHost(sandbox: Sandbox, topology: Topology, host: string): Promise<void> {
  await applyPlan(sandbox, planReset(topology, await observe(sandbox, topology), host));
}
