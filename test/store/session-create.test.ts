import t from 'tap';
import { isAppError } from '../../src/errors.js';
import { lab, makeUser, roomy } from '../support/rows.js';
import { openStore } from '../support/store.js';

const expiresAt = new Date(Date.now() + 3_600_000);
const labOf = (slug: string) => ({ hash: lab.hash, slug });

t.test('fifty parallel starts of one learner never make more sessions than the learner may have', async (t) => {
  const store = await openStore(t);
  await store.labs.save(lab);
  const user = await makeUser(store);
  const quota = { perUser: 3, total: 1000 };
  const requests = Array.from({ length: 50 }, (_, index) => ({ userId: user.id, lab: labOf(`lab-${index}`), seed: index, expiresAt, quota }));
  const results = await Promise.allSettled(requests.map((request) => store.sessions.create(request)));
  const refused = results.filter((result) => result.status === 'rejected').map(({ reason }) => reason);
  t.equal(refused.length, 47);
  t.same([...new Set(refused.map((error) => (isAppError(error) ? error.code : String(error))))], ['quota-user']);
  t.equal(await store.sessions.countLive(), 3);
  const first = refused[0];
  if (!isAppError(first)) throw first;
  t.equal(first.fields['limit'], 3);
  t.ok(first.retryAfterSeconds);
});

t.test('fifty parallel learners never make more sessions than the service may have', async (t) => {
  const store = await openStore(t);
  await store.labs.save(lab);
  const users = await Promise.all(Array.from({ length: 50 }, () => makeUser(store)));
  const quota = { perUser: 3, total: 20 };
  const results = await Promise.allSettled(users.map(({ id }) => store.sessions.create({ userId: id, lab, seed: 1, expiresAt, quota })));
  const refused = results.filter((result) => result.status === 'rejected').map(({ reason }) => reason);
  t.same([...new Set(refused.map((error) => (isAppError(error) ? error.code : String(error))))], ['quota-service']);
  t.equal(refused.length, 30);
  t.equal(await store.sessions.countLive(), 20);
});

t.test('fifty parallel starts of one lab by one learner give one session, created once', async (t) => {
  const store = await openStore(t);
  await store.labs.save(lab);
  const { id: userId } = await makeUser(store);
  const starts = Array.from({ length: 50 }, () => store.sessions.create({ userId, lab, seed: 1, expiresAt, quota: roomy }));
  const results = await Promise.all(starts);
  t.equal(new Set(results.map(({ session }) => session.id)).size, 1);
  t.equal(results.filter(({ created }) => created).length, 1);
  const id = results[0]?.session.id ?? '';
  t.match(await store.events.after(id, undefined, 10), [{ type: 'session.pending', sessionId: id }]);
  t.match(results[0]?.session, { state: 'pending', version: 1, labTitle: lab.title, labSlug: lab.slug, liveKey: `${userId}/${lab.slug}` });
});

t.test('a session that is over frees the quota and the lab', async (t) => {
  const store = await openStore(t);
  await store.labs.save(lab);
  const { id: userId } = await makeUser(store);
  const request = { userId, lab, seed: 1, expiresAt, quota: { perUser: 1, total: 1 } };
  const first = await store.sessions.create(request);
  await t.rejects(store.sessions.create({ ...request, lab: labOf('other') }), { code: 'quota-user' });
  await store.sessions.transition(first.session.id, { from: ['pending'], to: 'failed' });
  const second = await store.sessions.create(request);
  t.ok(second.created);
  t.not(second.session.id, first.session.id);
});

t.test('a session of a user who does not exist is refused', async (t) => {
  const store = await openStore(t);
  await store.labs.save(lab);
  const userId = '00000000-0000-7000-8000-000000000000';
  await t.rejects(store.sessions.create({ userId, lab, seed: 1, expiresAt, quota: roomy }), { code: 'not-found' });
});
