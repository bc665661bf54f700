/** On which engine each sandbox is: decided behind one row lock, so that two servers do not fill the same last place. */
import { serviceLock } from './counters.js';
import type { Database } from './database.js';

export interface EngineCount {
  engine: string | null;
  size: string;
  count: number;
}

export function createPlacements(database: Database) {
  const { client } = database;
  return {
    /**
     * Stores what `choose` says of the sandboxes that there are besides this one. A session's goes before those that wait in
     * the pool: these are not counted for it, so for a while an engine may hold more than its capacity by what waits there.
     */
    place(sandboxId: string, choose: (others: EngineCount[]) => string): Promise<string> {
      return database.transact(async (tx) => {
        await tx.setting.updateMany({ where: { key: serviceLock }, data: { value: '0' } });
        const waits = await tx.sandbox.count({ where: { id: sandboxId, sessionId: null } }) > 0;
        const where = { id: { not: sandboxId }, ...(waits ? {} : { sessionId: { not: null } }) };
        const groups = await tx.sandbox.groupBy({ by: ['engine', 'size'], where, _count: { _all: true } });
        const engine = choose(groups.map(({ _count, ...group }) => ({ ...group, count: _count._all })));
        await tx.sandbox.updateMany({ where: { id: sandboxId }, data: { engine } });
        return engine;
      });
    },

    /** Live sessions with a sandbox on this engine; `engines` is what its rows name (`storedAs`). */
    async sessionsOn(engines: readonly (string | null)[]): Promise<string[]> {
      const rows = await client.sandbox.findMany({ where: { OR: named(engines), sessionId: { not: null } }, select: { sessionId: true } });
      return rows.flatMap(({ sessionId }) => sessionId ?? []);
    },

    /** Those that wait there for a session get none: the sweep removes them. */
    async retireWaiting(engines: readonly (string | null)[]): Promise<void> {
      await client.sandbox.updateMany({ where: { OR: named(engines), sessionId: null, pooledAt: { not: null } }, data: { pooledAt: null } });
    },

    /** It is nobody's any more: the sweep removes it when its engine is back. */
    async abandon(sandboxId: string): Promise<void> {
      await client.sandbox.updateMany({ where: { id: sandboxId }, data: { sessionId: null } });
    },
  };
}

/** `in` does not find NULL. */
function named(engines: readonly (string | null)[]): { engine: string | null }[] {
  return engines.map((engine) => ({ engine }));
}
