/** Which labs this machine's kernel can run. */
import type { Lab } from '../../labs/lab.js';
import type { KernelFeature } from '../../labs/schema.js';
import type { SandboxDriver } from '../../sandbox/contract.js';
import { selfTest } from '../../sandbox/self-test.js';

export type Features = Record<KernelFeature, boolean>;

/** Found out in a sandbox of its own. Throws what the driver throws. */
export async function findFeatures(driver: SandboxDriver): Promise<Features> {
  return (await selfTest(driver)).features;
}

/** What the lab needs and this kernel lacks; empty where the lab can run. */
export function missingFeatures({ document }: Lab, features: Features): KernelFeature[] {
  return document.sandbox.features.filter((feature) => !features[feature]);
}

/** Why a lab is not run, in a line. */
export function skipReason(missing: KernelFeature[]): string {
  return `needs ${missing.join(', ')}, which this machine's kernel does not have`;
}
