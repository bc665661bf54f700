import t from 'tap';
import { build, labSlug } from '../support/app.js';

const { app, login, store, session } = await build(t);
const admin = await login('admin');

type Shown = { id: string; key: string; scopes: string[] };

function make(headers: object, payload: object) {
  return app.inject({ method: 'POST', url: '/v1/api-keys', headers: { ...headers }, payload: { name: 'A script', ...payload } });
}

async function made(scopes: string[], more: object = {}, headers: object = admin.headers) {
  const answer = await make(headers, { scopes, ...more });
  const shown = answer.json<Shown>();
  return { ...shown, status: answer.statusCode, headers: { authorization: `Bearer ${shown.key}` } };
}

t.test('a key is shown once, stored as a digest, and does what its scopes say', async (t) => {
  const key = await made(['sessions:read']);
  t.equal(key.status, 201);
  t.match(key.key, /^vlk_[\w-]{43}$/);
  const { user } = await login();
  const { id } = await session(user.id);
  t.equal((await app.inject({ url: `/v1/sessions/${id}`, headers: key.headers })).statusCode, 200);
  t.equal((await app.inject({ url: '/v1/sessions?user=all', headers: key.headers })).statusCode, 200);
  t.match((await app.inject({ method: 'DELETE', url: `/v1/sessions/${id}`, headers: key.headers })).json(), { code: 'not-permitted' });
  const look = await app.inject({ url: `/v1/api-keys/${key.id}`, headers: admin.headers });
  t.match(look.json(), { name: 'A script', scopes: ['sessions:read'], lastUsedAt: String });
  t.notMatch(look.body, key.key);
  t.notOk((await store.apiKeys.findByDigest(key.key)), 'the key itself is not stored');
});

t.test('what is for people is refused to a key', async (t) => {
  const { headers } = await made(['sessions:read']);
  for (const url of ['/v1/auth/me', '/v1/api-keys', '/v1/sessions']) t.match((await app.inject({ url, headers })).json(), { code: 'not-permitted' }, url);
  t.match((await make(headers, { scopes: ['sessions:read'] })).json(), { code: 'not-permitted' }, 'a key makes no keys');
});

t.test('nobody gives a key more than they may do themselves', async (t) => {
  const instructor = await login('instructor');
  const learner = await login();
  t.match((await make(learner.headers, { scopes: ['sessions:read'] })).json(), { code: 'not-permitted' });
  t.match((await make(instructor.headers, { scopes: ['users:write'] })).json(), { code: 'not-permitted', detail: /users:write/ });
  t.match((await make(instructor.headers, { scopes: ['sessions:read'] })).json(), { code: 'not-permitted' }, 'not in the whole service');
  t.match((await make(instructor.headers, { scopes: ['sessions:read'], courseId: 'somebody-elses' })).json(), { code: 'not-permitted' });
  t.match((await make(admin.headers, { scopes: ['everything'] })).json(), { code: 'invalid-request' });
  t.match((await make(admin.headers, { scopes: ['audit:read'], expiresAt: '2001-01-01T00:00:00Z' })).json(), { code: 'invalid-request' });
});

t.test('a key ends when it is revoked, replaced or over, and when its maker loses the right', async (t) => {
  const labs = (headers: object) => app.inject({ url: '/v1/labs', headers: { ...headers } }).then(({ statusCode }) => statusCode);
  const revoked = await made(['audit:read']);
  t.equal(await labs(revoked.headers), 200);
  t.equal((await app.inject({ method: 'DELETE', url: `/v1/api-keys/${revoked.id}`, headers: admin.headers })).statusCode, 204);
  t.equal(await labs(revoked.headers), 401, 'at once, although it was looked up a moment ago');
  t.match((await app.inject({ method: 'POST', url: `/v1/api-keys/${revoked.id}/rotate`, headers: admin.headers })).json(), { code: 'conflict' });

  const old = await made(['audit:read']);
  t.equal(await labs(old.headers), 200);
  const fresh = (await app.inject({ method: 'POST', url: `/v1/api-keys/${old.id}/rotate`, headers: admin.headers })).json<Shown>();
  t.equal(await labs(old.headers), 401);
  t.equal(await labs({ authorization: `Bearer ${fresh.key}` }), 200);

  const short = await made(['audit:read'], { expiresAt: new Date(Date.now() + 300).toISOString() });
  t.equal(await labs(short.headers), 200);
  while (await labs(short.headers) === 200) await new Promise((resolve) => { setTimeout(resolve, 50); });
  t.equal(await labs(short.headers), 401);
});

t.test('keys are their maker\'s: others do not even see them, admins see all', async (t) => {
  const other = await login('instructor');
  const key = await made(['audit:read']);
  for (const method of ['GET', 'DELETE'] as const) t.match((await app.inject({ method, url: `/v1/api-keys/${key.id}`, headers: other.headers })).json(), { code: 'not-found' }, method);
  t.same((await app.inject({ url: '/v1/api-keys', headers: other.headers })).json<{ items: object[] }>().items, []);
  t.match((await app.inject({ url: '/v1/api-keys?of=all', headers: other.headers })).json(), { code: 'not-permitted' });
  const second = await login('admin');
  t.ok((await app.inject({ url: '/v1/api-keys?of=all', headers: second.headers })).json<{ items: { id: string }[] }>().items.some(({ id }) => id === key.id));
});

t.test('a repeated request with an Idempotency-Key does not show the key again, and makes no second one', async (t) => {
  const headers = { ...admin.headers, 'idempotency-key': 'one-key' };
  const first = await make(headers, { scopes: ['audit:read'] });
  t.equal(first.statusCode, 201);
  t.match((await make(headers, { scopes: ['audit:read'] })).json(), { code: 'conflict', detail: /secret/ });
});

t.test('a key with sessions:write says for whom it starts a session', async (t) => {
  const { user } = await login();
  const key = await made(['sessions:write']);
  const start = (headers: object, payload: object) => app.inject({ method: 'POST', url: '/v1/sessions', headers: { ...headers }, payload: { lab: labSlug, ...payload } });
  t.match((await start(key.headers, {})).json(), { code: 'invalid-request' });
  t.match((await start(key.headers, { user: 'nobody' })).json(), { code: 'not-found' });
  t.match((await start((await made(['sessions:read'])).headers, { user: user.id })).json(), { code: 'not-permitted' });
  t.match((await start((await login()).headers, { user: user.id })).json(), { code: 'not-permitted' });
  const { id } = await session(user.id);
  t.match((await start(key.headers, { user: user.id })).json(), { id, userId: user.id }, 'the one that they run already');
});
