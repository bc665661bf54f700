/** The small changes of a session that are no change of state. */
import type { Database } from './database.js';
import { maxSkewMs } from './leases.js';
import { sessionRow, withTitle, type SessionRow } from './session-rows.js';

const extensible = { state: { in: ['pending', 'starting', 'ready', 'resetting'] } };
const minuteMs = 60_000;
const touchesPerTransaction = 100;
const maxTries = 5;

export function createSessionUpkeep(database: Database) {
  const { client } = database;

  const touchBatch = (batch: { id: string; at: Date }[]): Promise<void> => database.transact(async (tx) => {
    for (const { id, at } of batch) {
      await tx.session.updateMany({ where: { id, lastActivityAt: { lt: at } }, data: { lastActivityAt: at } });
    }
  });

  return {
    /** What asked for the work, when `workerId` may work on the session until `until`; null when somebody else does. */
    async claimWork(id: string, workerId: string, until: Date): Promise<Pick<SessionRow, 'traceparent'> | null> {
      const where = { id, OR: [{ workerId: null }, { workerId }, { workerUntil: { lt: new Date() } }, { workerUntil: { gt: new Date(until.getTime() + maxSkewMs) } }] };
      const [claimed] = await client.session.updateManyAndReturn({ where, data: { workerId, workerUntil: until }, select: { traceparent: true } });
      return claimed ?? null;
    },

    /** Gives the work back if it is still this worker's. */
    async releaseWork(id: string, workerId: string): Promise<void> {
      await client.session.updateMany({ where: { id, workerId }, data: { workerId: null, workerUntil: null } });
    },

    /** Moves `lastActivityAt` forward, never back. */
    async touch(touches: readonly { id: string; at: Date }[]): Promise<void> {
      // Sorted: two servers that touch the same sessions lock their rows in the same order.
      const sorted = [...touches].sort((a, b) => (a.id < b.id ? -1 : 1));
      for (let start = 0; start < sorted.length; start += touchesPerTransaction) {
        await touchBatch(sorted.slice(start, start + touchesPerTransaction));
      }
    },

    /** Adds `byMinutes` to the time limit; null when the session is over or stopping, or was extended `maxExtensions` times. */
    async extend(id: string, { byMinutes, maxExtensions }: { byMinutes: number; maxExtensions: number }): Promise<SessionRow | null> {
      for (let tries = 1; tries <= maxTries; tries++) {
        const row = await client.session.findUnique({ where: { id, ...extensible }, select: { expiresAt: true, extensions: true } });
        if (row === null || row.extensions >= maxExtensions) return null;
        // `extensions` counts every change of `expiresAt` made here, so it guards against another caller in between.
        const where = { id, extensions: row.extensions, ...extensible };
        const expiresAt = new Date(row.expiresAt.getTime() + byMinutes * minuteMs);
        const data = { expiresAt, extensions: { increment: 1 }, version: { increment: 1 }, warnedMinutes: null };
        if ((await client.session.updateMany({ where, data })).count === 0) continue;
        return sessionRow(await client.session.findUniqueOrThrow({ where: { id }, include: withTitle }));
      }
      return null;
    },

    /** True for the one caller who may warn that `minutes` are left; false when that, or a later warning, was sent. */
    async setWarned(id: string, minutes: number): Promise<boolean> {
      const where = { id, OR: [{ warnedMinutes: null }, { warnedMinutes: { gt: minutes } }] };
      return (await client.session.updateMany({ where, data: { warnedMinutes: minutes } })).count > 0;
    },
  };
}
