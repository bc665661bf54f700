import t from 'tap';
import { sweep } from '../../src/jobs/sweep.js';
import { startService } from '../support/service.js';

const lab = 'pod-to-pod-same-node';
const logger = { debug() {}, info() {}, warn() {}, error() {} };

const service = await startService(t, { MAX_SESSIONS_PER_USER: '1' });
const { store, sessions, driver } = service;

async function ready(): Promise<string> {
  const { session } = await sessions.start({ userId: service.learnerId, labSlug: lab });
  await sessions.waitReady(session.id, 30_000);
  return session.id;
}

async function over(id: string): Promise<void> {
  await sessions.end(id, { code: 'ended-by-request', text: 'the test is over' });
  await sessions.settle();
  if ((await driver.list()).length > 0) throw new Error('a sandbox is left for the next test');
}

t.test('a sandbox that belongs to no live session is removed, one that does stays', async (t) => {
  const id = await ready();
  const [kept] = await driver.list();
  await driver.create({ id: 'orphan', size: 'small', uid: 1_999_999_999 });
  await sweep({ ...service, logger });
  t.same((await driver.list()).map(({ id }) => id), [kept?.id]);
  await over(id);
});

t.test('a session whose sandbox has gone is failed with a reason, and frees its quota', async (t) => {
  const id = await ready();
  const [sandbox] = await driver.list();
  await driver.remove(sandbox?.id ?? '');
  await sweep({ ...service, logger });
  t.match(await sessions.find(id), { state: 'failed', reasonCode: 'sandbox-gone', reason: /progress is kept/ });
  t.same(await store.sandboxes.list(), []);
  const { session, created } = await sessions.start({ userId: service.learnerId, labSlug: lab });
  t.equal(created, true);
  await over(session.id);
});

for (const [state, after] of [['pending', 'ready'], ['starting', 'ready'], ['resetting', 'ready'], ['stopping', 'ended']] as const) {
  t.test(`a session that a killed server left ${state} goes on to ${after}`, async (t) => {
    const id = await ready();
    // As a server leaves it that was killed: the state is stored, the lease has run out, half of the work is done.
    await store.sessions.transition(id, { from: ['ready'], to: state });
    await sweep({ ...service, logger });
    await sessions.settle();
    t.equal((await sessions.find(id)).state, after);
    t.equal((await driver.list()).length, after === 'ended' ? 0 : 1);
    t.same((await driver.list()).map((info) => info.id), (await store.sandboxes.list()).map((row) => row.id), 'rows and containers agree');
    await over(id);
  });
}
