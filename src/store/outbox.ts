/**
 * What other systems are to be told. A message is written in the transaction of the fact that it tells, so that neither
 * is there without the other; a job (`src/jobs/outbox`) delivers it at least once, in order per target.
 *
 * Order is that of `id`, so ids must become visible in their own order: a message that is committed after a later one
 * was delivered would come too late. SQLite has one writer. PostgreSQL draws an id when the row is inserted and shows it
 * when the transaction ends, so there a writer holds a lock from its first message to its end. That lock is taken last
 * (after user, quota, session, course): write messages at the end of a transaction.
 */
import { nextId } from './counters.js';
import type { Database, Tx } from './database.js';
import { toJson } from './json.js';
import { createOutboxDeliveries, giveUpAfterMs } from './outbox-deliveries.js';
import { createOutboxQueries } from './outbox-queries.js';

export type { DeliveryReport } from './outbox-deliveries.js';
export type { AttemptAtDelivery, HeadRow, MessageRow, TargetCount } from './outbox-queries.js';

export interface NewMessage {
  /** `webhook:ID`, `lti:ID`, `xapi`: messages of one target go out in the order in which they were written. */
  target: string;
  type: string;
  payload: Record<string, unknown>;
  /** Whom it is about. */
  userId?: string | null;
  /** For a message that tells a grade: whose, and which of its versions; the ledger compares them. */
  grade?: { assignmentId: string; userId: string; version: number };
}

/** Any number that nothing else locks. */
const outboxLock = 0x6f7574;

/** Inside the transaction of the fact, as its last step; answers the message's id. */
export async function enqueue(database: Database, tx: Tx, { target, type, payload, userId = null, grade }: NewMessage): Promise<bigint> {
  if (database.provider === 'postgresql') await tx.$executeRaw`SELECT pg_advisory_xact_lock(${outboxLock}::bigint)`;
  const id = await nextId(database, tx, 'outbox');
  const now = new Date();
  const giveUpAt = new Date(now.getTime() + giveUpAfterMs);
  const row = await tx.outboxMessage.create({ select: { id: true }, data: { ...id, target, type, payload: toJson(payload) ?? {}, userId, ...grade, nextAt: now, giveUpAt, createdAt: now } });
  return row.id;
}

export function createOutbox(database: Database) {
  return {
    ...createOutboxQueries(database),
    ...createOutboxDeliveries(database),

    /** Messages that tell no fact of a transaction, such as a ping; all or nothing. Answers their ids. */
    send(messages: NewMessage[]): Promise<bigint[]> {
      return database.transact(async (tx) => {
        const ids: bigint[] = [];
        for (const message of messages) ids.push(await enqueue(database, tx, message));
        return ids;
      });
    },
  };
}
