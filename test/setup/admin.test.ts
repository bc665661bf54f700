import t from 'tap';
import { createAuth } from '../../src/auth/auth.js';
import { createAdmin } from '../../src/setup/admin.js';
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
