/**
 * Reading and writing the agent's little-endian fields. The reader trusts nothing: a field that reaches beyond the
 * bytes it was given, or bytes that are left over, is an `AppError` `sandbox-protocol`.
 */
import { AppError } from '../../errors.js';
import type { Target } from '../contract.js';

/** What every broken rule of the wire becomes. The connection that threw it is closed. */
export function violation(what: string): AppError {
  return new AppError('sandbox-protocol', `The sandbox broke the agent's protocol: ${what}.`);
}

/** The same for a value of ours that the wire has no room for: the caller's mistake, nothing is sent. */
function tooLong(what: string): AppError {
  return new AppError('invalid-request', `${what} is too long for the sandbox.`);
}

export class ByteReader {
  private offset = 0;
  constructor(private readonly bytes: Buffer) {}

  get remaining(): number {
    return this.bytes.length - this.offset;
  }

  private take(length: number): number {
    if (length > this.remaining) throw violation('a field reaches beyond its frame');
    const at = this.offset;
    this.offset += length;
    return at;
  }

  u8(): number { return this.bytes.readUInt8(this.take(1)); }
  u16(): number { return this.bytes.readUInt16LE(this.take(2)); }
  u32(): number { return this.bytes.readUInt32LE(this.take(4)); }
  i32(): number { return this.bytes.readInt32LE(this.take(4)); }

  /** Counters and inode numbers: larger than 2^53 is not something that can have been counted. */
  u64(): number {
    const value = this.bytes.readBigUInt64LE(this.take(8));
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw violation('a counter is larger than anything that can be counted');
    return Number(value);
  }

  /** A view, not a copy. */
  raw(length: number): Buffer {
    const at = this.take(length);
    return this.bytes.subarray(at, at + length);
  }

  blob(): Buffer { return this.raw(this.u32()); }

  /** Bytes that are not UTF-8 become U+FFFD, control characters `?`: names of interfaces come from learners. */
  text(): string {
    // eslint-disable-next-line no-control-regex
    return this.raw(this.u16()).toString('utf8').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '?');
  }

  list<T>(item: () => T): T[] {
    return Array.from({ length: this.u16() }, item);
  }

  end(): void {
    if (this.remaining !== 0) throw violation(`${this.remaining} bytes are left over at the end of a frame`);
  }
}

/** Collects fields; `done` joins them once. */
export class ByteWriter {
  private readonly parts: Uint8Array[] = [];
  private length = 0;

  get size(): number {
    return this.length;
  }

  private push(part: Uint8Array): this {
    this.parts.push(part);
    this.length += part.length;
    return this;
  }

  private number(bytes: number, write: (buffer: Buffer) => void): this {
    const buffer = Buffer.allocUnsafe(bytes);
    write(buffer);
    return this.push(buffer);
  }

  u8(value: number): this { return this.number(1, (buffer) => buffer.writeUInt8(value)); }
  u16(value: number): this { return this.number(2, (buffer) => buffer.writeUInt16LE(value)); }
  u32(value: number): this { return this.number(4, (buffer) => buffer.writeUInt32LE(value)); }
  raw(bytes: Uint8Array): this { return this.push(bytes); }
  blob(bytes: Uint8Array): this { return this.u32(bytes.length).push(bytes); }

  text(value: string): this {
    const bytes = Buffer.from(value);
    if (bytes.length > 0xffff) throw tooLong('A text');
    if (bytes.includes(0)) throw new AppError('invalid-request', 'A text for the sandbox must not hold a NUL character.');
    return this.u16(bytes.length).push(bytes);
  }

  list<T>(items: readonly T[], write: (item: T) => void): this {
    if (items.length > 0xffff) throw tooLong('A list');
    this.u16(items.length);
    items.forEach(write);
    return this;
  }

  texts(items: readonly string[]): this { return this.list(items, (item) => this.text(item)); }
  environment(env: Record<string, string> = {}): this {
    return this.texts(Object.entries(env).map(([name, value]) => `${name}=${value}`));
  }

  target(target: Target): this {
    return this.text(target.host).text(target.pod ?? '').text(target.container ?? '');
  }

  done(): Buffer {
    return Buffer.concat(this.parts, this.length);
  }
}
