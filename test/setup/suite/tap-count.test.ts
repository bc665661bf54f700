import t from 'tap';
import { createTapCount } from '../../../src/setup/suite/tap-count.js';

function count(text: string) {
  const counted = createTapCount();
  for (const line of text.split('\n')) counted.line(line);
  counted.end();
  return counted;
}

interface Row { title: string; text: string; passed?: number; failed?: string[]; skipped?: string[] }

const rows: Row[] = [
  { title: 'points at the leaves count, the points that close subtests do not', text: `TAP version 14
1..1
# Subtest: test/a.test.ts
    # Subtest: one
        ok 1 - equal
        ok 2
        # Subtest: nested
            ok 1 - deep
            1..1
        ok 3 - nested # time=1ms
        1..3
    ok 1 - one # time=2.5ms
    1..1
ok 1 - test/a.test.ts # time=10ms`, passed: 3 },
  { title: 'a failure counts once, however deep, with its path and diagnosis', text: `# Subtest: f
    # Subtest: one
        not ok 1 - bad one
          ---
          diff: |
            ok 1 - not a point
          ...
        1..1
    not ok 1 - one # time=2ms
      ---
      at: x
      ...
    1..1
not ok 1 - f # time=3ms`, failed: ['f › one › bad one'] },
  { title: 'a subtest that fails though its parts passed is a failure', text: `# Subtest: f
    # Subtest: one
        ok 1 - fine
        1..2
    not ok 1 - one # time=2ms
      ---
      expired: 120s
      ...
    1..1
not ok 1 - f # time=3ms`, passed: 1, failed: ['f › one'] },
  { title: 'skips keep their reason, at a leaf, for a subtest, for a file', text: `# Subtest: f
    ok 1 - later # SKIP not here
    ok 2 - bare # skip
    # Subtest: sub
        1..0 # feature x missing
    ok 3 - sub # SKIP feature x missing
    ok 4 - write me # TODO
    not ok 5 - known # TODO later
    1..5
ok 1 - f # time=3ms
# Subtest: g
    1..0 # no engine
ok 2 - g # SKIP no engine`, skipped: ['not here', 'no reason given', 'feature x missing', 'todo', 'later', 'no engine'] },
  { title: 'a file and a test that assert nothing are failures', text: `# Subtest: empty
    1..0 # no tests found
ok 1 - empty # SKIP no tests found
# Subtest: g
    # Subtest: hollow
        1..0
    ok 1 - hollow # time=1ms
    1..1
ok 2 - g # time=2ms`, failed: ['empty (asserts nothing)', 'g › hollow (asserts nothing)'] },
  { title: 'a file that died before it said anything is a failure', text: `# Subtest: f
    1..0
not ok 1 - f # time=3ms
  ---
  exitCode: 1
  ...`, failed: ['f'] },
  { title: 'a bail-out is a failure', text: `# Subtest: f
    ok 1 - a
    Bail out! no engine`, passed: 1, failed: ['f › Bail out! no engine', 'f › the stream ended inside a test'] },
  { title: 'what tests print is not counted', text: `# Subtest: f
    okay then
    not okay
    oklahoma - 1
    ok 1 - a # not a directive
    1..1
ok 1 - f`, passed: 1 },
  { title: 'the end of the stream inside a diagnosis loses nothing', text: `not ok 1 - cut
  ---
  at: here`, failed: ['cut'] },
  { title: 'nothing is nothing', text: '', passed: 0 },
];

for (const { title, text, passed = 0, failed = [], skipped = [] } of rows) {
  t.test(title, async (t) => {
    const counted = count(text);
    t.equal(counted.passed, passed, 'passed');
    t.same(counted.failures.map(({ name }) => name), failed, 'failed');
    t.same(counted.skips.map(({ reason }) => reason), skipped, 'skipped');
  });
}

t.test('each file is told with its counts and its time', async (t) => {
  const told: unknown[] = [];
  const counted = createTapCount((file) => told.push(file));
  for (const line of ['# Subtest: a', '    ok 1 - x', '    ok 2 - y # SKIP z', 'ok 1 - a # time=12.5ms', '# Subtest: b', '    not ok 1 - x', 'not ok 2 - b # time=2s']) counted.line(line);
  counted.end();
  t.same(told, [{ name: 'a', passed: 1, failed: 0, skipped: 1, durationMs: 12.5 }, { name: 'b', passed: 0, failed: 1, skipped: 0, durationMs: 2000 }]);
});

t.test('a failure carries its diagnosis without the indentation', async (t) => {
  t.equal(count('not ok 1 - x\n  ---\n  at:\n    line: 3\n  ...\nok 2 - y').failures[0]?.detail, 'at:\n  line: 3');
});
