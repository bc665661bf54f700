import { insertedId } from './counters.js';
import type { Database } from './database.js';
import { toJson } from './json.js';
import { pageSize } from './page.js';

export interface AuditRow {
  id: bigint;
  at: Date;
  /** Null when nobody was logged in, or the service did it. */
  actorId: string | null;
  /** `machine`: then `actorId` is an API key's. */
  actorKind: string | null;
  /** The operation, such as `endSession`, or `terminal.watch`. */
  action: string;
  /** What it was done to: the path. */
  subject: string;
  address: string | null;
  detail: unknown;
}

export interface NewAuditEntry {
  actorId?: string | null;
  actorKind?: 'user' | 'machine' | null;
  action: string;
  subject: string;
  address?: string | null;
  detail?: Record<string, unknown>;
}

export interface AuditFilter {
  actorId?: string;
  action?: string;
  /** How the subject begins. */
  subject?: string;
  from?: Date;
  to?: Date;
}

/** Append-only: nothing here changes an entry, and `audit-guard.ts` has the database refuse it. */
export function createAudit(database: Database) {
  const { client, provider } = database;
  return {
    async append({ actorId = null, actorKind = null, action, subject, address = null, detail }: NewAuditEntry): Promise<Pick<AuditRow, 'id' | 'at'>> {
      const at = new Date();
      if (provider === 'postgresql') return client.auditEntry.create({ data: { at, actorId, actorKind, action, subject, address, detail: toJson(detail) }, select: { id: true, at: true } });
      const [made] = await client.$queryRaw<{ id: bigint }[]>`
        INSERT INTO "AuditEntry" ("id", "at", "actorId", "actorKind", "action", "subject", "address", "detail")
        VALUES (${insertedId('audit')}, ${at}, ${actorId}, ${actorKind}, ${action}, ${subject}, ${address}, ${detail === undefined ? null : JSON.stringify(detail)}) RETURNING "id"`;
      return { id: BigInt(made?.id ?? 0), at };
    },

    /** Newest first, before the entry `before` if given. */
    list({ before, limit, ...filter }: AuditFilter & { before?: bigint; limit: number }): Promise<AuditRow[]> {
      const where = { ...whereOf(filter), ...(before !== undefined && { id: { lt: before } }) };
      return client.auditEntry.findMany({ where, orderBy: { id: 'desc' }, take: pageSize(limit) });
    },

    /** What people and keys are called now, by their ids; who is erased has no name. */
    async names(rows: readonly Pick<AuditRow, 'actorId' | 'actorKind'>[]): Promise<Map<string, string>> {
      const ids = (kind: string): string[] => [...new Set(rows.filter((row) => (row.actorKind ?? 'user') === kind).flatMap(({ actorId }) => actorId ?? []))];
      const select = { id: true, name: true };
      const users = await client.user.findMany({ where: { id: { in: ids('user') } }, select });
      const keys = ids('machine').length === 0 ? [] : await client.apiKey.findMany({ where: { id: { in: ids('machine') } }, select });
      return new Map([...users, ...keys].map(({ id, name }) => [id, name]));
    },
  };
}

function whereOf({ actorId, action, subject, from, to }: AuditFilter) {
  return {
    ...(actorId !== undefined && { actorId }), ...(action !== undefined && { action }), ...(subject !== undefined && { subject: { startsWith: subject } }),
    ...((from !== undefined || to !== undefined) && { at: { ...(from && { gte: from }), ...(to && { lt: to }) } }),
  };
}
