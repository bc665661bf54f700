import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { datamodel, diffSchemas, openSchemaEngine } from '../../src/setup/schema-engine.mjs';
import { projectRoot, schemaText } from '../../src/setup/schema-texts.mjs';
import { openDatabase, providerOf } from '../../src/store/database.js';
import { migrate } from '../../src/store/migrate.js';
import { openSqlite, SqliteAdapterFactory, sqlitePath } from '../../src/store/sqlite-connection.js';
import { createStore } from '../../src/store/store.js';
import { compiledScript } from '../support/compiled.js';
import { prismaPgWithChar } from '../support/pg-char.js';
import { emptyDatabase } from '../support/store.js';

const migrations = join(projectRoot, 'prisma', 'migrations');

/** A copy of the migrations that a test may add to. */
async function migrationsCopy(t: Parameters<typeof emptyDatabase>[0]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vethlab-migrations-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  await cp(migrations, folder, { recursive: true });
  return folder;
}

async function addMigration(folder: string, databaseUrl: string, name: string, sql: string): Promise<void> {
  const place = join(folder, providerOf(databaseUrl), name);
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'migration.sql'), sql);
}

async function engineFor(databaseUrl: string) {
  const provider = providerOf(databaseUrl);
  const factory = provider === 'sqlite'
    ? new SqliteAdapterFactory(await openSqlite(sqlitePath(databaseUrl)), databaseUrl)
    : prismaPgWithChar(databaseUrl);
  return { provider, engine: await openSchemaEngine(factory, provider) };
}

t.test('what the migrations build is what the schema says, in the eyes of Prisma\'s own engine', async (t) => {
  const databaseUrl = await emptyDatabase(t);
  await migrate(databaseUrl);
  const { provider, engine } = await engineFor(databaseUrl);
  const files = [{ path: 'schema.prisma', content: schemaText(provider) }];
  const there = { tag: 'schemaDatasource' as const, files, configDir: projectRoot };
  const drift = await diffSchemas(engine, there, datamodel(schemaText(provider)));
  t.equal(drift.sql.replace(/^-- This is an empty migration\.\n?/, '').trim(), '');
  t.ok(drift.empty);
  // And the comparison can fail.
  const changed = await diffSchemas(engine, there, datamodel(`${schemaText(provider)}\nmodel Extra {\n  id String @id\n}\n`));
  t.notOk(changed.empty);
  t.match(changed.sql, /CREATE TABLE "Extra"/);
  engine.free();
});

t.test('Prisma\'s own engine finds the history in order', async (t) => {
  const databaseUrl = await emptyDatabase(t);
  await migrate(databaseUrl);
  const { provider, engine } = await engineFor(databaseUrl);
  const folder = join(migrations, provider);
  const names = (await readdir(folder)).filter((name) => /^\d{14}_/.test(name)).sort();
  const migrationDirectories = await Promise.all(names.map(async (path) => ({
    path, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: await readFile(join(folder, path, 'migration.sql'), 'utf8') } },
  })));
  const lockfile = { path: 'migration_lock.toml', content: await readFile(join(folder, 'migration_lock.toml'), 'utf8') };
  const migrationsList = { baseDir: folder, lockfile, shadowDbInitScript: '', migrationDirectories };
  const filters = { externalTables: [], externalEnums: [] };
  const diagnosis = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters });
  t.match(diagnosis, { editedMigrationNames: [], failedMigrationNames: [], hasMigrationsTable: true });
  t.notOk(diagnosis.history, 'nothing behind, nothing ahead');
  t.same((await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames, []);
  engine.free();
});

t.test('the second time there is nothing to do, and nothing to wait for', async (t) => {
  const databaseUrl = await emptyDatabase(t);
  t.ok((await migrate(databaseUrl)).applied.length > 0);
  const start = performance.now();
  t.same((await migrate(databaseUrl)).applied, []);
  t.ok(performance.now() - start < 15_000);
});

t.test('three processes that start at once all come up, and one of them migrates', async (t) => {
  const databaseUrl = await emptyDatabase(t);
  const script = await compiledScript('test/support/migrate-process.ts');
  const children = [1, 2, 3].map(() => fork(script, [databaseUrl]));
  t.teardown(() => { for (const child of children) child.kill('SIGKILL'); });
  const answers = await Promise.all(children.map(async (child): Promise<unknown> => (await once(child, 'message'))[0]));
  await Promise.all(children.map((child) => child.exitCode ?? once(child, 'exit')));
  const counts = answers.map((answer) => (typeof answer === 'object' && answer !== null && 'applied' in answer ? answer.applied : answer));
  const known = (await readdir(join(migrations, providerOf(databaseUrl)))).filter((name) => /^\d{14}_/.test(name));
  t.same(counts.sort(), [0, 0, known.length]);
});

t.test('a migration that fails is named, and nothing of it stays', async (t) => {
  const databaseUrl = await emptyDatabase(t);
  const folder = await migrationsCopy(t);
  await addMigration(folder, databaseUrl, '29990101000000_broken', 'CREATE TABLE "Half" ("id" TEXT); CREATE TABLE "Half" ("id" TEXT);');
  await t.rejects(migrate(databaseUrl, folder), { name: 'MigrationError', message: /29990101000000_broken failed and was taken back/ });
  t.ok((await migrate(databaseUrl)).applied.length > 0, 'not even the migrations before it');
  const database = await openDatabase(databaseUrl);
  t.teardown(() => database.close());
  await t.rejects(database.client.$queryRaw`SELECT * FROM "Half"`);
});

t.test('a database that is newer than this version is refused', async (t) => {
  const databaseUrl = await emptyDatabase(t);
  const folder = await migrationsCopy(t);
  await addMigration(folder, databaseUrl, '29990101000000_future', 'CREATE TABLE "Future" ("id" TEXT);');
  await migrate(databaseUrl, folder);
  await t.rejects(createStore(databaseUrl), { name: 'MigrationError', message: /newer than this version.*29990101000000_future/ });
});

t.test('a migration that was edited after it was applied is refused', async (t) => {
  const databaseUrl = await emptyDatabase(t);
  const folder = await migrationsCopy(t);
  await addMigration(folder, databaseUrl, '29990101000000_edited', 'CREATE TABLE "Edited" ("id" TEXT);');
  await migrate(databaseUrl, folder);
  await addMigration(folder, databaseUrl, '29990101000000_edited', 'CREATE TABLE "Edited" ("id" TEXT, "more" TEXT);');
  await t.rejects(migrate(databaseUrl, folder), { name: 'MigrationError', message: /29990101000000_edited was applied with other content/ });
});

t.test('an address of another kind of database is refused in words', async (t) => {
  await t.rejects(createStore('mysql://localhost/x'), { message: /DATABASE_URL must begin with file:/ });
});

t.test('rebuilding a table in a migration keeps the rows that refer to it', { skip: process.env['TEST_DATABASE_URL'] ? 'SQLite rebuilds tables; PostgreSQL alters them' : false }, async (t) => {
  const databaseUrl = await emptyDatabase(t);
  const folder = await migrationsCopy(t);
  const store = await createStore(databaseUrl);
  const user = await store.users.create({ email: 'a@example.org', name: 'A', role: 'learner', passwordHash: null });
  await store.tokens.create({ digest: 'd', userId: user.id, expiresAt: new Date(Date.now() + 1000) });
  await store.close();
  const file = await openSqlite(sqlitePath(databaseUrl));
  const [original = ''] = file.prepare('SELECT sql FROM sqlite_master WHERE name = \'User\'').pluck().all([]).map(String);
  file.close();
  const rebuild = `${original.replace('"User"', '"new_User"')}; INSERT INTO "new_User" SELECT * FROM "User"; DROP TABLE "User"; ALTER TABLE "new_User" RENAME TO "User"; CREATE UNIQUE INDEX "User_email_key" ON "User"("email");`;
  await addMigration(folder, databaseUrl, '29990101000000_rebuild', rebuild);
  await migrate(databaseUrl, folder);
  const database = await openDatabase(databaseUrl);
  t.teardown(() => database.close());
  t.equal(await database.client.token.count(), 1);
});
