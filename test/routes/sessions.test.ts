import t from 'tap';
import type { SessionState } from '../../src/sessions/contract.js';
import { build, labSlug, type TestUser } from '../support/app.js';

interface View { id: string; userId: string; state: SessionState; version: number; extensionsLeft: number; expiresAt: string }
interface Page { items: View[]; nextCursor: string | null }

const { app, login, session, store } = await build(t);
const get = (url: string, { headers }: Pick<TestUser, 'headers'>, more: Record<string, string> = {}) => app.inject({ url, headers: { ...headers, ...more } });

t.test('a session is its learner\'s: strangers do not know that it exists, instructors of its course may look', async (t) => {
  const [owner, stranger, instructor, admin] = [await login(), await login(), await login('instructor'), await login('admin')];
  const course = await store.courses.create({ title: 'Networks', description: '', timeZone: 'UTC', instructorId: instructor.user.id });
  const { id } = await session(owner.user.id, course.id);
  const reads = ['', '/terminals', '/captures', '/tasks', '/guide', '/events', `/tasks/nothing/attempts`];
  for (const path of reads) {
    t.equal((await app.inject(`/v1/sessions/${id}${path}`)).statusCode, 401, `nobody, ${path}`);
    const refused = await get(`/v1/sessions/${id}${path}`, stranger);
    const missing = await get(`/v1/sessions/0190b6ce-5b6f-7d6e-9c1a-2f1d3c4b5a69${path}`, stranger);
    t.equal(refused.statusCode, 404, `a stranger, ${path}`);
    t.same(Object.keys(refused.json()), Object.keys(missing.json()), 'the same as for what does not exist');
    t.equal(refused.json<{ detail: string }>().detail.replace(id, ''), missing.json<{ detail: string }>().detail.replace('0190b6ce-5b6f-7d6e-9c1a-2f1d3c4b5a69', ''), 'in the same words');
    for (const [name, who] of [['owner', owner], ['instructor', instructor], ['admin', admin]] as const) t.equal((await get(`/v1/sessions/${id}${path}`, who)).statusCode, 200, `${name}, ${path}`);
  }
  const changes: ['POST' | 'DELETE', string, object | undefined][] = [
    ['POST', '/extend', undefined], ['POST', '/reset', {}], ['DELETE', '', undefined], ['POST', '/topology/repair', undefined],
    ['POST', '/terminals', { target: { host: 'node1' } }], ['POST', '/commands', { target: { host: 'node1' }, argv: ['true'] }],
    ['POST', '/captures', { points: [{ host: 'node1', interfaces: 'any' }] }], ['POST', '/tasks/plug-in/attempts', {}], ['POST', '/tasks/plug-in/hints', undefined],
    ['DELETE', '/terminals/x', undefined], ['DELETE', '/captures/x', undefined], ['POST', '/captures/x/stop', undefined],
  ];
  for (const [method, path, payload] of changes) {
    const send = (who?: TestUser) => app.inject({ method, url: `/v1/sessions/${id}${path}`, headers: who?.headers ?? {}, ...(payload ? { payload } : {}) });
    t.equal((await send()).statusCode, 401, `nobody, ${method} ${path}`);
    t.match((await send(stranger)).json(), { code: 'not-found' }, `a stranger, ${method} ${path}`);
    t.match((await send(instructor)).json(), { code: 'not-permitted' }, `an instructor, ${method} ${path}`);
  }
  t.equal((await store.sessions.find(id))?.state, 'ready', 'nothing has changed');
});

t.test('lists come in pages, newest first, each session once', async (t) => {
  const learner = await login();
  const made: string[] = [];
  for (let i = 0; i < 5; i++) {
    const { id } = await session(learner.user.id);
    made.unshift(id);
    await store.sessions.transition(id, { from: ['ready'], to: 'stopping' });
    await store.sessions.transition(id, { from: ['stopping'], to: 'ended' });
  }
  const seen: string[] = [];
  let cursor: string | null = '';
  for (let pages = 0; cursor !== null && pages < 10; pages++) {
    const page: Page = (await get(`/v1/sessions?limit=2${cursor && `&cursor=${cursor}`}`, learner)).json();
    t.ok(page.items.length <= 2);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  t.same(seen, made);
  t.same((await get('/v1/sessions?state=ready', learner)).json<Page>().items, []);
  t.equal((await get('/v1/sessions?state=ended', learner)).json<Page>().items.length, 5);
});

t.test('only who may sees everybody\'s sessions', async (t) => {
  const [learner, instructor, admin] = [await login(), await login('instructor'), await login('admin')];
  const course = await store.courses.create({ title: 'Networks', description: '', timeZone: 'UTC', instructorId: instructor.user.id });
  const { id } = await session(learner.user.id, course.id);
  t.match((await get('/v1/sessions?user=all', learner)).json(), { code: 'not-permitted' });
  t.match((await get('/v1/sessions?user=all', instructor)).json(), { code: 'not-permitted' }, 'an instructor says of which course');
  t.same((await get(`/v1/sessions?user=all&course=${course.id}`, instructor)).json<Page>().items.map((item) => item.id), [id]);
  t.ok((await get('/v1/sessions?user=all&limit=200', admin)).json<Page>().items.some((item) => item.id === id));
  t.same((await get('/v1/sessions', instructor)).json<Page>().items, [], 'their own by default');
});

t.test('queries are strict', async (t) => {
  const learner = await login();
  for (const query of ['limit=0', 'limit=201', 'limit=ten', 'state=sleeping', 'user=root', 'cursor=', 'page=2']) {
    t.match((await get(`/v1/sessions?${query}`, learner)).json(), { code: 'invalid-request', errors: [{ in: 'query' }] }, query);
  }
  t.match((await get('/v1/sessions?cursor=bm9uc2Vuc2U', learner)).json(), { code: 'invalid-request' }, 'a cursor of somebody else\'s');
  t.match((await get('/v1/sessions/x?wait=61', learner)).json(), { code: 'not-found' }, 'what is not there is not there, whatever else is wrong');
});

t.test('a session that has not changed is not sent again', async (t) => {
  const learner = await login();
  const { id } = await session(learner.user.id);
  const first = await get(`/v1/sessions/${id}`, learner);
  t.match(first.json(), { id, userId: learner.user.id, state: 'ready', lab: { slug: labSlug }, endedAt: null });
  t.notMatch(first.body, /seed|liveKey|workerId/);
  const etag = String(first.headers.etag);
  const again = await get(`/v1/sessions/${id}`, learner, { 'if-none-match': etag });
  t.equal(again.statusCode, 304);
  t.equal(again.body, '');
  await app.inject({ method: 'POST', url: `/v1/sessions/${id}/extend`, headers: learner.headers });
  const changed = await get(`/v1/sessions/${id}`, learner, { 'if-none-match': etag });
  t.equal(changed.statusCode, 200);
  t.not(changed.headers.etag, etag);
});

t.test('a session can be extended so often, and then says so', async (t) => {
  const learner = await login();
  const { id } = await session(learner.user.id);
  const extend = () => app.inject({ method: 'POST', url: `/v1/sessions/${id}/extend`, headers: learner.headers });
  let left = (await get(`/v1/sessions/${id}`, learner)).json<View>().extensionsLeft;
  t.equal(left, 4);
  for (; left > 0; left--) t.equal((await extend()).json<View>().extensionsLeft, left - 1);
  t.match((await extend()).json(), { code: 'session-extension-limit', status: 409 });
});

t.test('a lab that is not there cannot be started, and a body must say which', async (t) => {
  const { headers } = await login();
  const start = (payload: object) => app.inject({ method: 'POST', url: '/v1/sessions', headers, payload });
  t.match((await start({ lab: 'no-such-lab' })).json(), { code: 'not-found' });
  t.match((await start({})).json(), { errors: [{ pointer: '/lab' }] });
  t.match((await start({ lab: labSlug, HostConfig: { Privileged: true } })).json(), { code: 'invalid-request', errors: [{ pointer: '/HostConfig' }] });
});

t.test('events are read in order, from where one stopped', async (t) => {
  const learner = await login();
  const { id } = await session(learner.user.id);
  const all = (await get(`/v1/sessions/${id}/events`, learner)).json<{ items: { id: string; type: string }[]; next: string | null }>();
  t.ok(all.items.length >= 1);
  const ids = all.items.map((event) => BigInt(event.id));
  t.same(ids, [...ids].sort((a, b) => (a < b ? -1 : 1)));
  const first = all.items[0]?.id ?? '';
  t.same((await get(`/v1/sessions/${id}/events?after=${first}`, learner)).json<typeof all>().items, all.items.slice(1));
  t.match((await get(`/v1/sessions/${id}/events?after=-1`, learner)).json(), { code: 'invalid-request' });
});
