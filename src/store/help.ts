/**
 * Hands, consent to typing, and what an instructor did to help: each is told to the session's stream and the course's feed
 * in one transaction, and changes nothing when it is so already.
 */
import { AppError } from '../errors.js';
import type { Database, Tx } from './database.js';
import { insertEvent } from './events.js';
import type { Notices } from './notices.js';
import { publishSession, recordOf } from './session-facts.js';
import { lockSession } from './session-lock.js';
import { overStates, sessionRow, withTitle, type SessionRow } from './session-rows.js';

type Change = Partial<Pick<SessionRow, 'handRaisedAt' | 'handNote' | 'typingUntil'>>;

/** What to store and to tell; null: nothing. */
type Decision = { set?: Change; type: string; data: Record<string, unknown> } | null;

export function createHelp(database: Database, notices: Pick<Notices, 'publish'>) {
  /** Throws `not-found`, and `session-ended` where it is over. */
  async function change(sessionId: string, decide: (row: SessionRow) => Decision): Promise<SessionRow> {
    const { row, told } = await database.transact(async (tx) => {
      const before = await lockedRow(database, tx, sessionId);
      const decision = decide(before);
      return { row: decision === null ? before : await store(tx, before, decision), told: decision !== null };
    });
    if (told) publishSession(notices, row);
    return row;
  }

  async function store(tx: Tx, { id }: SessionRow, { set, type, data }: NonNullable<Decision>): Promise<SessionRow> {
    const row = sessionRow(await tx.session.update({ where: { id }, data: set === undefined ? {} : { ...set, version: { increment: 1 } }, include: withTitle }));
    await insertEvent(database, tx, id, type, data);
    await recordOf(database, tx, row, type, data);
    return row;
  }

  return {
    /** Again with another note: the note changes, the time stays. */
    raiseHand: (sessionId: string, note: string | null): Promise<SessionRow> => change(sessionId, (row) => {
      if (row.handRaisedAt !== null && row.handNote === note) return null;
      const handRaisedAt = row.handRaisedAt ?? new Date();
      return { set: { handRaisedAt, handNote: note }, type: 'hand.raised', data: { note, raisedAt: handRaisedAt.toISOString() } };
    }),

    lowerHand: (sessionId: string, by: { id: string; name: string }): Promise<SessionRow> => change(sessionId, (row) =>
      (row.handRaisedAt === null ? null : { set: { handRaisedAt: null, handNote: null }, type: 'hand.lowered', data: { by } })),

    /** Until when instructors may type; null: no longer. */
    allowTyping: (sessionId: string, until: Date | null): Promise<SessionRow> => change(sessionId, (row) => {
      if (until === null && row.typingUntil === null) return null;
      return { set: { typingUntil: until }, type: until === null ? 'typing.ended' : 'typing.allowed', data: { until: until?.toISOString() ?? null } };
    }),

    /** Told to the learner and to the course; nothing of the session changes here. */
    tell: (sessionId: string, type: string, data: Record<string, unknown>): Promise<SessionRow> => change(sessionId, () => ({ type, data })),
  };
}

async function lockedRow(database: Database, tx: Tx, sessionId: string): Promise<SessionRow> {
  const row = await lockSession(database, tx, sessionId) ? await tx.session.findUnique({ where: { id: sessionId }, include: withTitle }) : null;
  if (row === null) throw new AppError('not-found', `There is no session ${sessionId}.`);
  if (overStates.some((state) => state === row.state)) throw new AppError('session-ended', row.reason ?? 'The session has ended; start the lab again');
  return sessionRow(row);
}
