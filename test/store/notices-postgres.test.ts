/** Notices among servers: two stores on one PostgreSQL stand for two servers. */
import t from 'tap';
import pg from 'pg';
import { createStore, type Store } from '../../src/store/store.js';
import { until } from '../support/sandbox.js';
import { onPostgres, openStoreAt } from '../support/store.js';

const skip = onPostgres ? false : 'SQLite has one server: its notices stay in the process';
let here: Store;
let there: Store;
let databaseUrl: string;

t.before(async () => {
  ({ store: here, databaseUrl } = await openStoreAt(t));
  there = await createStore(databaseUrl);
  t.teardown(() => there.close());
});

/** How often a topic was heard, and its end. */
function ear(store: Store, topic: 'outbox' | `course:${string}`): { heard: () => number; close: () => void } {
  let count = 0;
  const close = store.notices.subscribe(topic, () => { count += 1; });
  return { heard: () => count, close };
}

async function onDatabase<Row>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

const listeners = "FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'vethlab notices'";

t.test('a notice reaches its own process at once and once, and the other server', { skip }, async (t) => {
  const [own, other] = [ear(here, 'course:a'), ear(there, 'course:a')];
  here.notices.publish('course:a');
  t.equal(own.heard(), 1, 'without waiting');
  await until('the other server to hear', () => other.heard() > 0);
  const [mark, back] = [ear(there, 'course:b'), ear(here, 'course:b')];
  there.notices.publish('course:b');
  await until('the answer', () => back.heard() > 0);
  t.same([own.heard(), other.heard(), mark.heard()], [1, 1, 1], 'nobody heard anything twice');
  for (const each of [own, other, mark, back]) each.close();
});

t.test('of a burst of notices others hear each topic once', { skip }, async (t) => {
  const others = Array.from({ length: 300 }, (_, index) => ear(there, `course:${index}`));
  for (let round = 0; round < 20; round += 1) for (let index = 0; index < 300; index += 1) here.notices.publish(`course:${index}`);
  await until('all of them', () => others.every(({ heard }) => heard() > 0));
  t.same([...new Set(others.map(({ heard }) => heard()))], [1]);
  for (const each of others) each.close();
});

t.test('a server whose connection was cut wakes everybody when it is back, hears again, and says what it could not', { skip }, async (t) => {
  const [waiter, topic] = [ear(there, 'course:never-published'), ear(there, 'course:after')];
  const killed = await onDatabase(`SELECT pg_terminate_backend(pid) ${listeners}`);
  t.equal(killed.length, 2);
  here.notices.publish('course:after');
  await until('the waiter to be woken', () => waiter.heard() === 1, 15_000);
  await until('what was said meanwhile', () => topic.heard() >= 1, 15_000);
  await until('both to listen again', async () => (await onDatabase(`SELECT 1 ${listeners}`)).length === 2, 15_000);
  const heard = topic.heard();
  here.notices.publish('course:after');
  await until('a new notice', () => topic.heard() > heard);
  t.equal(waiter.heard(), 1);
  waiter.close();
  topic.close();
});

t.test('an event that another server stores ends a wait here long before the next look', { skip }, async (t) => {
  const waiting = here.notices.next('session:x', 60_000);
  const started = performance.now();
  there.notices.publish('session:x');
  await waiting;
  t.ok(performance.now() - started < 20_000);
});

t.test('a store that is closed leaves no connection', { skip }, async (t) => {
  const third = await createStore(databaseUrl);
  const other = ear(here, 'outbox');
  third.notices.publish('outbox');
  await third.close();
  await until('its last notice', () => other.heard() === 1);
  t.equal((await onDatabase(`SELECT 1 ${listeners}`)).length, 2);
  other.close();
});
