import { isTaken, type Database } from './database.js';

/** Timed jobs take a lease, so that two servers never both run one; what a server must clean up after itself lives under one. */
export function createLeases({ client }: Database) {
  return {
    /** True when `holder` has the lease until now + `ttlMs`: it was free, expired, or its own. Throws nothing of its own. */
    async acquire(name: string, holder: string, ttlMs: number, now: Date = new Date()): Promise<boolean> {
      const until = new Date(now.getTime() + ttlMs);
      const where = { name, OR: [{ holder }, { until: { lte: now } }] };
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
      const rows = await client.lease.findMany({ where: { name: { in: [...names] }, until: { gt: now } }, select: { name: true } });
      return new Set(rows.map(({ name }) => name));
    },

    /** True when `holder` still had it; unlike `acquire`, never takes it anew. */
    async renew(name: string, holder: string, ttlMs: number, now: Date = new Date()): Promise<boolean> {
      return (await client.lease.updateMany({ where: { name, holder }, data: { until: new Date(now.getTime() + ttlMs) } })).count > 0;
    },

    /** Gives it back; false when it was another's by now. */
    async release(name: string, holder: string): Promise<boolean> {
      return (await client.lease.deleteMany({ where: { name, holder } })).count > 0;
    },
  };
}
