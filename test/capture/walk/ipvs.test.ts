/** IPVS: its virtual services as the kernel prints them, and what a walk says of a rewriting that no rule counted. */
import t from 'tap';
import { parseIpvs } from '../../../src/capture/walk/ipvs.js';
import type { NamespaceDetail } from '../../../src/capture/walk/kernel.js';
import { parseDetail } from '../../../src/capture/walk/kernel-text.js';
import type { WalkResult } from '../../../src/capture/walk/schema.js';
import { buildWalk } from '../../../src/capture/walk/walk.js';
import { copy, device, ethernet, ip, namespace, state, tcp } from './frames.js';

const printed = `IP Virtual Server version 1.2.1 (size=4096)
Prot LocalAddress:Port Scheduler Flags
  -> RemoteAddress:Port Forward Weight ActiveConn InActConn
TCP  0A60000A:0050 rr persistent 10800 FFFFFFFF
  -> 0AF40202:1F90      Masq    1      0          0
  -> 0AF40203:1F90      Route   1      0          0
FWM  00000001 wlc
  -> 0AF40204:0050      Masq    1      0          0
UDP  [fd00:0000:0000:0000:0000:0000:0000:000a]:0035 rr
  -> [fd00:0000:0000:0000:0000:0000:0001:0002]:0035      Masq    1      0          0`;

t.test('services and the servers behind them are read; those by mark, and servers that see the packet unchanged, are left out', async (t) => {
  const services = [
    { protocol: 'tcp', address: '10.96.0.10', port: 80, scheduler: 'rr', servers: [{ address: '10.244.2.2', port: 8080 }] },
    { protocol: 'udp', address: 'fd00::a', port: 53, scheduler: 'rr', servers: [{ address: 'fd00::1:2', port: 53 }] },
  ];
  t.same(parseIpvs(printed.split('\n')), services);
  t.same(parseDetail(`@@ ipvs\n${printed}\n@@ files\n`).ipvs, services);
  t.same(parseIpvs(['  -> 0AF40202:1F90 Masq 1', 'TCP  nonsense rr', '  -> [::1:zz]:0050 Masq', 'TCP  [::::]:0050 rr', '']), []);
});

const reasonsOf = (result: WalkResult): object[] => [...result.request, ...result.reply?.hops ?? []].flatMap(({ reasons }) => reasons).filter(({ kind }) => ['ipvs', 'rewritten', 'dnat', 'snat', 'nat-undone'].includes(kind));
const segment = (source: string, destination: string, ports: [number, number], options: object): Buffer => ethernet(ip({ source, destination, protocol: 6, payload: tcp(...ports, options) }));
const answered = { sequence: 5000, acknowledgement: 1001, flags: 0x12 };

/** A client's SYN to 10.96.0.10:80 is sent on to 10.244.2.2:8080 by node `n`, and the answer comes back. */
function walk(detail: Partial<NamespaceDetail>): WalkResult {
  const kernel = state([
    namespace('a', { interfaces: [device('eth0', { addresses: ['10.244.1.2/24'], peer: { namespace: 'n', interface: 'e0' } })] }),
    namespace('n', { interfaces: [device('e0', { peer: { namespace: 'a', interface: 'eth0' } }), device('e1', { peer: { namespace: 'b', interface: 'eth0' } })] }),
    namespace('b', { interfaces: [device('eth0', { addresses: ['10.244.2.2/24'], peer: { namespace: 'n', interface: 'e1' } })] }),
  ], { n: detail });
  const asked = segment('10.244.1.2', '10.96.0.10', [30_000, 80], {});
  const sentOn = segment('10.244.1.2', '10.244.2.2', [30_000, 8080], {});
  const answer = segment('10.244.2.2', '10.244.1.2', [8080, 30_000], answered);
  const putBack = segment('10.96.0.10', '10.244.1.2', [80, 30_000], answered);
  const copies = [copy('a:eth0>', asked), copy('>n:e0', asked), copy('n:e1>', sentOn), copy('>b:eth0', sentOn), copy('b:eth0>', answer), copy('>n:e1', answer), copy('n:e0>', putBack), copy('>a:eth0', putBack)];
  return buildWalk({ copies, before: kernel, after: kernel, asked: { from: 'a', to: null, address: '10.96.0.10', protocol: 'tcp', port: 80, bytes: null, dontFragment: false }, sent: { error: null, replied: true }, awaited: true, isProbe: () => true }).result;
}

const masquerade = { family: 4 as const, table: 'nat', chain: 'POSTROUTING', line: '-A POSTROUTING -j MASQUERADE', target: 'MASQUERADE', packets: 9 };

t.test('a rewriting that is a virtual service\'s is told to be that, both ways', async (t) => {
  const result = walk({ ipvs: parseIpvs(printed.split('\n')), filter: [masquerade] });
  t.equal(result.outcome, 'answered');
  t.match(reasonsOf(result), [
    { kind: 'ipvs', detail: '-A -t 10.96.0.10:80 -s rr', words: { 'en': /IPVS of n .* changes the destination from 10\.96\.0\.10 to 10\.244\.2\.2/, 'zh-CN': /IPVS/ } },
    { kind: 'ipvs', detail: '-A -t 10.96.0.10:80 -s rr', words: { en: /puts the source back from 10\.244\.2\.2 to 10\.96\.0\.10/ } },
  ]);
});

t.test('where neither rule nor entry is known, only what is known is said', async (t) => {
  const unknown = [
    { kind: 'rewritten', detail: null, connection: null, words: { 'en': 'n rewrote the destination from 10.96.0.10 to 10.244.2.2; no iptables rule counted it', 'zh-CN': /没有 iptables 规则为它计数/ } },
    { kind: 'rewritten', detail: null, words: { en: 'n rewrote the source from 10.244.2.2 to 10.96.0.10; no iptables rule counted it' } },
  ];
  t.match(reasonsOf(walk({})), unknown);
  t.match(reasonsOf(walk({ filter: [masquerade] })), unknown, 'a rule of another purpose is not blamed');
});

t.test('NAT by nft: connection tracking knows it, no rule of iptables does', async (t) => {
  const { conntrack } = parseDetail('@@ conntrack\ntcp 6 117 SYN_RECV src=10.244.1.2 dst=10.96.0.10 sport=30000 dport=80 src=10.244.2.2 dst=10.244.1.2 sport=8080 dport=30000 use=1');
  t.match(reasonsOf(walk({ conntrack })), [
    { kind: 'dnat', detail: null, connection: /src=10\.244\.1\.2/, words: { en: /^n rewrote the destination .*; no iptables rule counted it, and connection tracking remembers it: tcp 10\.244\.1\.2:30000/ } },
    { kind: 'nat-undone' },
  ]);
  const rule = { ...masquerade, chain: 'PREROUTING', line: '-A PREROUTING -d 10.96.0.10/32 -j DNAT --to-destination 10.244.2.2:8080', target: 'DNAT' };
  t.match(reasonsOf(walk({ conntrack, filter: [rule] }))[0], { kind: 'dnat', detail: /--to-destination 10\.244\.2\.2:8080/ }, 'the one rule that may have done it');
  t.match(reasonsOf(walk({ conntrack, filter: [{ ...rule, line: rule.line.replace('10.244.2.2', '10.244.9.9') }] }))[0], { kind: 'dnat', detail: null }, 'not one that sends elsewhere');
});
