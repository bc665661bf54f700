import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { createCatalogue } from '../../src/labs/catalogue.js';
import { readLabFolders } from '../../src/setup/lab-files.js';
import { readCatalogue } from '../../src/setup/read-catalogue.js';

const slug = 'pod-to-pod-same-node';
const kept = (name: string): string => join('dist', '.labs', `${name}.json`);

t.test('at a second start no lab is parsed, and each is what parsing it gives', async (t) => {
  await readCatalogue('labs');
  const second = await readCatalogue('labs');
  t.same(second.validated, []);
  const parsed = createCatalogue(await readLabFolders('labs'));
  t.equal(second.labs.length, parsed.labs.length);
  for (const lab of second.labs) t.strictSame(lab, parsed.find(lab.slug), lab.slug);
});

t.test('a lab whose file has changed is parsed again, and that alone', async (t) => {
  const { folder, mine } = await twoLabs(t);
  await readCatalogue(folder);
  const file = join(folder, mine, 'lab.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^version: .*$/m, 'version: 9.9.9'));
  const { validated, find } = await readCatalogue(folder);
  t.same(validated, [mine]);
  t.equal(find(mine)?.version, '9.9.9');
});

t.test('a lab that is wrong is told at each start', async (t) => {
  const { folder, mine } = await twoLabs(t);
  await writeFile(join(folder, mine, 'lab.yaml'), 'apiVersion: nobody/v1');
  for (const start of ['first', 'second']) t.match((await readCatalogue(folder)).broken, [{ slug: mine, error: { code: 'lab-invalid' } }], start);
});

for (const [what, change] of [
  ['is cut short', (text: string) => text.slice(0, 100)],
  ['says something else than was written', (text: string) => text.replaceAll('9.8.7', '6.6.6')],
  ['is of other code', (text: string) => text.replace(/"key":"[0-9a-f]{8}/, '"key":"00000000')],
] as const) {
  t.test(`what was kept of a lab and ${what} is as good as nothing`, async (t) => {
    const { folder, mine } = await twoLabs(t);
    await readCatalogue(folder);
    await writeFile(kept(mine), change(await readFile(kept(mine), 'utf8')));
    const { validated, find } = await readCatalogue(folder);
    t.same(validated, [mine]);
    t.equal(find(mine)?.version, '9.8.7');
  });
}

/** A folder with a lab of the repository and one of this test's own, under a name that nobody else reads or keeps. */
async function twoLabs(t: Test): Promise<{ folder: string; mine: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'vethlab-labs-'));
  const mine = `kept-${folder.slice(-6).toLowerCase()}`;
  t.teardown(() => Promise.all([rm(folder, { recursive: true, force: true }), rm(kept(mine), { force: true })]));
  await cp(join('labs', slug), join(folder, slug), { recursive: true });
  await cp(join('labs', slug), join(folder, mine), { recursive: true });
  const file = join(folder, mine, 'lab.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^slug: .*$/m, `slug: ${mine}`).replace(/^version: .*$/m, 'version: 9.8.7'));
  return { folder, mine };
}
