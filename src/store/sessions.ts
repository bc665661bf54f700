/**
 * Sessions: every change of state is one conditional update together with its event, so that of two servers that want
 * the same transition one gets the row and the other null.
 */
import type { Database } from './database.js';
import { insertEvent } from './events.js';
import type { Notices } from './notices.js';
import { createSession, type NewSession } from './session-create.js';
import { publishSession, recordTransition } from './session-facts.js';
import { createSessionQueries } from './session-queries.js';
import { overStates, titledRow, type SessionRow, type SessionState } from './session-rows.js';
import { createSessionUpkeep } from './session-upkeep.js';

export type { NewSession, SessionQuota } from './session-create.js';
export { liveStates, overStates, type SessionRow, type SessionState } from './session-rows.js';

export type SessionChange = Partial<Pick<SessionRow,
  'reasonCode' | 'reason' | 'readyAt' | 'expiresAt' | 'lastActivityAt' | 'warnedMinutes' | 'resetOf' | 'workerId' | 'workerUntil' | 'traceparent'>>;

export interface SessionTransition {
  from: readonly SessionState[];
  to: SessionState;
  set?: SessionChange;
  event?: { type: string; data: Record<string, unknown> };
}

export function createSessions(database: Database, notices: Pick<Notices, 'publish'>) {
  return {
    ...createSessionQueries(database),
    ...createSessionUpkeep(database),

    /** The live session of this learner and lab, made (`pending`, event `session.pending`) if there is none. Throws quota-user, quota-service, not-found. */
    async create(request: NewSession): Promise<{ session: SessionRow; created: boolean }> {
      const made = await createSession(database, request);
      if (made.created) publishSession(notices, made.session, 0);
      return made;
    },

    /**
     * Brings the session from one of the states `from` to `to`, with the changes of `set` and the event, all or nothing;
     * null when it is in none of them (or is not there). `ended` and `failed` free the quota, set `endedAt`, and lower the hand.
     * The course's feed and the outbox are told in the same transaction.
     */
    async transition(id: string, { from, to, set = {}, event }: SessionTransition): Promise<SessionRow | null> {
      const done = await database.transact(async (tx) => {
        const where = { id, state: { in: [...from] } };
        const data = { ...set, ...endOf(to), state: to, version: { increment: 1 } };
        const [changed] = await tx.session.updateManyAndReturn({ where, data });
        if (changed === undefined) return null;
        if (event !== undefined) await insertEvent(database, tx, id, event.type, event.data);
        const row = await titledRow(database, tx, changed);
        return { row, messages: await recordTransition(database, tx, row, { firstReady: set.readyAt !== undefined }) };
      });
      if (done) publishSession(notices, done.row, done.messages);
      return done?.row ?? null;
    },
  };
}

function endOf(to: SessionState) {
  return overStates.some((state) => state === to) ? { liveKey: null, endedAt: new Date(), handRaisedAt: null, handNote: null, typingUntil: null } : {};
}
