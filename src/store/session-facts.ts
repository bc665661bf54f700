/** What a course and other systems are told of a session: each fact carries the whole of it that they show, so that the last word wins. */
import type { AttemptRow } from './attempts.js';
import type { Database, Tx } from './database.js';
import { recordFact } from './facts.js';
import type { Notices } from './notices.js';
import { overStates, sessionRow, withTitle, type SessionRow } from './session-rows.js';
import { noStanding, standings } from './standing.js';

/** A session as the live board shows it. Times as text, as they travel. */
export interface SessionCard {
  id: string;
  state: string;
  labSlug: string;
  labTitle: string;
  assignmentId: string | null;
  demonstration: boolean;
  createdAt: string;
  readyAt: string | null;
  expiresAt: string;
  endedAt: string | null;
  reason: string | null;
  hand: { raisedAt: string; note: string | null } | null;
  /** Until when instructors may type. */
  typingUntil: string | null;
}

export function sessionCard(row: SessionRow): SessionCard {
  const { id, state, labSlug, labTitle, assignmentId, demonstration, reason } = row;
  return {
    id, state, labSlug, labTitle, assignmentId, demonstration, reason,
    createdAt: row.createdAt.toISOString(), readyAt: text(row.readyAt), expiresAt: row.expiresAt.toISOString(), endedAt: text(row.endedAt),
    hand: row.handRaisedAt && { raisedAt: row.handRaisedAt.toISOString(), note: row.handNote }, typingUntil: text(row.typingUntil),
  };
}

/**
 * In the transaction of the change. A session that is ready for the first time has `session.started`; one that is over,
 * ended or failed, has `session.ended`; every other state is told by its name. How many messages wait in the outbox for it.
 */
export function recordTransition(database: Database, tx: Tx, row: SessionRow, { firstReady }: { firstReady: boolean }): Promise<number> {
  const over = overStates.some((state) => state === row.state);
  const type = firstReady ? 'session.started' : over ? 'session.ended' : `session.${row.state}`;
  return recordOf(database, tx, row, type, { state: row.state, labSlug: row.labSlug, reasonCode: row.reasonCode, reason: row.reason });
}

/** The same for what is no change of state. */
export function recordOf(database: Database, tx: Tx, row: SessionRow, type: string, data: Record<string, unknown>): Promise<number> {
  const { id: sessionId, userId, courseId, assignmentId } = row;
  return recordFact(database, tx, { type, userId, courseId, sessionId, assignmentId, data: { ...data, session: sessionCard(row) } });
}

/** A task was graded: where the learner now stands in the session. */
export async function recordGraded(database: Database, tx: Tx, { id: attemptId, sessionId, taskId, passed, score, maxScore }: GradedAttempt): Promise<void> {
  const row = sessionRow(await tx.session.findUniqueOrThrow({ where: { id: sessionId }, include: withTitle }));
  if (row.courseId === null) return;
  const standing = (await standings(tx, [sessionId])).get(sessionId) ?? noStanding;
  await recordOf(database, tx, row, 'task.graded', { attemptId, taskId, passed, score, maxScore, standing });
}

type GradedAttempt = Pick<AttemptRow, 'id' | 'sessionId' | 'taskId' | 'passed' | 'score' | 'maxScore'>;

/** After the commit. `messages`: how many were written to the outbox. */
export function publishSession(notices: Pick<Notices, 'publish'>, { id, courseId }: Pick<SessionRow, 'id' | 'courseId'>, messages = 1): void {
  notices.publish(`session:${id}`);
  if (courseId !== null) notices.publish(`course:${courseId}`);
  if (messages > 0) notices.publish('outbox');
}

function text(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
