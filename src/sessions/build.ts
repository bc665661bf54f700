/** Brings a sandbox to where the learner finds it: topology, setup, and proof that it is ready. The whole, or one host again. */
import { awaitReady } from '../grading/readiness.js';
import type { Sandbox } from '../sandbox/contract.js';
import { plan, planReset } from '../topology/plan.js';
import type { Topology } from '../topology/schema.js';
import type { LabInstance } from './parts.js';
import { runSteps, stepsOfHost } from './steps.js';
import { applyPlan, observe } from './topology.js';

/** May be run again after it was cut short. Throws `topology-apply-failed`, `lab-step-failed`, `lab-not-ready`. */
export async function buildLab(sandbox: Sandbox, { topology, setup, readiness }: LabInstance): Promise<void> {
  // Setup is the author's shell text, which need not bear running twice: what an earlier try left goes first.
  if (setup.length === 0) await buildTopology(sandbox, topology);
  else await rebuildTopology(sandbox, topology);
  await runSteps(sandbox, setup);
  await awaitReady(sandbox, readiness);
}

/** Two calls into the sandbox: it looks first, so that a build which was cut short goes on where it stopped. */
export async function buildTopology(sandbox: Sandbox, topology: Topology): Promise<void> {
  await applyPlan(sandbox, plan(topology, await observe(sandbox, topology, { firewalls: 'declared' })));
}

async function rebuildTopology(sandbox: Sandbox, topology: Topology): Promise<void> {
  await applyPlan(sandbox, planReset(topology, await observe(sandbox, topology)));
}

/** Whatever is in the sandbox, all of it anew. */
export async function rebuildLab(sandbox: Sandbox, instance: LabInstance): Promise<void> {
  await rebuildTopology(sandbox, instance.topology);
  await runSteps(sandbox, instance.setup);
  await awaitReady(sandbox, instance.readiness);
}

/** What the learner made on this host goes; the other hosts keep theirs, except for cables to it. */
export async function rebuildHost(sandbox: Sandbox, { topology, setup }: LabInstance, host: string): Promise<void> {
  await applyPlan(sandbox, planReset(topology, await observe(sandbox, topology), host));
  await runSteps(sandbox, stepsOfHost(setup, host));
}
