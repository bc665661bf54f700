import t from 'tap';
import { createAuth } from '../../src/auth/auth.js';
import { answer, createAdmin } from '../../src/setup/admin.js';
import { build, labSlug } from '../support/app.js';
import { openStore } from '../support/store.js';

t.test('the first admin is made, gets in by the secret that is printed, and is not made twice', async (t) => {
  const store = await openStore(t);
  const config = { LOGIN_HOURS: 1, PUBLIC_URL: 'https://labs.example.org/vethlab' };
  const text = await createAdmin(store, config, { email: 'Root@example.org', name: 'Root' });
  t.match(text, /https:\/\/labs\.example\.org\/vethlab\/link#password=vlo_/);
  const secret = /"secret": "(vlo_[\w-]+)"/.exec(text)?.[1] ?? '';
  const auth = createAuth(store, { loginHours: 1 });
  const password = 'four quiet herons at dusk';
  await auth.accounts.resetPassword(secret, password);
  t.match(await auth.login({ email: 'root@example.org', password, address: '192.0.2.1' }), { user: { role: 'admin', name: 'Root' } });
  await createAdmin(store, config, { email: 'root@example.org', name: 'Another' });
  t.equal((await store.accounts.list({ limit: 10 })).items.length, 1);
});

t.test('who exists becomes an admin, also if they were disabled', async (t) => {
  const store = await openStore(t);
  const user = await store.users.create({ email: 'ada@example.org', name: 'Ada', role: 'learner', passwordHash: null });
  await store.accounts.change(user.id, { disabled: true });
  await createAdmin(store, { LOGIN_HOURS: 1, PUBLIC_URL: undefined }, { email: user.email, name: 'x' });
  t.match(await store.users.find(user.id), { role: 'admin', disabledAt: null, name: 'Ada' });
});

t.test('the common jobs: engines, maintenance, quotas, sessions, links; what is not there is refused', async (t) => {
  const { store, config, sessions, session, login } = await build(t, { MAX_SESSIONS: '9' });
  const admin = (...words: string[]) => answer(store, config, words, 'x');
  t.match(await admin('engines'), /^default  Docker \d.*  0\/∞ sandboxes/);
  t.match(await admin('drain', 'default'), /no new/);
  t.match(await admin('engines'), /drained$/);
  const { user } = await login();
  await t.rejects(sessions.start({ userId: user.id, labSlug }), { code: 'quota-service' });
  await admin('undrain', 'default');
  t.equal(await admin('maintenance'), 'No maintenance.');
  t.match(await admin('maintenance', 'on', 'Back', 'soon.'), /Back soon\.$/);
  await t.rejects(sessions.start({ userId: user.id, labSlug }), { code: 'maintenance', message: /Back soon\./, retryAfterSeconds: 300 });
  t.equal(await admin('maintenance', 'off'), 'No maintenance.');
  t.match(await admin('quota'), /total  9 \(configured\)/);
  t.match(await admin('quota', 'total', '4'), /total  4\n/);
  t.match(await admin('quota', user.email, '0'), new RegExp(`${user.email}  0`));
  await t.rejects(sessions.start({ userId: user.id, labSlug }), { code: 'quota-user', message: /may not start/ });
  await admin('quota', user.email, 'default');
  t.notMatch(await admin('quota'), user.email);
  const running = await session(user.id);
  t.match(await sessions.start({ userId: user.id, labSlug }), { created: false, session: { id: running.id } });
  t.match(await admin('sessions'), running.id);
  await admin('sessions', 'end', running.id);
  t.match(await store.sessions.find(running.id), { state: 'stopping', reasonCode: 'ended-by-operator' });
  await store.pool.offer((await store.pool.reserve({ size: 'small', kind: 'x' }, new Date(Date.now() + 60_000))).id);
  t.equal(await admin('pool'), 'small  1 wait\nmedium  0 wait\nlarge  0 wait');
  t.match(await admin('pool', 'empty'), /^1 waiting/);
  t.match(await admin('pool'), /^small  0/);
  t.match(await admin('link', user.email), /"secret": "vlo_/);
  for (const wrong of [['drain', 'nowhere'], ['maintenance', 'perhaps'], ['quota', 'total', '-1'], ['quota', 'nobody@example.org', '1'], ['sessions', 'end', 'x'], ['pool', 'fill'], ['link', 'nobody@example.org'], ['backup'], ['fly'], ['toString']]) {
    await t.rejects(admin(...wrong), { name: 'SetupError' }, wrong.join(' '));
  }
});
