import t from 'tap';
import { isAppError } from '../../src/errors.js';
import { checkTopology, parseTopology } from '../../src/topology/parse.js';
import { topologyJsonSchema } from '../../src/topology/schema.js';
import type { TopologySource } from '../../src/topology/schema.js';
import { richSource, smallSource } from './samples.js';

t.test('the shorthand of a pod becomes a cable, an address and a default route', (t) => {
  const { namespaces, links } = parseTopology(smallSource());
  const pod = namespaces.find((namespace) => namespace.id === 'node1/pod2');
  t.match(pod?.interfaces, [{ name: 'lo', up: true }, { id: 'interface:node1/pod2:eth0', mac: '02:01:00:02:00:01', mtu: 1500, addresses: ['10.244.1.3/24'], peer: { namespace: 'node1', interface: 'veth-pod2' } }]);
  t.match(pod?.routes, [{ id: 'route:node1/pod2:default', via: '10.244.1.1', interface: 'eth0' }]);
  t.equal(pod?.sysctls['net.ipv6.conf.all.disable_ipv6'], '1', 'IPv6 is off');
  t.match(namespaces[0]?.interfaces.map((item) => [item.name, item.bridge]), [['lo', null], ['cni0', null], ['veth-pod1', 'cni0'], ['veth-pod2', 'cni0']]);
  t.match(links.map((link) => link.id), ['link:node1/pod1:eth0--node1:veth-pod1', 'link:node1/pod2:eth0--node1:veth-pod2']);
  t.end();
});

t.test('equal documents give equal topologies, of plain data', (t) => {
  const topology = parseTopology(richSource());
  t.same(parseTopology(richSource()), topology);
  t.same(JSON.parse(JSON.stringify(topology)), topology);
  t.end();
});

t.test('what stands on an interface that the learner builds is the learner\'s', (t) => {
  const source = smallSource();
  const [host] = source.hosts;
  host?.interfaces?.push({ kind: 'dummy', name: 'later0', addresses: ['172.20.0.1/24'], builtBy: 'learner' });
  if (host !== undefined) host.routes = [{ to: '172.21.0.0/16', via: '172.20.0.9' }, { to: '172.22.0.0/16', via: '10.244.1.3' }];
  t.match(parseTopology(source).namespaces[0]?.routes.map((route) => route.builtBy), ['learner', 'service']);
  t.end();
});

interface Refusal {
  title: string;
  spoil(source: TopologySource, host: TopologySource['hosts'][number]): void;
  path: string;
  says: RegExp;
}

/** A pod of the small topology. */
function pod(host: TopologySource['hosts'][number], index: number): NonNullable<TopologySource['hosts'][number]['pods']>[number] {
  const found = host.pods?.[index];
  if (found === undefined) throw new Error(`no pod ${index}`);
  return found;
}

const refusals: Refusal[] = [
  { title: 'an unknown key', spoil: (_, host) => Object.assign(host, { colour: 'red' }), path: 'hosts[0]', says: /colour/ },
  { title: 'a host name with a capital', spoil: (_, host) => { host.name = 'Node1'; }, path: 'hosts[0].name', says: /lower-case/ },
  { title: 'two hosts of one name', spoil: (source) => { source.hosts.push({ name: 'node1' }); }, path: 'hosts[1]', says: /host node1 is declared twice, first at hosts\[0\]; rename/ },
  { title: 'two pods of one name', spoil: (_, host) => { host.pods?.push({ name: 'pod1' }); }, path: 'hosts[0].pods[2]', says: /pod node1\/pod1 is declared twice/ },
  { title: 'a name too long for an interface', spoil: (_, host) => { pod(host, 0).name = 'backend-of-shop'; }, path: 'hosts[0].pods[0].hostInterface', says: /veth-backend-of-shop in node1 has 20 characters, the kernel allows 15; choose a shorter one with hostInterface/ },
  { title: 'a bridge that is not there', spoil: (_, host) => { pod(host, 0).bridge = 'br7'; }, path: 'hosts[0].pods[0].hostInterface', says: /port of br7, but node1 has no interface of that name; add a bridge br7/ },
  { title: 'an address twice', spoil: (_, host) => { pod(host, 1).address = '10.244.1.2/24'; }, path: 'hosts[0].pods[1]', says: /address 10\.244\.1\.2, which eth0 in node1\/pod1 has too; change one/ },
  { title: 'a MAC twice', spoil: (_, host) => { pod(host, 0).mac = '02:00:00:00:00:07'; pod(host, 1).mac = '02:00:00:00:00:07'; }, path: 'hosts[0].pods[1]', says: /MAC 02:00:00:00:00:07, which eth0 in node1\/pod1 has too/ },
  { title: 'a group MAC', spoil: (_, host) => { pod(host, 0).mac = '03:00:00:00:00:07'; }, path: 'hosts[0].pods[0]', says: /group address/ },
  { title: 'a gateway on no link', spoil: (_, host) => { pod(host, 0).gateway = '10.99.0.1'; }, path: 'hosts[0].pods[0].gateway', says: /via 10\.99\.0\.1, which is on no link of it \(its addresses: 10\.244\.1\.2\/24\); correct one/ },
  { title: 'a gateway that is its own address', spoil: (_, host) => { pod(host, 0).gateway = '10.244.1.2'; }, path: 'hosts[0].pods[0].gateway', says: /its own address/ },
  { title: 'a network address', spoil: (_, host) => { pod(host, 0).address = '10.244.1.0/24'; }, path: 'hosts[0].pods[0]', says: /names the network itself/ },
  { title: 'a broadcast address', spoil: (_, host) => { pod(host, 0).address = '10.244.1.255/24'; }, path: 'hosts[0].pods[0]', says: /broadcast address of 10\.244\.1\.0\/24/ },
  { title: 'overlapping CIDRs', spoil: (source) => { source.hosts.push({ name: 'node2', interfaces: [{ kind: 'bridge', name: 'cni0', addresses: ['10.244.9.1/16'] }] }); }, path: 'hosts[1].interfaces[0]', says: /10\.244\.0\.0\/16 of cni0 in node2 overlaps 10\.244\.1\.0\/24 of cni0 in node1; choose prefixes/ },
  { title: 'one CIDR in two places', spoil: (source) => { source.hosts.push({ name: 'node2', interfaces: [{ kind: 'bridge', name: 'cni0', addresses: ['10.244.1.9/24'] }] }); }, path: 'hosts[1].interfaces[0]', says: /which no cable or bridge joins/ },
  { title: 'a link to a host that does not exist', spoil: (source) => { source.links = [{ ends: [{ host: 'node1', interface: 'eth0' }, { host: 'node9', interface: 'eth0' }] }]; }, path: 'links[0]', says: /ends at host node9, which does not exist; .*there is node1/ },
  { title: 'a link from an interface to itself', spoil: (source) => { source.links = [{ ends: [{ host: 'node1', interface: 'eth0' }, { host: 'node1', interface: 'eth0' }] }]; }, path: 'links[0]', says: /same interface at both ends/ },
  { title: 'IPv6 where it is off', spoil: (_, host) => { pod(host, 0).address = 'fd00::2/64'; }, path: 'hosts[0].pods[0]', says: /IPv6 is off in node1\/pod1; write ipv6: true/ },
  { title: 'a route with host bits', spoil: (_, host) => { host.routes = [{ to: '10.50.1.1/16', via: '10.244.1.2' }]; }, path: 'hosts[0].routes[0]', says: /write 10\.50\.0\.0\/16/ },
  { title: 'a route to nowhere', spoil: (_, host) => { host.routes = [{ to: '10.50.0.0/16' }]; }, path: 'hosts[0].routes[0]', says: /neither via nor interface/ },
  { title: 'a rule for an unknown chain', spoil: (_, host) => { host.firewall = { iptables: { nat: ['-A FORWARD -j ACCEPT'] } }; }, path: 'hosts[0].firewall.iptables.nat', says: /chain FORWARD, which is neither built in/ },
  { title: 'a rule with a second line', spoil: (_, host) => { host.firewall = { iptables: { nat: ['-A OUTPUT -j ACCEPT\nCOMMIT'] } }; }, path: 'hosts[0].firewall.iptables.nat', says: /./ },
  { title: 'two servers on one port of a pod', spoil: (_, host) => { pod(host, 0).containers = ['a', 'b'].map((name) => ({ name, processes: [{ name: 'web', web: {} }] })); }, path: 'hosts[0].pods[0].containers[1].processes[0]', says: /both listen on tcp port 80 of node1\/pod1/ },
  { title: 'a process that says two things', spoil: (_, host) => { host.processes = [{ name: 'x', argv: ['ls'], web: {} }]; }, path: 'hosts[0].processes[0]', says: /exactly one/ },
  { title: 'a sysctl outside net', spoil: (_, host) => { host.sysctls = { 'kernel.core_pattern': 'x' }; }, path: 'hosts[0].sysctls', says: /./ },
  { title: 'a sysctl of an interface that is not there', spoil: (_, host) => { host.sysctls = { 'net.ipv4.conf.eth7.rp_filter': 0 }; }, path: 'hosts[0]', says: /is for eth7, which node1 does not have/ },
  { title: 'a file out of its folder', spoil: (_, host) => { host.files = [{ path: '/run/../etc/x', content: '' }]; }, path: 'hosts[0].files[0]', says: /"\.\."/ },
  { title: 'a container in a pod that the learner builds', spoil: (_, host) => { Object.assign(pod(host, 0), { builtBy: 'learner', containers: [{ name: 'a' }] }); }, path: 'hosts[0].pods[0]', says: /built by the learner and declares containers/ },
];

t.test('what cannot be is refused with its place and the way out', (t) => {
  for (const { title, spoil, path, says } of refusals) {
    const source = smallSource();
    const [host] = source.hosts;
    if (host === undefined) throw new Error('no host');
    spoil(source, host);
    const { problems } = checkTopology(source);
    t.ok(problems.some((problem) => problem.path.startsWith(path) && says.test(problem.message)), title, { problems });
  }
  t.end();
});

t.test('all problems come at once, as one error with a list', (t) => {
  const source = smallSource();
  source.links = [{ ends: [{ host: 'nowhere', interface: 'a' }, { host: 'node1', interface: 'a-name-that-is-too-long' }] }];
  try {
    parseTopology(source);
    t.fail('it was accepted');
  } catch (error) {
    if (!isAppError(error, 'topology-invalid')) throw error;
    t.match(error.message, /2 problems:\n.*nowhere[^]*a-name-that-is-too-long|2 problems:\n[^]*a-name-that-is-too-long[^]*nowhere/);
    t.match(error.fields, { problems: [{ path: String }, { path: String }] });
  }
  t.end();
});

t.test('a lab about duplicates says so', (t) => {
  const source = smallSource();
  const second = source.hosts[0]?.pods?.[1];
  if (second !== undefined) second.address = '10.244.1.2/24';
  t.same(checkTopology({ ...source, allow: ['duplicate-address'] }).problems, []);
  t.end();
});

t.test('nothing that is no document throws anything else', (t) => {
  for (const value of [null, 7, 'x', [], {}, { hosts: [] }, { hosts: [null] }, { hosts: [{ name: 'a', pods: 3 }] }]) t.ok(checkTopology(value).problems.length > 0);
  t.end();
});

t.test('editors get a JSON Schema that names the parts', (t) => {
  t.match(topologyJsonSchema(), { type: 'object', additionalProperties: false, properties: { hosts: { type: 'array' }, links: { type: 'array' } } });
  t.end();
});
