/**
 * Sandboxes that wait for a session. A row is one of four: being made (`makingUntil`), waiting (`pooledAt`), a session's
 * (`sessionId`), or nobody's, which the sweep removes with its container. Each step is one conditional update, so of two
 * servers one succeeds; none leads back to waiting: what a session had is never another's.
 */
import { empty, sqltag as sql } from '@prisma/client/runtime/client';
import { isTaken, type Database } from './database.js';
import { firstIdAt } from './ids.js';
import { maxSkewMs } from './leases.js';
import { makeRow, type SandboxRow } from './sandboxes.js';

const maxOpenings = 64;
const maxStarts = 2_000;
const maxMakingMs = 60_000 + maxSkewMs;
const unbound = { sessionId: null };
const waiting = { ...unbound, pooledAt: { not: null } };

export interface PooledKind {
  size: string;
  kind: string;
}

/** Its maker has promised it, and the promise is not over. */
export function isBeingMade({ makingUntil }: Pick<SandboxRow, 'makingUntil'>, now = Date.now()): boolean {
  return makingUntil !== null && makingUntil.getTime() > now && makingUntil.getTime() < now + maxMakingMs;
}

export function createPool(database: Database) {
  const { client, provider } = database;
  return {
    /** For a sandbox that its maker promises by `makingUntil`; after that the sweep may remove it. */
    reserve({ size, kind }: PooledKind, makingUntil: Date): Promise<SandboxRow> {
      return makeRow(database, { sessionId: null, size, kind, makingUntil });
    },

    /** It is ready. False where its maker took too long: then it must go. */
    async offer(id: string, now = new Date()): Promise<boolean> {
      const where = { id, ...unbound, makingUntil: { gt: now } };
      return (await client.sandbox.updateMany({ where, data: { pooledAt: now, makingUntil: null } })).count > 0;
    },

    /** One that waits is the session's from now on; null where none fits. The session has no sandbox before. One statement. */
    async claim(sessionId: string, { size, kind }: PooledKind): Promise<{ id: string } | null> {
      // PostgreSQL: one that another is just taking is left to them, so that many at once do not wait for each other.
      const skipLocked = provider === 'postgresql' ? sql`FOR UPDATE SKIP LOCKED` : empty;
      const claimed = client.$queryRaw<{ id: string }[]>`
        UPDATE "Sandbox" SET "sessionId" = ${sessionId}, "pooledAt" = NULL WHERE "id" = (
          SELECT "id" FROM "Sandbox" WHERE "sessionId" IS NULL AND "pooledAt" IS NOT NULL AND "size" = ${size} AND "kind" = ${kind} LIMIT 1 ${skipLocked}
        ) AND "pooledAt" IS NOT NULL RETURNING "id"`;
      const [row] = await claimed.catch(alreadyBound);
      return row ?? null;
    },

    /** Nobody gets it any more. False where somebody has it already. */
    async retire(id: string): Promise<boolean> {
      return (await client.sandbox.updateMany({ where: { id, ...waiting }, data: { pooledAt: null } })).count > 0;
    },

    /** For an operator: of all that wait. How many there were. */
    async retireAll(): Promise<number> {
      return (await client.sandbox.updateMany({ where: waiting, data: { pooledAt: null } })).count;
    },

    /** Removes the row of one that is nobody's. */
    async forget(id: string): Promise<void> {
      await client.sandbox.deleteMany({ where: { id, ...unbound, pooledAt: null } });
    },

    /** When sessions began since then, also those that are over, and of which version of a lab; the latest of very many. */
    async startsSince(since: Date): Promise<{ labHash: string; at: Date }[]> {
      const rows = await client.session.findMany({ where: { id: { gte: firstIdAt(since) } }, orderBy: { id: 'desc' }, take: maxStarts, select: { labHash: true, createdAt: true } });
      return rows.map(({ labHash, createdAt }) => ({ labHash, at: createdAt }));
    },

    /** Of each assignment that opens in this span: the lab's version, and how many of its learners have not begun. */
    async openings(from: Date, to: Date): Promise<{ labHash: string; learners: number }[]> {
      const rows = await client.assignment.findMany({
        where: { archivedAt: null, opensAt: { gte: from, lte: to }, course: { archivedAt: null } }, take: maxOpenings,
        select: {
          labHash: true, _count: { select: { sessions: true } },
          course: { select: { _count: { select: { enrolments: { where: { role: 'learner', endedAt: null } } } } } },
        },
      });
      return rows.map(({ labHash, _count, course }) => ({ labHash, learners: Math.max(0, course._count.enrolments - _count.sessions) }));
    },
  };
}

/** The unique key: another worker has given the session a sandbox. */
function alreadyBound(error: unknown): [] {
  if (!isTaken(error)) throw error;
  return [];
}
