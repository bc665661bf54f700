/** Brings a sandbox to where the learner finds it: topology, setup, and proof that it is ready. The whole, or one host again. */
import { isAppError } from '../errors.js';
import { awaitReady } from '../grading/readiness.js';
import type { Sandbox } from '../sandbox/contract.js';
import { emptyObservation } from '../topology/observe.js';
import { plan, planReset } from '../topology/plan.js';
import type { Topology } from '../topology/schema.js';
import type { LabBuild } from './parts.js';
import { runSteps, stepsOfHost } from './steps.js';
import { applyPlan, observe } from './topology.js';

/** In a sandbox that is new: nothing is looked at first. Throws `topology-apply-failed`, `lab-step-failed`, `lab-not-ready`. */
export async function buildLab(sandbox: Sandbox, { topology, setup, readiness }: LabBuild): Promise<void> {
  await applyPlan(sandbox, plan(topology, emptyObservation));
  await runSteps(sandbox, setup);
  await awaitReady(sandbox, readiness);
}

/**
 * Of all hosts, or of one. A learner can break the ties by which the two ends of a cable are told to belong together (a pod's
 * name deleted while its namespace lives on), so that a step names an end which is not there. What the first try took away makes
 * the next one's picture clear.
 */
async function rebuildTopology(sandbox: Sandbox, topology: Topology, host?: string): Promise<void> {
  for (let triesLeft = 3; ; triesLeft -= 1) {
    try {
      return await applyPlan(sandbox, planReset(topology, await observe(sandbox, topology), host));
    } catch (error) {
      if (triesLeft <= 1 || !isAppError(error, 'topology-apply-failed')) throw error;
    }
  }
}

/** Whatever is in the sandbox, all of it anew. */
export async function rebuildLab(sandbox: Sandbox, instance: LabBuild): Promise<void> {
  await rebuildTopology(sandbox, instance.topology);
  await runSteps(sandbox, instance.setup);
  await awaitReady(sandbox, instance.readiness);
}

/** What the learner made on this host goes; the other hosts keep theirs, except for cables to it. */
export async function rebuildHost(sandbox: Sandbox, { topology, setup }: LabBuild, host: string): Promise<void> {
  await rebuildTopology(sandbox, topology, host);
  await runSteps(sandbox, stepsOfHost(setup, host));
}
