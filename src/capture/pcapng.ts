/**
 * Writes pcapng blocks (draft-ietf-opsawg-pcapng): little-endian, times in nanoseconds.
 *
 * A block is: type, total length, body padded to 32 bits, total length again. Options are code, length, value
 * padded to 32 bits, and end with code 0. A capture is one section: SHB, an IDB before the first packet of each
 * interface, EPBs, and an ISB per interface at the end.
 */
export const blockType = { section: 0x0a0d0d0a, interface: 1, packet: 2, simple: 3, statistics: 5, enhanced: 6 } as const;
export const byteOrderMagic = 0x1a2b3c4d;
export const linkTypeEthernet = 1;
/** No valid block of ours, and none that a reader here accepts, is longer. */
export const maxBlockBytes = 16 * 1024 * 1024;
const maxTextBytes = 4096;

export interface InterfaceDescription {
  /** pcapng LinkType; 1 is Ethernet. */
  linkType: number;
  snapLength: number;
  /** `node1:eth0` or `node1/pod1:eth0`. */
  name: string;
  description?: string;
  /** `02:00:00:00:00:01`. */
  mac?: string | null;
  /** The capture filter, as it was typed. */
  filter?: string;
  comment?: string;
}

export interface InterfaceStatistics {
  interfaceId: number;
  timeNs: bigint;
  received?: number;
  dropped?: number;
  comment?: string;
}

export interface PacketRecord {
  interfaceId: number;
  timeNs: bigint;
  bytes: Uint8Array;
  /** Length on the wire; that of `bytes` if absent. */
  length?: number;
  direction?: 'in' | 'out';
}

/** Section Header Block of unknown section length (§4.1). */
export function sectionHeader(application: string, comment?: string): Buffer {
  const body = Buffer.alloc(16);
  body.writeUInt32LE(byteOrderMagic, 0);
  body.writeUInt16LE(1, 4);
  body.writeUInt16LE(0, 6);
  body.writeBigInt64LE(-1n, 8);
  return block(blockType.section, body, [text(1, comment), text(3, 'Linux'), text(4, application)]);
}

/** Interface Description Block (§4.2), with if_tsresol 9. */
export function interfaceBlock(description: InterfaceDescription): Buffer {
  const body = Buffer.alloc(8);
  body.writeUInt16LE(description.linkType, 0);
  body.writeUInt32LE(description.snapLength, 4);
  // if_filter starts with one byte that says "libpcap string" (0).
  const filter = description.filter === undefined ? undefined : option(11, Buffer.concat([Buffer.of(0), bounded(description.filter)]));
  return block(blockType.interface, body, [
    text(1, description.comment), text(2, description.name), text(3, description.description),
    macOption(description.mac), option(9, Buffer.of(9)), filter,
  ]);
}

/** Interface Statistics Block (§4.6). */
export function statisticsBlock(statistics: InterfaceStatistics): Buffer {
  const body = Buffer.alloc(12);
  body.writeUInt32LE(statistics.interfaceId, 0);
  writeTime(body, 4, statistics.timeNs);
  return block(blockType.statistics, body, [text(1, statistics.comment), counter(4, statistics.received), counter(5, statistics.dropped)]);
}

/** Enhanced Packet Block (§4.3), with epb_flags where a direction is known. */
export function packetBlock(packet: PacketRecord): Buffer {
  const body = Buffer.alloc(20);
  body.writeUInt32LE(packet.interfaceId, 0);
  writeTime(body, 4, packet.timeNs);
  body.writeUInt32LE(packet.bytes.length, 12);
  body.writeUInt32LE(packet.length ?? packet.bytes.length, 16);
  const flags = packet.direction === undefined ? undefined : option(2, Buffer.of(packet.direction === 'in' ? 1 : 2, 0, 0, 0));
  return block(blockType.enhanced, Buffer.concat([body, padded(packet.bytes)]), [flags]);
}

function block(type: number, body: Uint8Array, options: (Buffer | undefined)[]): Buffer {
  const present = options.filter((item) => item !== undefined);
  const tail = present.length === 0 ? [] : [...present, Buffer.alloc(4)];
  const content = Buffer.concat([body, ...tail]);
  const whole = Buffer.alloc(content.length + 12);
  whole.writeUInt32LE(type, 0);
  whole.writeUInt32LE(whole.length, 4);
  content.copy(whole, 8);
  whole.writeUInt32LE(whole.length, whole.length - 4);
  return whole;
}

function option(code: number, value: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(code, 0);
  head.writeUInt16LE(value.length, 2);
  return Buffer.concat([head, padded(value)]);
}

function text(code: number, value: string | undefined): Buffer | undefined {
  return value === undefined || value === '' ? undefined : option(code, bounded(value));
}

function bounded(value: string): Buffer {
  return Buffer.from(value, 'utf8').subarray(0, maxTextBytes);
}

function counter(code: number, value: number | undefined): Buffer | undefined {
  if (value === undefined) return undefined;
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(Math.max(0, Math.trunc(value))));
  return option(code, bytes);
}

function macOption(mac: string | null | undefined): Buffer | undefined {
  if (mac === null || mac === undefined || !/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(mac)) return undefined;
  return option(6, Buffer.from(mac.replaceAll(':', ''), 'hex'));
}

function padded(bytes: Uint8Array): Uint8Array {
  const missing = -bytes.length & 3;
  return missing === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(missing)]);
}

function writeTime(target: Buffer, offset: number, timeNs: bigint): void {
  target.writeUInt32LE(Number(BigInt.asUintN(32, timeNs >> 32n)), offset);
  target.writeUInt32LE(Number(BigInt.asUintN(32, timeNs)), offset + 4);
}
