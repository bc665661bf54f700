import t from 'tap';
import { openDatabase } from '../../src/store/database.js';
import { openStoreAt } from '../support/store.js';

const { databaseUrl } = await openStoreAt(t);
let told: [string, number][] = [];
const database = await openDatabase(databaseUrl, { observe: (call, seconds) => { told.push([call, seconds]); } });
t.teardown(() => database.close());
const times = (call: string): number[] => told.filter(([each]) => each === call).map(([, seconds]) => seconds);

t.beforeEach(() => { told = []; });

t.test('each statement is timed, inside a transaction and outside', async (t) => {
  await database.client.setting.count();
  t.equal(times('statement').length, 1);
  t.same(times('begin'), []);
  const count = await database.transact(async (tx) => {
    await tx.setting.count();
    await new Promise((resolve) => setTimeout(resolve, 50));
    return tx.setting.count();
  });
  t.ok(count > 0, 'they answer as before');
  t.ok(times('statement').length >= 3);
  t.equal(times('begin').length, 1);
  const [whole = 0] = times('transaction');
  t.ok(whole >= 0.045, 'a transaction is timed to its end');
});

t.test('what fails is timed, too, and fails as before', async (t) => {
  await t.rejects(database.client.$queryRaw`SELECT "nothing" FROM "Nowhere"`);
  t.equal(times('statement').length, 1);
  await t.rejects(database.transact(async (tx) => {
    await tx.setting.count();
    throw new Error('given up');
  }), { message: 'given up' });
  t.equal(times('transaction').length, 1);
});

t.test('who waits until another\'s transaction is over waits for the beginning of theirs', { skip: database.provider !== 'sqlite' && 'PostgreSQL has many writers' }, async (t) => {
  const slow = database.transact(async (tx) => {
    await tx.setting.count();
    await new Promise((resolve) => setTimeout(resolve, 200));
  });
  await Promise.all([slow, database.transact((tx) => tx.setting.count())]);
  t.ok(Math.max(...times('begin')) >= 0.15);
});
