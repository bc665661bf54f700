/**
 * Counts requests for @fastify/rate-limit, in place of its own store, by a clock that never jumps: with the wall clock put back
 * by a day its window would last a day.
 */
import type { FastifyRateLimitStore } from '@fastify/rate-limit';

interface Count {
  current: number;
  sinceMs: number;
}

/** The library makes one for all routes, and by `child` one for each route with a limit of its own. */
export class RateStore implements FastifyRateLimitStore {
  readonly #counts = new Map<string, Count>();
  readonly #most: number;

  constructor({ cache = 5_000 }: { cache?: number }) {
    this.#most = cache;
  }

  incr(key: string, callback: (error: Error | null, result?: { current: number; ttl: number }) => void, timeWindow = 60_000): void {
    const now = performance.now();
    const known = this.#counts.get(key);
    const count = known !== undefined && now - known.sinceMs < timeWindow ? known : { current: 0, sinceMs: now };
    count.current += 1;
    // Last of the map: what was seen longest ago is forgotten first.
    this.#counts.delete(key);
    this.#counts.set(key, count);
    const oldest = this.#counts.keys().next();
    if (this.#counts.size > this.#most && oldest.done !== true) this.#counts.delete(oldest.value);
    callback(null, { current: count.current, ttl: timeWindow - (now - count.sinceMs) });
  }

  child(options: object): RateStore {
    return new RateStore(options);
  }
}
