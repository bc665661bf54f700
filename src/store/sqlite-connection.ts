/**
 * One SQLite connection that Prisma's libsql adapter uses in place of `@libsql/client`'s own.
 *
 * The stock client gives its connection away at each transaction and opens a new one: PRAGMAs are lost (`synchronous`,
 * timeouts) and the old one stays open until it is collected. It also begins transactions DEFERRED, which can fail
 * half-way with SQLITE_BUSY. Here there is one connection for good, every transaction is BEGIN IMMEDIATE, and a lock of
 * another process is awaited with a timer, not by sleeping inside SQLite, which would stop the event loop. The adapter's
 * mutex lets one caller at a time in, a transaction until its end: statements of two callers never mix.
 * See docs/adr/0003-sqlite-on-one-connection.md.
 */
import type { Client, Config, InArgs, ResultSet, Transaction } from '@libsql/client';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import Libsql from 'libsql';
import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long a statement waits for a lock that another process holds. */
const busyTimeoutMs = 15_000;
const busyCode = 5;
const writes = /^\s*(INSERT|UPDATE|DELETE|REPLACE|WITH)\b/i;

interface Sql {
  sql: string;
  args: InArgs;
}

/** Prisma's adapter factory on a connection of ours; the file is opened by `openSqlite`. */
export class SqliteAdapterFactory extends PrismaLibSql {
  constructor(private readonly database: Libsql.Database, url: string) {
    super({ url });
  }

  override createClient(config: Config): Client {
    const database = config.url === ':memory:' ? new Libsql(':memory:') : this.database;
    // The adapter calls these five members of `Client` and no other.
    return connectionClient(database) as unknown as Client;
  }
}

/** The path of a `file:` URL as `DATABASE_URL` has it: `file:/abs/x.db`, `file:///abs/x.db` or `file:relative.db`. */
export function sqlitePath(databaseUrl: string): string {
  const rest = databaseUrl.slice('file:'.length).replace(/\?.*$/, '');
  return decodeURIComponent(rest.startsWith('//') ? new URL(`file:${rest}`).pathname : rest);
}

/** Opens the file, made with mode 0600 when it is new, and sets what belongs to a connection. */
export async function openSqlite(path: string): Promise<Libsql.Database> {
  mkdirSync(dirname(path), { recursive: true });
  const database = new Libsql(path);
  try {
    chmodSync(path, 0o600);
    // Durable against the death of the process; a power cut may take the last commits, never the file's consistency.
    for (const pragma of ['busy_timeout = 0', 'journal_mode = WAL', 'synchronous = NORMAL', 'foreign_keys = ON']) {
      await whenFree(() => database.exec(`PRAGMA ${pragma}`));
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Runs `work` again while another process holds the lock, at most `busyTimeoutMs`. It may not prepare a statement that
 * writes: see `writeAlone`.
 */
export async function whenFree<T>(work: () => T): Promise<T> {
  const deadline = performance.now() + busyTimeoutMs;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= deadline) throw error;
    }
    await sleep(2 + Math.random() * 10);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Libsql.SqliteError && ((error.rawCode ?? 0) & 0xff) === busyCode;
}

function connectionClient(database: Libsql.Database) {
  return {
    closed: false,
    protocol: 'file',
    execute: (statement: Sql) => writes.test(statement.sql) ? writeAlone(database, statement) : whenFree(prepare(database, statement)),
    executeMultiple: (sql: string) => whenFree(() => { database.exec(sql); }),
    transaction: async () => {
      await whenFree(() => database.exec('BEGIN IMMEDIATE'));
      return transactionClient(database);
    },
    close: () => { database.close(); },
  };
}

/**
 * The lock first, and by `exec`. A prepared statement that meets SQLITE_BUSY at its beginning stays under way in SQLite
 * until JavaScript's collector takes it: for so long the connection commits nothing that others could see or a death
 * would spare, and reads the database as it was then.
 */
async function writeAlone(database: Libsql.Database, statement: Sql): Promise<ResultSet> {
  await whenFree(() => database.exec('BEGIN IMMEDIATE'));
  try {
    const result = prepare(database, statement)();
    database.exec('COMMIT');
    return result;
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK');
  }
}

function transactionClient(database: Libsql.Database): Transaction {
  const finish = (sql: string) => {
    try {
      database.exec(sql);
    } finally {
      // A COMMIT that failed (disk full) must not leave the one connection inside a transaction.
      if (database.inTransaction) database.exec('ROLLBACK');
    }
  };
  const transaction = {
    closed: false,
    execute: async (statement: Sql) => prepare(database, statement)(),
    executeMultiple: async (sql: string) => { database.exec(sql); },
    commit: async () => finish('COMMIT'),
    rollback: async () => { if (database.inTransaction) finish('ROLLBACK'); },
    close: () => { if (database.inTransaction) finish('ROLLBACK'); },
  };
  // The adapter calls no `batch` on a transaction.
  return transaction as unknown as Transaction;
}

/** May be run again: that begins the same statement anew, so that none is left under way. */
function prepare(database: Libsql.Database, { sql, args }: Sql): () => ResultSet {
  const statement = database.prepare(sql).safeIntegers(true);
  const values = (Array.isArray(args) ? args : []).map(bindable);
  if (!statement.reader) return () => resultSet([], [], [], statement.run(values).changes);
  const columns = statement.raw(true).columns();
  const [names, types] = [columns.map(({ name }) => name), columns.map(({ type }) => type ?? '')];
  return () => resultSet(names, types, statement.all(values), 0);
}

function resultSet(columns: string[], columnTypes: string[], rows: unknown[], rowsAffected: number): ResultSet {
  // Rows are plain arrays: the adapter reads them by index only.
  return { columns, columnTypes, rows, rowsAffected, lastInsertRowid: undefined } as unknown as ResultSet;
}

function bindable(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : value;
}
