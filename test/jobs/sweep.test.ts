import t from 'tap';
import { sweep } from '../../src/jobs/sweep.js';
import { startService, type TestService } from '../support/service.js';

const lab = 'pod-to-pod-same-node';
const logger = { debug() {}, info() {}, warn() {}, error() {} };

async function ready(service: TestService): Promise<string> {
  const { session } = await service.sessions.start({ userId: service.learnerId, labSlug: lab });
  await service.sessions.waitReady(session.id, 30_000);
  return session.id;
}

t.test('a sandbox that belongs to no live session is removed, one that does stays', async (t) => {
  const service = await startService(t);
  const { driver } = service;
  await ready(service);
  const [kept] = await driver.list();
  await driver.create({ id: 'orphan', size: 'small', uid: 1_999_999_999 });
  await sweep({ ...service, logger });
  t.same((await driver.list()).map(({ id }) => id), [kept?.id]);
});

t.test('a session whose sandbox has gone is failed with a reason, and frees its quota', async (t) => {
  const service = await startService(t, { MAX_SESSIONS_PER_USER: '1' });
  const { driver, sessions, store } = service;
  const id = await ready(service);
  const [sandbox] = await driver.list();
  await driver.remove(sandbox?.id ?? '');
  await sweep({ ...service, logger });
  t.match(await sessions.find(id), { state: 'failed', reasonCode: 'sandbox-gone', reason: /progress is kept/ });
  t.same(await store.sandboxes.list(), []);
  t.match(await sessions.start({ userId: service.learnerId, labSlug: lab }), { created: true });
});

for (const [state, after] of [['pending', 'ready'], ['starting', 'ready'], ['resetting', 'ready'], ['stopping', 'ended']] as const) {
  t.test(`a session that a killed server left ${state} goes on to ${after}`, async (t) => {
    const service = await startService(t);
    const { store, sessions, driver } = service;
    const id = await ready(service);
    // As a server leaves it that was killed: the state is stored, the lease has run out, half of the work is done.
    await store.sessions.transition(id, { from: ['ready'], to: state });
    await sweep({ ...service, logger });
    await sessions.settle();
    t.equal((await sessions.find(id)).state, after);
    t.equal((await driver.list()).length, after === 'ended' ? 0 : 1);
    t.same((await driver.list()).map((info) => info.id), (await store.sandboxes.list()).map((row) => row.id), 'rows and containers agree');
  });
}
