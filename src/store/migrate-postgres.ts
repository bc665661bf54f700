import pg from 'pg';
import { type AppliedMigration, appliedSql, createTableSql, type Migration, migrationFailed, pendingMigrations, rowValues } from './migration-plan.js';

/** The advisory lock that `prisma migrate` takes too. */
const prismaLock = 72_707_369;
const connectTimeoutMs = 15_000;
const lockTimeoutMs = 120_000;

const insertSql = `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
  VALUES ($1, $2, $3, now(), now(), 1)`;

/** Applies what is pending; returns the names. The lock ends with the transaction, also when we die. */
export async function migratePostgres(databaseUrl: string, known: Migration[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: connectTimeoutMs });
  client.on('error', () => {}); // a connection that breaks fails the query in hand as well
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SET LOCAL lock_timeout = ${lockTimeoutMs}`);
    await client.query('SELECT pg_advisory_xact_lock($1)', [prismaLock]);
    const applied = await applyPending(client, known);
    await client.query('COMMIT');
    return applied;
  } finally {
    await client.end(); // without a COMMIT, the server takes everything back
  }
}

async function applyPending(client: pg.Client, known: Migration[]): Promise<string[]> {
  await client.query(createTableSql('TIMESTAMPTZ', 'now()'));
  const { rows } = await client.query<AppliedMigration>(appliedSql);
  const pending = pendingMigrations(known, rows);
  for (const migration of pending) {
    try {
      await client.query(migration.sql);
      await client.query(insertSql, rowValues(migration));
    } catch (error) {
      throw migrationFailed(migration, error);
    }
  }
  return pending.map(({ name }) => name);
}
