import { isTaken, type Database } from './database.js';

/** Timed jobs take a lease, so that two servers never both run one. */
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

    /** Gives it back; false when it was another's by now. */
    async release(name: string, holder: string): Promise<boolean> {
      return (await client.lease.deleteMany({ where: { name, holder } })).count > 0;
    },
  };
}
