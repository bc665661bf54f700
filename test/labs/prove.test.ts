/**
 * Every lab of the repository on the real kernel: fresh fails, the solution passes, wrong answers fail with their
 * reasons; another seed's parameters work too. All labs share a few sandboxes, which are rebuilt for each proof.
 */
import t, { type Test } from 'tap';
import { createCatalogue } from '../../src/labs/catalogue.js';
import { readLabFolders } from '../../src/setup/lab-files.js';
import { findFeatures } from '../../src/setup/lab/features.js';
import { proveOnSandboxes, type LabProof } from '../../src/setup/lab/prove.js';
import { testDriver } from '../support/sandbox.js';

const { labs, broken } = createCatalogue(await readLabFolders('labs'));
const seeds = [20_26, 7];

t.test('every lab is valid', async (t) => t.same(broken, []));

t.test('labs on real sandboxes', { timeout: 1_500_000 }, async (t) => {
  const { driver } = await testDriver(t);
  const started = performance.now();
  const runs = await proveOnSandboxes(driver, labs, seeds);
  t.comment(`${runs.flatMap(({ proofs }) => proofs).length} proofs in ${Math.round((performance.now() - started) / 1000)} s`);
  for (const run of runs) await judge(t, run);
  t.same(await driver.list(), [], 'no sandbox is left');
});

t.test('the features that labs may need are those that a machine is tested for', async (t) => {
  const { driver } = await testDriver(t);
  const features = await findFeatures(driver);
  for (const { slug, document } of labs) for (const feature of document.sandbox.features) t.type(features[feature], 'boolean', `${slug}: ${feature}`);
});

function judge(t: Test, { lab, seed, skipped, proofs }: LabProof): Promise<unknown> {
  const title = `${lab.slug}, seed ${seed}: fresh fails, the solution passes, each wrong answer fails for its reason`;
  if (skipped !== null) return t.test(title, { skip: `${lab.slug} ${skipped}` }, async () => undefined);
  return t.test(title, async (t) => {
    t.ok(proofs.length >= 2);
    for (const { name, problems, durationMs } of proofs) t.same(problems, [], `${name} (${durationMs} ms)`);
    for (const { id, wrong } of lab.document.tasks) t.ok(wrong.length >= 3, `${id} has at least three wrong answers`);
  });
}
