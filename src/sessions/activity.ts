/**
 * Remembers which sessions somebody uses, and writes it to the database in one go every few seconds: a keystroke
 * costs a map entry, not a transaction.
 */
import type { Store } from '../store/store.js';

export interface Activity {
  touch(sessionId: string): void;
  /** Writes what has gathered. A failed write is tried again with the next. */
  flush(): Promise<void>;
}

export function createActivity(store: Store): Activity {
  let seen = new Map<string, Date>();
  return {
    touch(sessionId) {
      seen.set(sessionId, new Date());
    },
    async flush() {
      if (seen.size === 0) return;
      const batch = seen;
      seen = new Map();
      try {
        await store.sessions.touch([...batch].map(([id, at]) => ({ id, at })));
      } catch (error) {
        for (const [id, at] of batch) if (!seen.has(id)) seen.set(id, at);
        throw error;
      }
    },
  };
}
