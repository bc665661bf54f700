/** What instructors say to learners of a course: stored once, with a receipt per learner; their live sessions' streams tell at once. */
import type { Database, Tx } from './database.js';
import { insertEvent } from './events.js';
import { recordFact } from './facts.js';
import { newId } from './ids.js';
import { toJson, toRecord } from './json.js';
import type { Notices } from './notices.js';
import { page, pageQuery, type Page, type PageRequest } from './page.js';
import { lockSession } from './session-lock.js';

export const messageKinds = ['hint', 'command', 'note'] as const;
export type MessageKind = (typeof messageKinds)[number];

export interface NewMessageRow {
  courseId: string;
  from: { id: string; name: string };
  kind: MessageKind;
  text: string;
  /** Where a command is to be typed. */
  target: Record<string, unknown> | null;
  to: { userId: string; sessionId: string | null }[];
}

export interface MessageRow {
  id: string;
  courseId: string;
  from: { id: string; name: string };
  kind: MessageKind;
  text: string;
  target: Record<string, unknown> | null;
  createdAt: Date;
}

export interface ReceivedMessage extends MessageRow {
  seenAt: Date | null;
}

export function createMessages(database: Database, notices: Pick<Notices, 'publish'>) {
  const { client } = database;
  return {
    /** Stores it for everybody; returns it with how many get it. */
    async send(message: NewMessageRow): Promise<MessageRow & { recipients: number }> {
      const row = await database.transact((tx) => insertMessage(database, tx, message));
      for (const { sessionId } of message.to) if (sessionId !== null) notices.publish(`session:${sessionId}`);
      notices.publish(`course:${message.courseId}`);
      return { ...row, recipients: message.to.length };
    },

    /** What this learner was sent, newest first; what they have not seen only, if asked. */
    async received(userId: string, { unseen, ...request }: PageRequest & { unseen: boolean }): Promise<Page<ReceivedMessage>> {
      const { where, orderBy, take } = pageQuery(request);
      const receipt = { some: unseen ? { userId, seenAt: null } : { userId } };
      const rows = await client.message.findMany({ where: { ...where, receipts: receipt }, orderBy, take, include: { receipts: { where: { userId }, select: { seenAt: true } } } });
      return page(rows.map(({ receipts, ...row }) => ({ ...messageRow(row), seenAt: receipts[0]?.seenAt ?? null })), request);
    },

    /** False when this learner was not sent it. The first time stays. */
    async markSeen(userId: string, messageId: string): Promise<boolean> {
      const { count } = await client.messageReceipt.updateMany({ where: { userId, messageId, seenAt: null }, data: { seenAt: new Date() } });
      return count > 0 || await client.messageReceipt.count({ where: { userId, messageId } }) > 0;
    },
  };
}

async function insertMessage(database: Database, tx: Tx, { courseId, from, kind, text, target, to }: NewMessageRow): Promise<MessageRow> {
  const createdAt = new Date();
  const stored = await tx.message.create({ data: { id: newId(), courseId, fromId: from.id, fromName: from.name, kind, text, target: toJson(target) ?? undefined, createdAt } });
  await tx.messageReceipt.createMany({ data: to.map(({ userId, sessionId }) => ({ messageId: stored.id, userId, sessionId, createdAt })) });
  const data = { messageId: stored.id, kind, text, target, from };
  // In the order of ids: two senders lock the same sessions in the same order.
  for (const sessionId of to.flatMap((each) => each.sessionId ?? []).sort()) {
    if (await lockSession(database, tx, sessionId)) await insertEvent(database, tx, sessionId, 'message.received', data);
  }
  await recordFact(database, tx, { type: 'help.given', userId: from.id, courseId, data: { help: 'message', messageId: stored.id, kind, by: from, to: to.length === 1 ? to.map(({ userId }) => userId) : [], recipients: to.length } });
  return messageRow(stored);
}

type Stored = Omit<MessageRow, 'from' | 'kind' | 'target'> & { fromId: string; fromName: string; kind: string; target: unknown };

function messageRow({ id, courseId, fromId, fromName, kind, text, target, createdAt }: Stored): MessageRow {
  const known = messageKinds.find((each) => each === kind) ?? 'note';
  return { id, courseId, from: { id: fromId, name: fromName }, kind: known, text, target: target === null ? null : toRecord(target), createdAt };
}
