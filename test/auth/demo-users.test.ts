import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { createAuth } from '../../src/auth/auth.js';
import { ensureDemoUsers } from '../../src/auth/demo-users.js';
import { openStore } from '../support/store.js';

async function setUp(t: Parameters<typeof openStore>[0]) {
  const store = await openStore(t);
  const dataDir = await mkdtemp(join(tmpdir(), 'vethlab-demo-'));
  t.teardown(() => rm(dataDir, { recursive: true, force: true }));
  return { store, dataDir, path: join(dataDir, 'demo-logins.json'), auth: createAuth(store, { loginHours: 1 }) };
}

t.test('demo logins are made once, kept for their owner only, and work', async (t) => {
  const { store, dataDir, path, auth } = await setUp(t);
  const first = await ensureDemoUsers(store, { dataDir });
  t.equal((await stat(path)).mode & 0o777, 0o600);
  t.not(first.learner.password, first.instructor.password);
  for (const role of ['learner', 'instructor'] as const) {
    t.match(await auth.login({ ...first[role], address: '192.0.2.1' }), { user: { role } });
  }
  const hash = (await store.users.findByEmail(first.learner.email))?.passwordHash;
  t.same(await ensureDemoUsers(store, { dataDir }), first);
  t.equal((await store.users.findByEmail(first.learner.email))?.passwordHash, hash, 'nothing is written the second time');
});

t.test('without the file, new passwords replace the old', async (t) => {
  const { store, dataDir, path, auth } = await setUp(t);
  const old = await ensureDemoUsers(store, { dataDir });
  await rm(path);
  const fresh = await ensureDemoUsers(store, { dataDir });
  await t.rejects(auth.login({ ...old.learner, address: '192.0.2.1' }), { code: 'wrong-credentials' });
  t.ok(await auth.login({ ...fresh.learner, address: '192.0.2.1' }));
});

t.test('a file that is not ours is named, and left as it is', async (t) => {
  const { store, dataDir, path } = await setUp(t);
  await writeFile(path, '{"learner": 1}');
  await chmod(path, 0o600);
  await t.rejects(ensureDemoUsers(store, { dataDir }), { message: new RegExp(`^${path} .*Delete it`) });
  t.equal(await readFile(path, 'utf8'), '{"learner": 1}');
});
