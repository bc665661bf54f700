/**
 * The database itself keeps the audit log append-only: triggers refuse whatever changes or removes an entry, whoever
 * asks. Two things are let through. An entry's address may be blanked, since it is personal data (docs/accounts.md,
 * "Erasing"). And entries older than the row `audit:kept-since` of "Setting" may go: the retention moves that row first.
 *
 * Made when the store opens and not in a migration: on SQLite a migration that changes a table makes it anew, and its
 * triggers would be lost without a word.
 */
import type { Database } from './database.js';

const keptSince = 'audit:kept-since';
const refusal = 'The audit log is append-only';

const sqlite = [
  `CREATE TRIGGER IF NOT EXISTS "AuditEntry_unchanged" BEFORE UPDATE ON "AuditEntry"
    WHEN NEW."address" IS NOT NULL OR ${['id', 'at', 'actorId', 'actorKind', 'action', 'subject', 'detail'].map((name) => `NEW."${name}" IS NOT OLD."${name}"`).join(' OR ')}
    BEGIN SELECT RAISE(ABORT, '${refusal}'); END`,
  `CREATE TRIGGER IF NOT EXISTS "AuditEntry_kept" BEFORE DELETE ON "AuditEntry"
    WHEN julianday(OLD."at") >= coalesce((SELECT julianday("value") FROM "Setting" WHERE "key" = '${keptSince}'), 0)
    BEGIN SELECT RAISE(ABORT, '${refusal}'); END`,
];

const postgres = [
  `CREATE OR REPLACE FUNCTION "vethlab_audit_guard"() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' THEN
      IF NEW."address" IS NULL AND to_jsonb(NEW) - 'address' = to_jsonb(OLD) - 'address' THEN RETURN NEW; END IF;
    ELSIF TG_OP = 'DELETE' THEN
      IF OLD."at" < (SELECT ("value"::timestamptz) AT TIME ZONE 'UTC' FROM "Setting" WHERE "key" = '${keptSince}') THEN RETURN OLD; END IF;
    END IF;
    RAISE EXCEPTION '${refusal}';
  END $$`,
  'CREATE OR REPLACE TRIGGER "AuditEntry_guard" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION "vethlab_audit_guard"()',
  'CREATE OR REPLACE TRIGGER "AuditEntry_whole" BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION "vethlab_audit_guard"()',
];

/** Makes the triggers where they are missing. */
export async function ensureAuditGuard({ provider, client, transact }: Database): Promise<void> {
  if (provider === 'sqlite') {
    for (const sql of sqlite) await client.$executeRawUnsafe(sql);
    return;
  }
  // Two servers that start at once would otherwise fail on each other: "tuple concurrently updated".
  await transact(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('vethlab audit guard'))`;
    const [found] = await tx.$queryRaw<{ count: bigint }[]>`SELECT count(*) AS "count" FROM pg_trigger WHERE NOT tgisinternal AND tgrelid = '"AuditEntry"'::regclass`;
    if (Number(found?.count ?? 0) >= 2) return;
    for (const sql of postgres) await tx.$executeRawUnsafe(sql);
  });
}

/** Removes at most `limit` entries from before `before`; returns how many went. */
export async function purgeAudit({ client }: Pick<Database, 'client'>, before: Date, limit: number): Promise<{ count: number }> {
  const value = before.toISOString();
  await client.setting.upsert({ where: { key: keptSince }, create: { key: keptSince, value }, update: { value } });
  return client.auditEntry.deleteMany({ where: { at: { lt: before } }, limit });
}
