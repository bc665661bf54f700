/** Byte ranges (RFC 9110 §14): what a download manager asks for when it goes on after a break. */
import { AppError } from '../errors.js';

export interface ByteRange {
  first: number;
  last: number;
}

/**
 * The one range that `header` asks for of `bytes` bytes, or `undefined` for the whole: no header, another unit, several
 * ranges and what is malformed may all be ignored (§14.2). Throws `range-not-satisfiable` where it begins after the end.
 */
export function readRange(header: string | undefined, bytes: number): ByteRange | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  const [, from = '', to = ''] = match ?? [];
  if (!match || (from === '' && to === '')) return undefined;
  if (from === '') return within({ first: Math.max(0, bytes - Number(to)), last: bytes - 1 }, bytes);
  if (to !== '' && Number(to) < Number(from)) return undefined;
  return within({ first: Number(from), last: to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1) }, bytes);
}

function within(range: ByteRange, bytes: number): ByteRange {
  if (range.first < bytes && range.first <= range.last) return range;
  throw new AppError('range-not-satisfiable', `The file has ${bytes} bytes now; the range begins after its end.`, { fields: { bytes } });
}
