/**
 * Who a token is, by its digest, for a few seconds: a page with ten requests asks the database once. A notice that what
 * somebody may do has changed (`user:ID`) forgets all of their tokens at once, on every server that hears it.
 */
import type { Notices } from '../store/notices.js';

/** How long another server may still accept what was taken back, should it miss the notice. */
const maxAgeMs = 5_000;
const maxEntries = 2_000;

interface Entry<Known> {
  known: Known;
  /** By `ticks`. */
  untilMs: number;
  /** By `now`. */
  expiresAtMs: number;
  unsubscribe: () => void;
}

export interface TokenCache<Known> {
  get(digest: string): Known | undefined;
  /** `ids`: whose changes make it outdated. */
  set(digest: string, known: Known, about: { ids: readonly string[]; expiresAt: Date | null }): void;
  delete(digest: string): void;
}

/** `now`: milliseconds since 1970; `ticks`: of a clock that never jumps. */
export function createTokenCache<Known>(notices: Pick<Notices, 'subscribe'>, { now, ticks }: { now: () => number; ticks: () => number }): TokenCache<Known> {
  const entries = new Map<string, Entry<Known>>();

  function forget(digest: string): void {
    entries.get(digest)?.unsubscribe();
    entries.delete(digest);
  }

  return {
    get(digest) {
      const entry = entries.get(digest);
      if (entry === undefined) return undefined;
      if (entry.untilMs > ticks() && entry.expiresAtMs > now()) return entry.known;
      forget(digest);
      return undefined;
    },
    set(digest, known, { ids, expiresAt }) {
      forget(digest);
      const ends = ids.map((id) => notices.subscribe(`user:${id}`, () => { forget(digest); }));
      entries.set(digest, { known, untilMs: ticks() + maxAgeMs, expiresAtMs: expiresAt?.getTime() ?? Infinity, unsubscribe: () => { for (const end of ends) end(); } });
      const oldest = entries.keys().next();
      if (entries.size > maxEntries && oldest.done !== true) forget(oldest.value);
    },
    delete: forget,
  };
}
