/** Users by the digest of their token, for a few seconds: a page with ten requests asks the database once. */
import type { CourseRoles } from '../store/enrolments.js';
import type { UserRow } from '../store/users.js';

export interface KnownUser { user: UserRow; courses: CourseRoles }

/** Also the time for which another server may still accept a token after its logout. */
const maxAgeMs = 5_000;
const maxEntries = 2_000;

interface Entry {
  known: KnownUser;
  untilMs: number;
}

export interface TokenCache {
  get(digest: string): KnownUser | undefined;
  set(digest: string, known: KnownUser, expiresAt: Date): void;
  delete(digest: string): void;
}

export function createTokenCache(now: () => number = Date.now): TokenCache {
  const entries = new Map<string, Entry>();
  return {
    get(digest) {
      const entry = entries.get(digest);
      if (entry === undefined) return undefined;
      if (entry.untilMs > now()) return entry.known;
      entries.delete(digest);
      return undefined;
    },
    set(digest, known, expiresAt) {
      entries.delete(digest);
      entries.set(digest, { known, untilMs: Math.min(now() + maxAgeMs, expiresAt.getTime()) });
      const oldest = entries.keys().next();
      if (entries.size > maxEntries && oldest.done !== true) entries.delete(oldest.value);
    },
    delete(digest) {
      entries.delete(digest);
    },
  };
}
