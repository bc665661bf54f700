import { randomUUID } from 'node:crypto';

export interface Migration {
  /** The folder: `<timestamp>_<name>`. */
  name: string;
  sql: string;
  /** SHA-256 of the script, hexadecimal, as Prisma stores it. */
  checksum: string;
}

/** A row of `_prisma_migrations`, the columns that decide. */
export interface AppliedMigration {
  migration_name: string;
  checksum: string;
  finished_at: unknown;
  rolled_back_at: unknown;
}

/** The database doesn't fit this version; the message says what to do. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/** As Prisma makes it; `sql` differs between the two databases in the type of a time. */
export function createTableSql(timeType: string, now: string): string {
  return `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                  VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"            VARCHAR(64) NOT NULL,
    "finished_at"         ${timeType},
    "migration_name"      VARCHAR(255) NOT NULL,
    "logs"                TEXT,
    "rolled_back_at"      ${timeType},
    "started_at"          ${timeType} NOT NULL DEFAULT ${now},
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;
}

export const appliedSql = 'SELECT "migration_name", "checksum", "finished_at", "rolled_back_at" FROM "_prisma_migrations"';

/** Values for `id, checksum, migration_name`. */
export function rowValues({ checksum, name }: Migration): [string, string, string] {
  return [randomUUID(), checksum, name];
}

/** What is still to be applied, in order. Throws `MigrationError` when the history is not one that we can go on from. */
export function pendingMigrations(known: readonly Migration[], rows: readonly AppliedMigration[]): Migration[] {
  const history = rows.filter((row) => row.rolled_back_at === null);
  for (const row of history) checkRow(row, known.find(({ name }) => name === row.migration_name));
  return known.filter(({ name }) => !history.some((row) => row.migration_name === name));
}

function checkRow(row: AppliedMigration, migration: Migration | undefined): void {
  const name = row.migration_name;
  if (migration === undefined) {
    throw new MigrationError(`The database is newer than this version of Vethlab: it has the migration ${name}, which is unknown here. Run the newer version, or restore the backup made before it.`);
  }
  if (row.finished_at === null) {
    throw new MigrationError(`The migration ${name} failed half-way in another tool. Repair the database, then mark it with "prisma migrate resolve", or restore a backup.`);
  }
  if (row.checksum !== migration.checksum) {
    throw new MigrationError(`The migration ${name} was applied with other content than prisma/migrations has now. Restore that file; make a new migration for a change.`);
  }
}

/** `error` of a migration's script, told with its name; the transaction took everything back. */
export function migrationFailed({ name }: Migration, error: unknown): MigrationError {
  const reason = error instanceof Error ? error.message : String(error);
  return new MigrationError(`The migration ${name} failed and was taken back; the database is as it was. ${reason}`, { cause: error });
}
