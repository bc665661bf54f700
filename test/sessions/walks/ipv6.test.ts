/** Ways of IPv6: routers, NAT66, fragments of the sender, a tunnel that carries it, a filter; names that have both families. */
import t from 'tap';
import type { WalkResult } from '../../../src/capture/walk/schema.js';
import { decodeFrame } from '../../../src/capture/walk/decode.js';
import { filterWalkSchema } from '../../../src/sessions/walks/request.js';
import { runFilterWalk } from '../../../src/sessions/walks/run-filter-walk.js';
import { at, openBench, places } from './bench.js';
import { settle, twoNodes } from './topologies.js';

const far = { from: at('node1/pod1'), to: at('node2/pod3') };
const wayThere = ['node1/pod1', 'node1', 'router', 'node2', 'node2/pod3'];
const changed = (result: WalkResult, field: string): (string | null)[] => result.request.flatMap(({ changes }) => changes.filter((each) => each.field === field).map(({ after }) => after));
const reasons = ({ request, reply }: WalkResult): WalkResult['request'][number]['reasons'] => [...request, ...reply?.hops ?? []].flatMap((hop) => hop.reasons);

t.test('ways of IPv6', { timeout: 300_000 }, async (t) => {
  const { walk, run, learner, sandbox } = await openBench(t, twoNodes(6));

  await t.test('each step has its reason, and the file holds the neighbour discovery that led there', async (t) => {
    await learner('node1', 'ip -6 neigh flush all');
    const { result, copies } = await run(far);
    t.match(result, { outcome: 'answered', namespaces: wayThere, death: null, packet: { protocol: 'ICMPv6', destination: 'fd00:244:2::2' } });
    t.same(places(result), ['node1/pod1:eth0>', '>node1:veth-pod1', '>node1:cni0', 'node1:eth0>', '>router:eth1', 'router:eth2>', '>node2:eth0', 'node2:cni0>', 'node2:veth-pod3>', '>node2/pod3:eth0']);
    t.same(changed(result, 'ttl'), ['63', '62', '61']);
    t.match(result.request[3]?.reasons.find(({ kind }) => kind === 'route'), { detail: 'default via fd00:101::1 dev eth0' });
    t.match(result.request[3]?.reasons.find(({ kind }) => kind === 'neighbour'), { detail: /^fd00:101::1 dev eth0 lladdr / });
    t.match(result.request[0]?.headers.ip, { version: 6, source: 'fd00:244:1::2', ttl: 64 });
    t.ok(result.sentences.en.some((sentence) => sentence.includes('hop limit 64 → 63')));
    t.ok(result.sentences['zh-CN'].some((sentence) => sentence.includes('跳数限制')));
    t.ok(copies.some(({ bytes }) => decodeFrame(bytes).neighbour?.protocol === 'NDP'));
  });

  await t.test('every protocol', async (t) => {
    for (const protocol of ['tcp', 'http']) t.match(await walk({ ...far, protocol }), { outcome: 'answered', namespaces: wayThere }, protocol);
    t.match(await walk({ ...far, protocol: 'udp', port: 7 }), { outcome: 'answered', namespaces: wayThere });
    t.match(await walk({ ...far, protocol: 'dns', port: 7 }), { outcome: 'answered', namespaces: wayThere, packet: { protocol: 'UDP', destinationPort: 7 } });
    t.match(await walk({ from: at('node1/pod1'), address: '::1' }), { outcome: 'answered', namespaces: ['node1/pod1'] });
    t.match(await walk({ from: at('node1/pod1'), address: 'FD00:0244:2:0::2' }), { outcome: 'answered', namespaces: wayThere }, 'an address in other words');
  });

  await t.test('NAT66: destination and source change, and connection tracking puts them back', async (t) => {
    await learner('node1', 'ip6tables -t nat -A PREROUTING -d fd00:96::1 -p tcp --dport 80 -j DNAT --to-destination [fd00:244:2::2]:80');
    await learner('router', 'ip6tables -t nat -A POSTROUTING -o eth2 -j MASQUERADE');
    const result = await walk({ from: at('node1/pod1'), address: 'fd00:96::1', protocol: 'tcp', port: 80 });
    t.match(result, { outcome: 'answered', namespaces: wayThere });
    t.same([changed(result, 'destination'), changed(result, 'source')], [['fd00:244:2::2'], ['fd00:102::1']]);
    t.match(reasons(result).find(({ kind }) => kind === 'dnat')?.detail, /DNAT --to-destination \[fd00:244:2::2\]:80/);
    t.match(reasons(result).find(({ kind }) => kind === 'snat')?.detail, /MASQUERADE/);
    for (const kind of ['dnat', 'snat'] as const) t.match(reasons(result).find((each) => each.kind === kind)?.connection, /^tcp .*src=fd00:244:1::2 /, 'with the connection');
    t.equal(reasons(result).filter(({ kind, connection }) => kind === 'nat-undone' && connection !== null).length, 2);
    for (const host of ['node1', 'router']) await learner(host, 'ip6tables -t nat -F');
  });

  await t.test('the sender cuts what is too long; no router does', async (t) => {
    const result = await walk({ ...far, options: { bytes: 3000 } });
    t.match(result, { outcome: 'answered', namespaces: wayThere });
    t.same([...new Set(result.request.map(({ fragments }) => fragments))], [3], 'in three pieces everywhere');
  });

  await t.test('VXLAN carries it', async (t) => {
    for (const n of [1, 2]) await learner(`node${n}`, `ip link add vx0 type vxlan id 42 dstport 4789 local fd00:10${n}::2 remote fd00:10${3 - n}::2 dev eth0; ip addr add fd00:30::${n}/64 dev vx0 nodad; ip link set vx0 up; ip -6 route add fd00:244:${3 - n}::/64 via fd00:30::${3 - n} dev vx0; ${settle}`);
    const result = await walk(far);
    t.match(result, { outcome: 'answered', namespaces: wayThere });
    t.same(changed(result, 'encapsulation'), ['VXLAN 42', null]);
    t.match(result.request.find(({ interface: device }) => device === 'eth1')?.headers.tunnels, [{ vni: 42, source: 'fd00:101::2', destination: 'fd00:102::2' }]);
    for (const n of [1, 2]) await learner(`node${n}`, 'ip link del vx0');
  });

  await t.test('the next packet that a filter lets through', async (t) => {
    const waiting = runFilterWalk(sandbox, filterWalkSchema.parse({ filter: 'icmp6[0] == 128 and src host fd00:244:1::2', waitSeconds: 15 }));
    const ping = learner('node1/pod1', 'for i in 1 2 3 4 5 6 7 8; do ping -c1 -W1 fd00:244:2::2 >/dev/null || true; sleep 0.5; done');
    t.match((await waiting).result, { outcome: 'answered', namespaces: wayThere });
    await ping;
  });

  await t.test('with both families IPv4 goes first, unless IPv6 is asked for', async (t) => {
    await learner('node1/pod1', 'ip addr add 10.9.0.2/24 dev eth0');
    await learner('node1/pod2', 'ip addr add 10.9.0.3/24 dev eth0');
    const both = { from: at('node1/pod1'), to: at('node1/pod2') };
    t.match((await walk(both)).packet, { destination: '10.9.0.3' });
    t.match((await walk({ ...both, family: 6 })).packet, { destination: 'fd00:244:1::3' });
    await t.rejects(walk({ ...far, family: 4 }), { code: 'invalid-request', message: /no IPv4 address/ });
    await t.rejects(walk({ from: at('node1/pod1'), address: 'fe80::1' }), /beyond one link/);
    await t.rejects(walk({ from: at('node1/pod1'), address: '::ffff:10.9.0.3' }), /IPv4 as such/);
  });
});
