import t from 'tap';
import { checkPacketBlocks } from '../../../src/sandbox/agent/packet-blocks.js';

interface Fields { type: number; length: number; trailing: number; id: number; captured: number; options: Buffer }

/** An Enhanced Packet Block of `packetBytes` bytes with an epb_flags option, and any field wrong on demand. */
function block(packetBytes: number, wrong: Partial<Fields> = {}): Buffer {
  const options = wrong.options ?? Buffer.from([2, 0, 4, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
  const padded = Math.ceil(packetBytes / 4) * 4;
  const bytes = Buffer.alloc(32 + padded + options.length);
  const length = wrong.length ?? bytes.length;
  bytes.writeUInt32LE(wrong.type ?? 6, 0);
  bytes.writeUInt32LE(length, 4);
  bytes.writeUInt32LE(wrong.id ?? 0, 8);
  bytes.writeUInt32LE(wrong.captured ?? packetBytes, 20);
  bytes.writeUInt32LE(packetBytes, 24);
  options.copy(bytes, 28 + padded);
  bytes.writeUInt32LE(wrong.trailing ?? length, bytes.length - 4);
  return bytes;
}

const limits = { interfaces: 2, snapLength: 65_535, packets: 1 };
const none = Buffer.alloc(0);

t.test('whole blocks pass', (t) => {
  for (const size of [0, 1, 2, 3, 4, 60, 1514, 65_535]) t.doesNotThrow(() => checkPacketBlocks(block(size), limits), `${size} bytes`);
  t.doesNotThrow(() => checkPacketBlocks(block(10, { options: none }), limits), 'without options');
  t.doesNotThrow(() => checkPacketBlocks(Buffer.concat([block(3), block(5, { id: 1 })]), { ...limits, packets: 2 }));
  t.doesNotThrow(() => checkPacketBlocks(none, { ...limits, packets: 0 }));
  t.end();
});

const wrong: [string, Buffer, Partial<typeof limits>?][] = [
  ['another type', block(10, { type: 0x0a0d0d0a })],
  ['a length that is not a multiple of 4', block(10, { length: 53, trailing: 53 })],
  ['a length of 0', block(10, { length: 0 })],
  ['a length below the fixed part', block(10, { length: 28 })],
  ['a length beyond the bytes', block(10, { length: 4000, trailing: 4000 })],
  ['a length of 0xfffffffc', block(10, { length: 0xffff_fffc })],
  ['two lengths that differ', block(10, { trailing: 48 })],
  ['an interface nobody announced', block(10, { id: 2 })],
  ['interface 0xffffffff', block(10, { id: 0xffff_ffff })],
  ['more captured than the block holds', block(10, { captured: 40 })],
  ['captured of 0xffffffff', block(10, { captured: 0xffff_ffff })],
  ['captured of 0xfffffffd', block(10, { captured: 0xffff_fffd }), { snapLength: 0xffff_ffff }],
  ['more than the snap length', block(100), { snapLength: 96 }],
  ['an option that reaches beyond the block', block(10, { options: Buffer.from([2, 0, 200, 0]) })],
  ['half an option', block(10, { options: Buffer.from([2, 0, 4, 0]) })],
  ['bytes after the end of the options', block(10, { options: Buffer.from([0, 0, 0, 0, 2, 0, 4, 0, 1, 0, 0, 0]) })],
  ['bytes after the block', Buffer.concat([block(10), Buffer.alloc(4)])],
  ['fewer packets than said', block(10), { packets: 2 }],
  ['more packets than said', Buffer.concat([block(10), block(10)])],
  ['a cut block', block(10).subarray(0, 20)],
];

t.test('anything else is refused', (t) => {
  for (const [what, bytes, change] of wrong) t.throws(() => checkPacketBlocks(bytes, { ...limits, ...change }), { code: 'sandbox-protocol' }, what);
  t.end();
});
