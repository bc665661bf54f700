/**
 * Walks over blocks of our own files: little-endian, whole blocks, nanoseconds. This is the path every captured
 * packet takes, so it reads in place and allocates nothing; `pcapng-reader.ts` reads files of strangers.
 */
import { blockType, maxBlockBytes } from './pcapng.js';

/** Length of the block at `offset`, or 0 where no whole, sound block of at most `end - offset` bytes is there. */
export function blockLength(bytes: Buffer, offset: number, end: number): number {
  if (end - offset < 12) return 0;
  const length = bytes.readUInt32LE(offset + 4);
  if (length < 12 || length > end - offset || (length & 3) !== 0 || length > maxBlockBytes) return 0;
  return bytes.readUInt32LE(offset + length - 4) === length ? length : 0;
}

export interface BlockRun {
  /** Bytes of whole blocks. */
  bytes: number;
  packets: number;
  interfaces: number;
}

/** Counts whole blocks from the start of `bytes`, until one is cut or broken, or the next packet would be one too many. */
export function measureBlocks(bytes: Buffer, maxPackets = Infinity, maxBytes = Infinity): BlockRun {
  const run: BlockRun = { bytes: 0, packets: 0, interfaces: 0 };
  for (;;) {
    const length = blockLength(bytes, run.bytes, bytes.length);
    if (length === 0 || run.bytes + length > maxBytes) return run;
    const type = bytes.readUInt32LE(run.bytes);
    if (type === blockType.enhanced) {
      if (run.packets >= maxPackets) return run;
      run.packets += 1;
    } else if (type === blockType.interface) run.interfaces += 1;
    run.bytes += length;
  }
}

/** What one Enhanced Packet Block says; reused from packet to packet by `readPacket`. */
export interface PacketPosition {
  interfaceId: number;
  timeHigh: number;
  timeLow: number;
  /** Where its bytes are. */
  start: number;
  end: number;
  /** Length on the wire. */
  length: number;
  direction: 'in' | 'out' | null;
}

export function emptyPosition(): PacketPosition {
  return { interfaceId: 0, timeHigh: 0, timeLow: 0, start: 0, end: 0, length: 0, direction: null };
}

/** Reads the EPB at `offset` of `length` bytes into `into`; false where it is another block or a broken one. */
export function readPacket(bytes: Buffer, offset: number, length: number, into: PacketPosition): boolean {
  if (length < 32 || bytes.readUInt32LE(offset) !== blockType.enhanced) return false;
  const captured = bytes.readUInt32LE(offset + 20);
  if (captured > length - 32) return false;
  into.interfaceId = bytes.readUInt32LE(offset + 8);
  into.timeHigh = bytes.readUInt32LE(offset + 12);
  into.timeLow = bytes.readUInt32LE(offset + 16);
  into.start = offset + 28;
  into.end = into.start + captured;
  into.length = bytes.readUInt32LE(offset + 24);
  into.direction = direction(bytes, into.start + ((captured + 3) & ~3), offset + length - 4);
  return true;
}

/** Nanoseconds since 1970. */
export function timeOf(position: PacketPosition): bigint {
  return (BigInt(position.timeHigh) << 32n) | BigInt(position.timeLow);
}

function direction(bytes: Buffer, offset: number, end: number): 'in' | 'out' | null {
  while (offset + 4 <= end) {
    const code = bytes.readUInt16LE(offset);
    const length = bytes.readUInt16LE(offset + 2);
    if (code === 2 && length === 4 && offset + 8 <= end) return directionOf(bytes.readUInt32LE(offset + 4));
    if (code === 0) return null;
    offset += 4 + ((length + 3) & ~3);
  }
  return null;
}

/** epb_flags, bits 0 and 1 (§4.3.1): 1 inbound, 2 outbound. */
export function directionOf(flags: number): 'in' | 'out' | null {
  const bits = flags & 3;
  return bits === 1 ? 'in' : bits === 2 ? 'out' : null;
}
