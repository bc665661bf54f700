import { randomBytes } from 'node:crypto';
import t from 'tap';
import { decodeCopies } from '../../../src/capture/walk/copy.js';
import { decodeFrame } from '../../../src/capture/walk/decode.js';
import { answers, identityOf, quotes } from '../../../src/capture/walk/identity.js';
import { findLegs } from '../../../src/capture/walk/legs.js';
import { copy, echo, ethernet, ip, tcp, udp, vxlan } from './frames.js';

const ping = { source: '10.0.0.1', destination: '10.0.0.2' };
const frame = (options: Parameters<typeof ip>[0], macs?: Parameters<typeof ethernet>[1]): Buffer => ethernet(ip(options), macs);
const decoded = (bytes: Buffer) => decodeFrame(bytes);

t.test('a packet is known again after it was rewritten', async (t) => {
  const before = decoded(frame({ ...ping, payload: echo(8) }));
  const rows: [string, Buffer, boolean][] = [
    ['routed: other MACs, a lower TTL', frame({ ...ping, ttl: 63, payload: echo(8) }, { source: '02:00:00:00:00:09' }), true],
    ['source NAT, with another identifier', frame({ ...ping, source: '192.0.2.1', payload: echo(8, undefined, { id: 99 }) }), true],
    ['in a tunnel', frame({ source: '192.168.0.1', destination: '192.168.0.2', protocol: 17, payload: udp(55_555, 4789, vxlan(42, frame({ ...ping, payload: echo(8) }))) }), true],
    ['in a tunnel on the port of Linux', frame({ source: '192.168.0.1', destination: '192.168.0.2', protocol: 17, payload: udp(55_555, 8472, vxlan(42, frame({ ...ping, payload: echo(8) }))) }), true],
    ['the reply', frame({ source: ping.destination, destination: ping.source, payload: echo(0) }), false],
    ['another sequence number', frame({ ...ping, payload: echo(8, undefined, { sequence: 2 }) }), false],
    ['another payload', frame({ ...ping, payload: echo(8, 'something else') }), false],
  ];
  for (const [name, bytes, same] of rows) t.equal(identityOf(decoded(bytes)) === identityOf(before), same, name);
  const syn = (sourcePort: number, destinationPort: number, sequence: number): string | null => identityOf(decoded(frame({ ...ping, protocol: 6, payload: tcp(sourcePort, destinationPort, { sequence }) })));
  t.equal(syn(1, 80, 7), syn(2, 8080, 7), 'a SYN after DNAT and SNAT');
  t.not(syn(1, 80, 7), syn(1, 80, 8), 'another connection');
  t.equal(identityOf(decoded(ethernet(Buffer.alloc(28), { type: 0x0806 }))), null, 'ARP has none');
});

t.test('replies and errors are told to belong to their request', async (t) => {
  const request = decoded(frame({ ...ping, protocol: 6, payload: tcp(30_000, 80, { sequence: 0xffff_ffff }) }));
  t.ok(answers(decoded(frame({ source: ping.destination, destination: ping.source, protocol: 6, payload: tcp(80, 30_000, { flags: 0x12, acknowledgement: 0 }) })), request), 'a SYN/ACK, over the end of the numbers');
  t.notOk(answers(decoded(frame({ source: ping.destination, destination: ping.source, protocol: 6, payload: tcp(80, 30_000, { flags: 0x12, acknowledgement: 9 }) })), request));
  const sent = ip({ ...ping, id: 77, payload: echo(8) });
  const error = (quoted: Buffer): ReturnType<typeof decoded> => decoded(frame({ source: '10.0.0.254', destination: ping.source, payload: Buffer.concat([Buffer.from([11, 0, 0, 0, 0, 0, 0, 0]), quoted]) }));
  t.ok(quotes(error(sent.subarray(0, 28)), decoded(ethernet(sent))), 'an error with as little as RFC 792 wants');
  t.ok(quotes(error(ip({ ...ping, source: '192.0.2.1', id: 77, ttl: 1, payload: echo(8) })), decoded(ethernet(sent))), 'under another source address');
  t.notOk(quotes(error(ip({ ...ping, id: 78, payload: echo(8) })), decoded(ethernet(sent))), 'of another packet');
});

t.test('what was sent again is not the same sending; an echo is not its own request', async (t) => {
  const syn = (id: number): Buffer => frame({ ...ping, id, protocol: 6, payload: tcp(30_000, 80) });
  const copies = decodeCopies([copy('a:eth0>', syn(1)), copy('>b:eth0', syn(1)), copy('a:eth0>', syn(2)), copy('>b:eth0', syn(2))]);
  const legs = findLegs(copies, copies[0]!);
  t.same([legs.request.map(({ index }) => index), legs.all.length, legs.retransmissions], [[0, 1], 4, 1]);
  const same = (source: string, destination: string, from: number, to: number): Buffer => frame({ source, destination, protocol: 17, payload: udp(from, to, 'the same words') });
  const echoed = decodeCopies([copy('a:eth0>', same('10.0.0.1', '10.0.0.2', 30_000, 7)), copy('>b:eth0', same('10.0.0.1', '10.0.0.2', 30_000, 7)), copy('b:eth0>', same('10.0.0.2', '10.0.0.1', 7, 30_000)), copy('>a:eth0', same('10.0.0.2', '10.0.0.1', 7, 30_000))]);
  const udpLegs = findLegs(echoed, echoed[0]!);
  t.same([udpLegs.request.map(({ index }) => index), udpLegs.reply?.copies.map(({ index }) => index)], [[0, 1], [2, 3]]);
});

t.test('later fragments belong to the packet whose first fragment is one of the copies', async (t) => {
  const first = frame({ ...ping, id: 9, flags: 1, payload: echo(8, 'x'.repeat(56)) });
  const second = frame({ ...ping, id: 9, offset: 64, payload: Buffer.from('rest of it') });
  const stranger = frame({ ...ping, id: 10, offset: 64, payload: Buffer.from('rest of another') });
  const copies = decodeCopies([copy('a:eth0>', first), copy('a:eth0>', second), copy('a:eth0>', stranger)]);
  t.same(findLegs(copies, copies[0]!).request.map(({ index }) => index), [0, 1]);
});

t.test('no bytes make it throw', async (t) => {
  const whole = frame({ source: '192.168.0.1', destination: '192.168.0.2', protocol: 17, payload: udp(55_555, 4789, vxlan(42, frame({ ...ping, payload: echo(8) }))) });
  for (let length = 0; length <= whole.length; length += 1) t.doesNotThrow(() => identityOf(decodeFrame(whole.subarray(0, length))));
  let nested = frame({ ...ping, payload: echo(8) });
  for (let depth = 0; depth < 40; depth += 1) nested = frame({ ...ping, protocol: 17, payload: udp(1, 4789, vxlan(1, nested)) });
  t.ok(decodeFrame(nested).tunnels.length <= 4, 'a tunnel in a tunnel in a tunnel comes to an end');
  for (let count = 0; count < 2_000; count += 1) {
    const noise = randomBytes(count % 120);
    if (noise.length > 24) [noise[12], noise[13], noise[14], noise[23]] = [8, 0, 0x45, [1, 6, 17][count % 3] ?? 1];
    identityOf(decodeFrame(noise));
  }
});
