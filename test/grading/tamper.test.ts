/** Learners are root in their sandbox. What they do to the tools, the files and the checkers must win them nothing. */
import t from 'tap';
import { openBench, passes } from './support.js';

const impostor = `#!/bin/sh\\necho "64 bytes from 10.0.0.1: icmp_seq=1 ttl=64 time=0.1 ms"; echo '{"sent":{},"heard":{}}'; exit 0\\n`;

t.test('a learner who tampers gets what the network deserves', async (t) => {
  const bench = await openBench(t);
  const { learner, rebuild, grade, check, value } = bench;
  await rebuild(2);
  const honest = passes(await grade('real-address'));
  t.match(honest, { 'pod1-seen-by-pod2': false, 'egress-pod1': true }, 'the fault is there to begin with');

  const tricks: [string, string][] = [
    ['replaces ping, ip, curl, iptables and python3 by bind mounts', `mkdir -p /tmp/bin; printf '${impostor}' > /tmp/bin/x; chmod +x /tmp/bin/x
      for tool in ping ip curl iptables python3 bash sh; do mount --bind /tmp/bin/x "$(readlink -f "$(command -v $tool)")"; done`],
    ['shadows PATH and the shell\'s start files', `mkdir -p /tmp/bin; printf '${impostor}' > /tmp/bin/python3; chmod +x /tmp/bin/python3; echo 'PATH=/tmp/bin:$PATH; alias ip=true' >> /root/.bashrc; cp /root/.bashrc /root/.profile`],
    ['preloads a library for every program, through his own /etc', 'mkdir -p /tmp/etc; cp -r /etc/. /tmp/etc 2>/dev/null || true; echo /tmp/evil.so > /tmp/etc/ld.so.preload; mount --bind /tmp/etc /etc'],
    ['hides the lab\'s python under an empty folder', 'mkdir -p /tmp/none; mount --bind /tmp/none /usr/lib/python3.11'],
    ['writes names into /etc/hosts', `echo '${value('pod1')} outside pod2' >> /etc/hosts`],
  ];
  for (const [what, script] of tricks) {
    await t.test(`who ${what}`, async (t) => {
      await rebuild(2);
      await learner('node1', script);
      t.same(passes(await grade('real-address')), honest);
    });
  }

  await t.test('who lets a stranger answer in pod2\'s place', async (t) => {
    await rebuild(2);
    await learner('node1', `ip -n pod2 link set eth0 down
      ip netns add stranger; ip link add veth-s type veth peer name eth0 netns stranger; ip link set veth-s master cni0 up
      ip -n stranger addr add ${value('pod2')}/24 dev eth0; ip -n stranger link set eth0 up; ip -n pod1 neigh flush all`);
    const result = await check({ kind: 'reach', from: 'node1/pod1', to: 'node1/pod2', address: value('pod2') });
    t.match(result, { passed: false, seen: /somebody answered, but not pod2/ });
  });

  await t.test('who gives one namespace two names', async (t) => {
    await rebuild(2);
    await learner('node1', `ip netns exec pod1 ip addr add ${value('pod2')}/32 dev lo; umount /run/netns/pod2; mount --bind /run/netns/pod1 /run/netns/pod2`);
    const result = await check({ kind: 'reach', from: 'node1/pod1', to: 'node1/pod2', address: value('pod2') });
    t.match(result, { passed: false, seen: /one and the same network namespace/ });
  });

  for (const [what, script] of [['a link to a namespace of the agent', 'ln -s /proc/1/ns/net /run/netns/pod2'], ['a file', 'echo x > /run/netns/pod2'], ['a folder', 'mkdir /run/netns/pod2']]) {
    await t.test(`who puts ${what ?? ''} where a namespace should be`, async (t) => {
      await rebuild(2);
      await learner('node1', `ip netns del pod2; ${script ?? ''}`);
      const result = await grade('addresses');
      t.match(result.checks.find(({ id }) => id === 'pod1-to-pod2'), { passed: false });
      t.ok(result.durationMs < 10_000, `in ${result.durationMs} ms`);
    });
  }

  await t.test('who routes, and sets the TTL back', async (t) => {
    await rebuild(2);
    await learner('node1', `ip -n pod1 route add ${value('pod2')} via ${value('gateway')}; sysctl -qw net.ipv4.conf.all.send_redirects=0 net.ipv4.conf.cni0.send_redirects=0`);
    const set = await learner('node1', 'iptables -t mangle -A POSTROUTING -j TTL --ttl-set 64').catch(() => null);
    if (set === null) t.pass('the TTL is set back', { skip: 'this kernel has no TTL target (xt_HL)' });
    else t.match(await check({ kind: 'ttl', from: 'node1/pod1', to: 'node1/pod2', address: value('pod2'), hops: 0 }), { passed: false });
  });
});
