/**
 * Wakes whoever waits for news of a session. A signal carries nothing: the news are in the database, so a waiter
 * that misses one, or whose session is served by another server, finds them at its next look.
 */
export interface Signals {
  notify(sessionId: string): void;
  /** Resolves at the next `notify` of this session, after `timeoutMs`, or when `signal` aborts. Never rejects. */
  next(sessionId: string, timeoutMs: number, signal?: AbortSignal): Promise<void>;
}

export function createSignals(): Signals {
  const waiting = new Map<string, Set<() => void>>();

  function remove(sessionId: string, wake: () => void): void {
    const set = waiting.get(sessionId);
    set?.delete(wake);
    if (set?.size === 0) waiting.delete(sessionId);
  }

  return {
    notify(sessionId) {
      for (const wake of [...(waiting.get(sessionId) ?? [])]) wake();
    },
    next(sessionId, timeoutMs, signal) {
      return new Promise((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', wake);
          remove(sessionId, wake);
          resolve();
        };
        const timer = setTimeout(wake, timeoutMs);
        signal?.addEventListener('abort', wake, { once: true });
        const set = waiting.get(sessionId) ?? new Set();
        waiting.set(sessionId, set.add(wake));
        if (signal?.aborted) wake();
      });
    },
  };
}
