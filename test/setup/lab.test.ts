/** The author's tool as an author runs it: a child process, a folder of labs of its own, real sandboxes. */
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { createCatalogue } from '../../src/labs/catalogue.js';
import { readLabFolders } from '../../src/setup/lab-files.js';
import { labTable, readMeasured } from '../../src/setup/lab/table.js';
import { testImage } from '../support/sandbox.js';

interface Result { code: number; text: string }

async function author(t: Test): Promise<{ labs: string; lab(...words: string[]): Promise<Result> }> {
  const labs = await mkdtemp(join(tmpdir(), 'vethlab-labs-'));
  t.teardown(() => rm(labs, { recursive: true, force: true }));
  const env = { ...process.env, LABS_DIR: labs, LAB_IMAGE: await testImage() };
  const lab = (...words: string[]): Promise<Result> => new Promise((resolve) => {
    execFile(process.execPath, ['src/setup/bootstrap.mjs', 'lab', ...words], { env, timeout: 120_000 }, (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code ?? -1), text: stdout + stderr }));
  });
  return { labs, lab };
}

t.jobs = 2;

t.test('a new lab passes lint and its own test with two seeds, and is listed', { buffered: true }, async (t) => {
  const { lab } = await author(t);
  t.match(await lab('new', 'my-lab'), { code: 0, text: /npm run lab -- test my-lab/ });
  t.match(await lab('new', 'my-lab'), { code: 1, text: /is there already/ });
  t.match(await lab('new', 'My Lab'), { code: 1, text: /cannot be a lab's name/ });
  t.match(await lab('lint'), { code: 0, text: /my-lab: 0 errors, 0 warnings/ });
  t.match(await lab('test', 'my-lab'), { code: 0, text: /my-lab, seed 1: 5 proofs hold, 0 do not\nmy-lab, seed 2: 2 proofs hold, 0 do not/ });
  t.match(await lab('list'), { code: 0, text: /my-lab +0\.1\.0 +beginner, 10 min, 1 tasks/ });
});

t.test('a preview builds the lab, shows its texts filled in, runs commands and grades', { buffered: true }, async (t) => {
  const { lab } = await author(t);
  await lab('new', 'my-lab');
  const before = await lab('preview', 'my-lab', '--run', 'run node1/client hostname', '--run', 'check', '--run', 'solve address', '--run', 'check address', '--run', 'reset', '--run', 'check', '--run', 'guide nothing', '--run', 'sing');
  t.equal(before.code, 1, 'a check failed');
  t.match(before.text, /`web` \(10\.244\.\d+\.2\)/, 'the guide has the parameters');
  t.match(before.text, /> run node1\/client hostname\nclient\n/);
  t.match(before.text, /✗ address: 0 of 10[^]*✓ address: 10 of 10[^]*> reset[^]*✗ address: 0 of 10/);
  t.match(before.text, /no task `nothing`[^]*There is no "sing"/);
  t.match(await lab('preview', 'my-lab', '--locale', 'zh-CN', '--run', 'solve address', '--run', 'check'), { code: 0, text: /没有地址的 Pod[^]*✓ address/ });
});

t.test('a lab that is wrong is told what is wrong; one that the kernel cannot run is skipped with the reason', { buffered: true }, async (t) => {
  const { labs, lab } = await author(t);
  await lab('new', 'my-lab');
  const file = join(labs, 'my-lab', 'lab.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace("run: 'ip addr add ${client}/24 dev eth0'", "run: 'ip addr add ${client}/16 dev eth0'"));
  t.match(await lab('test', 'my-lab'), { code: 1, text: /✗ my-lab, seed 1: solution[^]*has-address fails: expected[^]*\/16/ });
  await writeFile(file, text.replace('kubernetes:', "setup: [{ on: node1, run: 'echo why; false' }]\nkubernetes:"));
  t.match(await lab('test', 'my-lab', '--seed', '9'), { code: 1, text: /a step on node1 ended with 1: why/ });
  await writeFile(file, text.replace('apiVersion: vethlab.dev/v1', 'apiVersion: nobody/v2'));
  t.match(await lab('test'), { code: 1, text: /my-lab\/lab\.yaml: apiVersion/ });
  await writeFile(file, text.replace('features: [', 'features: [ip_vs, netem, '));
  const result = await lab('test', 'my-lab');
  t.match(result, { code: 0, text: /skipped, it needs .*which this machine's kernel does not have|proofs hold, 0 do not/ }, 'proved where the kernel has both');
  t.match(await lab('test', 'no-such-lab'), { code: 1, text: /There is no lab "no-such-lab"/ });
  t.match(await lab('dance'), { code: 1, text: /npm run lab -- COMMAND/ });
});

t.test('who stops the tool leaves no sandbox behind', { buffered: true }, async (t) => {
  const { labs, lab } = await author(t);
  await lab('new', 'my-lab');
  const env = { ...process.env, LABS_DIR: labs, LAB_IMAGE: await testImage(), TMPDIR: labs };
  const child = spawn(process.execPath, ['src/setup/bootstrap.mjs', 'lab', 'preview', 'my-lab'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  const exited = new Promise((resolve) => child.on('exit', resolve));
  // The guide is printed when the sandbox is built; then it waits for commands.
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const folders = async (): Promise<string[]> => (await readdir(labs)).filter((name) => name.startsWith('vethlab-lab-'));
  t.equal((await folders()).length, 1);
  child.kill('SIGTERM');
  t.equal(await exited, 1);
  t.same(await folders(), [], 'its folder goes after its sandboxes');
});

t.test('docs/labs.md says what the labs are; `npm run documents` writes it', { buffered: true }, async (t) => {
  const { labs } = createCatalogue(await readLabFolders('labs'));
  t.equal(await readFile('docs/labs.md', 'utf8'), labTable(labs, readMeasured('docs/labs.md')));
});
