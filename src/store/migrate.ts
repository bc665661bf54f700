/**
 * Brings a database to this version's schema, at each start, under a lock.
 *
 * Method: compare the folders of `prisma/migrations/<provider>` with the table `_prisma_migrations`, and run what is
 * missing together with its rows, all in one transaction (both databases can take DDL back). So a migration is applied
 * or not, never half; a second server waits for the first and finds nothing to do. The table, its checksums and, on
 * PostgreSQL, the lock are those of `prisma migrate`, which therefore agrees with what is done here (a test asks
 * Prisma's engine). A database with migrations that we don't know, or with others' content, is refused.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { providerOf, type Provider } from './database.js';
import { migrateSqlite } from './migrate-sqlite.js';
import type { Migration } from './migration-plan.js';

// The same from `src/store` and from `dist/store`.
const migrationsFolder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

export { MigrationError } from './migration-plan.js';

export interface MigrationResult {
  /** Names, in order; empty when nothing was pending. */
  applied: string[];
}

/** Throws `MigrationError`, or the driver's error when the database does not answer. */
export async function migrate(databaseUrl: string, folder: string = migrationsFolder): Promise<MigrationResult> {
  const provider = providerOf(databaseUrl);
  const known = readMigrations(join(folder, provider));
  return { applied: await appliers[provider](databaseUrl, known) };
}

const appliers: Record<Provider, (databaseUrl: string, known: Migration[]) => Promise<string[]>> = {
  sqlite: migrateSqlite,
  // Its driver is loaded only where it is used.
  postgresql: async (databaseUrl, known) => (await import('./migrate-postgres.js')).migratePostgres(databaseUrl, known),
};

function readMigrations(folder: string): Migration[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => {
    const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  }).sort((a, b) => (a.name < b.name ? -1 : 1));
}
