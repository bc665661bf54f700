import t from 'tap';
import { randomUUID } from 'node:crypto';
import { lab, makeSession, makeUser } from '../support/rows.js';
import { openStore } from '../support/store.js';

t.test('settings: the first value made is everybody\'s', async (t) => {
  const { settings } = await openStore(t);
  const values = await Promise.all(Array.from({ length: 20 }, (_, index) => settings.getOrCreate('instance', () => `made ${index}`)));
  t.equal(new Set(values).size, 1);
  t.equal(await settings.get('instance'), values[0]);
  await settings.set('instance', 'set');
  t.equal(await settings.getOrCreate('instance', () => 'other'), 'set');
  t.equal(await settings.get('none'), null);
});

t.test('users: an address is taken once, however it is written', async (t) => {
  const { users } = await openStore(t);
  const made = await users.create({ email: ' Ada@Example.ORG', name: 'Ada', role: 'instructor', passwordHash: null });
  t.match(made, { email: 'ada@example.org', role: 'instructor' });
  await t.rejects(users.create({ email: 'ada@example.org', name: 'B', role: 'learner', passwordHash: null }), { code: 'conflict' });
  t.same(await users.findByEmail('ADA@example.org'), made);
  t.same(await users.find(made.id), made);
  t.match(await users.upsertDemo({ email: 'ada@example.org', name: 'C', role: 'learner', passwordHash: 'h' }), { id: made.id, name: 'C', passwordHash: 'h' });
});

t.test('labs: a version is stored once and read back as it was', async (t) => {
  const { labs } = await openStore(t);
  const definition = { tasks: [{ id: 'a', text: 'ü "quoted" \\ \u2028' }], number: 1.5, none: null };
  await Promise.all([1, 2, 3].map(() => labs.save({ ...lab, definition })));
  t.same((await labs.find(lab.hash))?.definition, definition);
  t.equal(await labs.find('none'), null);
});

t.test('sandboxes: a session has one, and uids are unique and in range', async (t) => {
  const store = await openStore(t);
  const session = await makeSession(store);
  const rows = await Promise.all(Array.from({ length: 10 }, () => store.sandboxes.allocate({ sessionId: session.id, size: 'small' })));
  t.equal(new Set(rows.map(({ id }) => id)).size, 1);
  const { id, uid } = rows[0] ?? { id: '', uid: 0 };
  t.ok(uid >= 1_000_000 && uid <= 2_000_000_000);
  t.match(await store.sandboxes.bySession(session.id), { id, uid, size: 'small' });
  t.equal((await store.sandboxes.list()).length, 1);
  t.ok(await store.sandboxes.remove(id));
  t.notOk(await store.sandboxes.remove(id));
});

t.test('terminals: the first end counts', async (t) => {
  const store = await openStore(t);
  const { id: sessionId } = await makeSession(store);
  const one = await store.terminals.create({ sessionId, host: 'node1', pod: 'pod1' });
  const two = await store.terminals.create({ sessionId, host: 'node1' });
  t.match(one, { host: 'node1', pod: 'pod1', container: null, endedAt: null });
  t.ok(await store.terminals.markEnded(one.id, 130));
  t.notOk(await store.terminals.markEnded(one.id, 0));
  t.match(await store.terminals.find(one.id), { exitCode: 130 });
  t.same((await store.terminals.list(sessionId)).map(({ id }) => id), [one.id, two.id]);
  t.same((await store.terminals.list(sessionId, { running: true })).map(({ id }) => id), [two.id]);
  t.equal(await store.terminals.markAllEnded(sessionId), 1);
});

t.test('captures: counts beyond 32 bits survive', async (t) => {
  const store = await openStore(t);
  const { id: sessionId } = await makeSession(store);
  const made = await store.captures.create({ sessionId, spec: { filter: 'icmp' } });
  t.same((await store.captures.listRunning()).map(({ id }) => id), [made.id]);
  const change = { packets: 3n, bytes: 9_007_199_254_740_993n, dropped: 0n, state: 'ended', reason: 'limit', endedAt: new Date() } as const;
  t.match(await store.captures.update(made.id, change), change);
  t.match(await store.captures.find(made.id), { bytes: 9_007_199_254_740_993n, spec: { filter: 'icmp' } });
  t.same(await store.captures.listRunning(sessionId), []);
  t.equal((await store.captures.list(sessionId, { limit: 10 })).items.length, 1);
  t.equal(await store.captures.update(randomUUID(), { state: 'ended' }), null);
});

t.test('attempts: progress keeps the best and the first pass, also when graded at once', async (t) => {
  const store = await openStore(t);
  const session = await makeSession(store);
  const attempt = (score: number) => store.attempts.record({
    sessionId: session.id, userId: session.userId, labSlug: lab.slug, taskId: 'ping', passed: score >= 10, score, maxScore: 10, evidence: [{ id: 'c', passed: true }], durationMs: 5,
  });
  await Promise.all([0, 10, 4, 7, 2].map(attempt));
  const [row] = await store.progress.ofUser(session.userId);
  t.match(row, { taskId: 'ping', bestScore: 10, maxScore: 10, attempts: 5, passedAt: Date });
  await attempt(10);
  t.same((await store.progress.ofUser(session.userId, lab.slug))[0]?.passedAt, row?.passedAt);
  t.equal((await store.attempts.list(session.id, 'ping')).length, 6);
  t.equal((await store.attempts.list(session.id, 'other')).length, 0);
  const graded = (await store.events.after(session.id, undefined, 100)).filter(({ type }) => type === 'task.graded');
  t.equal(graded.length, 6);
  t.match(graded[0]?.data, { taskId: 'ping', attemptId: String, score: Number });
  await t.rejects(store.attempts.record({ sessionId: randomUUID(), userId: session.userId, labSlug: 'x', taskId: 'y', passed: false, score: 0, maxScore: 1, evidence: [], durationMs: 1 }), { code: 'not-found' });
});

t.test('hints: taken once, at the first cost', async (t) => {
  const store = await openStore(t);
  const { id } = await makeSession(store);
  await Promise.all([1, 2, 3].map(() => store.hints.take(id, 'ping', 0, 2)));
  t.match(await store.hints.take(id, 'ping', 0, 5), { cost: 2 });
  await store.hints.take(id, 'ping', 1, 3);
  t.same((await store.hints.list(id, 'ping')).map(({ index, cost }) => [index, cost]), [[0, 2], [1, 3]]);
});

t.test('events: a reader that follows while many write sees every id, in order', async (t) => {
  const store = await openStore(t);
  const { id } = await makeSession(store);
  const total = 60;
  let written = false;
  const writers = Promise.all(Array.from({ length: total }, (_, index) => store.events.append(id, 'x', { index }))).then((rows) => { written = true; return rows; });
  const seen: bigint[] = [];
  for (let rounds = 0; rounds < 5000; rounds++) {
    const done = written;
    const rows = await store.events.after(id, seen.at(-1), 7);
    seen.push(...rows.map((row) => row.id));
    if (done && rows.length === 0) break;
  }
  const ids = (await writers).map((row) => row.id);
  t.equal(seen.length, total + 1);
  t.same(ids.filter((made) => !seen.includes(made)), []);
  t.equal(await store.events.latestId(), seen.at(-1));
  t.equal(await store.events.latestId(randomUUID()), null);
  await t.rejects(store.events.append(randomUUID(), 'x', {}), { code: 'not-found' });
});

t.test('idempotency: one caller works, others wait, replay or are told of the mix-up', async (t) => {
  const store = await openStore(t);
  const { id: userId } = await makeUser(store);
  const begin = (fingerprint = 'f', key = 'k') => store.idempotency.begin(key, userId, fingerprint, 60_000);
  const kinds = (await Promise.all(Array.from({ length: 10 }, () => begin()))).map(({ kind }) => kind).sort();
  t.same(kinds, [...Array.from({ length: 9 }, () => 'in-progress'), 'new']);
  await store.idempotency.finish('k', userId, { status: 201, body: { id: 1 } });
  t.same(await begin(), { kind: 'replay', status: 201, body: { id: 1 } });
  t.same(await begin('other'), { kind: 'mismatch' });
  t.same(await begin('f', 'k2'), { kind: 'new' });
  await store.idempotency.abandon('k2', userId);
  t.same(await begin('other', 'k2'), { kind: 'new' });
  t.same(await store.idempotency.begin('k3', userId, 'f', -1), { kind: 'new' });
  t.same(await begin('f', 'k3'), { kind: 'new' }, 'expired');
  const other = await makeUser(store);
  t.same(await store.idempotency.begin('k', other.id, 'f', 60_000), { kind: 'new' }, 'keys are a user\'s own');
});

t.test('leases: one holder at a time, until it is over', async (t) => {
  const { leases } = await openStore(t);
  const holders = ['a', 'b', 'c', 'd', 'e'];
  const won = await Promise.all(holders.map((holder) => leases.acquire('sweep', holder, 60_000)));
  t.equal(won.filter(Boolean).length, 1);
  const holder = holders[won.indexOf(true)] ?? '';
  t.ok(await leases.acquire('sweep', holder, 60_000));
  t.notOk(await leases.acquire('sweep', 'z', 60_000));
  t.ok(await leases.acquire('sweep', 'z', 60_000, new Date(Date.now() + 61_000)), 'expired');
  t.notOk(await leases.release('sweep', holder));
  t.ok(await leases.release('sweep', 'z'));
  await leases.acquire('mine', 'z', 60_000);
  await leases.acquire('over', 'z', -1);
  t.same([...await leases.held(['mine', 'over', 'nobody'])], ['mine'], 'those that are held now');
});

t.test('audit: entries are listed newest first, in pages', async (t) => {
  const { audit } = await openStore(t);
  for (let index = 0; index < 5; index++) await audit.append({ action: 'terminal.watch', subject: `terminal/${index}`, detail: { index } });
  const first = await audit.list({ limit: 3 });
  t.same(first.map(({ subject }) => subject), ['terminal/4', 'terminal/3', 'terminal/2']);
  const last = first.at(-1);
  t.same((await audit.list({ limit: 3, ...(last ? { before: last.id } : {}) })).map(({ detail }) => detail), [{ index: 1 }, { index: 0 }]);
});

t.test('purge: what is out of date goes, the rest stays, and ids are not used again', async (t) => {
  const store = await openStore(t);
  const user = await makeUser(store);
  const now = new Date();
  const past = new Date(now.getTime() - 1000);
  await store.tokens.create({ digest: 'old', userId: user.id, expiresAt: past });
  await store.tokens.create({ digest: 'new', userId: user.id, expiresAt: new Date(now.getTime() + 1000) });
  await store.idempotency.begin('old', user.id, 'f', -1000);
  await store.leases.acquire('old', 'a', -1000);
  await store.leases.acquire('new', 'a', 60_000);
  const over = await makeSession(store);
  const live = await makeSession(store);
  await store.sessions.transition(over.id, { from: ['pending'], to: 'ended', event: { type: 'session.ended', data: {} } });
  for (const { id } of [over, live]) await store.walks.create({ sessionId: id, durationMs: 1, request: { walk: 'a' }, result: {}, pcapng: Buffer.from([0, 255, 10]) }, 40);
  const lastId = await store.events.latestId() ?? 0n;
  const later = new Date(Date.now() + 1000);
  t.same(await store.purge({ now, eventsBefore: later }), { tokens: 1, idempotency: 1, events: 2, courseEvents: 0, leases: 1, links: 0, walks: 1, audit: 0, complete: true });
  t.equal(await store.tokens.find('old'), null);
  t.ok(await store.tokens.find('new'));
  t.same((await store.events.after(live.id, undefined, 10)).length, 1);
  const [kept, ...more] = (await store.walks.list(live.id, { limit: 10 })).items;
  t.match([kept, more], [{ request: { walk: 'a' } }, []], 'a session that lives keeps its walks');
  t.same(await store.walks.file(live.id, kept?.id ?? ''), Buffer.from([0, 255, 10]));
  t.equal(await store.walks.find(over.id, kept?.id ?? ''), null, 'a walk is of one session');
  t.ok((await store.events.append(live.id, 'x', {})).id > lastId);
});
