/** Reads the outbox: what is due, what was tried, how much waits. */
import type { Database } from './database.js';
import { pageSize } from './page.js';

export type MessageState = 'pending' | 'delivered' | 'dead';

export interface MessageRow {
  id: bigint;
  target: string;
  type: string;
  payload: unknown;
  state: string;
  attempts: number;
  nextAt: Date;
  giveUpAt: Date | null;
  createdAt: Date;
  deliveredAt: Date | null;
  lastStatus: number | null;
  lastError: string | null;
  assignmentId: string | null;
  userId: string | null;
  version: number | null;
}

export interface AttemptAtDelivery {
  id: string;
  createdAt: Date;
  ok: boolean;
  status: number | null;
  error: string | null;
  durationMs: number;
  answer: string | null;
}

/** The oldest pending message of a target: it goes first, and until it is delivered or dead nothing else does. */
export interface HeadRow {
  target: string;
  id: bigint;
}

export interface TargetCount {
  target: string;
  pending: number;
  oldest: Date | null;
}

/** Longer than any wait between two attempts (`jobs/outbox/schedule.ts`). */
const longestWaitMs = 5 * 3_600_000;

/** What is to be tried only after this was stored by a clock that has been put back since. */
function latest(now: Date): Date {
  return new Date(now.getTime() + longestWaitMs);
}

/** May it be tried now? */
export function isDue({ nextAt }: Pick<MessageRow, 'nextAt'>, now = new Date()): boolean {
  return nextAt <= now || nextAt > latest(now);
}

export function createOutboxQueries({ client }: Database) {
  /**
   * One row per target that waits. Each step looks up the next target in the index ("loose index scan"), so that it
   * costs as much as there are targets, however many messages a broken one has gathered.
   */
  async function heads(): Promise<HeadRow[]> {
    const rows = await client.$queryRaw<{ target: string; id: bigint | number }[]>`
      WITH RECURSIVE "waiting" AS (
        SELECT (SELECT MIN("target") FROM "OutboxMessage" WHERE "state" = 'pending') AS "target"
        UNION ALL
        SELECT (SELECT MIN(m."target") FROM "OutboxMessage" m WHERE m."state" = 'pending' AND m."target" > "waiting"."target")
        FROM "waiting" WHERE "waiting"."target" IS NOT NULL
      )
      SELECT "target", (SELECT MIN(m."id") FROM "OutboxMessage" m WHERE m."state" = 'pending' AND m."target" = "waiting"."target") AS "id"
      FROM "waiting" WHERE "target" IS NOT NULL`;
    return rows.map(({ target, id }) => ({ target, id: BigInt(id) }));
  }

  return {
    heads,

    /** The targets whose first message may be tried now. */
    async due(now: Date): Promise<string[]> {
      const ids = (await heads()).map(({ id }) => id);
      if (ids.length === 0) return [];
      const where = { id: { in: ids }, state: 'pending', OR: [{ nextAt: { lte: now } }, { nextAt: { gt: latest(now) } }] };
      return (await client.outboxMessage.findMany({ where, select: { target: true }, orderBy: { nextAt: 'asc' } })).map(({ target }) => target);
    },

    /** The first pending messages of a target, in order. */
    pending(target: string, limit: number): Promise<MessageRow[]> {
      return client.outboxMessage.findMany({ where: { target, state: 'pending' }, orderBy: { id: 'asc' }, take: limit });
    },

    find(id: bigint): Promise<MessageRow | null> {
      return client.outboxMessage.findUnique({ where: { id } });
    },

    /** A target's messages with their last attempts, newest first, before the message `before` if given. */
    log({ target, state, before, limit }: { target: string; state?: MessageState; before?: bigint; limit: number }): Promise<(MessageRow & { deliveries: AttemptAtDelivery[] })[]> {
      const where = { target, ...(state && { state }), ...(before !== undefined && { id: { lt: before } }) };
      const deliveries = { orderBy: [{ createdAt: 'desc' as const }, { id: 'desc' as const }], take: 5, omit: { messageId: true, target: true } };
      return client.outboxMessage.findMany({ where, orderBy: { id: 'desc' }, take: pageSize(limit), include: { deliveries } });
    },

    /** For the metrics: what waits, by target. */
    async waiting(): Promise<TargetCount[]> {
      const groups = await client.outboxMessage.groupBy({ by: ['target'], where: { state: 'pending' }, _count: { _all: true }, _min: { createdAt: true } });
      return groups.map(({ target, _count, _min }) => ({ target, pending: _count._all, oldest: _min.createdAt }));
    },
  };
}
