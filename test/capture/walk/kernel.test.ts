import t from 'tap';
import { decodeFrame } from '../../../src/capture/walk/decode.js';
import { mayMatch, whoDropped } from '../../../src/capture/walk/filter-rules.js';
import { parseDetail } from '../../../src/capture/walk/kernel-text.js';
import { routeText, routeTo } from '../../../src/capture/walk/kernel.js';
import { device, ethernet, ip, namespace, route, state, tcp } from './frames.js';

const packet = decodeFrame(ethernet(ip({ source: '10.244.1.2', destination: '10.96.0.1', protocol: 6, payload: tcp(30_000, 80) })));

t.test('the reader\'s text becomes data; what does not fit is left out', async (t) => {
  const detail = parseDetail([
    '@@ files', '/proc/sys/net/ipv4/conf/eth0/rp_filter:1', '/proc/net/snmp:Ip: Forwarding InNoRoutes', '/proc/net/snmp:Ip: 1 4', '/proc/net/netstat:TcpExt: A IPReversePathFilter', '/proc/net/netstat:TcpExt: 0 3', 'noise',
    '/proc/net/if_inet6:fe800000000000000000000000000001 02 40 20 c0     eth0', '/proc/net/if_inet6:fe800000000000000000000000000002 03 40 20 80     eth1', '/proc/net/if_inet6:fd000000000000000000000000000003 03 40 00 48     eth1', '/proc/net/if_inet6:zz',
    '@@ iptables', '*filter', ':FORWARD DROP [7:420]', '[2:120] -A FORWARD -d 10.0.0.1/32 -j DROP', 'COMMIT', '[x:y] -A nonsense',
    '@@ nft', 'table ip filter {', '\tchain FORWARD {', '\t\ttype filter hook forward priority 0; policy drop;', '\t\tip daddr 10.0.0.1 counter packets 2 bytes 120 drop', '\t}', '}',
    'table inet lab {', '\tchain f {', '\t\ttype filter hook forward priority 0; policy accept;', '\t\tip daddr 10.244.2.2 counter packets 5 bytes 300 drop', '\t}', '}',
    '@@ conntrack', 'tcp      6 117 SYN_SENT src=10.244.1.2 dst=10.96.0.1 sport=30000 dport=80 [UNREPLIED] src=10.244.2.2 dst=10.244.1.2 sport=8080 dport=30000 mark=0 use=1', 'broken line',
  ].join('\n'));
  t.match(detail.sysctls, { 'net.ipv4.conf.eth0.rp_filter': '1' });
  t.match(detail.counters, { 'Ip.InNoRoutes': 4, 'TcpExt.IPReversePathFilter': 3 });
  t.same(detail.filter, [{ family: 4, table: 'filter', chain: 'FORWARD', line: '-A FORWARD -d 10.0.0.1/32 -j DROP', target: 'DROP', packets: 2 }]);
  t.same(detail.policies, [{ family: 4, table: 'filter', chain: 'FORWARD', policy: 'DROP', packets: 7 }]);
  t.same(detail.tentative, [{ interface: 'eth0', address: 'fe80::1', duplicate: false }, { interface: 'eth1', address: 'fd00::3', duplicate: true }]);
  t.same(detail.nft.map(({ table, line, packets }) => [table, line, packets]), [['inet lab', 'ip daddr 10.244.2.2 counter packets 5 drop', 5]], 'tables of iptables are told once');
  t.match(detail.conntrack, [{ protocol: 'tcp', original: { destinationPort: 80 }, reply: { source: '10.244.2.2', sourcePort: 8080 }, replied: false }]);
  t.doesNotThrow(() => parseDetail('@@ conntrack\nsrc= src=\n@@ iptables\n:\n[1:1] -A\n@@ nope\n'));
});

t.test('the longest prefix wins, in the tables that the rules name', async (t) => {
  const routes = [route('default', 'eth0', { via: '192.168.0.1' }), route('10.244.0.0/16', 'eth0', { via: '192.168.0.2' }), route('10.244.2.0/24', 'cni0'), route('10.244.2.9/32', null, { type: 'blackhole' }), route('default', 'eth1', { via: '198.51.100.1', table: 100 })];
  const own = namespace('node1', { interfaces: [device('eth0'), device('eth1'), device('cni0')], routes });
  const rules = [{ family: 4 as const, priority: 100, source: '10.0.9.0/24', destination: null, table: 100, action: 'table', mark: false }, { family: 4 as const, priority: 32_766, source: null, destination: null, table: 254, action: 'table', mark: false }];
  const known = state([own], { node1: { rules } });
  const rows: [string, string | null, string | undefined][] = [
    ['10.244.2.7', null, '10.244.2.0/24 dev cni0'], ['10.244.3.7', null, '10.244.0.0/16 via 192.168.0.2 dev eth0'], ['8.8.8.8', null, 'default via 192.168.0.1 dev eth0'],
    ['10.244.2.9', null, 'blackhole 10.244.2.9/32'], ['8.8.8.8', '10.0.9.3', 'default via 198.51.100.1 dev eth1 table 100'],
  ];
  for (const [destination, source, text] of rows) t.equal(routeText(routeTo(known, 'node1', destination, source)!.route), text, `${destination} from ${source ?? 'anywhere'}`);
  t.equal(routeTo(state([namespace('node1', { interfaces: [device('eth0', { up: false })], routes })]), 'node1', '8.8.8.8', null)?.route.interface, undefined, 'a route by an interface that is down is none');
  t.equal(routeTo(known, 'nowhere', '8.8.8.8', null), undefined);
});

t.test('a rule is suspected when it counted and may match', async (t) => {
  const rows: [string, boolean][] = [
    ['-A FORWARD -j DROP', true], ['-A FORWARD -s 10.244.1.0/24 -j DROP', true], ['-A FORWARD ! -s 10.244.1.0/24 -j DROP', false], ['-A FORWARD -d 10.96.0.2/32 -j DROP', false],
    ['-A FORWARD -p tcp -m tcp --dport 80 -j DROP', true], ['-A FORWARD -p tcp -m tcp --dport 81:90 -j DROP', false], ['-A FORWARD -p udp -j DROP', false], ['-A FORWARD -p tcp -m multiport --dports 22,80 -j DROP', true], ['-A FORWARD -s not-an-address -j DROP', true],
  ];
  for (const [line, fits] of rows) t.equal(mayMatch(line, packet), fits, line);
  const rule = (line: string, packets: number) => ({ family: 4 as const, table: 'filter', chain: 'FORWARD', line, target: 'DROP', packets });
  const at = (first: number, second: number) => state([namespace('node1', {})], { node1: { filter: [rule('-A FORWARD -p udp -j DROP', 5), rule('-A FORWARD -p tcp -j DROP', first), rule('-A FORWARD -p tcp -j DROP', second)] } });
  t.match(whoDropped({ before: at(1, 1), after: at(1, 2), namespace: 'node1' }, [packet], ['FORWARD']), { text: '-A FORWARD -p tcp -j DROP', counted: true }, 'the second of two equal rules');
  t.equal(whoDropped({ before: at(1, 1), after: at(1, 1), namespace: 'node1' }, [packet], ['FORWARD']), undefined, 'nothing counted, nobody is suspected');
});
