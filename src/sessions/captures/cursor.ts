/**
 * One reader's place in a log. `next` gives whole blocks: straight from memory while the reader keeps up, else from
 * the file at the reader's own pace. It holds one chunk and one open file, however far it is behind. Where the ring
 * has removed what it wanted, it goes on at the oldest that is kept and counts what it missed.
 */
import { open, type FileHandle } from 'node:fs/promises';
import { measureBlocks } from '../../capture/blocks.js';
import type { CaptureLog, Mark, Segment } from './log.js';

const readBytes = 65_536;

export interface Chunk {
  bytes: Buffer;
  /** Packets in it, and in the log before it. */
  packets: number;
  packetsBefore: number;
  /** Interface blocks in it, and in the log before it. */
  interfaces: number;
  interfacesBefore: number;
}

export class Cursor {
  #offset: number;
  #packets: number;
  #interfaces: number;
  #skipped = 0;
  #segment: Segment | undefined;
  #file: FileHandle | undefined;
  #wake: () => void = () => undefined;
  #closed = false;
  readonly #unfollow: () => void;

  private constructor(private readonly log: CaptureLog, at: Mark, interfaces: number) {
    this.#offset = at.offset;
    this.#packets = at.packets;
    this.#interfaces = interfaces;
    this.#unfollow = log.follow(() => { this.#wake(); });
  }

  static atStart(log: CaptureLog): Cursor {
    const first = log.segments[0];
    return new Cursor(log, { offset: first?.start ?? 0, packets: first?.packetsBefore ?? 0 }, first?.interfacesBefore ?? 0);
  }

  static atEnd(log: CaptureLog): Cursor {
    return new Cursor(log, { offset: log.end, packets: log.packets }, log.interfaces.length);
  }

  /** For those who look for a packet: interfaces are not counted. */
  static at(log: CaptureLog, mark: Mark): Cursor {
    return new Cursor(log, mark, 0);
  }

  /** Packets that the ring removed before they were read. */
  get skipped(): number {
    return this.#skipped;
  }

  /** True where `next` has something to give without waiting for the capture. */
  get ready(): boolean {
    return !this.#closed && this.#offset < this.log.end;
  }

  /** The next blocks, or null at the end of an ended capture or of this cursor. */
  async next(): Promise<Chunk | null> {
    for (;;) {
      if (this.#closed) return null;
      // A log that failed to be written is cut: what a reader got from memory beyond that is not in the file.
      if (this.#offset < this.log.end) {
        const bytes = this.log.pendingAt(this.#offset)?.bytes ?? await this.#read();
        if (bytes !== null) return this.#take(bytes);
      } else if (this.log.ended) return null;
      else await this.more();
    }
  }

  /** Resolves when the log has grown or ended, or this cursor was closed. */
  async more(): Promise<void> {
    if (this.#closed || this.log.ended) return;
    await new Promise<void>((resolve) => { this.#wake = resolve; });
    this.#wake = () => undefined;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#unfollow();
    this.#wake();
    await this.#leave();
  }

  #take(bytes: Buffer): Chunk {
    const { packets, interfaces } = measureBlocks(bytes);
    const chunk = { bytes, packets, interfaces, packetsBefore: this.#packets, interfacesBefore: this.#interfaces };
    this.#offset += bytes.length;
    this.#packets += packets;
    this.#interfaces += interfaces;
    return chunk;
  }

  /** Null: look again, the place has changed. */
  async #read(): Promise<Buffer | null> {
    const segment = await this.#enter();
    if (segment === undefined || this.#file === undefined || this.#closed) return null;
    const left = segment.start + segment.bytes - this.#offset;
    const position = segment.headerBytes + this.#offset - segment.start;
    const some = await this.#readAt(this.#file, position, Math.min(left, readBytes));
    const whole = measureBlocks(some).bytes;
    if (whole > 0) return some.subarray(0, whole);
    // One block is longer than a usual read: read just that one.
    const wanted = some.length >= 8 ? some.readUInt32LE(4) : 0;
    const one = wanted > some.length && wanted <= left ? await this.#readAt(this.#file, position, wanted) : undefined;
    if (one !== undefined && measureBlocks(one).bytes === wanted) return one;
    return this.#pass(segment);
  }

  /** The rest of this segment is no block: goes on behind it. Cannot happen to what we wrote ourselves. */
  async #pass(segment: Segment): Promise<null> {
    await this.#leave();
    this.#offset = Math.max(this.#offset, segment.start + segment.bytes);
    return null;
  }

  async #readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
    const buffer = Buffer.allocUnsafeSlow(Math.max(0, length));
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  }

  /** Opens the segment of our place. One that is open stays readable after the ring has removed it. */
  async #enter(): Promise<Segment | undefined> {
    const held = this.#segment;
    if (held !== undefined && this.#file !== undefined && this.#offset < held.start + held.bytes) return held;
    await this.#leave();
    const wanted = this.log.segmentAt(this.#offset);
    if (wanted === undefined) return this.#jump();
    const file = await open(wanted.path, 'r').catch(() => undefined);
    if (file === undefined) return this.#jump();
    if (this.#closed) return void await file.close();
    [this.#segment, this.#file] = [wanted, file];
    return this.#offset < wanted.start + wanted.bytes ? wanted : undefined;
  }

  #jump(): undefined {
    const first = this.log.segments[0];
    if (first === undefined || first.start <= this.#offset) {
      // Nothing is kept from here on (the file was removed under us): the end.
      this.#offset = first === undefined ? this.log.end : this.#offset;
      if (first !== undefined) void this.close();
      return undefined;
    }
    this.#skipped += Math.max(0, first.packetsBefore - this.#packets);
    this.#offset = first.start;
    this.#packets = first.packetsBefore;
    this.#interfaces = first.interfacesBefore;
    return undefined;
  }

  async #leave(): Promise<void> {
    const file = this.#file;
    this.#file = this.#segment = undefined;
    await file?.close().catch(() => undefined);
  }
}
