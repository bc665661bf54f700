/** docs/authoring.md is enough to write a lab: its example is proved as a stranger's lab, and it leaves nothing out. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { parse } from 'yaml';
import { checkSchema } from '../../src/labs/checks.js';
import { guideActions } from '../../src/labs/guide.js';
import { kernelFeatures } from '../../src/labs/schema.js';
import { labJsonSchema } from '../../src/labs/json-schema.js';
import { testImage } from '../support/sandbox.js';

const page = await readFile('docs/authoring.md', 'utf8');
/** Fences by their info string. */
const fences = [...page.matchAll(/^(```|~~~)(\w+ [^\n]+)\n([^]*?)^\1$/gm)].map(([, , info = '', body = '']) => ({ info, body }));

t.test('a stranger\'s lab, made of the page alone, passes lint and its proofs without touching the code', async (t) => {
  const labs = await mkdtemp(join(tmpdir(), 'vethlab-labs-'));
  t.teardown(() => rm(labs, { recursive: true, force: true }));
  await mkdir(join(labs, 'find-the-drop'));
  const files = fences.flatMap(({ info, body }) => { const name = /file=(\S+)/.exec(info)?.[1]; return name === undefined ? [] : [{ name, body }]; });
  t.same(files.map(({ name }) => name).sort(), ['drop.en.md', 'guide.en.md', 'lab.yaml', 'route.en.md']);
  for (const { name, body } of files) await writeFile(join(labs, 'find-the-drop', name), body);
  const env = { ...process.env, LABS_DIR: labs, LAB_IMAGE: await testImage() };
  const lab = (...words: string[]): Promise<string> => new Promise((resolve) => {
    execFile(process.execPath, ['src/setup/bootstrap.mjs', 'lab', ...words], { env, timeout: 120_000 }, (_, stdout, stderr) => resolve(stdout + stderr));
  });
  t.match(await lab('lint', 'find-the-drop'), /find-the-drop: 0 errors/);
  t.match(await lab('test', 'find-the-drop'), /find-the-drop, seed 1: 9 proofs hold, 0 do not\nfind-the-drop, seed 2: 3 proofs hold, 0 do not/);
});

t.test('every kind of check has an example that is valid', async (t) => {
  const examples = parse(fences.find(({ info }) => info === 'yaml checks')?.body ?? '') as { id: string; kind: string }[];
  for (const example of examples) t.same(checkSchema.safeParse(example).error?.issues ?? [], [], `${example.kind} (${example.id})`);
  const kinds = checkSchema.options.map((option) => option.shape.kind.value);
  t.same([...new Set(kinds)].filter((kind) => !examples.some((example) => example.kind === kind)), [], 'none is left out');
});

t.test('every field of a lab, every feature and every action is named', async (t) => {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    if ('properties' in node && typeof node.properties === 'object') for (const name of Object.keys(node.properties ?? {})) names.add(name);
    Object.values(node).forEach(visit);
  };
  visit(labJsonSchema());
  for (const name of [...names, ...kernelFeatures, ...guideActions]) t.match(page, new RegExp(`(?<![A-Za-z])${name}(?![A-Za-z])`), name);
});
