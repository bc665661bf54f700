/** A copy of a SQLite database that is in use: whole, of one moment, while others go on writing. */
import { chmodSync, existsSync, rmSync } from 'node:fs';
import Libsql from 'libsql';
import { providerOf } from './database.js';
import { sqlitePath, whenFree } from './sqlite-connection.js';

/** Writes `file`, which must not exist, and proves that it is sound. Throws an `Error` that says what to do. */
export async function backupDatabase(databaseUrl: string, file: string): Promise<void> {
  if (providerOf(databaseUrl) !== 'sqlite') throw new Error('This database is PostgreSQL: use pg_dump, see docs/operations.md.');
  if (existsSync(file)) throw new Error(`${file} exists. Name a file that does not.`);
  const path = sqlitePath(databaseUrl);
  if (!existsSync(path)) throw new Error(`There is no database ${path}. Set DATA_DIR or DATABASE_URL as the service has it.`);
  try {
    await copy(path, file);
    chmodSync(file, 0o600);
    assertSound(file);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}

/** VACUUM INTO reads in one transaction: in WAL mode it waits for no writer, and none for it. */
async function copy(path: string, file: string): Promise<void> {
  const database = new Libsql(path);
  try {
    await whenFree(() => database.prepare('VACUUM INTO ?').run(file));
  } finally {
    database.close();
  }
}

function assertSound(file: string): void {
  const database = new Libsql(file);
  try {
    const [answer] = database.prepare('PRAGMA integrity_check').all() as { integrity_check?: string }[];
    if (answer?.integrity_check !== 'ok') throw new Error(`The copy is not sound: ${answer?.integrity_check ?? 'no answer'}. Look at the disk.`);
  } finally {
    database.close();
  }
}
