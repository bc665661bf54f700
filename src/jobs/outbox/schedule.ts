/**
 * When a message that failed is tried again: after 2 s, 6 s, 18 s … three times as long each time up to 4 hours, each
 * wait a fifth shorter or longer by chance, so that what failed together does not come back together. Three days after
 * it was written (or replayed), a message that fails once more is dead: about 25 attempts.
 */
export const firstWaitMs = 2_000;
const factor = 3;
const longestMs = 4 * 3_600_000;
const jitter = 0.2;

export interface Failure {
  /** Attempts so far, this one included. */
  attempts: number;
  retry: boolean;
  retryAfterSeconds?: number | undefined;
  giveUpAt: Date | null;
  /** For tests, which have less patience. */
  firstMs?: number | undefined;
}

/** The wait after the `attempts`th failure, before chance. */
export function backoffMs(attempts: number, firstMs = firstWaitMs): number {
  return Math.min(firstMs * factor ** Math.min(attempts - 1, 20), longestMs);
}

/** When to try again, or null: never. */
export function nextAttempt({ attempts, retry, retryAfterSeconds = 0, giveUpAt, firstMs }: Failure, now: Date, random: () => number = Math.random): Date | null {
  if (!retry || (giveUpAt !== null && now >= giveUpAt)) return null;
  const ownMs = backoffMs(attempts, firstMs) * (1 - jitter + 2 * jitter * random());
  // A target may ask for more time than we would give it, but not to be forgotten.
  const waitMs = Math.max(ownMs, Math.min(retryAfterSeconds * 1000, longestMs));
  return new Date(now.getTime() + waitMs);
}
