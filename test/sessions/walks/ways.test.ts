/** Ways that rewrite a packet: NAT, a tunnel, a bridge that floods, fragments, loopback, hairpin; and what a walk makes of them. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { PcapngReader } from '../../../src/capture/pcapng-reader.js';
import { walkFile } from '../../../src/capture/walk/pcapng-file.js';
import type { WalkResult } from '../../../src/capture/walk/schema.js';
import { filterWalkSchema } from '../../../src/sessions/walks/request.js';
import { runFilterWalk } from '../../../src/sessions/walks/run-filter-walk.js';
import { at, openBench, places } from './bench.js';
import { twoNodes } from './topologies.js';

const far = { from: at('node1/pod1'), to: at('node2/pod3'), address: '10.244.2.2' };
const kinds = (result: WalkResult, leg: 'request' | 'reply' = 'request'): string[] => (leg === 'request' ? result.request : result.reply?.hops ?? []).flatMap(({ reasons }) => reasons.map(({ kind }) => kind));
const changed = (result: WalkResult, field: string): (string | null)[] => result.request.flatMap(({ changes }) => changes.filter((each) => each.field === field).map(({ after }) => after));

t.test('ways that rewrite a packet', { timeout: 900_000 }, async (t) => {
  const { walk, run, learner, sandbox } = await openBench(t, twoNodes());

  await t.test('two nodes: bridge, routers and the way back, each step with its reason', async (t) => {
    const result = await walk(far);
    t.match(result, { outcome: 'answered', namespaces: ['node1/pod1', 'node1', 'router', 'node2', 'node2/pod3'], death: null });
    t.same(places(result), ['node1/pod1:eth0>', '>node1:veth-pod1', '>node1:cni0', 'node1:eth0>', '>router:eth1', 'router:eth2>', '>node2:eth0', 'node2:cni0>', 'node2:veth-pod3>', '>node2/pod3:eth0']);
    t.same(changed(result, 'ttl'), ['63', '62', '61']);
    t.equal(result.reply?.hops.at(-1)?.namespace, 'node1/pod1');
    t.match(result.request[3]?.reasons.find(({ kind }) => kind === 'route'), { detail: 'default via 192.168.101.1 dev eth0' });
    t.match(result.request[8]?.reasons[0], { kind: 'bridge-entry', detail: / dev veth-pod3 master cni0 / });
    t.ok(result.sentences.en.length > 20);
  });

  await t.test('masquerade: the source changes on the way, and back', async (t) => {
    await learner('router', 'iptables -t nat -A POSTROUTING -o eth3 -j MASQUERADE');
    const result = await walk({ from: at('node1/pod1'), to: at('outside'), protocol: 'http' });
    t.match(result, { outcome: 'answered', namespaces: ['node1/pod1', 'node1', 'router', 'outside'] });
    t.same(changed(result, 'source'), ['203.0.113.1']);
    t.match(result.request.flatMap(({ reasons }) => reasons).find(({ kind }) => kind === 'snat'), { detail: /MASQUERADE/ });
    t.ok(kinds(result, 'reply').includes('nat-undone'), 'the reply is put back by connection tracking');
    await learner('router', 'iptables -t nat -F');
  });

  await t.test('a service with two backends: the destination changes to one of them, by the rule that counted', async (t) => {
    await learner('node1', `iptables -t nat -N SVC; iptables -t nat -A PREROUTING -d 10.96.0.1 -p tcp --dport 80 -j SVC
      iptables -t nat -A SVC -m statistic --mode random --probability 0.5 -p tcp -j DNAT --to-destination 10.244.1.3:80; iptables -t nat -A SVC -p tcp -j DNAT --to-destination 10.244.2.2:80`);
    const seen = new Set<string>();
    for (let count = 0; count < 12 && seen.size < 2; count += 1) {
      const result = await walk({ from: at('node1/pod1'), address: '10.96.0.1', protocol: 'tcp', port: 80 });
      const backend = result.namespaces.at(-1) ?? '';
      seen.add(backend);
      t.match(result, { outcome: 'answered' }, backend);
      const address = backend === 'node1/pod2' ? '10.244.1.3' : '10.244.2.2';
      t.match(result.request.flatMap(({ reasons }) => reasons).find(({ kind }) => kind === 'dnat')?.detail, `--to-destination ${address}:80`);
      t.ok(kinds(result, 'reply').includes('nat-undone'));
    }
    t.same([...seen].sort(), ['node1/pod2', 'node2/pod3'], 'both backends were met');
    await learner('node1', 'iptables -t nat -F; iptables -t nat -X SVC');
  });

  await t.test('hairpin: a pod behind its own service comes back by the port that it left by', async (t) => {
    await learner('node1', 'iptables -t nat -A PREROUTING -d 10.96.0.1 -p tcp -j DNAT --to-destination 10.244.1.2:80; iptables -t nat -A POSTROUTING -s 10.244.1.2 -d 10.244.1.2 -j MASQUERADE; bridge link set dev veth-pod1 hairpin on');
    const result = await walk({ from: at('node1/pod1'), address: '10.96.0.1', protocol: 'tcp', port: 80 });
    t.match(result, { outcome: 'answered' });
    t.equal(result.request.at(-1)?.namespace, 'node1/pod1');
    t.ok(places(result).includes('node1:veth-pod1>'), places(result).join(' '));
    t.same(changed(result, 'destination'), ['10.244.1.2']);
    await learner('node1', 'iptables -t nat -F; bridge link set dev veth-pod1 hairpin off');
  });

  await t.test('loopback: what a pod sends to itself stays in it', async (t) => {
    const result = await walk({ from: at('node1/pod1'), to: at('node1/pod1'), protocol: 'http' });
    t.match(result, { outcome: 'answered', namespaces: ['node1/pod1'] });
    t.same(places(result), ['>node1/pod1:lo']);
    t.match(await walk({ from: at('node1/pod1'), address: '127.0.0.1' }), { outcome: 'answered', namespaces: ['node1/pod1'] });
  });

  await t.test('fragments: cut where the MTU is too small, and told', async (t) => {
    const cut = await walk({ ...far, options: { bytes: 3000 } });
    t.match(cut, { outcome: 'answered' });
    t.equal(cut.request[0]?.fragments, 3, 'the sender cut it');
    await learner('router', 'ip link set eth2 mtu 600');
    await learner('node2', 'ip link set eth0 mtu 600');
    const result = await walk({ ...far, options: { bytes: 1400 } });
    t.same(result.request.map(({ fragments }) => fragments).filter((count) => count > 1)[0], 3);
    t.ok(result.request.some(({ reasons, interface: device }) => device === 'eth2' && reasons.some(({ kind }) => kind === 'mtu')), 'the router says why');
    await learner('router', 'ip link set eth2 mtu 1500');
    await learner('node2', 'ip link set eth0 mtu 1500');
  });

  await t.test('flooding: copies that nobody wants are told apart from the way', async (t) => {
    await learner('node1', 'ip link set cni0 type bridge ageing_time 0');
    const result = await walk({ from: at('node1/pod1'), to: at('node1/pod2') });
    t.match(result, { outcome: 'answered', namespaces: ['node1/pod1', 'node1', 'node1/pod2'] });
    await learner('node1', 'ip netns add pod9; ip link add veth-pod9 type veth peer name eth0 netns pod9; ip link set veth-pod9 master cni0 up; ip -n pod9 link set eth0 up');
    const flooded = await walk({ from: at('node1/pod1'), to: at('node1/pod2') });
    t.match(flooded, { outcome: 'answered', namespaces: ['node1/pod1', 'node1', 'node1/pod2'] });
    t.ok(flooded.flooded.some(({ namespace, direction }) => namespace === 'node1/pod9' && direction === 'in'), 'the learner\'s own pod heard it');
    t.ok(flooded.sentences.en.some((sentence) => sentence.includes('pod9')));
    await learner('node1', 'ip netns del pod9; ip link set cni0 type bridge ageing_time 30000');
  });

  await t.test('VXLAN: the packet is found again inside the tunnel', async (t) => {
    for (const n of [1, 2]) {
      await learner(`node${n}`, `ip link add vx0 type vxlan id 42 dstport 4789 local 192.168.10${n}.2 remote 192.168.10${3 - n}.2 dev eth0; ip addr add 172.30.0.${n}/24 dev vx0; ip link set vx0 up; ip route add 10.244.${3 - n}.0/24 via 172.30.0.${3 - n} dev vx0`);
    }
    const result = await walk(far);
    t.match(result, { outcome: 'answered', namespaces: ['node1/pod1', 'node1', 'router', 'node2', 'node2/pod3'] });
    t.ok(['vxlan-entry', 'vxlan-end'].every((kind) => kinds(result).includes(kind)), kinds(result).join(' '));
    t.same(changed(result, 'encapsulation'), ['VXLAN 42', null]);
    t.match(result.request.find(({ interface: device, namespace }) => namespace === 'router' && device === 'eth1')?.headers.tunnels, [{ vni: 42, source: '192.168.101.2', destination: '192.168.102.2' }]);
    const carried = result.request.find(({ interface: device, namespace }) => namespace === 'router' && device === 'eth2');
    t.same(carried?.changes.map(({ field }) => field), ['outer-source-mac', 'outer-destination-mac', 'outer-ttl'], 'a router on the way changes the outer header only');
    t.match(carried?.changes.at(-1), { before: '64', after: '63' });
    t.match(carried?.reasons.find(({ kind }) => kind === 'ttl')?.words, { 'en': /TTL of the outer header is 63 in place of 64/, 'zh-CN': /外层首部的 ?TTL/ });
    await learner('node2', 'ip link del vx0; ip link add vx0 type vxlan id 43 dstport 4789 local 192.168.102.2 dev eth0; ip link set vx0 up');
    await learner('node1', 'ip neigh replace 172.30.0.2 lladdr 02:00:00:00:00:99 dev vx0 nud permanent');
    t.match((await walk(far)).death, { code: 'vxlan-not-taken', namespace: 'node2', interface: 'eth0' });
    for (const n of [1, 2]) await learner(`node${n}`, 'ip link del vx0');
  });

  await t.test('the file holds the packet\'s copies, and nothing else; tshark reads it where it is there', async (t) => {
    const { copies, result } = await run({ ...far, protocol: 'udp', port: 7 });
    const file = walkFile(copies, 'a test');
    const seen: string[] = [];
    const names: string[] = [];
    const reader = new PcapngReader({ onInterface: ({ name }) => names.push(name), onPacket: ({ interfaceId, direction }) => seen.push(`${names[interfaceId] ?? ''} ${direction ?? ''}`), onWarning: (code) => t.fail(code) });
    reader.push(file);
    reader.end();
    t.equal(seen.length, result.copies);
    for (const hop of [...result.request, ...result.reply?.hops ?? []]) t.equal(seen[hop.copy - 1], `${hop.namespace}:${hop.interface} ${hop.direction}`);
    const path = join(t.testdir(), 'walk.pcapng');
    writeFileSync(path, file);
    try {
      t.equal(execFileSync('tshark', ['-r', path, '-T', 'fields', '-e', 'frame.number'], { encoding: 'utf8' }).trim().split('\n').length, result.copies);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  });

  await t.test('without a probe: the next packet that a filter lets through is walked', async (t) => {
    const waiting = runFilterWalk(sandbox, filterWalkSchema.parse({ filter: 'icmp[icmptype] == icmp-echo and src host 10.244.1.2', waitSeconds: 15 }));
    const ping = learner('node1/pod1', 'for i in 1 2 3 4 5 6 7 8; do ping -c1 -W1 10.244.2.2 >/dev/null || true; sleep 0.5; done');
    const { result } = await waiting;
    await ping;
    t.match(result, { outcome: 'answered', namespaces: ['node1/pod1', 'node1', 'router', 'node2', 'node2/pod3'] });
    const nothing = await runFilterWalk(sandbox, filterWalkSchema.parse({ filter: 'tcp port 9999', waitSeconds: 0.5 }));
    t.match(nothing.result, { outcome: 'nothing-seen', request: [], packet: null });
    const abort = new AbortController();
    abort.abort();
    await t.rejects(runFilterWalk(sandbox, filterWalkSchema.parse({ filter: 'icmp', waitSeconds: 30 }), { signal: abort.signal }), { code: 'invalid-request' });
    await t.rejects(runFilterWalk(sandbox, filterWalkSchema.parse({ filter: 'no such words' })), { code: 'filter-invalid' });
  });

  await t.test('a flood does not hide the packet', async (t) => {
    await learner('node1/pod2', '(timeout 20 ping -f 10.244.1.2 >/dev/null 2>&1) &');
    t.match(await walk({ from: at('node1/pod1'), to: at('node2/pod3'), address: '10.244.2.2' }), { outcome: 'answered' });
    await learner('node1/pod2', 'pkill ping || true');
    await t.rejects(walk({ from: at('node1/none'), address: '10.0.0.1' }), { code: 'target-not-found' });
  });
});
