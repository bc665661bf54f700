import t from 'tap';
import { createAuth } from '../../src/auth/auth.js';
import { hashPassword } from '../../src/auth/passwords.js';
import { tokenDigest } from '../../src/auth/tokens.js';
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
  t.same(await auth.authenticate(token), who);
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

t.test('a logout on another server counts within five seconds', async (t) => {
  const { store, auth, clock } = await setUp(t);
  const other = createAuth(store, { loginHours: 12, now: () => clock.nowMs });
  const { token } = await auth.login({ email, password, address });
  t.ok(await auth.authenticate(token));
  await other.logout(token);
  clock.nowMs += 5_000;
  t.equal(await auth.authenticate(token), null);
});

t.test('ten failures close an account for a while, even when they come at once', async (t) => {
  const { auth, clock } = await setUp(t);
  const attempts = Array.from({ length: 30 }, (_, index) => auth.login({ email, password: `wrong ${index}`, address: `192.0.2.${index}` }));
  const codes = (await Promise.allSettled(attempts)).map((result) => (result.status === 'rejected' ? result.reason.code : 'in'));
  t.equal(codes.filter((code) => code === 'wrong-credentials').length, 10);
  t.equal(codes.filter((code) => code === 'too-many-requests').length, 20);
  const refusal = await auth.login({ email, password, address }).catch((error: unknown) => error);
  t.match(refusal, { code: 'too-many-requests', retryAfterSeconds: 900 });
  clock.nowMs += 15 * 60_000;
  t.ok(await auth.login({ email, password, address }));
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
