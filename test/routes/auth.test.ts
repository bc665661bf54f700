import t, { type Test } from 'tap';
import { build, password, type TestApp } from '../support/app.js';

const origin = 'http://localhost:80';
/** For all tests with the usual settings: a database each would take longer than the tests. */
const service = await build(t);
const { app, login } = service;

async function logInByCookie({ app, login }: TestApp): Promise<string> {
  const { user } = await login();
  const answer = await app.inject({ method: 'POST', url: '/v1/auth/login', headers: { origin, host: 'localhost:80' }, payload: { email: user.email, password, cookie: true } });
  return answer.cookies[0] === undefined ? '' : `${answer.cookies[0].name}=${answer.cookies[0].value}`;
}

t.test('a login gives a token that says who I am until the logout', async (t) => {
  const { user } = await login('instructor');
  const answer = await app.inject({ method: 'POST', url: '/v1/auth/login', payload: { email: user.email.toUpperCase(), password } });
  t.equal(answer.statusCode, 200);
  t.equal(answer.headers['cache-control'], 'no-store');
  const made = answer.json<{ token: string; expiresAt: string }>();
  t.match(made, { token: /^vl_/, expiresAt: /^\d{4}-.*Z$/, user: { id: user.id, email: user.email, role: 'instructor' } });
  t.notMatch(answer.body, /passwordHash|argon2/);
  t.same(answer.cookies, [], 'no cookie unless asked for');
  const headers = { authorization: `Bearer ${made.token}` };
  t.match((await app.inject({ url: '/v1/auth/me', headers })).json(), { id: user.id, name: 'instructor' });
  t.equal((await app.inject({ method: 'POST', url: '/v1/auth/logout', headers })).statusCode, 204);
  const after = await app.inject({ url: '/v1/auth/me', headers });
  t.equal(after.statusCode, 401);
  t.equal(after.headers['www-authenticate'], 'Bearer realm="vethlab"');
});

t.test('a wrong password and an unknown address are told apart by nobody', async (t) => {
  const { user } = await login();
  const ask = (email: string) => app.inject({ method: 'POST', url: '/v1/auth/login', payload: { email, password: 'wrong password' } });
  const [known, unknown] = [await ask(user.email), await ask('nobody@example.org')];
  const { instance: _a, ...one } = known.json<Record<string, unknown>>();
  const { instance: _b, ...other } = unknown.json<Record<string, unknown>>();
  t.equal(known.statusCode, 401);
  t.match(one, { code: 'wrong-credentials' });
  t.same(one, other);
});

t.test('a page gets the token in a cookie that no script can read', async (t) => {
  const { user } = await login();
  const answer = await app.inject({ method: 'POST', url: '/v1/auth/login', headers: { 'sec-fetch-site': 'same-origin' }, payload: { email: user.email, password, cookie: true } });
  t.equal(answer.json<{ token: null }>().token, null);
  const [cookie] = answer.cookies;
  t.match(cookie, { name: 'vethlab_token', httpOnly: true, sameSite: 'Strict', path: '/' });
  t.notOk(cookie?.secure, 'plain HTTP could not keep a Secure cookie');
  t.ok(cookie?.expires);
});

t.test('with a public address on HTTPS the cookie is Secure', async (t) => {
  const { app, login } = await build(t, { PUBLIC_URL: 'https://labs.example.org' });
  const { user } = await login();
  const payload = { email: user.email, password, cookie: true };
  const answer = await app.inject({ method: 'POST', url: '/v1/auth/login', headers: { origin: 'https://labs.example.org' }, payload });
  t.match(answer.cookies[0], { secure: true, httpOnly: true, sameSite: 'Strict' });
  t.equal(answer.headers['strict-transport-security'], 'max-age=31536000; includeSubDomains');
  const foreign = await app.inject({ method: 'POST', url: '/v1/auth/login', headers: { origin: 'https://evil.example' }, payload });
  t.match(foreign.json(), { code: 'origin-refused' });
  t.same(foreign.cookies, [], 'another site logs nobody in');
});

t.test('a cookie reads from anywhere, but changes things only from our own pages', async (t) => {
  const cookie = await logInByCookie(service);
  t.equal((await app.inject({ url: '/v1/auth/me', headers: { cookie } })).statusCode, 200);
  const rows: [name: string, headers: Record<string, string>, status: number][] = [
    ['nothing said', {}, 403],
    ['another site', { origin: 'https://evil.example' }, 403],
    ['another site that claims to be us by Sec-Fetch-Site', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, 403],
    ['a sandboxed frame', { origin: 'null' }, 403],
    ['same site, other origin', { 'sec-fetch-site': 'same-site' }, 403],
  ];
  for (const [name, headers, status] of rows) {
    const answer = await app.inject({ method: 'POST', url: '/v1/auth/logout', headers: { cookie, host: 'localhost:80', ...headers } });
    t.equal(answer.statusCode, status, name);
    t.match(answer.json(), { code: 'origin-refused' }, name);
  }
  t.equal((await app.inject({ url: '/v1/auth/me', headers: { cookie } })).statusCode, 200, 'still logged in');
  const own = await app.inject({ method: 'POST', url: '/v1/auth/logout', headers: { cookie, host: 'localhost:80', origin } });
  t.equal(own.statusCode, 204);
  t.equal(own.cookies[0]?.value, '', 'the cookie is taken back');
  t.equal((await app.inject({ url: '/v1/auth/me', headers: { cookie } })).statusCode, 401);
});

t.test('a token in the URL is no token', async (t) => {
  const { token } = await login();
  for (const name of ['token', 'access_token', 'authorization', 'vethlab_token']) {
    t.equal((await app.inject(`/v1/auth/me?${name}=${token}`)).statusCode, 401, name);
  }
});

t.test('login is strict about what it is sent', async (t) => {
  const send = (payload: object) => app.inject({ method: 'POST', url: '/v1/auth/login', payload });
  t.match((await send({ email: 'a@example.org', password: 'x', admin: true })).json(), { code: 'invalid-request', errors: [{ pointer: '/admin' }] });
  t.match((await send({ email: 'a@example.org' })).json(), { errors: [{ in: 'body', pointer: '/password' }] });
  t.match((await send({ email: { $ne: null }, password: ['x'] })).json(), { errors: [{ pointer: '/email' }, { pointer: '/password' }] });
  t.equal((await send({ email: 'a@example.org', password: 'x'.repeat(300_000) })).statusCode, 413);
});

t.test('one address logs in so often a minute, and is then told when to come back', async (t: Test) => {
  const { app } = await build(t, { LOGINS_PER_MINUTE: '3' });
  const send = () => app.inject({ method: 'POST', url: '/v1/auth/login', payload: { email: 'a@example.org', password: 'wrong' } });
  for (let i = 0; i < 3; i++) t.equal((await send()).statusCode, 401);
  const refused = await send();
  t.equal(refused.statusCode, 429);
  t.match(refused.json(), { code: 'too-many-requests' });
  const retryAfter = Number(refused.headers['retry-after']);
  t.ok(retryAfter >= 1 && retryAfter <= 60, `Retry-After: ${retryAfter}`);
  t.equal((await app.inject('/v1/auth/me')).statusCode, 401, 'other requests go on');
});
