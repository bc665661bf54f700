import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { createPlaces } from '../../../src/setup/suite/places.js';
import { runTap } from '../../../src/setup/suite/run-tap.js';
import { createReport } from '../../../src/setup/report.js';
import type { TapCount } from '../../../src/setup/suite/tap-count.js';

/** Each text is a file that the runner starts. */
async function run(t: Test, texts: string[], { timeoutMs = 60_000, env = {}, signal = new AbortController().signal } = {}): Promise<TapCount> {
  const folder = await mkdtemp(join(tmpdir(), 'vethlab-runner-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const files = texts.map((_, index) => join(folder, `${index}.mjs`));
  await Promise.all(files.map((file, index) => writeFile(file, texts[index] ?? '')));
  const said: string[] = [];
  const report = { ...createReport(), say: (line: string) => { said.push(line); } };
  return runTap({ files, env, places: createPlaces({ least: 2, most: 2 }), timeoutMs }, report, signal);
}

const say = (text: string): string => `console.log(${JSON.stringify(text)});`;

t.test('points of all files are counted, and each file once', async (t) => {
  const count = await run(t, [say('ok 1 - a\nok 2 - b\n1..2'), say('ok 1 - c # SKIP not here\nnot ok 2 - d\n1..2') + 'process.exitCode = 1;']);
  t.equal(count.passed, 2);
  t.match(count.failures, [{ name: /1\.mjs › d$/ }]);
  t.match(count.skips, [{ reason: 'not here' }]);
  t.same(count.files.map(({ passed, failed, skipped }) => `${passed} ${failed} ${skipped}`).sort(), ['0 1 1', '2 0 0']);
});

t.test('a file may say that it is not for this machine', async (t) => {
  const count = await run(t, [say('1..0 # needs another kernel'), say('1..0 # no tests found')]);
  t.match(count.skips, [{ reason: 'needs another kernel' }]);
  t.match(count.failures, [{ name: /asserts nothing/ }]);
});

t.test('a file that asserts nothing, dies, or hangs fails', async (t) => {
  const texts = [say('1..0'), say('ok 1 - a') + 'process.exit(3);', 'throw new Error("at import");', 'process.kill(process.pid, "SIGKILL");'];
  const { failures } = await run(t, texts);
  t.equal(failures.length, texts.length);
  t.ok(failures.some(({ detail }) => detail.includes('exit code 3')), 'with how it ended');
  t.ok(failures.some(({ detail }) => detail.includes('SIGKILL')));
  const hung = await run(t, [say('ok 1 - a') + 'setInterval(() => {}, 1000);'], { timeoutMs: 1_000 });
  t.match(hung.failures, [{ detail: /SIGTERM/ }]);
});

t.test('variables are added and taken away, and an interrupted run starts no more', async (t) => {
  process.env['VETHLAB_RUNNER_TEST'] = 'set';
  t.teardown(() => { delete process.env['VETHLAB_RUNNER_TEST']; });
  const text = 'console.log(process.env.VETHLAB_RUNNER_TEST === undefined && process.env.ADDED === "1" ? "ok" : "not ok", "- env\\n1..1");';
  t.equal((await run(t, [text], { env: { VETHLAB_RUNNER_TEST: undefined, ADDED: '1' } })).passed, 1);
  t.equal((await run(t, [text], { signal: AbortSignal.abort() })).files.length, 0);
});
