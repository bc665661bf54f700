import { isTaken, type Database } from './database.js';

/** What ends later than its own length and this from now was written by a clock that has been put back since: it holds nobody up. */
export const maxSkewMs = 10 * 60_000;
/** No lease is longer. */
const longestMs = 3 * 3_600_000;

/** Timed jobs take a lease, so that two servers never both run one; what a server must clean up after itself lives under one. */
export function createLeases({ client }: Database) {
  /** Those of `names` that `holder` still has, in one statement; how many. */
  async function renewAll(names: readonly string[], holder: string, ttlMs: number, now: Date = new Date()): Promise<number> {
    return (await client.lease.updateMany({ where: { name: { in: [...names] }, holder }, data: { until: new Date(now.getTime() + ttlMs) } })).count;
  }

  return {
    renewAll,

    /** True when `holder` has the lease until now + `ttlMs`: it was free, expired, or its own. Throws nothing of its own. */
    async acquire(name: string, holder: string, ttlMs: number, now: Date = new Date()): Promise<boolean> {
      const until = new Date(now.getTime() + ttlMs);
      const where = { name, OR: [{ holder }, { until: { lte: now } }, { until: { gt: new Date(until.getTime() + maxSkewMs) } }] };
      if ((await client.lease.updateMany({ where, data: { holder, until } })).count > 0) return true;
      try {
        await client.lease.create({ data: { name, holder, until } });
        return true;
      } catch (error) {
        if (!isTaken(error)) throw error;
        return false;
      }
    },

    /** Those of `names` that somebody holds now. */
    async held(names: readonly string[], now: Date = new Date()): Promise<Set<string>> {
      const rows = await client.lease.findMany({ where: { name: { in: [...names] }, until: { gt: now, lte: new Date(now.getTime() + longestMs) } }, select: { name: true } });
      return new Set(rows.map(({ name }) => name));
    },

    /** True when `holder` still had it; unlike `acquire`, never takes it anew. */
    async renew(name: string, holder: string, ttlMs: number, now: Date = new Date()): Promise<boolean> {
      return await renewAll([name], holder, ttlMs, now) > 0;
    },

    /** Gives it back; false when it was another's by now. */
    async release(name: string, holder: string): Promise<boolean> {
      return (await client.lease.deleteMany({ where: { name, holder } })).count > 0;
    },
  };
}
