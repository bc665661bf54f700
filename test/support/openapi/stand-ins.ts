/** Stand-ins for what differs at each run: the same thing gets the same stand-in wherever it is said. */
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const time = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;
/** Tokens, keys, one-time secrets and digests: long, and without a space. */
const secret = /\b(?:[A-Za-z0-9_-]{38,}|[0-9a-f]{64})\b/g;
const begin = Date.parse('2026-03-02T09:00:00.000Z');

/** `text`, which is JSON, with stand-ins. */
export function withStandIns(text: string): string {
  const ids = new Map<string, string>();
  const times = [...new Set(text.match(time) ?? [])].sort();
  const first = Date.parse(times[0] ?? '');
  const remember = (known: Map<string, string>, key: string, make: (index: number) => string): string => {
    const made = known.get(key) ?? make(known.size);
    known.set(key, made);
    return made;
  };
  const secrets = new Map<string, string>();
  return text
    .replace(/whsec_[A-Za-z0-9+/=]+/g, `whsec_${'EXAMPLE0'.repeat(5)}EXA=`)
    .replace(/http:\/\/127\.0\.0\.1:\d+/g, 'https://lms.example.org')
    .replace(time, (at) => new Date(begin + Date.parse(at) - first).toISOString())
    .replace(uuid, (id) => remember(ids, id, (index) => `019b7c00-0000-7000-8000-${String(index + 1).padStart(12, '0')}`))
    .replace(secret, (word) => (/^019b7c00-0000-7000/.test(word) ? word : remember(secrets, word, (index) => 'EXAMPLE'.padEnd(word.length - 2, '0') + String(index % 100).padStart(2, '0'))));
}
