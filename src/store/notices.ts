/**
 * Wakes whoever waits for news. A notice carries nothing but its topic: the news are in the database, so a waiter that
 * misses one finds them at its next look. Topics: `session:ID`, `course:ID` (events were stored), `user:ID` (what this
 * user may do has changed), `outbox` (a message waits), `pool` (a sandbox was taken from it).
 */
export type Topic = `session:${string}` | `course:${string}` | `user:${string}` | 'outbox' | 'pool';

export interface Notices {
  publish(topic: Topic): void;
  /** Resolves at the next notice of this topic, after `timeoutMs`, or when `signal` aborts. Never rejects. */
  next(topic: Topic, timeoutMs: number, signal?: AbortSignal): Promise<void>;
  /** Calls `listener` at each notice of this topic until the returned function is called. */
  subscribe(topic: Topic, listener: () => void): () => void;
  /** What was published before goes out to other servers; nothing comes in any more. */
  close(): Promise<void>;
}

export interface LocalNotices extends Notices {
  /** Of what another server said: a topic that nobody here waits for is nothing to us, whatever its text. */
  deliver(topic: string): void;
  /** Notices may have been lost: everybody looks once. */
  wakeAll(): void;
}

/** Notices of this process. */
export function createNotices(): LocalNotices {
  const listeners = new Map<string, Set<() => void>>();

  function subscribe(topic: Topic, listener: () => void): () => void {
    const set = listeners.get(topic) ?? new Set();
    listeners.set(topic, set.add(listener));
    return () => {
      set.delete(listener);
      if (set.size === 0 && listeners.get(topic) === set) listeners.delete(topic);
    };
  }

  function deliver(topic: string): void {
    for (const listener of [...(listeners.get(topic) ?? [])]) listener();
  }

  return {
    subscribe,
    deliver,
    publish: deliver,
    wakeAll() {
      for (const topic of [...listeners.keys()]) deliver(topic);
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
    close: () => Promise.resolve(),
  };
}
