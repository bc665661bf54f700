import t from 'tap';
import { createOidc, localPath } from '../../src/auth/oidc.js';
import { build } from '../support/app.js';
import { clientId, clientSecret, logInAt, startProvider, type Person } from '../support/oidc-provider.js';

const base = 'http://labs.example';
const people: Record<string, Person> = {
  ada: { email: 'Ada@example.org', email_verified: true, name: 'Ada' },
  eve: { email: 'victim@example.org', email_verified: false, name: 'Eve' },
  known: { email: 'known@example.org', email_verified: true, name: 'Known' },
  teacher: { email: 'teacher@example.org', email_verified: true, groups: ['staff', 'teachers'] },
  none: {},
  nul: { email: 'nul@example.org', email_verified: true, name: 'N\0ul\ud83d' },
  'nul\0': { name: 'Nobody' },
};
const { issuer } = await startProvider(t, `${base}/v1/auth/oidc/callback`, people);
const settings = { PUBLIC_URL: base, OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: 'Campus' };
const service = await build(t, { ...settings, OIDC_ROLE_CLAIM: 'groups', OIDC_INSTRUCTOR_VALUES: 'teachers', OIDC_ADMIN_VALUES: 'root' });
type App = typeof service.app;

async function begin(app: App, query = '') {
  const answer = await app.inject(`/v1/auth/oidc/login${query}`);
  return { url: String(answer.headers.location), cookie: answer.cookies[0], answer };
}

function finish(app: App, callback: URL, memory: string | undefined) {
  return app.inject({ url: `${callback.pathname}${callback.search}`, ...(memory !== undefined && { cookies: { vethlab_oidc: memory } }) });
}

async function logIn(app: App, who: string, query = '') {
  const { url, cookie } = await begin(app, query);
  return finish(app, await logInAt(url, who), cookie?.value);
}

async function me(app: App, answer: Awaited<ReturnType<typeof logIn>>) {
  const token = answer.cookies.find(({ name }) => name === 'vethlab_token')?.value ?? '';
  return (await app.inject({ url: '/v1/auth/me', cookies: { vethlab_token: token } })).json<{ id: string; email: string; name: string; role: string; code?: string }>();
}

t.test('a login at the provider makes an account the first time, and finds it again', async (t) => {
  const { app } = service;
  t.match((await app.inject('/v1/auth/methods')).json(), { password: true, provider: { name: 'Campus' } });
  const { cookie } = await begin(app);
  t.match(cookie, { name: 'vethlab_oidc', httpOnly: true, sameSite: 'Lax', path: '/v1/auth/oidc', maxAge: 600 });
  const first = await logIn(app, 'ada', '?returnTo=/labs%3Flevel=1');
  t.equal(first.statusCode, 302);
  t.equal(first.headers.location, '/labs?level=1');
  t.match(first.cookies.find(({ name }) => name === 'vethlab_token'), { httpOnly: true, sameSite: 'Strict' });
  t.equal(first.cookies.find(({ name }) => name === 'vethlab_oidc')?.value, '', 'what the login remembered is taken back');
  const ada = await me(app, first);
  t.match(ada, { email: 'ada@example.org', name: 'Ada', role: 'learner' });
  t.equal((await me(app, await logIn(app, 'ada'))).id, ada.id);
  t.match(await service.store.users.find(ada.id), { passwordHash: null });
});

t.test('a name goes without what no database keeps, and a subject with it is refused', async (t) => {
  t.match(await me(service.app, await logIn(service.app, 'nul')), { name: 'Nul' });
  t.match((await logIn(service.app, 'nul\0')).json(), { code: 'provider-login-failed' });
});

t.test('a login that another browser began, or that was finished already, is refused', async (t) => {
  const { app } = service;
  const [mine, theirs] = [await begin(app), await begin(app)];
  const callback = await logInAt(theirs.url, 'ada');
  t.match((await finish(app, callback, undefined)).json(), { code: 'provider-login-failed' }, 'no cookie: a link that somebody was made to open');
  t.match((await finish(app, callback, mine.cookie?.value)).json(), { code: 'provider-login-failed' }, 'another\'s state');
  t.match((await finish(app, callback, `${theirs.cookie?.value ?? ''}x`)).json(), { code: 'provider-login-failed' }, 'a cookie that was changed');
  t.equal((await finish(app, callback, theirs.cookie?.value)).statusCode, 302);
  t.match((await finish(app, callback, theirs.cookie?.value)).json(), { code: 'provider-login-failed' }, 'the same once more');
});

t.test('a browser that is refused goes to the login page with the reason; what is no refusal stays a problem', async (t) => {
  const { app } = service;
  const seen = async (url: string): Promise<unknown[]> => { const { statusCode, headers } = await app.inject({ url, headers: { accept: 'text/html,*/*' } }); return [statusCode, headers.location]; };
  t.same(await seen('/v1/auth/oidc/callback?code=x&state=y'), [302, '/login?refused=too-late']);
  t.match((await app.inject('/v1/auth/oidc/callback?code=x&state=y')).json(), { code: 'provider-login-failed', reason: 'too-late' });
  t.same(await seen('/v1/auth/oidc/login?unknown=1'), [400, undefined]);
});

t.test('a login that takes longer than ten minutes begins anew', async (t) => {
  const { store, auth } = service;
  const clock = { nowMs: Date.now() };
  const roles = { roleClaim: undefined, adminValues: [], instructorValues: [] };
  const oidc = createOidc({ issuer, clientId, clientSecret, scopes: 'openid email', name: 'x', createUsers: true, linkByEmail: false, ...roles }, { store, accounts: auth.accounts, openLogin: auth.openLogin, now: () => clock.nowMs });
  const { url, cookie } = await oidc.begin(`${base}/v1/auth/oidc/callback`, '/');
  const callback = await logInAt(url, 'ada');
  clock.nowMs += 601_000;
  await t.rejects(oidc.finish(callback, cookie), { code: 'provider-login-failed', message: /ten minutes/ });
});

t.test('an address that the provider has not verified is nobody\'s: it neither links nor squats', async (t) => {
  const { app, store } = service;
  const victim = await store.users.create({ email: 'victim@example.org', name: 'Victim', role: 'admin', passwordHash: null });
  const eve = await me(app, await logIn(app, 'eve'));
  t.not(eve.id, victim.id);
  t.match(eve, { email: /^[0-9a-f]{32}@oidc\.invalid$/, role: 'learner' });
  t.match(await me(app, await logIn(app, 'none')), { email: /@oidc\.invalid$/, name: 'No name' });
});

t.test('an account that exists is linked by a verified address only where the operator says so', async (t) => {
  const known = await service.store.users.create({ email: 'known@example.org', name: 'Known here', role: 'learner', passwordHash: null });
  t.match((await logIn(service.app, 'known')).json(), { code: 'provider-login-failed', detail: /exists already/ });
  const linking = await build(t, { ...settings, OIDC_LINK_BY_EMAIL: '1', OIDC_CREATE_USERS: '0' });
  const there = await linking.store.users.create({ email: known.email, name: 'Known there', role: 'instructor', passwordHash: null });
  t.match(await me(linking.app, await logIn(linking.app, 'known')), { id: there.id, name: 'Known there', role: 'instructor' });
  t.match((await logIn(linking.app, 'eve')).json(), { code: 'provider-login-failed' }, 'unverified, and nobody is made');
  t.match((await logIn(linking.app, 'teacher')).json(), { code: 'provider-login-failed', detail: /no account/ });
  await linking.auth.accounts.change(there.id, { disabled: true });
  t.match((await logIn(linking.app, 'known')).json(), { code: 'account-disabled' });
});

t.test('the role follows the provider\'s claim at each login', async (t) => {
  const { app } = service;
  const teacher = await me(app, await logIn(app, 'teacher'));
  t.equal(teacher.role, 'instructor');
  people['teacher'] = { ...people['teacher'], groups: [] };
  t.match(await me(app, await logIn(app, 'teacher')), { id: teacher.id, role: 'learner' });
});

t.test('nobody is sent to another site after the login', async (t) => {
  const rows: [given: string, to: string][] = [
    ['/labs?x=1#top', '/labs?x=1#top'], ['', '/'], ['labs', '/'], ['//evil.example', '/'], ['/\\evil.example', '/'], ['\\\\evil.example', '/'], ['https://evil.example/', '/'],
    ['/\t/evil.example', '/'], ['/\n/evil.example', '/'], ['javascript:alert(1)', '/'], ['/../..//evil.example', '/'], ['/a/..//evil.example', '/'], ['/labs\r\nset-cookie: x=y', '/'],
  ];
  for (const [given, to] of rows) t.equal(localPath(given), to, JSON.stringify(given));
  t.equal((await logIn(service.app, 'ada', `?returnTo=${encodeURIComponent('//evil.example/x')}`)).headers.location, '/');
});

t.test('without a provider there is nothing at its addresses', async (t) => {
  const { app } = await build(t);
  t.match((await app.inject('/v1/auth/methods')).json(), { provider: null });
  for (const url of ['/v1/auth/oidc/login', '/v1/auth/oidc/callback?code=x&state=y']) t.match((await app.inject(url)).json(), { code: 'not-found' }, url);
});
