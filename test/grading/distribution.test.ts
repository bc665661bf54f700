/** Shares told from chance, and connections told by the connection table, on the real kernel. */
import t from 'tap';
import { isLikely } from '../../src/grading/kinds/distribution.js';
import { openBench } from './support.js';

const thirds = [1 / 3, 1 / 3, 1 / 3];

t.test('a count is unlikely only where chance gives it less than once in a million times', (t) => {
  const rows: [number[], number[], boolean][] = [
    [[500, 500, 500], thirds, true],
    [[540, 480, 480], thirds, true],
    [[590, 455, 455], thirds, true],
    [[500, 333, 667], thirds, false],
    [[1500, 0, 0], thirds, false],
    [[750, 750, 0], thirds, false],
    [[0, 0, 0], thirds, false],
    [[3, 0, 0], thirds, true],
    [[250], [1], true],
    [[150, 100], [0.5, 0.5], true],
    [[180, 70], [0.5, 0.5], false],
    [[225, 25], [0.9, 0.1], true],
  ];
  for (const [counts, shares, likely] of rows) t.equal(isLikely(counts, shares), likely, `${counts.join('/')} for ${shares.length} backends`);
  t.end();
});

t.test('fair dice are never called unfair, and loaded ones always', (t) => {
  const draw = (shares: number[]): number => {
    let rest = Math.random();
    return shares.findIndex((share) => (rest -= share) < 0);
  };
  const roll = (shares: number[]): number[] => {
    const draws = Array.from({ length: 1500 }, () => draw(shares));
    return shares.map((_, index) => draws.filter((drawn) => drawn === index).length);
  };
  const rounds = 3000;
  const times = (shares: number[]): number => Array.from({ length: rounds }, () => isLikely(roll(shares), thirds)).filter(Boolean).length;
  t.equal(times(thirds), rounds);
  t.equal(times([3 / 9, 2 / 9, 4 / 9]), 0);
  t.end();
});

t.test('connections are counted where they come in, and one is found in the connection table', async (t) => {
  const { rebuild, learner, check, value, sandbox } = await openBench(t);
  await rebuild(3);
  for (const pod of ['pod2', 'pod3']) {
    const server = await sandbox.exec({ target: { host: 'node1', pod }, argv: ['/usr/bin/python3', '-m', 'http.server', '-d', '/var/empty', '8081'], as: 'learner', timeoutMs: 60_000 });
    t.teardown(() => server.detach());
    t.match(await check({ kind: 'listen', on: `node1/${pod}`, port: 8081, retry: { forMs: 10_000 } }), { passed: true });
  }
  const service = { from: 'node1/pod1', address: '10.96.0.10', port: 80 };
  const backends = ['node1/pod2:eth0', 'node1/pod3:eth0'];
  const share = { kind: 'distribution', ...service, backends };
  const track = { kind: 'conntrack', on: 'node1', ...service };
  t.match(await check(share), { passed: false, seen: /0 came in/ });
  t.match(await check(track), { passed: false, seen: /no connection/ });

  await learner('node1', `
    iptables -t nat -A PREROUTING -d 10.96.0.10 -p tcp --dport 80 -m statistic --mode random --probability 0.5 -j DNAT --to-destination ${value('pod2')}:8081
    iptables -t nat -A PREROUTING -d 10.96.0.10 -p tcp --dport 80 -j DNAT --to-destination ${value('pod3')}:8081`);
  const rows: [object, boolean, RegExp][] = [
    [share, true, /of 1500 connections 1500 came in/],
    [{ ...share, seenFrom: value('pod1') }, true, /they came from 10\.244/],
    [{ ...share, seenFrom: value('gateway') }, false, /they came from 10\.244/],
    [{ ...share, seenFrom: [value('pod1'), value('gateway')] }, false, /they came from 10\.244/],
    [{ ...share, shares: [3, 1] }, false, /1500 came in/],
    [{ ...share, backends: ['node1/pod2:eth0'] }, false, /of 1500 connections/],
    [{ ...share, backends: ['node1/pod2:eth0', 'node1/pod3:eth7'] }, false, /nobody can listen at node1\/pod3/],
    [{ ...share, from: 'node1', connections: 250 }, false, /0 came in|could not be sent/],
    [{ ...track, repliesFrom: [value('pod2'), value('pod3')], repliesFromPort: 8081, repliesTo: value('pod1') }, true, /expects the answers from/],
    [{ ...track, repliesFrom: [value('pod1')] }, false, /expects the answers from/],
    [{ ...track, repliesFromPort: 80 }, false, /:8081/],
    [{ ...track, on: 'outside' }, false, /tracks no such connection/],
  ];
  for (const [wanted, passed, seen] of rows) t.match(await check(wanted), { passed, seen }, JSON.stringify(wanted));
});
