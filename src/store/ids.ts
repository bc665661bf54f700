/** Ids of rows: UUID version 7 (RFC 9562 §5.7), so that ids sort by the time they were made. */
import { randomBytes } from 'node:crypto';

const sequenceLimit = 0x1000;
let lastMs = 0;
let sequence = 0;

/**
 * A new UUIDv7 in its usual text form. Ids of one process increase strictly: `rand_a` counts within a millisecond
 * (RFC 9562 §6.2 method 1), and when it is full, or the clock steps back, the last time is carried on.
 */
export function newId(nowMs: number = Date.now()): string {
  [lastMs, sequence] = nextTick(nowMs);
  const bytes = randomBytes(16);
  bytes.writeUIntBE(lastMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | sequence, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Ids made at that time or later are not less than this: so rows are found by their age without another index. */
export function firstIdAt(time: Date): string {
  return time.getTime().toString(16).padStart(12, '0').replace(/^(.{8})(.{4})$/, '$1-$2-7000-8000-000000000000');
}

function nextTick(nowMs: number): [number, number] {
  if (nowMs > lastMs) return [nowMs, 0];
  return sequence + 1 < sequenceLimit ? [lastMs, sequence + 1] : [lastMs + 1, 0];
}
