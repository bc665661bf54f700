import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { blockLength, emptyPosition, measureBlocks, readPacket, timeOf } from '../../src/capture/blocks.js';
import { interfaceBlock, packetBlock, sectionHeader, statisticsBlock } from '../../src/capture/pcapng.js';
import { noTshark, readPcapng, tshark } from '../support/pcapng.js';

const fixture = fileURLToPath(new URL('fixtures/mixed.pcapng', import.meta.url));
const timeNs = 1_700_000_000_123_456_789n;
const section = sectionHeader('Vethlab', 'a comment');
const eth0 = interfaceBlock({ linkType: 1, snapLength: 262_144, name: 'node1/pod1:eth0', description: 'eth0 of pod1', mac: '02:00:00:00:00:01', filter: 'icmp', comment: 'ü' });
const frame = Buffer.from(`020000000002020000000001${'1234'}${'00'.repeat(47)}`, 'hex');
const inbound = packetBlock({ interfaceId: 0, timeNs, bytes: frame, length: 1500, direction: 'in' });
const statistics = statisticsBlock({ interfaceId: 0, timeNs, received: 10, dropped: 3, comment: 'end' });
const whole = Buffer.concat([section, eth0, inbound, statistics]);

t.test('what is written is read back', async (t) => {
  const read = readPcapng(whole);
  t.same(read.warnings, []);
  t.match(read.interfaces, [{ id: 0, linkType: 1, name: 'node1/pod1:eth0', description: 'eth0 of pod1', mac: '02:00:00:00:00:01', filter: 'icmp', comment: 'ü', snapLength: 262_144 }]);
  t.match(read.packets, [{ interfaceId: 0, timeNs, length: 1500, direction: 'in' }]);
  t.same(read.packets[0]?.bytes, frame);
  t.same(read.statistics, [{ interfaceId: 0, received: 10, dropped: 3, comment: 'end' }]);
});

t.test('it is read the same whatever the pieces are that it comes in', async (t) => {
  const wanted = readPcapng(whole);
  for (const size of [1, 3, 7, 12, 64]) {
    const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, index) => whole.subarray(index * size, (index + 1) * size));
    t.same(readPcapng(...pieces), wanted, `pieces of ${size} bytes`);
  }
});

t.test('a file of the other byte order, microseconds and an offset is understood', async (t) => {
  const block = (type: number, body: Buffer): Buffer => {
    const bytes = Buffer.alloc(body.length + 12);
    bytes.writeUInt32BE(type, 0);
    bytes.writeUInt32BE(bytes.length, 4);
    body.copy(bytes, 8);
    bytes.writeUInt32BE(bytes.length, bytes.length - 4);
    return bytes;
  };
  const hex = (text: string): Buffer => Buffer.from(text.replace(/\s/g, ''), 'hex');
  const file = Buffer.concat([
    block(0x0a0d0d0a, hex('1a2b3c4d 0001 0000 ffffffffffffffff')),
    block(1, hex('0001 0000 00000040 0002 0004 65746830 000e 0008 0000000000000064 0000 0000')),
    block(6, hex('00000000 00000000 000f4240 00000004 00000009 01020304 0002 0004 00000002 0000 0000')),
    block(0x77, hex('01020304')),
    block(3, hex('00000009 01020304')),
  ]);
  const read = readPcapng(file);
  t.same(read.warnings, []);
  t.match(read.interfaces, [{ name: 'eth0', snapLength: 64 }]);
  t.match(read.packets, [{ timeNs: 101_000_000_000n, direction: 'out', length: 9 }, { timeNs: 0n, length: 9 }]);
  t.equal(read.packets[1]?.bytes.length, 4);
});

t.test('wrong bytes are told by a code, and what is whole is still read', async (t) => {
  const changed = (base: Buffer, at: number, value: number): Buffer => {
    const copy = Buffer.from(base);
    copy.writeUInt32LE(value, at);
    return copy;
  };
  const inPacket = section.length + eth0.length;
  const table: [name: string, bytes: Buffer, warnings: string[], packets: number][] = [
    ['nothing', Buffer.alloc(0), [], 0],
    ['a text', Buffer.from('not a capture at all'), ['not-pcapng'], 0],
    ['a section without magic', changed(section, 8, 7), ['not-pcapng'], 0],
    ['a packet before its interface', Buffer.concat([section, inbound]), ['interface-unknown'], 0],
    ['a cut tail', whole.subarray(0, whole.length - 5), ['cut-tail'], 1],
    ['a length that is no multiple of four', changed(whole, inPacket + 4, 41), ['block-length'], 0],
    ['a length of zero', changed(whole, inPacket + 4, 0), ['block-length'], 0],
    ['a length of gigabytes', changed(whole, inPacket + 4, 0x7ffffff0), ['block-too-long'], 0],
    ['two lengths that differ', changed(whole, inPacket + inbound.length - 4, 4), ['trailing-length'], 1],
    ['more captured bytes than the block has', changed(whole, inPacket + 20, 5000), ['packet-length'], 0],
    ['an option beyond its block', changed(whole, section.length + 16, 0xffff0001), ['option-length'], 1],
  ];
  for (const [name, bytes, warnings, packets] of table) {
    const read = readPcapng(bytes);
    t.same(read.warnings, warnings, name);
    t.equal(read.packets.length, packets, name);
  }
});

t.test('no change of bytes makes the reader throw', async (t) => {
  const original = await readFile(fixture);
  let seed = 7;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >>> 8) % below;
  };
  for (let round = 0; round < 300; round += 1) {
    const bytes = Buffer.from(original.subarray(0, random(original.length)));
    for (let flips = random(20); flips > 0 && bytes.length > 0; flips -= 1) bytes[random(bytes.length)] = random(256);
    const middle = random(bytes.length + 1);
    readPcapng(bytes.subarray(0, middle), bytes.subarray(middle));
    measureBlocks(bytes);
  }
  t.pass('it did not');
});

t.test('our own blocks are walked in place', async (t) => {
  const blocks = Buffer.concat([eth0, inbound, inbound, inbound]);
  t.same(measureBlocks(blocks), { bytes: blocks.length, packets: 3, interfaces: 1 });
  t.same(measureBlocks(blocks, 2), { bytes: blocks.length - inbound.length, packets: 2, interfaces: 1 });
  t.same(measureBlocks(blocks, Infinity, blocks.length - 1), { bytes: blocks.length - inbound.length, packets: 2, interfaces: 1 });
  t.same(measureBlocks(blocks.subarray(0, blocks.length - 1)), { bytes: blocks.length - inbound.length, packets: 2, interfaces: 1 });
  const position = emptyPosition();
  t.ok(readPacket(inbound, 0, blockLength(inbound, 0, inbound.length), position));
  t.same({ ...position, timeNs: timeOf(position) }, { interfaceId: 0, start: 28, end: 28 + frame.length, length: 1500, direction: 'in', timeHigh: position.timeHigh, timeLow: position.timeLow, timeNs });
  t.notOk(readPacket(eth0, 0, eth0.length, position), 'an interface is no packet');
});

t.test('tshark reads what we write without complaint, and counts what we count', { skip: noTshark }, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'vethlab-pcapng-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const eth1 = interfaceBlock({ linkType: 1, snapLength: 96, name: 'node2:eth1' });
  const outbound = packetBlock({ interfaceId: 1, timeNs: timeNs + 1n, bytes: frame, direction: 'out' });
  await writeFile(join(folder, 'a.pcapng'), Buffer.concat([section, eth0, inbound, eth1, outbound, statistics]));
  const fields = ['frame.interface_name', 'frame.interface_description', 'frame.time_epoch', 'frame.len', 'frame.cap_len', 'frame.packet_flags_direction'];
  const { lines, complaints } = await tshark(join(folder, 'a.pcapng'), '-T', 'fields', ...fields.flatMap((field) => ['-e', field]));
  t.equal(complaints, '');
  t.same(lines, [
    'node1/pod1:eth0\teth0 of pod1\t1700000000.123456789\t1500\t61\t0x00000001',
    'node2:eth1\t\t1700000000.123456790\t61\t61\t0x00000002',
  ]);
  const theirs = await tshark(fixture, '-T', 'fields', '-e', 'frame.len');
  t.same(readPcapng(await readFile(fixture)).packets.map((packet) => String(packet.length)), theirs.lines);
});
