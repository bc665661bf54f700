/**
 * Checks pcapng Enhanced Packet Blocks (draft-ietf-opsawg-pcapng §4.3) that an agent sent before they go to watchers and files:
 *
 *     u32 type = 6 · u32 total length · u32 interface · u32 time high · u32 time low · u32 captured · u32 original ·
 *     packet, padded to 4 · options · u32 total length
 */
import { violation } from './bytes.js';

const enhancedPacketBlock = 6;
const fixedBytes = 32;
const packetOffset = 28;

export interface BlockLimits {
  /** Ids from 0 to this, exclusive, have been announced. */
  interfaces: number;
  snapLength: number;
  packets: number;
}

/** Throws `sandbox-protocol` unless `blocks` is exactly `packets` whole, consistent blocks. */
export function checkPacketBlocks(blocks: Buffer, limits: BlockLimits): void {
  let offset = 0;
  let packets = 0;
  while (offset < blocks.length) {
    offset += checkBlock(blocks, offset, limits);
    packets += 1;
  }
  if (packets !== limits.packets) throw violation(`${packets} packets in blocks that should hold ${limits.packets}`);
}

/** The block's length. */
function checkBlock(blocks: Buffer, offset: number, { interfaces, snapLength }: BlockLimits): number {
  const left = blocks.length - offset;
  if (left < fixedBytes) throw violation('a packet block that is cut short');
  const length = blocks.readUInt32LE(offset + 4);
  if (blocks.readUInt32LE(offset) !== enhancedPacketBlock) throw violation('a block that is not an Enhanced Packet Block');
  if (length < fixedBytes || length % 4 !== 0 || length > left) throw violation(`a packet block of ${length} bytes`);
  if (blocks.readUInt32LE(offset + length - 4) !== length) throw violation('a packet block whose two lengths differ');
  if (blocks.readUInt32LE(offset + 8) >= interfaces) throw violation('a packet of an interface that was not announced');
  const captured = blocks.readUInt32LE(offset + 20);
  // Compared before padding: 0xfffffffd padded to 4 would be 0.
  if (captured > snapLength || captured > length || packetOffset + ((captured + 3) & ~3) > length - 4) throw violation('a packet that is longer than its block');
  checkOptions(blocks, offset + packetOffset + ((captured + 3) & ~3), offset + length - 4);
  return length;
}

/** Options are u16 code, u16 length, value padded to 4; they end with code 0 or with the block. */
function checkOptions(blocks: Buffer, from: number, to: number): void {
  for (let offset = from; offset < to;) {
    if (to - offset < 4) throw violation('options of a packet block that are cut short');
    const [code, length] = [blocks.readUInt16LE(offset), blocks.readUInt16LE(offset + 2)];
    offset += 4 + ((length + 3) & ~3);
    if (offset > to || (code === 0 && (length !== 0 || offset !== to))) throw violation('options of a packet block that do not fit it');
  }
}
