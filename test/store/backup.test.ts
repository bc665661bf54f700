import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Libsql from 'libsql';
import t from 'tap';
import { findProgram } from '../../src/setup/programs.js';
import { backupDatabase } from '../../src/store/backup.js';
import { createStore } from '../../src/store/store.js';
import { emptyDatabase, onPostgres } from '../support/store.js';

// Two rows in one transaction, over and over: a copy of one moment has as many of one as of the other.
const writer = `
  import Libsql from 'libsql';
  const database = new Libsql(process.argv[1]);
  database.pragma('busy_timeout = 5000');
  const put = database.prepare('INSERT INTO "Setting" ("key", "value") VALUES (?, ?)');
  for (let n = 0; ; n += 1) {
    database.exec('BEGIN IMMEDIATE');
    put.run('left:' + n, 'x'.repeat(500));
    put.run('right:' + n, 'x'.repeat(500));
    database.exec('COMMIT');
    if (n === 50) console.log('writing');
    if (n % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }`;

t.test('a backup that is taken while others write is whole and of one moment, and a service starts from it', async (t) => {
  const folder = t.testdir({});
  const url = `file:${join(folder, 'vethlab.db')}`;
  const store = await createStore(url);
  t.teardown(() => store.close());
  const child = spawn(process.execPath, ['--input-type=module', '-e', writer, join(folder, 'vethlab.db')], { stdio: ['ignore', 'pipe', 'inherit'] });
  t.teardown(() => child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  const copy = join(folder, 'copy.db');
  await backupDatabase(url, copy);
  t.equal(child.exitCode, null, 'the writer was not disturbed');
  t.equal((await stat(copy)).mode & 0o777, 0o600);

  const database = new Libsql(copy);
  t.same(database.prepare('PRAGMA integrity_check').all(), [{ integrity_check: 'ok' }]);
  const count = (key: string) => (database.prepare('SELECT count(*) AS n FROM "Setting" WHERE "key" LIKE ?').get(`${key}:%`) as { n: number }).n;
  t.ok(count('left') > 50);
  t.equal(count('left'), count('right'), 'no transaction is torn');
  database.close();

  const restored = join(folder, 'restored.db');
  await copyFile(copy, restored);
  const again = await createStore(`file:${restored}`);
  t.teardown(() => again.close());
  t.equal(await again.settings.get('left:50'), 'x'.repeat(500));
  t.ok(await again.users.create({ email: 'ada@example.org', name: 'Ada', role: 'learner', passwordHash: null }));
});

t.test('a backup overwrites nothing, leaves nothing half made, and says what to do with PostgreSQL', async (t) => {
  const folder = t.testdir({});
  const url = `file:${join(folder, 'vethlab.db')}`;
  await t.rejects(backupDatabase(url, join(folder, 'x.db')), { message: /There is no database/ });
  await writeFile(join(folder, 'vethlab.db'), 'not a database at all, and long enough to be read as one'.repeat(50));
  await t.rejects(backupDatabase(url, join(folder, 'x.db')));
  await t.rejects(stat(join(folder, 'x.db')));
  await t.rejects(backupDatabase(url, join(folder, 'vethlab.db')), { message: /exists/ });
  await t.rejects(backupDatabase('postgresql://x/y', join(folder, 'x.db')), { message: /pg_dump/ });
});

const noDump = onPostgres ? findProgram('pg_dump') === undefined && 'there is no pg_dump' : 'SQLite has no dump';

t.test('PostgreSQL: a dump as docs/operations.md says, into an empty database, serves, its audit log kept as it is', { skip: noDump }, async (t) => {
  const [from, to] = [await emptyDatabase(t), await emptyDatabase(t)];
  const store = await createStore(from);
  t.teardown(() => store.close());
  const { id } = await store.users.create({ email: 'ada@example.org', name: 'Ada', role: 'learner', passwordHash: null });
  await store.audit.append({ action: 'before', subject: 'the dump', detail: {} });
  const file = join(t.testdir({}), 'vethlab.dump');
  const run = promisify(execFile);
  await run('pg_dump', ['--format=custom', `--file=${file}`, from]);
  await store.users.create({ email: 'late@example.org', name: 'Late', role: 'learner', passwordHash: null });
  await run('pg_restore', ['--exit-on-error', '--single-transaction', '--no-owner', `--dbname=${to}`, file]);
  const again = await createStore(to);
  t.teardown(() => again.close());
  t.match(await again.users.findByEmail('ada@example.org'), { id });
  t.equal(await again.users.findByEmail('late@example.org'), null);
  t.equal(Number((await again.audit.append({ action: 'after', subject: 'the restore', detail: {} })).id), 2, 'it goes on counting');
  await t.rejects(run('psql', [to, '-c', `UPDATE "AuditEntry" SET "action" = 'another'`]), { message: /append-only/ });
});
