/** What anybody may ask, and logging in. */
import { hashPassword } from '../../../src/auth/passwords.js';
import type { Recorder } from '../../support/openapi/examples.js';
import type { TestService } from '../../support/service.js';

const password = 'correct horse battery staple';

export async function publicStory({ run }: Recorder, { store, learner }: TestService): Promise<void> {
  const nobody = {};
  const { email } = await store.users.create({ email: 'ada@example.org', name: 'Ada', role: 'learner', passwordHash: await hashPassword(password) });
  await run('getLive', { as: nobody });
  await run('getReady', { as: nobody });
  const login = await run('login', { as: nobody, body: { email, password } });
  await run('getMe', { as: learner });
  await run('listLabs', { as: learner });
  await run('getLab', { as: learner, path: { slug: 'pod-to-pod-same-node' } });
  await run('getLabSchema', { as: nobody });
  await run('logout', { as: { authorization: `Bearer ${String(login['token'])}` } });
}
