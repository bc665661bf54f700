/**
 * What happened, told to everybody who must know, in the transaction in which it happens: the course's feed (the live
 * board reads it) and the outbox (webhooks, the LMS, a record store).
 */
import { nextId } from './counters.js';
import type { Database, Tx } from './database.js';
import { toJson } from './json.js';
import { enqueue } from './outbox.js';
import { messagesOf } from './subscribers.js';
import { lockCourse } from './session-lock.js';

export const factTypes = ['session.started', 'session.ended', 'task.passed', 'lab.completed', 'grade.changed'] as const;

export interface Fact {
  /** One of `factTypes`, or what only the course's feed is about. */
  type: string;
  userId: string | null;
  courseId: string | null;
  sessionId?: string | null;
  assignmentId?: string | null;
  data: Record<string, unknown>;
}

/**
 * Inside the transaction of the fact, at its end (the outbox's lock is the last of the order). Whoever writes one
 * publishes `course:ID` and `outbox` after the commit. `grade.changed` has `score`, `maxScore`, `passed` and the grade's
 * `version` in its data. Answers how many messages were written to the outbox.
 */
export async function recordFact(database: Database, tx: Tx, fact: Fact): Promise<number> {
  if (fact.courseId !== null) await insertCourseEvent(database, tx, fact, fact.courseId);
  if (!isFactType(fact.type)) return 0;
  const messages = await messagesOf(database, tx, fact, new Date());
  for (const message of messages) await enqueue(database, tx, message);
  return messages.length;
}

/** Who is in a course has changed: whoever shows its learners looks again. */
export async function recordRoster(database: Database, tx: Tx, courseId: string): Promise<void> {
  await recordFact(database, tx, { type: 'roster.changed', userId: null, courseId, data: {} });
}

function isFactType(type: string): boolean {
  return factTypes.some((known) => known === type);
}

async function insertCourseEvent(database: Database, tx: Tx, { type, userId, sessionId = null, assignmentId = null, data }: Fact, courseId: string): Promise<void> {
  await lockCourse(database, tx, courseId);
  const id = await nextId(database, tx, 'courseEvent');
  await tx.courseEvent.create({ data: { ...id, courseId, userId, sessionId, type, data: toJson({ ...data, ...(assignmentId && { assignmentId }) }) ?? {}, createdAt: new Date() } });
}
