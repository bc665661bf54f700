/**
 * Reads pcapng as a stream, from anybody: both byte orders, several sections, any block cut at any byte.
 *
 * Method: bytes are gathered until the next block is whole, then the block is taken apart in place. Nothing that
 * is read can make it throw: what is wrong is told to `onWarning` with a code. A wrong option or packet is
 * skipped; after a length that cannot be true no block can be found any more, and the reader ignores the rest.
 * It holds at most one block (`maxBlockBytes`) in memory.
 */
import { directionOf } from './blocks.js';
import { blockType, byteOrderMagic, maxBlockBytes } from './pcapng.js';

export type PcapngWarning =
  | 'not-pcapng' | 'block-length' | 'block-too-long' | 'trailing-length' | 'block-too-short'
  | 'interface-unknown' | 'packet-length' | 'option-length' | 'cut-tail' | 'too-many-interfaces';

export interface ReadInterface {
  id: number;
  linkType: number;
  snapLength: number;
  name: string;
  description: string;
  mac: string | null;
  comment: string;
  filter: string;
}

export interface ReadPacket {
  interfaceId: number;
  /** Nanoseconds since 1970; 0 where the block has no time (Simple Packet Block). */
  timeNs: bigint;
  length: number;
  direction: 'in' | 'out' | null;
  /** A view into the reader's memory; copy what must stay. */
  bytes: Buffer;
}

export interface ReadStatistics {
  interfaceId: number;
  received: number | null;
  dropped: number | null;
  comment: string;
}

export interface PcapngListener {
  onSection?(application: string): void;
  onInterface?(read: ReadInterface): void;
  onPacket?(packet: ReadPacket): void;
  onStatistics?(statistics: ReadStatistics): void;
  onWarning?(code: PcapngWarning, detail: string): void;
}

interface Clock {
  linkType: number;
  unitsPerSecond: bigint;
  offsetNs: bigint;
}

const maxInterfaces = 65_536;
const nsPerSecond = 1_000_000_000n;

export class PcapngReader {
  #chunks: Buffer[] = [];
  #held = 0;
  #needed = 12;
  #little = true;
  #clocks: Clock[] = [];
  #inSection = false;
  #stopped = false;

  constructor(private readonly listener: PcapngListener) {}

  /** True after something that no further block can be found behind. */
  get stopped(): boolean {
    return this.#stopped;
  }

  push(chunk: Uint8Array): void {
    if (this.#stopped || chunk.length === 0) return;
    this.#chunks.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length));
    this.#held += chunk.length;
    if (this.#held >= this.#needed) this.#take();
  }

  /** No more bytes come: warns of a tail that is no whole block. */
  end(): void {
    if (!this.#stopped && this.#held > 0) this.#warn('cut-tail', `${this.#held} bytes at the end are no whole block`);
    this.#stop();
  }

  #take(): void {
    const bytes = this.#chunks.length === 1 ? (this.#chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#chunks);
    let offset = 0;
    this.#needed = 12;
    while (!this.#stopped && bytes.length - offset >= 12) {
      const length = this.#lengthAt(bytes, offset);
      if (this.#stopped) return;
      if (length > bytes.length - offset) {
        this.#needed = length;
        break;
      }
      this.#block(bytes.subarray(offset, offset + length));
      offset += length;
    }
    if (this.#stopped) return;
    const rest = bytes.subarray(offset);
    this.#chunks = rest.length === 0 ? [] : [rest];
    this.#held = rest.length;
  }

  /** Finds the byte order at a section's start, then the block's length; stops where it cannot be true. */
  #lengthAt(bytes: Buffer, offset: number): number {
    if (bytes.readUInt32LE(offset) === blockType.section && !this.#startSection(bytes.readUInt32LE(offset + 8))) {
      return this.#refuse('not-pcapng', 'The section header has no byte order magic');
    }
    if (!this.#inSection) return this.#refuse('not-pcapng', 'The file does not start with a section header');
    const length = this.#u32(bytes, offset + 4);
    if (length < 12 || length % 4 !== 0) return this.#refuse('block-length', `A block says it has ${length} bytes`);
    if (length > maxBlockBytes) return this.#refuse('block-too-long', `A block says it has ${length} bytes; ${maxBlockBytes} are allowed`);
    return length;
  }

  #startSection(magic: number): boolean {
    const swapped = magic === 0x4d3c2b1a;
    if (magic !== byteOrderMagic && !swapped) return false;
    this.#little = !swapped;
    this.#inSection = true;
    this.#clocks = [];
    return true;
  }

  #block(block: Buffer): void {
    if (this.#u32(block, block.length - 4) !== block.length) this.#warn('trailing-length', 'A block\'s two lengths differ');
    const type = this.#u32(block, 0);
    const body = block.subarray(8, block.length - 4);
    if (type === blockType.section) this.#section(body);
    else if (type === blockType.interface) this.#interface(body);
    else if (type === blockType.enhanced) this.#enhanced(body);
    else if (type === blockType.packet) this.#obsolete(body);
    else if (type === blockType.simple) this.#simple(body);
    else if (type === blockType.statistics) this.#statistics(body);
  }

  #section(body: Buffer): void {
    let application = '';
    this.#options(body, 16, (code, value) => {
      if (code === 4) application = value.toString('utf8');
    });
    this.listener.onSection?.(application);
  }

  #interface(body: Buffer): void {
    if (body.length < 8) return this.#warn('block-too-short', 'An interface description has less than 8 bytes');
    if (this.#clocks.length >= maxInterfaces) return this.#warn('too-many-interfaces', `More than ${maxInterfaces} interfaces`);
    const linkType = this.#u16(body, 0);
    const read: ReadInterface = { id: this.#clocks.length, linkType, snapLength: this.#u32(body, 4), name: '', description: '', mac: null, comment: '', filter: '' };
    const clock: Clock = { linkType, unitsPerSecond: 1_000_000n, offsetNs: 0n };
    this.#options(body, 8, (code, value) => {
      this.#interfaceOption(read, clock, code, value);
    });
    this.#clocks.push(clock);
    this.listener.onInterface?.(read);
  }

  #interfaceOption(read: ReadInterface, clock: Clock, code: number, value: Buffer): void {
    if (code === 1) read.comment = value.toString('utf8');
    else if (code === 2) read.name = value.toString('utf8');
    else if (code === 3) read.description = value.toString('utf8');
    else if (code === 6 && value.length === 6) read.mac = value.toString('hex').replace(/(..)(?!$)/g, '$1:');
    else if (code === 9 && value.length === 1) clock.unitsPerSecond = resolution(value[0] ?? 6);
    else if (code === 11 && value[0] === 0) read.filter = value.toString('utf8', 1);
    else if (code === 14 && value.length === 8) clock.offsetNs = this.#i64(value) * nsPerSecond;
  }

  #enhanced(body: Buffer): void {
    if (body.length < 20) return this.#warn('block-too-short', 'An enhanced packet has less than 20 bytes');
    this.#packet(body, this.#u32(body, 0));
  }

  /** The obsolete Packet Block: interface id and drop count of 16 bits each, else like the enhanced one. */
  #obsolete(body: Buffer): void {
    if (body.length < 20) return this.#warn('block-too-short', 'A packet block has less than 20 bytes');
    this.#packet(body, this.#u16(body, 0));
  }

  #packet(body: Buffer, interfaceId: number): void {
    const clock = this.#clocks[interfaceId];
    const captured = this.#u32(body, 12);
    if (clock === undefined) return this.#warn('interface-unknown', `A packet names interface ${interfaceId}, which was not described`);
    if (captured > body.length - 20) return this.#warn('packet-length', `A packet says it has ${captured} bytes; its block has ${body.length - 20}`);
    let flags = 0;
    this.#options(body, 20 + ((captured + 3) & ~3), (code, value) => {
      if (code === 2 && value.length === 4) flags = this.#u32(value, 0);
    });
    const units = (BigInt(this.#u32(body, 4)) << 32n) | BigInt(this.#u32(body, 8));
    const timeNs = (units * nsPerSecond) / clock.unitsPerSecond + clock.offsetNs;
    this.listener.onPacket?.({ interfaceId, timeNs, length: this.#u32(body, 16), direction: directionOf(flags), bytes: body.subarray(20, 20 + captured) });
  }

  #simple(body: Buffer): void {
    if (body.length < 4) return this.#warn('block-too-short', 'A simple packet has less than 4 bytes');
    if (this.#clocks.length === 0) return this.#warn('interface-unknown', 'A simple packet came before any interface');
    const length = this.#u32(body, 0);
    this.listener.onPacket?.({ interfaceId: 0, timeNs: 0n, length, direction: null, bytes: body.subarray(4, 4 + Math.min(length, body.length - 4)) });
  }

  #statistics(body: Buffer): void {
    if (body.length < 12) return this.#warn('block-too-short', 'Interface statistics have less than 12 bytes');
    const read: ReadStatistics = { interfaceId: this.#u32(body, 0), received: null, dropped: null, comment: '' };
    this.#options(body, 12, (code, value) => {
      if (code === 1) read.comment = value.toString('utf8');
      if (code === 4 && value.length === 8) read.received = Number(this.#u64(value));
      if (code === 5 && value.length === 8) read.dropped = Number(this.#u64(value));
    });
    this.listener.onStatistics?.(read);
  }

  #options(body: Buffer, start: number, found: (code: number, value: Buffer) => void): void {
    let offset = start;
    while (offset + 4 <= body.length) {
      const code = this.#u16(body, offset);
      const length = this.#u16(body, offset + 2);
      if (code === 0) return;
      if (offset + 4 + length > body.length) return this.#warn('option-length', `Option ${code} is longer than its block`);
      found(code, body.subarray(offset + 4, offset + 4 + length));
      offset += 4 + ((length + 3) & ~3);
    }
  }

  #u16(bytes: Buffer, offset: number): number {
    return this.#little ? bytes.readUInt16LE(offset) : bytes.readUInt16BE(offset);
  }

  #u32(bytes: Buffer, offset: number): number {
    return this.#little ? bytes.readUInt32LE(offset) : bytes.readUInt32BE(offset);
  }

  #u64(bytes: Buffer): bigint {
    return this.#little ? bytes.readBigUInt64LE() : bytes.readBigUInt64BE();
  }

  #i64(bytes: Buffer): bigint {
    return BigInt.asIntN(64, this.#u64(bytes));
  }

  #refuse(code: PcapngWarning, detail: string): number {
    this.#warn(code, detail);
    this.#stop();
    return 0;
  }

  #stop(): void {
    this.#stopped = true;
    this.#chunks = [];
    this.#held = 0;
  }

  #warn(code: PcapngWarning, detail: string): void {
    this.listener.onWarning?.(code, detail);
  }
}

/** if_tsresol (§4.2): a power of ten, or of two where the highest bit is set. Bounded, so that no huge number is made. */
function resolution(byte: number): bigint {
  const exponent = byte & 0x7f;
  return byte & 0x80 ? 1n << BigInt(exponent) : 10n ** BigInt(Math.min(exponent, 127));
}
