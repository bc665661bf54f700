/**
 * Sessions: every change of state is one conditional update together with its event, so that of two servers that want
 * the same transition one gets the row and the other null.
 */
import type { Database } from './database.js';
import { insertEvent } from './events.js';
import { createSession, type NewSession } from './session-create.js';
import { createSessionQueries } from './session-queries.js';
import { overStates, sessionRow, withTitle, type SessionRow, type SessionState } from './session-rows.js';
import { createSessionUpkeep } from './session-upkeep.js';

export type { NewSession, SessionQuota } from './session-create.js';
export { liveStates, overStates, type SessionRow, type SessionState } from './session-rows.js';

export type SessionChange = Partial<Pick<SessionRow,
  'reasonCode' | 'reason' | 'readyAt' | 'expiresAt' | 'lastActivityAt' | 'warnedMinutes' | 'resetOf' | 'workerId' | 'workerUntil'>>;

export interface SessionTransition {
  from: readonly SessionState[];
  to: SessionState;
  set?: SessionChange;
  event?: { type: string; data: Record<string, unknown> };
}

export function createSessions(database: Database) {
  return {
    ...createSessionQueries(database),
    ...createSessionUpkeep(database),

    /** The live session of this learner and lab, made (`pending`, event `session.pending`) if there is none. Throws quota-user, quota-service, not-found. */
    create: (request: NewSession): Promise<{ session: SessionRow; created: boolean }> => createSession(database, request),

    /**
     * Brings the session from one of the states `from` to `to`, with the changes of `set` and the event, all or nothing;
     * null when it is in none of them (or is not there). `ended` and `failed` free the quota and set `endedAt`.
     */
    transition(id: string, { from, to, set = {}, event }: SessionTransition): Promise<SessionRow | null> {
      return database.transact(async (tx) => {
        const where = { id, state: { in: [...from] } };
        const data = { ...set, ...endOf(to), state: to, version: { increment: 1 } };
        if ((await tx.session.updateMany({ where, data })).count === 0) return null;
        if (event !== undefined) await insertEvent(database, tx, id, event.type, event.data);
        return sessionRow(await tx.session.findUniqueOrThrow({ where: { id }, include: withTitle }));
      });
    },
  };
}

function endOf(to: SessionState): { liveKey?: null; endedAt?: Date } {
  return overStates.some((state) => state === to) ? { liveKey: null, endedAt: new Date() } : {};
}
