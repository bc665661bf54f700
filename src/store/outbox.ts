/**
 * What other systems are to be told. A message is written in the transaction of the fact that it tells, so that neither
 * is there without the other; a job delivers it at least once, in order per target.
 */
import { nextId } from './counters.js';
import type { Database, Tx } from './database.js';
import { toJson } from './json.js';

export interface NewMessage {
  /** `webhook:ID`, `lti:ID`, `xapi`: messages of one target go out in the order in which they were written. */
  target: string;
  type: string;
  payload: Record<string, unknown>;
}

/** Inside the transaction of the fact. */
export async function enqueue(database: Database, tx: Tx, { target, type, payload }: NewMessage): Promise<void> {
  const id = await nextId(database, tx, 'outbox');
  const now = new Date();
  await tx.outboxMessage.create({ data: { ...id, target, type, payload: toJson(payload) ?? {}, nextAt: now, createdAt: now } });
}
