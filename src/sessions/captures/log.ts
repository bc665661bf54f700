/**
 * A capture's log: the blocks of one pcapng section after its header, in order, on disk.
 *
 * Bytes are addressed by their offset in the log, which never changes. The log lies in segment files; each is a
 * valid pcapng file of its own, with a header (section header and all interfaces announced before it) that is not
 * part of the log. Without a ring there is one segment; with one, the oldest is removed when the next begins.
 * What was appended is at once readable from memory (`pendingAt`), and from the file once it is written.
 *
 * Invariants: entries are whole blocks; `written <= end`; `pending` covers [written, end); segments are adjacent.
 */
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { sectionHeader } from '../../capture/pcapng.js';

export interface Segment {
  path: string;
  index: number;
  headerBytes: number;
  /** Offset in the log of the first byte after the header. */
  start: number;
  /** Bytes after the header. */
  bytes: number;
  /** Packets and interfaces in the log before this segment. */
  packetsBefore: number;
  interfacesBefore: number;
}

export interface LoggedInterface {
  /** `node1/pod1:eth0`. */
  label: string;
  linkType: number;
  /** Its Interface Description Block. */
  block: Buffer;
}

/** Blocks that are not yet in the file. */
export interface Entry {
  offset: number;
  bytes: Buffer;
  packetsBefore: number;
  interfacesBefore: number;
}

/** `packets` packets lie before `offset`: where to begin when one packet is looked for. */
export interface Mark {
  offset: number;
  packets: number;
}

export interface LogOptions {
  directory: string;
  id: string;
  /** Keep about this many bytes; without it, everything. */
  ringBytes?: number | undefined;
  /** More of the log has reached the file, or never will. */
  onWritten?: () => void;
  /** The file could not be written; the log is cut to what is whole. */
  onFailure?: (error: unknown) => void;
}

const ringSegments = 8;
const markEveryBytes = 65_536;
const maxWriteBytes = 1024 * 1024;
export const sectionBlock = sectionHeader('Vethlab');

/** `ID.pcapng`, or for a ring `ID.INDEX-PACKETS-INTERFACES.pcapng` with what lies before it. */
export function segmentName(id: string, ring: boolean, index: number, packets: number, interfaces: number): string {
  return ring ? `${id}.${index}-${packets}-${interfaces}.pcapng` : `${id}.pcapng`;
}

export class CaptureLog {
  readonly segments: Segment[] = [];
  readonly interfaces: LoggedInterface[] = [];
  end = 0;
  written = 0;
  packets = 0;
  /** No more is appended, and all is written. */
  ended = false;
  marks: Mark[] = [];
  readonly #pending: Entry[] = [];
  readonly #followers = new Set<() => void>();
  #file: FileHandle | undefined;
  #flushing: Promise<void> | undefined;
  #failed = false;

  constructor(private readonly options: LogOptions) {}

  static async create(options: LogOptions): Promise<CaptureLog> {
    const log = new CaptureLog(options);
    await log.#begin({ offset: 0, packetsBefore: 0, interfacesBefore: 0 });
    return log;
  }

  /** Largest number of bytes that an entry of a ring should have, so that the ring keeps its size. */
  get segmentBytes(): number {
    return this.options.ringBytes === undefined ? Infinity : Math.floor(this.options.ringBytes / ringSegments);
  }

  /** Size of the capture as one file: one header, then what is kept of the log. */
  get fileBytes(): number {
    const first = this.segments[0];
    return first === undefined ? 0 : first.headerBytes + this.end - first.start;
  }

  addInterface(added: LoggedInterface): void {
    this.append(added.block, 0);
    this.interfaces.push(added);
  }

  /** `bytes` are whole blocks; they are kept until written, so nobody may change them. */
  append(bytes: Buffer, packets: number): void {
    if (this.#failed || this.ended || bytes.length === 0) return;
    const last = this.marks.at(-1);
    if (last === undefined || this.end - last.offset >= markEveryBytes) this.marks.push({ offset: this.end, packets: this.packets });
    this.#pending.push({ offset: this.end, bytes, packetsBefore: this.packets, interfacesBefore: this.interfaces.length });
    this.end += bytes.length;
    this.packets += packets;
    this.#tell();
    this.#flushing ??= this.#flush();
  }

  /** Unwritten blocks that begin at `offset`. */
  pendingAt(offset: number): Entry | undefined {
    let low = 0;
    let high = this.#pending.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const entry = this.#pending[middle];
      if (entry === undefined || entry.offset === offset) return entry;
      if (entry.offset < offset) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  /** The kept segment that holds `offset`. */
  segmentAt(offset: number): Segment | undefined {
    return this.segments.findLast((segment) => segment.start <= offset);
  }

  /** Where to begin reading for the packet after number `packets`. */
  markBefore(packets: number): Mark {
    const first = this.segments[0];
    const start = { offset: first?.start ?? 0, packets: first?.packetsBefore ?? 0 };
    return this.marks.findLast((mark) => mark.packets <= packets && mark.offset >= start.offset) ?? start;
  }

  /** Calls `follower` whenever there is more to read, until the returned function is called. */
  follow(follower: () => void): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  /** Writes what is left and closes the file. */
  async finish(): Promise<void> {
    await this.#flushing;
    await this.#file?.close().catch((error: unknown) => { this.options.onFailure?.(error); });
    this.#file = undefined;
    this.ended = true;
    this.#tell();
  }

  async removeFiles(): Promise<void> {
    for (const segment of this.segments.splice(0)) await unlink(segment.path).catch(() => undefined);
  }

  #tell(): void {
    for (const follower of this.#followers) follower();
  }

  async #flush(): Promise<void> {
    try {
      while (this.#pending.length > 0 && !this.#failed) await this.#writeSome();
    } catch (error) {
      await this.#fail(error);
    } finally {
      this.#flushing = undefined;
    }
  }

  async #writeSome(): Promise<void> {
    const segment = await this.#segmentFor(this.#pending[0]);
    const entries = this.#fitting(segment);
    const total = entries.reduce((sum, entry) => sum + entry.bytes.length, 0);
    await this.#write(entries.map((entry) => entry.bytes), segment.headerBytes + segment.bytes);
    segment.bytes += total;
    this.written += total;
    this.#pending.splice(0, entries.length);
    this.options.onWritten?.();
    this.#tell();
  }

  /** Entries from the first that fit into the segment and one write; always at least one. */
  #fitting(segment: Segment): Entry[] {
    let room = Math.min(maxWriteBytes, this.segmentBytes - segment.bytes);
    let count = 0;
    for (const entry of this.#pending) {
      room -= entry.bytes.length;
      if (count > 0 && (room < 0 || count >= 256)) break;
      count += 1;
    }
    return this.#pending.slice(0, count);
  }

  async #segmentFor(entry: Entry | undefined): Promise<Segment> {
    const last = this.segments.at(-1);
    if (last === undefined) throw new Error('The log has no segment');
    if (entry === undefined || last.bytes === 0 || last.bytes + entry.bytes.length <= this.segmentBytes) return last;
    await this.#file?.close();
    this.#file = undefined;
    await this.#dropOldest();
    return this.#begin(entry);
  }

  async #begin(at: Pick<Entry, 'offset' | 'packetsBefore' | 'interfacesBefore'>): Promise<Segment> {
    const index = (this.segments.at(-1)?.index ?? -1) + 1;
    const name = segmentName(this.options.id, this.options.ringBytes !== undefined, index, at.packetsBefore, at.interfacesBefore);
    const header = Buffer.concat([sectionBlock, ...this.interfaces.slice(0, at.interfacesBefore).map((one) => one.block)]);
    const segment: Segment = {
      path: join(this.options.directory, name), index, headerBytes: header.length, start: at.offset, bytes: 0,
      packetsBefore: at.packetsBefore, interfacesBefore: at.interfacesBefore,
    };
    this.#file = await open(segment.path, 'wx', 0o600);
    await this.#write([header], 0).catch((error: unknown) => this.#takeBack(segment, error));
    this.segments.push(segment);
    return segment;
  }

  /** A file without its header is none. */
  async #takeBack({ path }: Segment, error: unknown): Promise<never> {
    await this.#file?.close().catch(() => undefined);
    this.#file = undefined;
    await unlink(path).catch(() => undefined);
    throw error;
  }

  async #dropOldest(): Promise<void> {
    while (this.segments.length >= ringSegments) {
      const oldest = this.segments.shift();
      if (oldest !== undefined) await unlink(oldest.path).catch(() => undefined);
    }
    const start = this.segments[0]?.start ?? 0;
    this.marks = this.marks.filter((mark) => mark.offset >= start);
  }

  /** A write can be short, on a disk that fills up: goes on until all is there or the kernel says why not. */
  async #write(buffers: Buffer[], position: number): Promise<void> {
    const file = this.#file;
    if (file === undefined) throw new Error('The log has no open file');
    const { bytesWritten } = await file.writev(buffers, position);
    const total = buffers.reduce((sum, buffer) => sum + buffer.length, 0);
    if (bytesWritten === total) return;
    const rest = Buffer.concat(buffers).subarray(bytesWritten);
    for (let done = 0; done < rest.length;) done += (await file.write(rest, done, rest.length - done, position + bytesWritten + done)).bytesWritten;
  }

  /** Cuts the file behind its last whole block and forgets what could not be written. */
  async #fail(error: unknown): Promise<void> {
    this.#failed = true;
    const last = this.segments.at(-1);
    const lost = this.#pending.splice(0);
    this.end = this.written;
    this.packets = lost[0]?.packetsBefore ?? this.packets;
    if (last !== undefined) await this.#file?.truncate(last.headerBytes + last.bytes).catch(() => undefined);
    this.options.onWritten?.();
    this.options.onFailure?.(error);
    this.#tell();
  }
}
