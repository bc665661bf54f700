/** Accounts, one-time links, keys for machines, and the log of it all. */
import type { Recorder } from '../../support/openapi/examples.js';
import type { TestService } from '../../support/service.js';
import type { Cast } from './cast.js';

const newPassword = 'seven quiet bridges carry frames';

export async function peopleStory({ run }: Recorder, { admin }: Cast): Promise<void> {
  const as = admin.headers;
  const made = await run('createUser', { as, body: { email: 'grace@example.org', name: 'Grace', role: 'learner' } });
  const path = { id: String(made['id']) };
  await run('listUsers', { as, query: { role: 'learner', limit: 2 } });
  await run('getUser', { as, path });
  await run('changeUser', { as, path, body: { role: 'instructor' } });
  const link = await run('makeLoginLink', { as, path, body: { purpose: 'login' } });
  await run('loginByLink', { as: {}, body: { secret: link['secret'] } });
  const reset = await run('makeLoginLink', { as, path, body: { purpose: 'password' } });
  const login = await run('resetPassword', { as: {}, body: { secret: reset['secret'], password: newPassword } });
  const token = login['token'] ?? (await run('login', { as: {}, body: { email: 'grace@example.org', password: newPassword } }))['token'];
  await run('changePassword', { as: { authorization: `Bearer ${String(token)}` }, body: { oldPassword: newPassword, newPassword: `${newPassword} home` } });
  await run('eraseUser', { as, path });
}

export async function keyStory({ run }: Recorder, { admin }: Cast): Promise<void> {
  const as = admin.headers;
  const made = await run('createApiKey', { as, body: { name: 'Moodle of the school', scopes: ['sessions:read', 'courses:read'], expiresAt: '2099-03-01T00:00:00Z' } });
  const path = { id: String(made['id']) };
  await run('listApiKeys', { as, query: { limit: 10 } });
  await run('getApiKey', { as, path });
  const fresh = await run('rotateApiKey', { as, path });
  await run('revokeApiKey', { as, path: { id: String(fresh['id']) } });
}

export async function auditStory({ run }: Recorder, { admin }: Cast, { store }: TestService): Promise<void> {
  await store.ping();
  await run('listAudit', { as: admin.headers, query: { limit: 2 } });
  await run('exportAudit', { as: admin.headers });
}
