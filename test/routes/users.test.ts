import t from 'tap';
import { build, password, type TestUser } from '../support/app.js';

const { app, login, store, session } = await build(t, { PUBLIC_URL: 'https://labs.example.org' });
const admin = await login('admin');

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

function ask(who: Pick<TestUser, 'headers'> | null, method: Method, url: string, payload?: object) {
  return app.inject({ method, url, ...(who && { headers: who.headers }), ...(payload && { payload }) });
}

async function machine(...scopes: string[]): Promise<Pick<TestUser, 'headers'>> {
  const { key } = (await ask(admin, 'POST', '/v1/api-keys', { name: 'x', scopes })).json<{ key: string }>();
  return { headers: { authorization: `Bearer ${key}` } };
}

t.test('an admin makes accounts, finds them, changes them', async (t) => {
  const made = await ask(admin, 'POST', '/v1/users', { email: 'Grace@Example.org', name: 'Grace' });
  t.equal(made.statusCode, 201);
  const { id } = made.json<{ id: string }>();
  t.match(made.json(), { email: 'grace@example.org', role: 'learner', disabledAt: null });
  t.equal(made.headers.location, `/v1/users/${id}`);
  t.match((await ask(admin, 'POST', '/v1/users', { email: 'grace@example.org', name: 'Another' })).json(), { code: 'conflict' });
  t.match((await ask(admin, 'POST', '/v1/users', { email: 'new@example.org', name: 'New', password: 'short' })).json(), { code: 'invalid-request' });
  t.match((await ask(admin, 'GET', '/v1/users?search=grace')).json(), { items: [{ id }], nextCursor: null });
  t.match((await ask(admin, 'GET', '/v1/users?email=GRACE@example.org&role=learner&state=active')).json(), { items: [{ id }] });
  t.match((await ask(admin, 'PATCH', `/v1/users/${id}`, { name: 'Grace H.', role: 'instructor' })).json(), { name: 'Grace H.', role: 'instructor' });
  t.match((await ask(admin, 'PATCH', `/v1/users/${id}`, { disabled: true })).json(), { disabledAt: String });
  t.match((await ask(admin, 'GET', '/v1/users?state=disabled')).json(), { items: [{ id }] });
  t.match((await ask(admin, 'PATCH', `/v1/users/${id}`, { passwordHash: 'x' })).json(), { code: 'invalid-request' });
  t.notMatch((await ask(admin, 'GET', `/v1/users/${id}`)).body, /password|argon/i);
});

t.test('others see themselves, and of anybody else not even that they exist', async (t) => {
  const [one, other] = [await login(), await login('instructor')];
  t.match((await ask(one, 'GET', `/v1/users/${one.user.id}`)).json(), { id: one.user.id });
  t.match((await ask(one, 'PATCH', `/v1/users/${one.user.id}`, { role: 'admin' })).json(), { code: 'not-permitted' });
  for (const method of ['GET', 'PATCH', 'DELETE'] as const) t.match((await ask(one, method, `/v1/users/${other.user.id}`, method === 'PATCH' ? {} : undefined)).json(), { code: 'not-found' }, method);
  t.match((await ask(other, 'GET', '/v1/users')).json(), { code: 'not-permitted' });
  t.match((await ask(other, 'POST', `/v1/users/${one.user.id}/links`, { purpose: 'login' })).json(), { code: 'not-permitted' });
});

t.test('a machine keeps learners\' accounts, but never becomes an admin by it', async (t) => {
  const key = await machine('users:write', 'users:read', 'sessions:write');
  const { id } = (await ask(key, 'POST', '/v1/users', { email: 'roster@example.org', name: 'From the roster' })).json<{ id: string }>();
  t.match((await ask(key, 'POST', '/v1/users', { email: 'evil@example.org', name: 'x', role: 'admin' })).json(), { code: 'not-permitted' });
  t.match((await ask(key, 'PATCH', `/v1/users/${id}`, { role: 'admin' })).json(), { code: 'not-permitted' });
  t.match((await ask(key, 'PATCH', `/v1/users/${admin.user.id}`, { disabled: true })).json(), { code: 'not-permitted' });
  t.match((await ask(key, 'DELETE', `/v1/users/${admin.user.id}`)).json(), { code: 'not-permitted' });
  t.match((await ask(key, 'POST', `/v1/users/${admin.user.id}/links`, { purpose: 'login' })).json(), { code: 'not-permitted' });
  t.match((await ask(await machine('users:read'), 'POST', `/v1/users/${id}/links`, { purpose: 'login' })).json(), { code: 'not-permitted' });

  const link = await ask(key, 'POST', `/v1/users/${id}/links`, { purpose: 'login' });
  t.match(link.json(), { url: /^https:\/\/labs\.example\.org\/link#login=vlo_/, purpose: 'login' });
  const { secret } = link.json<{ secret: string }>();
  const inside = await ask(null, 'POST', '/v1/auth/link', { secret });
  t.match(inside.json(), { token: /^vl_/, user: { id } });
  t.match((await ask(null, 'POST', '/v1/auth/link', { secret })).json(), { code: 'link-invalid' });
  t.match((await app.inject({ method: 'POST', url: '/v1/auth/link', payload: { secret, cookie: true }, headers: { origin: 'https://evil.example' } })).json(), { code: 'origin-refused' });
});

t.test('a password is changed by who knows the old one, and their other logins end', async (t) => {
  const one = await login();
  const second = (await ask(null, 'POST', '/v1/auth/login', { email: one.user.email, password })).json<{ token: string }>();
  const change = (oldPassword: string, newPassword: string) => ask(one, 'POST', '/v1/auth/password', { oldPassword, newPassword });
  t.match((await change('wrong', 'four quiet herons at dusk')).json(), { code: 'wrong-credentials' });
  t.match((await change(password, 'password')).json(), { code: 'invalid-request' });
  t.equal((await change(password, 'four quiet herons at dusk')).statusCode, 204);
  t.equal((await ask(one, 'GET', '/v1/auth/me')).statusCode, 200, 'this login goes on');
  t.equal((await ask({ headers: { authorization: `Bearer ${second.token}` } }, 'GET', '/v1/auth/me')).statusCode, 401);
});

t.test('an admin\'s link lets somebody choose a new password; its secret is in no address', async (t) => {
  const one = await login();
  const { secret } = (await ask(admin, 'POST', `/v1/users/${one.user.id}/links`, { purpose: 'password' })).json<{ secret: string }>();
  t.equal((await ask(null, 'POST', `/v1/auth/password/reset?secret=${secret}`, { password: 'four quiet herons at dusk' })).statusCode, 400);
  t.equal((await ask(null, 'POST', '/v1/auth/password/reset', { secret, password: 'four quiet herons at dusk' })).statusCode, 204);
  t.equal((await ask(one, 'GET', '/v1/auth/me')).statusCode, 401);
});

t.test('erasing ends what they run, and what they were; it cannot be undone by a link', async (t) => {
  const one = await login();
  const { id } = await session(one.user.id);
  t.equal((await ask(admin, 'DELETE', `/v1/users/${one.user.id}`)).statusCode, 204);
  t.equal((await ask(one, 'GET', '/v1/auth/me')).statusCode, 401);
  t.match((await ask(admin, 'GET', `/v1/users/${one.user.id}`)).json(), { name: 'Erased user', email: `erased-${one.user.id}@invalid`, erasedAt: String });
  t.match(await store.sessions.find(id), { state: /stopping|ended/ });
  t.match((await ask(admin, 'POST', `/v1/users/${one.user.id}/links`, { purpose: 'password' })).json(), { code: 'not-found' });
  t.match((await ask(admin, 'PATCH', `/v1/users/${one.user.id}`, { disabled: false })).json(), { code: 'not-found' });
  t.equal((await ask(admin, 'DELETE', `/v1/users/${one.user.id}`)).statusCode, 204, 'again, it is done already');
});
