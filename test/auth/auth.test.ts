import t from 'tap';
import { createAuth } from '../../src/auth/auth.js';
import { hashPassword } from '../../src/auth/passwords.js';
import { tokenDigest } from '../../src/auth/tokens.js';
import { createNotices } from '../../src/store/notices.js';
import { openStore } from '../support/store.js';

const password = 'four quiet herons at dusk';
const email = 'ada@example.org';
const address = '192.0.2.1';

async function setUp(t: Parameters<typeof openStore>[0]) {
  const store = await openStore(t);
  const clock = { nowMs: Date.now() };
  const user = await store.users.create({ email, name: 'Ada', role: 'learner', passwordHash: await hashPassword(password) });
  const auth = createAuth(store, { loginHours: 12, now: () => clock.nowMs });
  return { store, auth, user, clock };
}

t.test('a right password gives a token that names its user until logout', async (t) => {
  const { store, auth, user } = await setUp(t);
  const { token, user: who } = await auth.login({ email: ' ADA@Example.org ', password, address });
  t.match(token, /^vl_[\w-]{43}$/);
  t.same(who, { id: user.id, email, name: 'Ada', role: 'learner' });
  t.same(await auth.authenticate(token), { ...who, courses: {} });
  t.notOk(JSON.stringify(who).includes('argon2'));
  t.equal(await store.tokens.find(token), null, 'the token itself is not stored');
  t.ok(await store.tokens.find(tokenDigest(token) ?? ''));
  await auth.logout(token);
  t.equal(await auth.authenticate(token), null);
  await auth.logout(token);
});

t.test('a wrong password and an unknown address are refused alike, after like time', async (t) => {
  const { auth } = await setUp(t);
  const attempt = async (who: string): Promise<{ error: unknown; ms: number }> => {
    const start = performance.now();
    const error = await auth.login({ email: who, password: 'wrong', address }).catch((reason: unknown) => reason);
    return { error, ms: performance.now() - start };
  };
  const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 5; round++) {
    const first = await attempt(email);
    const second = await attempt('nobody@example.org');
    t.match(first.error, { code: 'wrong-credentials' });
    t.match(second.error, { code: 'wrong-credentials' });
    t.equal(String(first.error), String(second.error));
    known.push(first.ms);
    unknown.push(second.ms);
  }
  // Without the work for an unknown user this is 100 times or so, not a matter of noise.
  t.ok(median(known) < 3 * median(unknown) && median(unknown) < 3 * median(known), `${median(known)} ms against ${median(unknown)} ms`);
});

t.test('a user without a password cannot log in', async (t) => {
  const { store, auth } = await setUp(t);
  await store.users.create({ email: 'sso@example.org', name: 'S', role: 'learner', passwordHash: null });
  await t.rejects(auth.login({ email: 'sso@example.org', password: '', address }), { code: 'wrong-credentials' });
});

t.test('a token ends at its time, also when it was looked up just before', async (t) => {
  const { auth, clock } = await setUp(t);
  const { token } = await auth.login({ email, password, address });
  clock.nowMs += 12 * 3_600_000 - 1;
  t.ok(await auth.authenticate(token));
  clock.nowMs += 1;
  t.equal(await auth.authenticate(token), null);
});

t.test('a logout on another server counts within five seconds, should its notice be lost', async (t) => {
  const { store, auth, clock } = await setUp(t);
  const other = createAuth({ ...store, notices: createNotices() }, { loginHours: 12, now: () => clock.nowMs });
  const { token } = await auth.login({ email, password, address });
  t.ok(await auth.authenticate(token));
  await other.logout(token);
  clock.nowMs += 5_000;
  t.equal(await auth.authenticate(token), null);
});

t.test('ten failures close an account for their network, even when they come at once; its owner logs in from elsewhere', async (t) => {
  const { auth, clock } = await setUp(t);
  const attempts = Array.from({ length: 20 }, (_, index) => auth.login({ email, password: `wrong ${index}`, address }));
  const codes = (await Promise.allSettled(attempts)).map((result) => (result.status === 'rejected' ? result.reason.code : 'in'));
  t.equal(codes.filter((code) => code === 'wrong-credentials').length, 10);
  t.equal(codes.filter((code) => code === 'too-many-requests').length, 10);
  t.match(await auth.login({ email, password, address }).catch((error: unknown) => error), { code: 'too-many-requests', retryAfterSeconds: 900 });
  t.ok(await auth.login({ email, password, address: '192.0.2.77' }));
  clock.nowMs += 15 * 60_000;
  t.ok(await auth.login({ email, password, address }));
});

t.test('a login that was checked against a password that is no more is none', async (t) => {
  const { store, auth, user } = await setUp(t);
  const login = { digest: 'd', userId: user.id, expiresAt: new Date(Date.now() + 1000) };
  await store.loginLinks.create({ ...login, digest: 'l', purpose: 'login', createdById: null });
  await auth.accounts.change(user.id, { role: 'instructor' });
  t.equal(await store.loginLinks.find('l', 'login', new Date()), null, 'a link for a learner does not let in an instructor');
  await store.accounts.setPassword(user.id, await hashPassword('another one'));
  t.equal(await store.tokens.open(login, user.passwordHash ?? ''), false);
  t.equal(await store.tokens.find('d'), null);
  t.equal(await store.tokens.open(login), true, 'who came by other ways needs no password');
});

t.test('what somebody lost counts at once, though their token was looked up a moment ago', async (t) => {
  const { store, auth, user } = await setUp(t);
  const { token } = await auth.login({ email, password, address });
  t.match(await auth.authenticate(token), { role: 'learner' });
  await auth.accounts.change(user.id, { role: 'instructor' });
  t.match(await auth.authenticate(token), { role: 'instructor' });
  await auth.accounts.change(user.id, { disabled: true });
  t.equal(await auth.authenticate(token), null);
  await t.rejects(auth.login({ email, password, address }), { code: 'wrong-credentials' });
  await auth.accounts.change(user.id, { disabled: false });
  t.equal(await auth.authenticate(token), null, 'the old login is over');
  t.ok(await auth.login({ email, password, address }));
  await store.accounts.change(user.id, { role: 'admin' });
  await t.rejects(auth.accounts.change(user.id, { role: 'learner' }), { code: 'conflict' }, 'the last admin stays');
  await t.rejects(auth.accounts.change(user.id, { disabled: true }), { code: 'conflict' });
});

t.test('a link works once, in time, and only the newest', async (t) => {
  const { store, auth, user, clock } = await setUp(t);
  const make = (purpose: 'login' | 'password') => auth.accounts.makeLink(user, purpose, null);
  const [old, link] = [await make('login'), await make('login')];
  t.notOk(await store.loginLinks.find(link.secret, 'login', new Date()), 'stored as a digest');
  await t.rejects(auth.accounts.loginByLink(old.secret), { code: 'link-invalid' });
  const both = await Promise.allSettled([auth.accounts.loginByLink(link.secret), auth.accounts.loginByLink(link.secret)]);
  t.same(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  const late = await make('login');
  clock.nowMs += 15 * 60_000;
  await t.rejects(auth.accounts.loginByLink(late.secret), { code: 'link-invalid' });
  await t.rejects(auth.accounts.loginByLink((await make('password')).secret), { code: 'link-invalid' }, 'made for something else');

  const { token } = await auth.login({ email, password, address });
  const reset = await make('password');
  await t.rejects(auth.accounts.resetPassword(reset.secret, 'too short'), { code: 'invalid-request' });
  await auth.accounts.resetPassword(reset.secret, 'another phrase of words');
  t.equal(await auth.authenticate(token), null, 'all logins end');
  await t.rejects(auth.accounts.resetPassword(reset.secret, 'a third phrase of words'), { code: 'link-invalid' });
  t.ok(await auth.login({ email, password: 'another phrase of words', address }));
});

t.test('what is no token of ours is nobody, without asking the database', async (t) => {
  const { store } = await setUp(t);
  const asked = (): never => { throw new Error('asked'); };
  const forbidden = { ...store, tokens: { ...store.tokens, find: asked }, apiKeys: { ...store.apiKeys, findByDigest: asked } };
  const auth = createAuth(forbidden, { loginHours: 1 });
  for (const token of ['', 'vl_', 'vlk_', 'vlk_short', `vlo_${'a'.repeat(43)}`, 'vl_short', `vl_${'a'.repeat(44)}`, `vl_${'a'.repeat(42)}\n`, `xx_${'a'.repeat(43)}`, 'x'.repeat(1_000_000)]) {
    t.equal(await auth.authenticate(token), null);
  }
});
