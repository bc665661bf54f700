/** What operators have decided while the service runs: quotas, maintenance, engines that get nothing new, and which are away. */
import type { Database } from './database.js';

export interface Quotas {
  /** Live sessions in the whole service, and of one user; null: as configured. */
  total: number | null;
  perUser: number | null;
}

export interface Maintenance {
  message: string;
  since: Date;
}

export interface OperatorSettings {
  quotas: Quotas;
  maintenance: Maintenance | null;
  drained: ReadonlySet<string>;
  /** Engines that do not answer, and since when. */
  lost: ReadonlyMap<string, Date>;
}

const prefix = 'operator:';
const keys = { total: `${prefix}quota-total`, perUser: `${prefix}quota-per-user`, maintenance: `${prefix}maintenance`, drained: `${prefix}drained:`, lost: `${prefix}lost:` };

export function createOperator({ client }: Database) {
  async function put(key: string, value: string | null): Promise<void> {
    if (value === null) await client.setting.deleteMany({ where: { key } });
    else await client.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
  }

  return {
    /** One query. */
    async read(): Promise<OperatorSettings> {
      return settingsOf(await client.setting.findMany({ where: { key: { startsWith: prefix } } }));
    },

    async setQuotas(change: Partial<Quotas>): Promise<void> {
      for (const which of ['total', 'perUser'] as const) {
        const value = change[which];
        if (value !== undefined) await put(keys[which], value === null ? null : String(value));
      }
    },

    /** Of one user; null: as everybody. False where there is no such user. */
    async setSessionLimit(userId: string, sessionLimit: number | null): Promise<boolean> {
      return (await client.user.updateMany({ where: { id: userId }, data: { sessionLimit } })).count > 0;
    },

    /** Users with a limit of their own, by address; at most `take`. */
    sessionLimits(take = 1000): Promise<{ id: string; email: string; sessionLimit: number | null }[]> {
      return client.user.findMany({ where: { sessionLimit: { not: null } }, select: { id: true, email: true, sessionLimit: true }, orderBy: { email: 'asc' }, take });
    },

    setMaintenance: (maintenance: Maintenance | null): Promise<void> => put(keys.maintenance, maintenance && JSON.stringify(maintenance)),
    setDrained: (engine: string, drained: boolean): Promise<void> => put(keys.drained + engine, drained ? '1' : null),
    setLost: (engine: string, since: Date | null): Promise<void> => put(keys.lost + engine, since && since.toISOString()),
  };
}

function settingsOf(rows: { key: string; value: string }[]): OperatorSettings {
  const values = new Map(rows.map(({ key, value }) => [key, value]));
  const number = (key: string): number | null => (values.has(key) ? Number(values.get(key)) : null);
  const below = (start: string): [string, string][] => rows.filter(({ key }) => key.startsWith(start)).map(({ key, value }) => [key.slice(start.length), value]);
  return {
    quotas: { total: number(keys.total), perUser: number(keys.perUser) },
    maintenance: maintenanceOf(values.get(keys.maintenance)),
    drained: new Set(below(keys.drained).map(([name]) => name)),
    lost: new Map(below(keys.lost).map(([name, since]) => [name, new Date(since)])),
  };
}

function maintenanceOf(text: string | undefined): Maintenance | null {
  if (text === undefined) return null;
  // Written by `setMaintenance` only.
  const { message, since } = JSON.parse(text) as { message: string; since: string };
  return { message, since: new Date(since) };
}
