/**
 * Reads numbers and addresses out of packet bytes. Network byte order. A read past the end gives 0: callers check
 * lengths first, and a hostile packet must not throw where one forgot.
 */
const hexPairs = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, '0'));
const decimals = Array.from({ length: 256 }, (_, value) => String(value));

export function u8(bytes: Uint8Array, offset: number): number {
  return bytes[offset] ?? 0;
}

export function u16(bytes: Uint8Array, offset: number): number {
  return (u8(bytes, offset) << 8) | u8(bytes, offset + 1);
}

export function u24(bytes: Uint8Array, offset: number): number {
  return (u8(bytes, offset) << 16) | u16(bytes, offset + 1);
}

export function u32(bytes: Uint8Array, offset: number): number {
  return u16(bytes, offset) * 65536 + u16(bytes, offset + 2);
}

export function ipv4(bytes: Uint8Array, offset: number): string {
  return `${decimal(bytes, offset)}.${decimal(bytes, offset + 1)}.${decimal(bytes, offset + 2)}.${decimal(bytes, offset + 3)}`;
}

export function mac(bytes: Uint8Array, offset: number): string {
  return `${pair(bytes, offset)}:${pair(bytes, offset + 1)}:${pair(bytes, offset + 2)}:${pair(bytes, offset + 3)}:${pair(bytes, offset + 4)}:${pair(bytes, offset + 5)}`;
}

/** RFC 5952: lower case, no leading zeros, the longest run of two or more zero groups as "::". */
export function ipv6(bytes: Uint8Array, offset: number): string {
  const [start, length] = longestZeroRun(bytes, offset);
  if (start === 0 && length === 5 && u16(bytes, offset + 10) === 0xffff) return `::ffff:${ipv4(bytes, offset + 12)}`;
  let text = '';
  for (let group = 0; group < 8; group += 1) {
    if (group === start) {
      text += '::';
      group += length - 1;
    } else text += (text === '' || text.endsWith(':') ? '' : ':') + u16(bytes, offset + 2 * group).toString(16);
  }
  return text;
}

export function hex(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let offset = start; offset < end; offset += 1) text += pair(bytes, offset);
  return text;
}

/** `0x` and `digits` hexadecimal digits. */
export function hexNumber(value: number, digits: number): string {
  return `0x${value.toString(16).padStart(digits, '0')}`;
}

/** Bytes as text with all that is not printable ASCII as dots; at most `maxBytes`. */
export function printable(bytes: Uint8Array, start: number, end: number, maxBytes = 256): string {
  let text = '';
  for (let offset = start; offset < Math.min(end, start + maxBytes); offset += 1) {
    const code = u8(bytes, offset);
    text += code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : '.';
  }
  return text;
}

/** The ones' complement sum of RFC 1071 with `initial` added; 0xffff where a checksum within is right. */
export function onesSum(bytes: Uint8Array, start: number, end: number, initial = 0): number {
  let sum = initial;
  for (let offset = start; offset < end; offset += 2) sum += (u8(bytes, offset) << 8) | (offset + 1 < end ? u8(bytes, offset + 1) : 0);
  while (sum > 0xffff) sum = (sum & 0xffff) + Math.floor(sum / 65536);
  return sum;
}

function longestZeroRun(bytes: Uint8Array, offset: number): [start: number, length: number] {
  let best = -1;
  let bestLength = 1;
  for (let group = 0; group < 8; group += 1) {
    let end = group;
    while (end < 8 && u16(bytes, offset + 2 * end) === 0) end += 1;
    if (end - group > bestLength) [best, bestLength] = [group, end - group];
    if (end > group) group = end;
  }
  return [best, bestLength];
}

function decimal(bytes: Uint8Array, offset: number): string {
  return decimals[u8(bytes, offset)] ?? '';
}

function pair(bytes: Uint8Array, offset: number): string {
  return hexPairs[u8(bytes, offset)] ?? '';
}
