import fastify from 'fastify';
import t from 'tap';
import { handleErrors } from '../../src/routes/error-handler.js';
import { refuseWhileClosing } from '../../src/routes/shutdown.js';

t.test('a service that closes takes no new work, and says when to come back', async (t) => {
  const app = fastify({ return503OnClosing: false });
  handleErrors(app, { publicUrl: undefined });
  await app.register(refuseWhileClosing);
  app.get('/work', async () => ({ done: true }));
  app.get('/health/live', async () => ({ status: 'alive' }));
  const answers: Response[] = [];
  // Runs while the service closes, after the hook above, and before the port does.
  app.addHook('preClose', async () => {
    for (const path of ['/work', '/health/live']) answers.push(await fetch(`${address}${path}`));
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  t.equal((await fetch(`${address}/work`)).status, 200);
  await app.close();
  const [work, live] = answers;
  t.equal(work?.status, 503);
  t.equal(work?.headers.get('retry-after'), '5');
  t.equal(work?.headers.get('connection'), 'close');
  t.match(await work?.json(), { code: 'shutting-down' });
  t.equal(live?.status, 200, 'it is alive until the end');
});
