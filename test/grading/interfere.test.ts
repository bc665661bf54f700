/** A learner may kill and stop our checkers, and drown them. No check passes by it, and none hangs. */
import t from 'tap';
import { openBench, passes } from './support.js';

t.test('a learner who interferes with the checkers wins nothing', async (t) => {
  const bench = await openBench(t);
  const { rebuild, grade, check, value } = bench;
  await rebuild(2);
  const honest = passes(await grade('real-address'));

  await t.test('who floods the receivers', async (t) => {
    await rebuild(3);
    const flood = bench.sandbox.run({ target: { host: 'node1', pod: 'pod1' }, argv: ['/usr/bin/ping', '-f', '-w', '4', value('pod2')], as: 'learner', timeoutMs: 8_000 });
    const result = await grade('real-address');
    t.equal(result.passed, true, result.checks.filter(({ passed }) => !passed).map(({ seen }) => seen).join('; '));
    await flood;
  });

  for (const [signal, seconds] of [['KILL', 3], ['STOP', 7]] as const) {
    await t.test(`who sends SIG${signal} to everything, over and over`, async (t) => {
      await rebuild(2);
      const loop = bench.sandbox.run({ target: { host: 'node1' }, argv: ['/bin/bash', '-c', `end=$((SECONDS+${seconds})); while ((SECONDS < end)); do kill -${signal} -1; done`], as: 'learner', timeoutMs: 12_000 });
      const [result, closed, open] = await Promise.all([
        grade('real-address'),
        check({ kind: 'no-reach', from: 'node1/pod1', to: 'node1/pod2', address: value('pod2') }),
        check({ kind: 'reach', not: true, from: 'node1/pod1', to: 'node1/pod2', address: value('pod2') }),
      ]);
      t.ok(result.durationMs < 12_000, `graded in ${result.durationMs} ms`);
      t.same(result.checks.filter(({ id, passed }) => passed && honest[id] === false).map(({ id }) => id), [], 'no check passes that should not');
      t.match([closed, open], [{ passed: false }, { passed: false }], 'a negated check is not won by killing the checker');
      t.ok([...result.checks, closed, open].some(({ seen }) => /interfered with/.test(seen)), 'the evidence says that somebody interfered');
      await loop;
      await rebuild(3);
      t.equal((await grade('real-address')).passed, true, 'and afterwards an honest solution passes');
    });
  }
});
