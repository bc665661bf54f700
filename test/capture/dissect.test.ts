import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { Dissector } from '../../src/capture/dissect.js';
import type { PacketLayer } from '../../src/capture/schema.js';
import { noTshark, readPcapng, tshark } from '../support/pcapng.js';

const fixture = fileURLToPath(new URL('fixtures/mixed.pcapng', import.meta.url));
const { packets } = readPcapng(await readFile(fixture));
const dissector = new Dissector();

const bytesOf = (text: string): Buffer => Buffer.from(text.replace(/\s/g, ''), 'hex');
const ethernet = '020000000002 020000000001 ';
const ipv4 = (protocol: string, length: string, flags = '0000'): string => `${ethernet} 0800 4500${length} 1234${flags} 40${protocol}0000 0a000001 0a000002 `;

t.test('a packet gets the row that Wireshark shows', async (t) => {
  const rows: [name: string, hex: string, protocol: string, source: string, destination: string, info: string | RegExp][] = [
    ['ARP request', 'ffffffffffff 020000000001 0806 0001080006040001 020000000001 0a000001 000000000000 0a000002', 'ARP', '02:00:00:00:00:01', 'Broadcast', 'Who has 10.0.0.2? Tell 10.0.0.1'],
    ['ARP of something else', `${ethernet} 0806 0006080006040001`, 'ARP', '02:00:00:00:00:01', '02:00:00:00:00:02', 'Operation 1, not of IPv4 over Ethernet'],
    ['VLAN tag', `${ethernet} 8100 6064 0806 0001080006040002 020000000001 0a000001 020000000002 0a000002`, 'ARP', '02:00:00:00:00:01', '02:00:00:00:00:02', '10.0.0.1 is at 02:00:00:00:00:01'],
    ['two VLAN tags', `${ethernet} 88a8 0064 8100 0001 0806 0001080006040001 020000000001 0a000001 000000000000 0a000001`, 'ARP', '02:00:00:00:00:01', '02:00:00:00:00:02', 'ARP Announcement for 10.0.0.1'],
    ['TCP SYN', `${ipv4('06', '002c')} 9c40 0050 00000064 00000000 6002 faf0 0000 0000 020405b4`, 'TCP', '10.0.0.1', '10.0.0.2', '40000 → 80 [SYN] Seq=100 Win=64240 Len=0 MSS=1460'],
    ['TCP without flags', `${ipv4('06', '0028')} 0001 0002 00000000 00000000 5000 0000 0000 0000`, 'TCP', '10.0.0.1', '10.0.0.2', '1 → 2 [<None>] Seq=0 Win=0 Len=0'],
    ['TCP with a bogus header', `${ipv4('06', '0028')} 0001 0002 00000000 00000000 1000 0000 0000 0000`, 'TCP', '10.0.0.1', '10.0.0.2', /Bogus TCP header length \(4/],
    ['HTTP on any port', `${ipv4('06', '003b')} 0001 1f99 00000000 00000000 5018 0000 0000 0000 474554202f7820485454502f312e310d0a0d0a`, 'HTTP', '10.0.0.1', '10.0.0.2', 'GET /x HTTP/1.1'],
    ['UDP', `${ipv4('11', '0020')} 1388 1389 000c 0000 01020304`, 'UDP', '10.0.0.1', '10.0.0.2', '5000 → 5001 Len=4'],
    ['UDP that was cut', `${ipv4('11', '0020')} 1388`, 'UDP', '10.0.0.1', '10.0.0.2', /cut/],
    ['IPv4 fragment', `${ipv4('11', '0020', '00b9')} 01020304 05060708 09101112`, 'IPv4', '10.0.0.1', '10.0.0.2', 'Fragmented IP protocol (proto=UDP 17, off=1480, ID=1234)'],
    ['IPv4 of a wrong version', `${ethernet} 0800 55000014 00000000 40060000 0a000001 0a000002`, 'IPv4', '02:00:00:00:00:01', '02:00:00:00:00:02', /Bogus/],
    ['another protocol', `${ipv4('84', '0018')} 01020304`, 'SCTP', '10.0.0.1', '10.0.0.2', 'SCTP, 4 bytes'],
    ['DNS that points at itself', `${ipv4('11', '002e')} 0035 0035 001a 0000 abcd 8180 0001 0000 0000 0000 c00c 0001 0001`, 'DNS', '10.0.0.1', '10.0.0.2', 'Standard query response 0xabcd [Malformed]'],
    ['DNS in TCP', `${ipv4('06', '0042')} 0035 9c40 00000000 00000000 5018 0000 0000 0000 0018 0001 0100 0001 0000 0000 0000 016103636f6d00 001c 0001 00`, 'DNS', '10.0.0.1', '10.0.0.2', 'Standard query 0x0001 AAAA a.com'],
    ['an unknown EtherType', `${ethernet} 1234 0102`, '0x1234', '02:00:00:00:00:01', '02:00:00:00:00:02', 'EtherType 0x1234'],
    ['spanning tree', '0180c2000000 020000000001 0026 424203 0000', 'STP', '02:00:00:00:00:01', '01:80:c2:00:00:00', 'Spanning tree'],
    ['five bytes', '0102030405', 'Ethernet', '', '', /cut: 5 bytes/],
    ['nothing', '', 'Ethernet', '', '', /cut: 0 bytes/],
  ];
  for (const [name, hex, protocol, source, destination, info] of rows) {
    const row = dissector.summary(1, bytesOf(hex));
    t.match(row, { protocol, source, destination }, name);
    if (typeof info === 'string') t.equal(row.info, info, name);
    else t.match(row.info, info, name);
    const { layers, ...same } = dissector.tree(1, bytesOf(hex));
    t.same(same, row, `${name}: the tree has the same row`);
  }
});

t.test('a packet is found inside a bigger buffer, with offsets of its own', async (t) => {
  const packet = bytesOf(`${ipv4('11', '0020')} 1388 1389 000c 0000 01020304`);
  const inside = Buffer.concat([Buffer.alloc(7, 255), packet, Buffer.alloc(9, 255)]);
  t.same(dissector.tree(1, inside, 7, 7 + packet.length), dissector.tree(1, packet));
});

t.test('a wrong IPv4 checksum is told, a right one is not', async (t) => {
  const warnings = (hex: string): unknown => dissector.tree(1, bytesOf(hex)).layers[1]?.warnings;
  t.same(warnings(`${ethernet} 0800 45000014 00000000 40fd65eb 0a000001 0a000002`), undefined);
  t.same(warnings(`${ethernet} 0800 45000014 00000000 40fd65ec 0a000001 0a000002`), ['The header checksum is wrong']);
});

t.test('VXLAN in VXLAN ends at a bounded depth', async (t) => {
  let frame = bytesOf(`${ethernet} 1234 01`);
  for (let depth = 0; depth < 40; depth += 1) {
    const length = (add: number): string => (frame.length + add).toString(16).padStart(4, '0');
    frame = Buffer.concat([bytesOf(`${ipv4('11', length(36))} 1388 12b5 ${length(16)} 0000 0800000000002a00`), frame]);
  }
  const { layers } = dissector.tree(1, frame);
  t.ok(layers.length > 8 && layers.length < 64, `${layers.length} layers`);
});

t.test('raw IP and unknown link types are understood as far as they can be', async (t) => {
  t.match(dissector.summary(101, bytesOf(`${ipv4('11', '0020')} 1388 1389 000c 0000 01020304`).subarray(14)), { protocol: 'UDP', source: '10.0.0.1' });
  t.match(dissector.summary(147, Buffer.alloc(8)), { protocol: 'Data', info: '8 bytes of link type 147' });
});

const fields = [
  'eth.dst', 'eth.src', 'arp.opcode', 'arp.src.hw_mac', 'arp.src.proto_ipv4', 'arp.dst.hw_mac', 'arp.dst.proto_ipv4', 'ip.hdr_len', 'ip.dsfield.dscp', 'ip.len', 'ip.id', 'ip.flags.df', 'ip.flags.mf',
  'ip.frag_offset', 'ip.ttl', 'ip.proto', 'ip.checksum', 'ip.src', 'ip.dst', 'icmp.type', 'icmp.code', 'icmp.checksum', 'tcp.srcport', 'tcp.dstport', 'tcp.len', 'tcp.seq_raw',
  'tcp.ack_raw', 'tcp.hdr_len', 'tcp.flags', 'tcp.flags.syn', 'tcp.flags.fin', 'tcp.flags.reset', 'tcp.window_size_value', 'tcp.checksum', 'tcp.options.mss_val', 'tcp.options.wscale.shift', 'tcp.options.timestamp.tsval',
  'udp.srcport', 'udp.dstport', 'udp.length', 'udp.checksum', 'ipv6.version', 'ipv6.plen', 'ipv6.nxt', 'ipv6.hlim', 'ipv6.src', 'ipv6.dst', 'ipv6.fraghdr.offset', 'ipv6.fraghdr.ident', 'icmpv6.type', 'icmpv6.code', 'icmpv6.checksum',
  'icmpv6.nd.ns.target_address', 'icmpv6.nd.na.target_address', 'icmpv6.opt.linkaddr', 'dns.id', 'dns.flags', 'dns.flags.rcode', 'dns.count.answers', 'dns.qry.name', 'dns.qry.type', 'dns.resp.name', 'dns.resp.type', 'dns.resp.ttl', 'dns.a', 'dns.aaaa',
  'dns.cname', 'dns.ptr.domain_name', 'vxlan.vni', 'http.request.method', 'http.request.uri', 'http.response.code', 'http.response.phrase',
];
const alone = ['-o', 'ip.defragment:FALSE', '-o', 'ipv6.defragment:FALSE', '-o', 'tcp.desegment_tcp_streams:FALSE', '-o', 'tcp.relative_sequence_numbers:FALSE', '-o', 'ip.use_geoip:FALSE'];

/** Both write numbers in their own way: 0x0800 and 2048, True and 1. */
function plain(value: string | number | boolean): string {
  const text = String(value).replace(/^true$/i, '1').replace(/^false$/i, '0');
  return /^0x[0-9a-f]+$/.test(text) ? String(Number(text)) : text;
}

function valuesOf(layers: PacketLayer[], filterName: string): string {
  return layers.flatMap((layer) => layer.fields.filter((field) => field.filterName === filterName).map((field) => plain(field.value))).join('|');
}

t.test('every field of a mixed capture has the value that tshark gives it', { skip: noTshark }, async (t) => {
  const { lines } = await tshark(fixture, ...alone, '-T', 'fields', '-E', 'separator=/t', '-E', 'occurrence=a', '-E', 'aggregator=|', ...fields.flatMap((field) => ['-e', field]));
  t.equal(lines.length, packets.length);
  let compared = 0;
  packets.forEach((packet, index) => {
    const { layers } = dissector.tree(1, packet.bytes);
    const theirs = (lines[index] ?? '').split('\t');
    fields.forEach((field, column) => {
      const wanted = (theirs[column] ?? '').split('|').map(plain).join('|');
      const ours = valuesOf(layers, field);
      if (wanted !== '') compared += 1;
      if (ours !== wanted) t.equal(ours, wanted, `packet ${index + 1}: ${field}`);
    });
  });
  t.ok(compared > 2000, `${compared} values agree`);
});

// Two differences are meant: of a fragment we say so, where tshark without reassembly shows what it is a part of; and
// it follows a conversation, so that a segment within an answer's body is HTTP for it, and TCP for us.
const meant = new Set(['ICMP IPv4', 'ICMPv6 IPv6', 'HTTP TCP']);

t.test('every row of a mixed capture has the protocol and addresses that tshark shows', { skip: noTshark }, async (t) => {
  const { lines } = await tshark(fixture, ...alone, '-T', 'fields', '-E', 'separator=/t', '-e', '_ws.col.Protocol', '-e', '_ws.col.Source', '-e', '_ws.col.Destination');
  packets.forEach((packet, index) => {
    const { protocol, source, destination } = dissector.summary(1, packet.bytes);
    const [theirs = '', ...addresses] = (lines[index] ?? '').replaceAll('ff:ff:ff:ff:ff:ff', 'Broadcast').split('\t');
    t.same([source, destination], addresses, `packet ${index + 1}`);
    if (protocol !== theirs && !meant.has(`${theirs} ${protocol}`)) t.equal(protocol, theirs, `packet ${index + 1}`);
  });
});

t.test('no bytes make it throw or take long', async (t) => {
  let seed = 20_250_101;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >>> 8) % below;
  };
  const started = performance.now();
  let slowestMs = 0;
  for (let round = 0; round < 40_000; round += 1) {
    const original = packets[random(packets.length)]?.bytes ?? Buffer.alloc(0);
    const bytes = random(4) === 0 ? Buffer.from(Array.from({ length: random(120) }, () => random(256))) : Buffer.from(original.subarray(0, random(original.length + 1)));
    for (let flips = random(6); flips > 0 && bytes.length > 0; flips -= 1) bytes[random(bytes.length)] = random(256);
    const before = performance.now();
    const linkType = [1, 1, 1, 101, 113, random(300)][random(6)] ?? 1;
    const row = dissector.summary(linkType, bytes);
    const { layers, ...same } = dissector.tree(linkType, bytes);
    slowestMs = Math.max(slowestMs, performance.now() - before);
    if (JSON.stringify(same) !== JSON.stringify(row)) t.same(same, row, `rows differ: ${bytes.toString('hex')}`);
    if (layers.some((layer) => layer.offset < 0 || layer.length < 0 || layer.offset + layer.length > bytes.length)) t.fail(`a layer is outside: ${bytes.toString('hex')}`);
  }
  t.ok(slowestMs < 500, `the slowest packet took ${slowestMs.toFixed(1)} ms`);
  t.ok(performance.now() - started < 30_000);
});
