import t from 'tap';
import { randomUUID } from 'node:crypto';
import { lab, makeSession, makeUser } from '../support/rows.js';
import { openStore } from '../support/store.js';

const minuteMs = 60_000;

t.test('of many callers that want one transition, one gets it, with one event', async (t) => {
  const store = await openStore(t);
  const { id } = await makeSession(store);
  const transition = { from: ['pending'], to: 'starting', event: { type: 'session.starting', data: { state: 'starting' } } } as const;
  const rows = await Promise.all(Array.from({ length: 20 }, () => store.sessions.transition(id, transition)));
  t.equal(rows.filter((row) => row !== null).length, 1);
  t.match(rows.find((row) => row !== null), { id, state: 'starting', version: 2, labTitle: lab.title, endedAt: null });
  t.same((await store.events.after(id, undefined, 10)).map(({ type }) => type), ['session.pending', 'session.starting']);
});

t.test('a transition whose event cannot be stored does not happen', async (t) => {
  const store = await openStore(t);
  const { id } = await makeSession(store);
  const data: Record<string, unknown> = {};
  data['self'] = data; // JSON can't hold it
  await t.rejects(store.sessions.transition(id, { from: ['pending'], to: 'starting', event: { type: 'x', data } }));
  t.match(await store.sessions.find(id), { state: 'pending', version: 1 });
});

t.test('ended and failed free the live key and say when', async (t) => {
  const store = await openStore(t);
  for (const to of ['ended', 'failed'] as const) {
    const { id } = await makeSession(store);
    const row = await store.sessions.transition(id, { from: ['pending'], to, set: { reasonCode: 'x', reason: 'Because.' } });
    t.match(row, { state: to, liveKey: null, endedAt: Date, reasonCode: 'x', reason: 'Because.' });
    t.equal(await store.sessions.transition(id, { from: ['pending', 'ready'], to: 'stopping' }), null);
  }
  t.same(await store.sessions.listLive(), []);
  t.equal(await store.sessions.transition(randomUUID(), { from: ['pending'], to: 'ended' }), null);
  t.equal(await store.sessions.find(randomUUID()), null);
});

t.test('work is one worker\'s until it gives it back or its time is up', async (t) => {
  const store = await openStore(t);
  const { id } = await makeSession(store);
  const later = new Date(Date.now() + minuteMs);
  const claims = await Promise.all(['a', 'b', 'c', 'd'].map((worker) => store.sessions.claimWork(id, worker, later)));
  t.equal(claims.filter(Boolean).length, 1);
  const owner = ['a', 'b', 'c', 'd'][claims.findIndex(Boolean)] ?? '';
  t.ok(await store.sessions.claimWork(id, owner, later), 'again by its owner');
  await store.sessions.releaseWork(id, 'stranger');
  t.notOk(await store.sessions.claimWork(id, 'stranger', later));
  await store.sessions.releaseWork(id, owner);
  t.ok(await store.sessions.claimWork(id, 'e', new Date(Date.now() - 1)));
  t.same(await store.sessions.claimWork(id, 'f', later), { traceparent: null }, 'the time was up');
  await store.sessions.transition(id, { from: ['pending'], to: 'stopping', set: { traceparent: '00-a-b-01' } });
  await store.sessions.releaseWork(id, 'f');
  t.same(await store.sessions.claimWork(id, 'g', later), { traceparent: '00-a-b-01' }, 'whoever goes on is told of whose trace it is');
});

t.test('parallel extensions never exceed the most', async (t) => {
  const store = await openStore(t);
  const { id, expiresAt } = await makeSession(store);
  const rows = await Promise.all(Array.from({ length: 4 }, () => store.sessions.extend(id, { byMinutes: 30, maxExtensions: 3 })));
  t.equal(rows.filter((row) => row !== null).length, 3);
  t.equal(await store.sessions.extend(id, { byMinutes: 30, maxExtensions: 3 }), null);
  const after = await store.sessions.find(id);
  t.equal((after?.expiresAt.getTime() ?? 0) - expiresAt.getTime(), 3 * 30 * minuteMs);
  t.equal(after?.extensions, 3);
});

t.test('a warning is sent once, and again after an extension', async (t) => {
  const store = await openStore(t);
  const { id } = await makeSession(store);
  t.same(await Promise.all([1, 2, 3].map(() => store.sessions.setWarned(id, 10))).then((all) => all.filter(Boolean).length), 1);
  t.ok(await store.sessions.setWarned(id, 5));
  t.notOk(await store.sessions.setWarned(id, 10), 'not an earlier one afterwards');
  await store.sessions.extend(id, { byMinutes: 30, maxExtensions: 3 });
  t.ok(await store.sessions.setWarned(id, 10));
});

t.test('expired and idle sessions are found, and touching moves forward only', async (t) => {
  const store = await openStore(t);
  const one = await makeSession(store);
  const two = await makeSession(store);
  const now = new Date();
  t.same(await store.sessions.listExpired(now), []);
  t.same((await store.sessions.listExpired(one.expiresAt)).map(({ id }) => id), [one.id]);
  for (const { id } of [one, two]) await store.sessions.transition(id, { from: ['pending'], to: 'ready' });
  const at = new Date(now.getTime() + minuteMs);
  await store.sessions.touch([{ id: two.id, at }, { id: one.id, at: new Date(0) }, { id: randomUUID(), at }]);
  t.same((await store.sessions.listIdle(at)).map(({ id }) => id), [one.id]);
  t.same((await store.sessions.find(two.id))?.lastActivityAt, at);
  t.same((await store.sessions.find(one.id))?.lastActivityAt, one.lastActivityAt);
  await store.sessions.transition(one.id, { from: ['ready'], to: 'stopping' });
  t.same((await store.sessions.listExpired(new Date(8e12))).map(({ id }) => id), [two.id], 'not what is being stopped');
});

t.test('pages give every session once, newest first, also those of the same millisecond', async (t) => {
  const store = await openStore(t);
  const { id: userId } = await makeUser(store);
  const made = await Promise.all(Array.from({ length: 25 }, (_, index) => makeSession(store, { userId, slug: `lab-${index}` })));
  await makeSession(store);
  const seen: string[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < 10; pages++) {
    const { items, nextCursor } = await store.sessions.list({ userId, limit: 10, ...(cursor === undefined ? {} : { cursor }) });
    seen.push(...items.map(({ id }) => id));
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  t.same(seen, made.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1)).map(({ id }) => id));
  t.equal((await store.sessions.list({ limit: 100 })).items.length, 26);
  t.equal((await store.sessions.list({ state: 'ready', limit: 100 })).items.length, 0);
  for (const wrong of ['', 'x', '%00', Buffer.from('1/2').toString('base64url')]) {
    await t.rejects(store.sessions.list({ cursor: wrong, limit: 10 }), { code: 'invalid-request' });
  }
});
