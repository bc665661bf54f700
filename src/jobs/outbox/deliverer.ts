/**
 * How a message reaches its target. There is one deliverer per kind of target; the service registers them when it opens
 * (`service.ts`), and the job calls them, outside any transaction.
 */
import type { MessageRow } from '../../store/outbox.js';

export interface Deliverer {
  /** What its targets begin with: `webhook:`, `lti:`, `xapi`. */
  prefix: string;
  /**
   * One attempt. It ends when `signal` aborts (the deadline has passed, the service stops, another server has taken over
   * the target). A rejection counts as a failure that is tried again. The same message may come again after it was
   * delivered, so what is sent carries something that stays the same, by which the target knows it.
   */
  deliver(message: MessageRow, signal: AbortSignal): Promise<Outcome>;
  /** Several that wait, in one attempt, for a target that takes all of them or none. What can never succeed so (`retry: false`) is sent one by one. */
  together?: { most: number; deliver(messages: MessageRow[], signal: AbortSignal): Promise<Outcome> };
}

export type Outcome =
  | { ok: true; status?: number; answer?: string }
  | {
    ok: false;
    /** False: no later attempt can succeed, so the message is given up now. */
    retry: boolean;
    status?: number;
    error: string;
    /** The first bytes of what the target answered. */
    answer?: string;
    /** What the target asked for (RFC 9110 §10.2.3), if it did. */
    retryAfterSeconds?: number;
  };
