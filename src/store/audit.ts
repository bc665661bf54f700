import { nextId } from './counters.js';
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
  /** `<thing>.<verb>`, such as `terminal.watch`. */
  action: string;
  /** What it was done to: `<kind>/<id>`. */
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

/** Append-only: nothing here changes or removes an entry. */
export function createAudit(database: Database) {
  const { client } = database;
  return {
    async append({ actorId = null, actorKind = null, action, subject, address = null, detail }: NewAuditEntry): Promise<AuditRow> {
      const id = await nextId(database, client, 'audit');
      return client.auditEntry.create({ data: { ...id, at: new Date(), actorId, actorKind, action, subject, address, detail: toJson(detail) } });
    },

    /** Newest first, before the entry `before` if given. */
    list({ before, limit }: { before?: bigint; limit: number }): Promise<AuditRow[]> {
      const where = before === undefined ? {} : { id: { lt: before } };
      return client.auditEntry.findMany({ where, orderBy: { id: 'desc' }, take: pageSize(limit) });
    },
  };
}
