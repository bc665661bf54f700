/**
 * Wakes whoever waits for news. A notice carries nothing but its topic: the news are in the database, so a waiter that
 * misses one finds them at its next look. Topics: `session:ID`, `course:ID` (events were stored), `user:ID` (what this
 * user may do has changed), `outbox` (a message waits).
 */
export type Topic = `session:${string}` | `course:${string}` | `user:${string}` | 'outbox';

export interface Notices {
  publish(topic: Topic): void;
  /** Resolves at the next notice of this topic, after `timeoutMs`, or when `signal` aborts. Never rejects. */
  next(topic: Topic, timeoutMs: number, signal?: AbortSignal): Promise<void>;
  /** Calls `listener` at each notice of this topic until the returned function is called. */
  subscribe(topic: Topic, listener: () => void): () => void;
}

/** Notices of this process. */
export function createNotices(): Notices {
  const listeners = new Map<Topic, Set<() => void>>();

  function subscribe(topic: Topic, listener: () => void): () => void {
    const set = listeners.get(topic) ?? new Set();
    listeners.set(topic, set.add(listener));
    return () => {
      set.delete(listener);
      if (set.size === 0 && listeners.get(topic) === set) listeners.delete(topic);
    };
  }

  return {
    subscribe,
    publish(topic) {
      for (const listener of [...(listeners.get(topic) ?? [])]) listener();
    },
    next(topic, timeoutMs, signal) {
      return new Promise((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', wake);
          unsubscribe();
          resolve();
        };
        const unsubscribe = subscribe(topic, wake);
        const timer = setTimeout(wake, timeoutMs);
        signal?.addEventListener('abort', wake, { once: true });
        if (signal?.aborted) wake();
      });
    },
  };
}
