/**
 * A fresh, migrated store for one test file: a SQLite file in a folder of its own, or, when TEST_DATABASE_URL names a
 * PostgreSQL server, a database of its own there (the user must be allowed to make databases). Removed at teardown.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Test } from 'tap';
import { createStore, type Store } from '../../src/store/store.js';

/** The part of a tap test that is needed. */
type Owner = Pick<Test, 'teardown'>;

export async function openStore(t: Owner): Promise<Store> {
  return (await openStoreAt(t)).store;
}

/** The same, with the address, for a second store on the same database. */
export async function openStoreAt(t: Owner): Promise<{ store: Store; databaseUrl: string }> {
  const databaseUrl = await emptyDatabase(t);
  const store = await createStore(databaseUrl);
  t.teardown(() => store.close());
  return { store, databaseUrl };
}

/** The address of a database that has nothing in it. tap tears down in reverse order: it goes after the stores on it are closed. */
export async function emptyDatabase(t: Owner): Promise<string> {
  const server = process.env['TEST_DATABASE_URL'];
  return server === undefined || server === '' ? sqliteFile(t) : postgresDatabase(t, server);
}

/** True when this run is against PostgreSQL. */
export const onPostgres = (process.env['TEST_DATABASE_URL'] ?? '') !== '';

async function sqliteFile(t: Owner): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vethlab-store-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  return `file:${join(folder, 'test.db')}`;
}

async function postgresDatabase(t: Owner, server: string): Promise<string> {
  const name = `vethlab_test_${randomBytes(8).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  t.teardown(() => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
