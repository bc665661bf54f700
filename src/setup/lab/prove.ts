/** Proves labs on real sandboxes, several at once. */
import type { GradingCost } from '../../grading/cost.js';
import { proveLabs, type Proof, type ProofRequest } from '../../grading/prove-lab.js';
import type { Lab } from '../../labs/lab.js';
import { instantiate } from '../../labs/render.js';
import type { SandboxDriver, SizeClass } from '../../sandbox/contract.js';
import { openSandbox } from '../lab-sandboxes.js';
import { findFeatures, missingFeatures, skipReason } from './features.js';

/** Each may use half a core, and waits most of its time (for packets that must not arrive): so many keep two cores busy. */
export const sandboxesAtOnce = 8;

export interface LabProof {
  lab: Lab;
  seed: number;
  /** Why it was not tried; `proofs` is empty then. */
  skipped: string | null;
  proofs: Proof[];
}

/** Called as each proof ends, in no order. */
export type Told = (lab: Lab, seed: number, proof: Proof) => void;

/**
 * The first seed in full; of each further seed whether its parameters work: fresh fails, the solution passes. A lab whose
 * kernel features are missing is skipped with the reason.
 */
export async function proveOnSandboxes(driver: SandboxDriver, labs: Lab[], seeds: number[], told: Told = () => undefined): Promise<LabProof[]> {
  const features = await findFeatures(driver);
  const runs = labs.flatMap((lab) => seeds.map((seed, index): LabProof & { request: ProofRequest } => {
    const missing = missingFeatures(lab, features);
    const request = { lab: instantiate(lab.definition, seed), brief: index > 0, told: (proof: Proof) => told(lab, seed, proof) };
    return { lab, seed, proofs: [], skipped: missing.length === 0 ? null : skipReason(missing), request };
  }));
  const open = runs.filter(({ skipped }) => skipped === null);
  // By size: a lab is proved in a sandbox such as its learners get.
  for (const size of new Set(open.map(({ lab }) => lab.document.sandbox.size))) await proveOfSize(driver, size, open.filter(({ lab }) => lab.document.sandbox.size === size));
  return runs.map(({ request: _, ...run }) => run);
}

/** What it costs to grade a lab's solutions, with nothing else going on. Its features must be there. */
export async function priceAlone(driver: SandboxDriver, lab: Lab, seed: number): Promise<GradingCost[]> {
  const run = { lab, seed, proofs: [] as Proof[], skipped: null, request: { lab: instantiate(lab.definition, seed), brief: true } };
  await proveOfSize(driver, lab.document.sandbox.size, [run], 1);
  return run.proofs.flatMap(({ costs }) => costs);
}

async function proveOfSize(driver: SandboxDriver, size: SizeClass, runs: (LabProof & { request: ProofRequest })[], atOnce = sandboxesAtOnce): Promise<void> {
  const sandboxes = await Promise.all(Array.from({ length: atOnce }, () => openSandbox(driver, size)));
  const proofs = await proveLabs(runs.map(({ request }) => request), sandboxes);
  runs.forEach((run, index) => run.proofs.push(...proofs[index] ?? []));
  for (const sandbox of sandboxes) {
    sandbox.close();
    await driver.remove(sandbox.id);
  }
}
