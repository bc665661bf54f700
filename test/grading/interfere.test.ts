/** A learner may kill and stop our checkers, and drown them. No check passes by it, and none hangs. */
import t from 'tap';
import type { CheckResult } from '../../src/grading/result.js';
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

  await t.test('who shows one thing to one check and another to the next', async (t) => {
    await rebuild(2);
    const { pod1, pod2 } = { pod1: value('pod1'), pod2: value('pod2') };
    // Unplugged pods have the address; as soon as somebody looks at packets, they are plugged in under another.
    const flip = `end=$((SECONDS+6)); while ((SECONDS < end)); do
      ip -n pod1 addr flush dev eth0; ip -n pod1 addr add 10.99.0.7/24 dev eth0; sleep 0.02
      ip -n pod1 addr flush dev eth0; ip -n pod1 addr add ${pod1}/24 dev eth0; ip link set veth-pod2 down; sleep 0.02; ip link set veth-pod2 up
    done`;
    const loop = bench.sandbox.run({ target: { host: 'node1' }, argv: ['/bin/bash', '-c', flip], as: 'learner', timeoutMs: 12_000 });
    const wrongAddress = { id: 'wrong', kind: 'address', on: 'node1/pod1:eth0', address: '10.99.0.7/24' };
    const rightAddress = { id: 'right', kind: 'address', on: 'node1/pod1:eth0', address: `${pod1}/24` };
    const reach = { id: 'reach', kind: 'reach', from: 'node1/pod3', to: 'node1/pod2', address: pod2, timeoutMs: 300 };
    const retry = { forMs: 1_500, everyMs: 50 };
    const graded = await bench.checks([wrongAddress, rightAddress, reach].map((each) => ({ ...each, retry })));
    t.notOk(graded.every(({ passed }) => passed), 'two states of the network are not one that has both');
    await loop;
  });

  await t.test('who waits for the checkers and shows each packet another network', async (t) => {
    await rebuild(3);
    const pods = { from: 'node1/pod3', to: 'node1/pod2', address: value('pod2') };
    const both = [{ id: 'open', kind: 'reach', ...pods, timeoutMs: 3_000 }, { id: 'shut', kind: 'no-reach', ...pods, timeoutMs: 300 }];
    const flips = {
      'an interface': ['ip link set veth-pod2 down', 'ip link set veth-pod2 up'],
      'an address': [`ip -n pod2 addr del ${value('pod2')}/24 dev eth0`, `ip -n pod2 addr add ${value('pod2')}/24 dev eth0`],
      'a firewall rule': ['ip netns exec pod2 iptables -I INPUT -j DROP', 'ip netns exec pod2 iptables -D INPUT -j DROP'],
      'a bridge\'s port': ['bridge link set dev veth-pod2 isolated on; bridge link set dev veth-pod3 isolated on', 'bridge link set dev veth-pod2 isolated off; bridge link set dev veth-pod3 isolated off'],
    };
    for (const [what, [shut = '', open = '']] of Object.entries(flips)) {
      // Shut for as long as the one packet is waited for, and open before the other is given up; whenever a new checker comes.
      const loop = `last=0; while :; do newest=$(pgrep -n -f vethlab/probe.pyc || echo 0)
        if ((newest > last)); then ${shut}; sleep 0.06; last=$(pgrep -n -f vethlab/probe.pyc || echo $newest); sleep 0.56; ${open}; else sleep 0.005; fi
      done`;
      const learner = await bench.sandbox.exec({ target: { host: 'node1' }, argv: ['/bin/bash', '-c', loop], as: 'learner', timeoutMs: 60_000 });
      const graded = await bench.checks(both);
      learner.detach();
      await bench.learner('node1', `{ ${open}; } 2> /dev/null || true`);
      t.notOk(graded.every(({ passed }) => passed), `${what}: a way is open or shut; ${graded.map(({ seen }) => seen).join('; ')}`);

      // Without a rest (it ends when it is left): a round that sees a change says so of what would have passed. One that falls
      // between two changes has seen one network, and passes.
      const restless = await bench.sandbox.exec({ target: { host: 'node1' }, argv: ['/bin/bash', '-c', `while :; do ${shut}; ${open}; done`], as: 'learner', timeoutMs: 60_000 });
      let bridge: CheckResult | undefined;
      for (let round = 0; round < 10 && bridge?.passed !== false; round++) [bridge] = await bench.checks([{ id: 'bridge', kind: 'link', on: 'node1:cni0' }, { id: 'open', kind: 'reach', ...pods }]);
      restless.detach();
      await bench.learner('node1', `{ ${open}; } 2> /dev/null || true`);
      t.match(bridge, { passed: false, seen: /^the network was changed while it was graded/, sentence: /try again/ });
      // On a busy machine the changes may be more than the kernel keeps for us, or leave no time for a probe.
      t.ok([what, 'more than can be told', 'what nobody could watch'].some((text) => bridge?.seen.includes(text)), `${what}: ${String(bridge?.seen)}`);
    }
  });

  await t.test('but what changes nothing is no disturbance', async (t) => {
    await rebuild(3);
    const [pod1, pod2] = [value('pod1'), value('pod2')];
    const noise = `end=$((SECONDS+3)); timeout 4 tcpdump -i cni0 -w /dev/null 2> /dev/null & while ((SECONDS < end)); do
      ip -n pod1 neigh flush all; ping -c 1 -W 1 ${pod2} > /dev/null; ip -n pod1 addr replace ${pod1}/24 dev eth0; ip link set veth-pod2 up; ip -n pod1 route replace default via ${value('gateway')}
      iptables-save > /dev/null; timeout 0.05 tcpdump -i veth-pod2 -w /dev/null 2> /dev/null; bridge fdb show > /dev/null; sysctl -qw net.ipv4.conf.all.rp_filter=$(sysctl -n net.ipv4.conf.all.rp_filter)
    done`;
    const busy = bench.sandbox.run({ target: { host: 'node1' }, argv: ['/bin/bash', '-c', noise], as: 'learner', timeoutMs: 12_000 });
    const result = await grade('real-address');
    t.equal(result.passed, true, result.checks.filter(({ passed }) => !passed).map(({ seen }) => seen).join('; '));
    await busy;
  });

  for (const [signal, seconds] of [['KILL', 3], ['STOP', 10]] as const) {
    await t.test(`who sends SIG${signal} to everything, over and over`, async (t) => {
      await rebuild(2);
      const loop = bench.sandbox.run({ target: { host: 'node1' }, argv: ['/bin/bash', '-c', `end=$((SECONDS+${seconds})); while ((SECONDS < end)); do kill -${signal} -1; done`], as: 'learner', timeoutMs: 15_000 });
      const [result, closed, open] = await Promise.all([
        grade('real-address'),
        check({ kind: 'no-reach', from: 'node1/pod1', to: 'node1/pod2', address: value('pod2') }),
        check({ kind: 'reach', not: true, from: 'node1/pod1', to: 'node1/pod2', address: value('pod2') }),
      ]);
      t.ok(result.durationMs < 26_000, `graded in ${result.durationMs} ms`);
      t.same(result.checks.filter(({ id, passed }) => passed && honest[id] === false).map(({ id }) => id), [], 'no check passes that should not');
      t.match([closed, open], [{ passed: false }, { passed: false }], 'a negated check is not won by killing the checker');
      const said = [...result.checks, closed, open].map(({ seen }) => seen).join('; ');
      const asEver = result.checks.every(({ id, passed }) => passed === honest[id]);
      t.ok(asEver || /interfered with|nobody could watch/.test(said), `it is graded as ever, or the evidence says that somebody interfered: ${said}`);
      await loop;
      await rebuild(3);
      t.equal((await grade('real-address')).passed, true, 'and afterwards an honest solution passes');
    });
  }
});
