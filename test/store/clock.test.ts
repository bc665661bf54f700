/** What was stored by a clock that has been put back since, by a day. */
import t from 'tap';
import { isBeingMade } from '../../src/store/pool.js';
import { isDue } from '../../src/store/outbox-queries.js';
import { makeSession } from '../support/rows.js';
import { openStore } from '../support/store.js';

const hour = 3_600_000;
const tomorrow = (): Date => new Date(Date.now() + 24 * hour);

t.test('a lease that ends only tomorrow holds nobody up; one of a clock that is a little ahead does', async (t) => {
  const { leases } = await openStore(t);
  t.ok(await leases.acquire('job', 'dead', 10_000, tomorrow()));
  t.same(await leases.held(['job']), new Set());
  t.ok(await leases.acquire('job', 'living', 10_000));
  t.notOk(await leases.acquire('job', 'another', 10_000));
  t.ok(await leases.acquire('ahead', 'other server', 10_000, new Date(Date.now() + 60_000)));
  t.notOk(await leases.acquire('ahead', 'living', 10_000));
});

t.test('work on a session that is claimed until tomorrow is taken over', async (t) => {
  const store = await openStore(t);
  const { id } = await makeSession(store);
  t.ok(await store.sessions.claimWork(id, 'dead', tomorrow()));
  t.ok(await store.sessions.claimWork(id, 'living', new Date(Date.now() + 9_000)));
  t.notOk(await store.sessions.claimWork(id, 'another', new Date(Date.now() + 9_000)));
});

t.test('a sandbox that is promised for tomorrow is not waited for, and a message is tried today', async (t) => {
  t.notOk(isBeingMade({ makingUntil: tomorrow() }));
  t.ok(isBeingMade({ makingUntil: new Date(Date.now() + 30_000) }));
  t.ok(isDue({ nextAt: tomorrow() }));
  t.notOk(isDue({ nextAt: new Date(Date.now() + 4 * hour) }));
});
