/**
 * Whether an instructor may type in a learner's terminal now: as long as the learner's consent lasts. The consent is read
 * again at every notice of the session, and every second should one be lost; its end is held against the clock at every
 * keystroke, so that nothing is typed after it.
 */
import type { Store } from '../store/store.js';

export interface Consent {
  /** Now. */
  holds(): boolean;
  /** Resolves when `signal` aborts. Calls `changed` at the start and whenever the answer becomes another. */
  follow(changed: (may: boolean) => void, signal: AbortSignal): Promise<void>;
}

const lookAgainMs = 1_000;

export function createConsent(store: Pick<Store, 'sessions' | 'notices'>, sessionId: string): Consent {
  let until = 0;
  const holds = (): boolean => Date.now() < until;

  async function follow(changed: (may: boolean) => void, signal: AbortSignal): Promise<void> {
    for (let told: boolean | undefined; !signal.aborted;) {
      const news = store.notices.next(`session:${sessionId}`, lookAgainMs, signal);
      until = await typingUntil().catch(() => 0);
      if (holds() !== told) { told = holds(); changed(told); }
      await news;
    }
  }

  /** No consent where the database does not answer. */
  async function typingUntil(): Promise<number> {
    return (await store.sessions.find(sessionId))?.typingUntil?.getTime() ?? 0;
  }

  return { holds, follow };
}
