/** One copy of a packet: what one capture point saw of it, decoded. */
import { decodeFrame } from './decode.js';
import type { Decoded } from './packet.js';

export interface RawCopy {
  timeNs: bigint;
  /** `node1`, or `node1/pod1`. */
  namespace: string;
  interface: string;
  direction: 'in' | 'out';
  bytes: Uint8Array;
  /** On the wire. */
  length: number;
}

export interface Copy extends RawCopy {
  /** In order of time, from 0: also its place in the walk's pcapng file. */
  index: number;
  packet: Decoded;
}

/** In order of time; of equal times, in the order in which they came. */
export function decodeCopies(raw: readonly RawCopy[], vxlanPorts?: ReadonlySet<number>): Copy[] {
  const sorted = raw.map((copy, index) => ({ copy, index })).sort((a, b) => (a.copy.timeNs < b.copy.timeNs ? -1 : a.copy.timeNs > b.copy.timeNs ? 1 : a.index - b.index));
  return sorted.map(({ copy }, index) => ({ ...copy, index, packet: decodeFrame(copy.bytes, vxlanPorts) }));
}
