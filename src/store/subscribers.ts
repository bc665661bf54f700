/**
 * Who is told of a fact, besides the course's feed. A subscriber reads, in the fact's transaction, who wants it, and
 * answers the messages; so it must be one or two quick queries.
 */
import type { Database, Tx } from './database.js';
import type { Fact } from './facts.js';
import type { NewMessage } from './outbox.js';
import { ltiMessages } from './lti-subscriber.js';
import { webhookMessages } from './webhook-subscriber.js';
import { xapiMessages } from './xapi-subscriber.js';

export type Subscriber = (database: Database, tx: Tx, fact: Fact, at: Date) => Promise<NewMessage[]>;

/** In the order in which their messages are written. */
export const subscribers: readonly Subscriber[] = [webhookMessages, xapiMessages, ltiMessages];

/** The messages of a fact to all who want it. */
export async function messagesOf(database: Database, tx: Tx, fact: Fact, at: Date): Promise<NewMessage[]> {
  const messages: NewMessage[] = [];
  for (const subscriber of subscribers) messages.push(...await subscriber(database, tx, fact, at));
  return messages;
}

/** The body that webhooks get, and from which other messages are made. */
export function factPayload({ type, userId, courseId, sessionId = null, assignmentId = null, data }: Fact, at: Date): Record<string, unknown> {
  return { type, timestamp: at.toISOString(), data: { ...data, userId, courseId, sessionId, assignmentId } };
}

/** For the ledger: set on messages of a fact that tells a grade. */
export function gradeOf({ type, userId, assignmentId, data }: Fact): Pick<NewMessage, 'grade'> {
  const { version } = data;
  if (type !== 'grade.changed' || userId === null || !assignmentId || typeof version !== 'number') return {};
  return { grade: { assignmentId, userId, version } };
}
