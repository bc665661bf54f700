import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readlink, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import t from 'tap';
import { openDatabase } from '../../src/store/database.js';
import { migrate } from '../../src/store/migrate.js';
import { openSqlite, sqlitePath } from '../../src/store/sqlite-connection.js';
import { createStore } from '../../src/store/store.js';
import { compiledScript } from '../support/compiled.js';
import { makeSession } from '../support/rows.js';
import { emptyDatabase, onPostgres } from '../support/store.js';

if (onPostgres) t.plan(0, 'this file is about SQLite');
else run();

async function open(t: Parameters<typeof emptyDatabase>[0]) {
  const databaseUrl = await emptyDatabase(t);
  await migrate(databaseUrl);
  const database = await openDatabase(databaseUrl);
  t.teardown(() => database.close());
  return { databaseUrl, database, client: database.client };
}

function run(): void {
  t.test('paths of file URLs', async (t) => {
    const table = { 'file:/a/b.db': '/a/b.db', 'file:///a/b.db': '/a/b.db', 'file:data/b.db': 'data/b.db', 'file:/a%20b.db?mode=x': '/a b.db' };
    for (const [url, path] of Object.entries(table)) t.equal(sqlitePath(url), path);
  });

  t.test('settings of the connection outlive transactions, and the file is for its owner only', async (t) => {
    const { client, database, databaseUrl } = await open(t);
    const pragmas = async () => [
      await client.$queryRawUnsafe('PRAGMA foreign_keys'), await client.$queryRawUnsafe('PRAGMA journal_mode'), await client.$queryRawUnsafe('PRAGMA synchronous'),
    ];
    const before = await pragmas();
    t.same(JSON.stringify(before, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)),
      '[[{"foreign_keys":1}],[{"journal_mode":"wal"}],[{"synchronous":1}]]');
    await database.transact(async (tx) => { await tx.setting.create({ data: { key: 'a', value: '1' } }); });
    await database.transact(async () => { throw new Error('rolled back'); }).catch(() => {});
    t.same(await pragmas(), before);
    await t.rejects(client.token.create({ data: { digest: 'd', userId: 'nobody', expiresAt: new Date() } }), { code: 'P2003' });
    t.equal((await stat(sqlitePath(databaseUrl))).mode & 0o777, 0o600);
  });

  t.test('transactions of many callers never mix, and none is refused', async (t) => {
    const { client, database } = await open(t);
    await client.setting.create({ data: { key: 'count', value: '0' } });
    const add = (fails: boolean) => database.transact(async (tx) => {
      const { value } = await tx.setting.findUniqueOrThrow({ where: { key: 'count' } });
      await sleep(Math.random() * 3); // others would slip in here
      await tx.setting.update({ where: { key: 'count' }, data: { value: String(Number(value) + 1) } });
      if (fails) throw new Error('taken back');
    });
    const reads = Array.from({ length: 50 }, () => client.setting.count());
    const results = await Promise.allSettled([...Array.from({ length: 60 }, (_, index) => add(index % 6 === 0)), ...reads]);
    const reasons = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));
    t.same(reasons, Array.from({ length: 10 }, () => 'Error: taken back'));
    t.equal((await client.setting.findUniqueOrThrow({ where: { key: 'count' } })).value, '50');
  });

  t.test('a hundred transactions open no further connection', async (t) => {
    const { database, databaseUrl } = await open(t);
    const openFiles = async (): Promise<number> => {
      const links = (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => ''));
      return (await Promise.all(links)).filter((link) => link === sqlitePath(databaseUrl)).length;
    };
    const before = await openFiles();
    t.ok(before >= 1);
    for (let count = 0; count < 100; count++) await database.transact(async (tx) => { await tx.setting.count(); });
    t.ok(await openFiles() <= before);
  });

  t.test('another process\'s lock is waited for without stopping the event loop', async (t) => {
    const { client, databaseUrl } = await open(t);
    const other = await openSqlite(sqlitePath(databaseUrl));
    t.teardown(() => { other.close(); });
    other.exec('BEGIN IMMEDIATE');
    const write = client.setting.create({ data: { key: 'late', value: '1' } });
    let done = false;
    void write.then(() => { done = true; });
    let ticks = 0;
    for (let count = 0; count < 30; count++) {
      await sleep(10);
      ticks++;
    }
    t.equal(ticks, 30);
    t.notOk(done);
    other.exec('COMMIT');
    await write;
    t.equal(await client.setting.count(), 1);
  });

  t.test('after a write has waited for another process, others see at once what is written, and what others write is seen', async (t) => {
    const { client, databaseUrl } = await open(t);
    const other = await openSqlite(sqlitePath(databaseUrl));
    t.teardown(() => { other.close(); });
    for (const round of [1, 2, 3, 4, 5]) {
      other.exec('BEGIN IMMEDIATE');
      // Prisma asks the database when somebody waits for the answer, not before.
      const late = client.setting.create({ data: { key: `late${round}`, value: '1' } }).then();
      await sleep(40);
      other.exec('COMMIT');
      await late;
      await client.setting.updateMany({ data: { value: String(round) } });
      t.same(other.prepare('SELECT DISTINCT "value" FROM "Setting"').pluck().all([]), [String(round)], 'what was acknowledged is committed');
      other.exec(`INSERT INTO "Setting" ("key", "value") VALUES ('other${round}', '0')`);
      t.ok(await client.setting.findUnique({ where: { key: `other${round}` } }), 'it reads the newest');
    }
  });

  t.test('a caller who gave up waiting for a transaction blocks nobody', async (t) => {
    const { client, database } = await open(t);
    // Prisma's timer for `maxWait` does not keep a process alive, and nothing else runs here.
    const alive = setInterval(() => {}, 1000);
    t.teardown(() => { clearInterval(alive); });
    let release = (): void => {};
    const slow = database.transact(() => new Promise<void>((resolve) => { release = resolve; }));
    await sleep(50);
    await t.rejects(client.$transaction(async (tx) => tx.setting.count(), { maxWait: 50 }), { code: 'P2028' });
    release();
    await slow;
    await sleep(50);
    t.equal(await database.transact((tx) => tx.setting.count()), 0);
  });

  t.test('kill -9 in the middle of transactions loses nothing that was acknowledged', { timeout: 180_000 }, async (t) => {
    const databaseUrl = await emptyDatabase(t);
    const store = await createStore(databaseUrl);
    const session = await makeSession(store);
    await store.close();
    const script = await compiledScript('test/support/write-process.ts');
    for (let round = 1; round <= 5; round++) {
      const child = fork(script, [databaseUrl, session.id], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
      t.teardown(() => child.kill('SIGKILL'));
      let output = '';
      child.stdout?.on('data', (chunk: Buffer) => { output += chunk.toString(); });
      while (output.split('\n').length < 10 && child.exitCode === null) await sleep(5);
      await sleep(Math.random() * 50);
      child.kill('SIGKILL');
      await once(child, 'close');
      const acknowledged = output.split('\n').slice(0, -1);
      const database = await openSqlite(sqlitePath(databaseUrl));
      const rows = new Set(database.prepare('SELECT "id" FROM "Event"').pluck().all([]).map(String));
      const [check] = database.prepare('PRAGMA integrity_check').pluck().all([]);
      database.close();
      t.equal(check, 'ok');
      t.ok(acknowledged.length >= 9);
      t.same(acknowledged.filter((id) => !rows.has(id)), [], `round ${round}: ${acknowledged.length} acknowledged`);
    }
  });
}
