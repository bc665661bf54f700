/** IP addresses, prefixes and MACs between text and bytes. IPv6 text is canonical (RFC 5952). */
import { isIP } from 'node:net';

export type Family = 4 | 6;

export interface Cidr {
  family: Family;
  bytes: Uint8Array;
  prefixLength: number;
}

/** 4 or 6, `null` where `text` is no address. */
export function familyOf(text: string): Family | null {
  const version = isIP(text);
  return version === 4 || version === 6 ? version : null;
}

/** The 4 or 16 bytes of an address; throws `RangeError` where it is none. */
export function parseAddress(text: string): Uint8Array {
  const family = familyOf(text);
  if (family === null || text.includes('%')) throw new RangeError(`"${text}" is not an IP address`);
  return family === 4 ? Uint8Array.from(text.split('.'), Number) : parseIpv6(text);
}

function parseIpv6(text: string): Uint8Array {
  const [head = '', tail] = text.split('::');
  const left = groups(head);
  const right = tail === undefined ? [] : groups(tail);
  const middle = new Array<number>(tail === undefined ? 0 : 8 - left.length - right.length).fill(0);
  return Uint8Array.from([...left, ...middle, ...right].flatMap((group) => [group >> 8, group & 0xff]));
}

/** The 16-bit groups of a part of an IPv6 address; its last may be dotted IPv4. */
function groups(part: string): number[] {
  if (part === '') return [];
  return part.split(':').flatMap((group) => {
    if (!group.includes('.')) return [parseInt(group, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
    return [(a << 8) | b, (c << 8) | d];
  });
}

/** Text of 4 or 16 bytes; `null` for any other length, since bytes from a sandbox may be anything. */
export function formatAddress(bytes: Uint8Array): string | null {
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length !== 16) return null;
  const words = Array.from({ length: 8 }, (_, index) => ((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0));
  const run = longestZeroRun(words);
  const hex = (part: number[]): string => part.map((word) => word.toString(16)).join(':');
  return run.length < 2 ? hex(words) : `${hex(words.slice(0, run.start))}::${hex(words.slice(run.start + run.length))}`;
}

function longestZeroRun(words: number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  let length = 0;
  for (const [index, word] of words.entries()) {
    length = word === 0 ? length + 1 : 0;
    if (length > best.length) best = { start: index - length + 1, length };
  }
  return best;
}

/** `10.244.1.2/24`; an address alone is a prefix of full length. Throws `RangeError`. */
export function parseCidr(text: string): Cidr {
  const [address = '', length] = text.split('/');
  const bytes = parseAddress(address);
  const bits = bytes.length * 8;
  const prefixLength = length === undefined ? bits : Number(length);
  if (!Number.isInteger(prefixLength) || prefixLength < 0 || prefixLength > bits) throw new RangeError(`"${text}" has a wrong prefix length`);
  return { family: bits === 32 ? 4 : 6, bytes, prefixLength };
}

/** The address with its host bits cleared. */
export function networkOf(cidr: Cidr): Cidr {
  const bytes = cidr.bytes.map((byte, index) => {
    const kept = Math.min(8, Math.max(0, cidr.prefixLength - index * 8));
    return byte & (0xff << (8 - kept)) & 0xff;
  });
  return { ...cidr, bytes };
}

export function formatCidr(cidr: Cidr): string {
  return `${formatAddress(cidr.bytes) ?? ''}/${cidr.prefixLength}`;
}

/** The address part of `10.244.1.2/24`, canonical. */
export function addressOf(cidr: string): string {
  return formatAddress(parseCidr(cidr).bytes) ?? cidr;
}

/** Canonical text of an address. */
export function canonicalAddress(text: string): string {
  return formatAddress(parseAddress(text)) ?? text;
}

/** Whether `inner` lies in the network of `outer` (a host's address with its prefix will do). */
export function contains(outer: Cidr, inner: Cidr): boolean {
  if (outer.family !== inner.family || inner.prefixLength < outer.prefixLength) return false;
  return formatCidr(networkOf({ ...inner, prefixLength: outer.prefixLength })) === formatCidr(networkOf(outer));
}

export function overlaps(a: Cidr, b: Cidr): boolean {
  return contains(a, b) || contains(b, a);
}

/** `02:00:00:00:00:01` to its six bytes. */
export function parseMac(text: string): Uint8Array {
  return Uint8Array.from(text.split(':'), (byte) => parseInt(byte, 16));
}

/** `null` where it is not six bytes long (tunnels have others). */
export function formatMac(bytes: Uint8Array): string | null {
  return bytes.length === 6 ? Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(':') : null;
}
