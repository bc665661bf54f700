/**
 * Counts failed attempts per key in a window, in bounded memory. An attempt is counted when it begins, so that many at
 * once can't slip past, and given back when it succeeds. Per server and lost on restart: the slow hash bounds the rest.
 */
export interface Throttle {
  /** Counts one attempt; undefined, or the whole seconds to wait when `limit` are used up (then it counts nothing). */
  begin(key: string): number | undefined;
  /** Takes back one attempt. */
  giveBack(key: string): void;
  /** Forgets the key. */
  clear(key: string): void;
}

interface Count {
  attempts: number;
  untilMs: number;
}

/** `limit` attempts per `windowMs`, which begins with the first; by `now`, a clock that never jumps; at most `maxKeys` are remembered, the oldest go first. */
export function createThrottle({ limit, windowMs, maxKeys = 20_000, now = () => performance.now() }: {
  limit: number; windowMs: number; maxKeys?: number; now?: () => number;
}): Throttle {
  const counts = new Map<string, Count>();

  const current = (key: string): Count => {
    const known = counts.get(key);
    if (known !== undefined && known.untilMs > now()) return known;
    counts.delete(key); // so that a new window is the newest key of the map
    const fresh = { attempts: 0, untilMs: now() + windowMs };
    counts.set(key, fresh);
    const oldest = counts.keys().next();
    if (counts.size > maxKeys && oldest.done !== true) counts.delete(oldest.value);
    return fresh;
  };

  return {
    begin(key) {
      const count = current(key);
      if (count.attempts >= limit) return Math.max(1, Math.ceil((count.untilMs - now()) / 1000));
      count.attempts++;
      return undefined;
    },
    giveBack(key) {
      const count = counts.get(key);
      if (count !== undefined && count.attempts > 0) count.attempts--;
    },
    clear(key) {
      counts.delete(key);
    },
  };
}
