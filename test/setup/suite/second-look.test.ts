import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { createReport } from '../../../src/setup/report.js';
import { createPlaces } from '../../../src/setup/suite/places.js';
import { merge, runWithSecondLook } from '../../../src/setup/suite/second-look.js';

const file = (name: string, passed: number, failed: number) => ({ name, passed, failed, skipped: 0, durationMs: 1 });

t.test('of a file that is run twice only the second time counts, and what it failed by at first is told', async (t) => {
  const first = { passed: 5, failures: [{ name: 'a › x', detail: 'late' }, { name: 'b › y', detail: 'wrong' }], skips: [{ name: 'a › s', reason: 'r' }], files: [file('a', 1, 1), file('b', 1, 1), file('c', 3, 0)] };
  const second = { passed: 3, failures: [{ name: 'b › y', detail: 'wrong again' }], skips: [], files: [file('a', 2, 0), file('b', 1, 1)] };
  const merged = merge(first, second);
  t.equal(merged.passed, 6);
  t.same(merged.failures, second.failures);
  t.same(merged.onlyBesideOthers, [first.failures[0]]);
  t.same(merged.files.map(({ name }) => name), ['c', 'a', 'b']);
  t.same(merged.skips, []);
  t.same(merge(first, undefined).failures, first.failures);
});

t.test('what fails once passes alone, and what always fails has failed', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'vethlab-second-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const once = `import { existsSync, writeFileSync } from 'node:fs'; const mark = ${JSON.stringify(join(folder, 'mark'))};
    console.log(existsSync(mark) ? 'ok 1 - a\\n1..1' : 'not ok 1 - a\\n1..1'); process.exitCode = existsSync(mark) ? 0 : 1; writeFileSync(mark, '');`;
  const files = ['once.mjs', 'always.mjs'].map((name) => join(folder, name));
  await Promise.all([writeFile(files[0] ?? '', once), writeFile(files[1] ?? '', 'console.log("not ok 1 - b\\n1..1"); process.exitCode = 1;')]);
  const said: string[] = [];
  const report = { ...createReport(), say: (line: string) => { said.push(line); } };
  const [seen] = await runWithSecondLook([{ files, env: {}, places: createPlaces({ least: 2, most: 2 }), timeoutMs: 60_000 }], report, new AbortController().signal);
  t.equal(seen?.passed, 1);
  t.match(seen?.failures, [{ name: /always\.mjs › b/ }]);
  t.match(seen?.onlyBesideOthers, [{ name: /once\.mjs › a/ }]);
  t.ok(said.some((line) => line.includes('A second look at 2 files')));
});
