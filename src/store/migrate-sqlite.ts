import type Libsql from 'libsql';
import { type AppliedMigration, appliedSql, createTableSql, type Migration, migrationFailed, pendingMigrations, rowValues } from './migration-plan.js';
import { openSqlite, sqlitePath, whenFree } from './sqlite-connection.js';

// Times are milliseconds, as Prisma writes them to SQLite.
const insertSql = `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
  VALUES (?, ?, ?, ?, ?, 1)`;

/** Applies what is pending; returns the names. BEGIN IMMEDIATE keeps other processes out meanwhile. */
export async function migrateSqlite(databaseUrl: string, known: Migration[]): Promise<string[]> {
  const database = await openSqlite(sqlitePath(databaseUrl));
  try {
    // A redefined table is dropped: with foreign keys on, that would delete the rows that refer to it.
    database.pragma('foreign_keys = OFF');
    await whenFree(() => database.exec('BEGIN IMMEDIATE'));
    const applied = applyPending(database, known);
    database.exec('COMMIT');
    return applied;
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK');
    database.close();
  }
}

function applyPending(database: Libsql.Database, known: Migration[]): string[] {
  database.exec(createTableSql('DATETIME', 'current_timestamp'));
  // The columns of `appliedSql`.
  const pending = pendingMigrations(known, database.prepare(appliedSql).all([]) as AppliedMigration[]);
  for (const migration of pending) applyOne(database, migration);
  return pending.map(({ name }) => name);
}

function applyOne(database: Libsql.Database, migration: Migration): void {
  try {
    database.exec(migration.sql);
    const broken = database.prepare('PRAGMA foreign_key_check').all([]);
    if (broken.length > 0) throw new Error(`${broken.length} rows refer to rows that are gone.`);
    database.prepare(insertSql).run([...rowValues(migration), Date.now(), Date.now()]);
  } catch (error) {
    throw migrationFailed(migration, error);
  }
}
