import t from 'tap';
import { FrameReader, encodeFrameHeader } from '../../../src/sandbox/agent/frames.js';
import { headerBytes, maxPayloadBytes } from '../../../src/sandbox/agent/protocol.js';

type Frame = { type: number; stream: number; payload: string };

function encode(type: number, stream: number, payload: string | Buffer): Buffer {
  const bytes = Buffer.from(payload);
  return Buffer.concat([encodeFrameHeader(type, stream, bytes.length), bytes]);
}

function readAll(chunks: Buffer[]): Frame[] {
  const frames: Frame[] = [];
  const reader = new FrameReader((type, stream, payload) => frames.push({ type, stream, payload: payload.toString('latin1') }));
  for (const chunk of chunks) reader.push(chunk);
  return frames;
}

const wire = Buffer.concat([encode(1, 0, 'hello'), encode(0x43, 7, ''), encode(0x44, 0xffff_ffff, 'é\0x'), encode(0x43, 1, Buffer.alloc(70_000, 'a'))]);
const expected: Frame[] = [
  { type: 1, stream: 0, payload: 'hello' }, { type: 0x43, stream: 7, payload: '' },
  { type: 0x44, stream: 0xffff_ffff, payload: Buffer.from('é\0x').toString('latin1') }, { type: 0x43, stream: 1, payload: 'a'.repeat(70_000) },
];

t.test('frames are the same however the bytes are cut', (t) => {
  for (const size of [1, 2, 3, 4, 5, 7, 9, 13, 1000, 65_536, wire.length]) {
    const chunks = Array.from({ length: Math.ceil(wire.length / size) }, (_, index) => wire.subarray(index * size, (index + 1) * size));
    t.same(readAll(chunks), expected, `chunks of ${size}`);
  }
  t.end();
});

t.test('a frame of the largest length is read, and one byte more is refused before anything is allocated', (t) => {
  t.equal(readAll([encode(0x43, 1, Buffer.alloc(maxPayloadBytes))])[0]?.payload.length, maxPayloadBytes);
  const refused = [0, 1, headerBytes - 1, headerBytes + maxPayloadBytes + 1, 0x7fff_ffff, 0xffff_ffff];
  for (const length of refused) {
    const header = Buffer.alloc(9);
    header.writeUInt32LE(length, 0);
    t.throws(() => readAll([header]), { code: 'sandbox-protocol' }, `length ${length} whole`);
    t.throws(() => readAll([header.subarray(0, 2), header.subarray(2)]), { code: 'sandbox-protocol' }, `length ${length} in two chunks`);
  }
  t.end();
});

t.test('an incomplete frame is not told, and costs no more than itself', (t) => {
  t.same(readAll([encode(0x43, 1, 'abc').subarray(0, 11)]), []);
  t.same(readAll([Buffer.alloc(0)]), []);
  t.end();
});

t.test('a whole frame is a view of its chunk', (t) => {
  const chunk = encode(0x43, 1, 'abcdef');
  new FrameReader((_type, _stream, payload) => t.equal(payload.buffer, chunk.buffer)).push(chunk);
  t.end();
});
