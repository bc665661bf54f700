/** Every lab of the repository on the real kernel: fresh fails, the solution passes, wrong answers fail with their reasons. */
import t from 'tap';
import { proveLab } from '../../src/grading/prove-lab.js';
import { createCatalogue } from '../../src/labs/catalogue.js';
import { instantiate } from '../../src/labs/render.js';
import { readLabFolders } from '../../src/setup/lab-files.js';
import { addSandbox, testDriver } from '../support/sandbox.js';

const { labs } = createCatalogue(await readLabFolders('labs'));
for (const lab of labs) {
  t.test(`${lab.slug}: fresh fails, the solution passes, each wrong answer fails for its reason`, async (t) => {
    const { driver } = await testDriver(t);
    const { size } = lab.document.sandbox;
    const sandboxes = await Promise.all(Array.from({ length: 3 }, () => addSandbox(t, driver, size)));
    const instance = instantiate(lab.definition, 20_26);
    const proofs = await proveLab(instance, sandboxes.map(({ sandbox }) => sandbox));
    for (const { name, problems, durationMs } of proofs) t.same(problems, [], `${name} (${durationMs} ms)`);
    for (const { id, wrong } of instance.tasks) t.ok(wrong.length >= 3, `${id} has at least three wrong answers`);
  });
}
