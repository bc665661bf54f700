/** Every lab's own walks, after its solution, on the real kernel. */
import t from 'tap';
import type { WalkResult } from '../../../src/capture/walk/schema.js';
import { createCatalogue } from '../../../src/labs/catalogue.js';
import { instantiate } from '../../../src/labs/render.js';
import type { Sandbox } from '../../../src/sandbox/contract.js';
import { rebuildLab } from '../../../src/sessions/build.js';
import { runSteps } from '../../../src/sessions/steps.js';
import { requestOf } from '../../../src/sessions/walks/lab-walk.js';
import { runProbeWalk } from '../../../src/sessions/walks/run-probe-walk.js';
import { readLabFolders } from '../../../src/setup/lab-files.js';
import { findFeatures } from '../../../src/setup/lab/features.js';
import type { Lab } from '../../../src/labs/lab.js';
import { addSandbox, testDriver } from '../../support/sandbox.js';

const { labs } = createCatalogue(await readLabFolders('labs'));
const atOnce = 3;
/** Walks that are to end on the way: that is what their lab is about. */
const ends: Record<string, { outcome: WalkResult['outcome']; code: string }> = {
  'network-policy/tools-to-db': { outcome: 'lost', code: 'filter-rule' },
};

t.test('the walks that labs declare', { timeout: 600_000 }, async (t) => {
  const { driver } = await testDriver(t);
  const features = await findFeatures(driver);
  const queue = labs.filter(({ document }) => document.sandbox.features.every((feature) => features[feature] !== false));
  t.ok(labs.every(({ document }) => document.walks.length > 0), 'every lab has one');
  const told = new Map<string, WalkResult | Error>();
  await Promise.all(Array.from({ length: atOnce }, async () => {
    const { sandbox } = await addSandbox(t, driver, 'medium');
    for (let lab = queue.shift(); lab !== undefined; lab = queue.shift()) await walkLab(sandbox, lab, told);
  }));
  for (const [name, result] of [...told].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (result instanceof Error) t.fail(`${name}: ${result.message}`);
    else t.match({ outcome: result.outcome, code: result.death?.code ?? null }, ends[name] ?? { outcome: 'answered', code: null }, `${name}: ${result.namespaces.join(' > ')}`);
  }
});

async function walkLab(sandbox: Sandbox, { slug, definition }: Lab, told: Map<string, WalkResult | Error>): Promise<void> {
  const { document, topology, tasks } = instantiate(definition, 2026);
  try {
    await rebuildLab(sandbox, { size: document.sandbox.size, topology, setup: document.setup, readiness: document.readiness });
    for (const { solution } of tasks) await runSteps(sandbox, solution);
    for (const walk of document.walks) told.set(`${slug}/${walk.id}`, (await runProbeWalk(sandbox, requestOf(walk))).result);
  } catch (error) {
    told.set(slug, error instanceof Error ? error : new Error(String(error)));
  }
}
