/** What an operator does on a day. */
import type { Recorder } from '../../support/openapi/examples.js';
import type { Cast } from './cast.js';

export async function adminStory({ run }: Recorder, { admin, learner }: Cast): Promise<void> {
  const as = admin.headers;
  await run('listEngines', { as });
  await run('changeEngine', { as, path: { name: 'default' }, body: { drained: true } });
  await run('changeEngine', { as, path: { name: 'default' }, body: { drained: false } });
  await run('listSandboxes', { as, query: { engine: 'default' } });
  await run('emptyPool', { as });
  await run('setUserQuota', { as, path: { id: learner.id }, body: { limit: 6 } });
  await run('changeQuotas', { as, body: { total: 80 } });
  await run('getQuotas', { as });
  await run('setMaintenance', { as, body: { on: true, message: 'Back at 14:00.' } });
  await run('getMaintenance', { as });
  await run('setMaintenance', { as, body: { on: false } });
  await run('examine', { as });
}
