/**
 * Texts that a platform or provider claims. Their JSON may hold what a database of UTF-8 does not store: U+0000 (PostgreSQL) and
 * halves of a surrogate pair. What names something is refused with such a character, what only describes it goes without.
 */
const halves = /\p{Cs}/gu;

/** For what names something. */
export function isStorable(text: string): boolean {
  return text.search(halves) < 0 && !text.includes('\0');
}

/** For what people read: at most so long, and never cut in the middle of a pair. */
export function readable(text: string, maxChars: number): string {
  const whole = (part: string): string => part.replaceAll('\0', '').replace(halves, '');
  return whole(whole(text).trim().slice(0, maxChars));
}
