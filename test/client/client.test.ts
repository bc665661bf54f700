/** The typed client against the real service, over a real port. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import t from 'tap';
import { ApiError, createApiClient } from '../../src/client/client.js';
import { clientTypes } from '../../src/setup/client.js';
import { build, password } from '../support/app.js';

t.test('its types are what openapi.yaml says: run `npm run documents` after a change', async (t) => {
  const committed = await readFile(resolve('src/client/generated/api.d.ts'), 'utf8');
  t.equal(committed, await clientTypes(await readFile(resolve('openapi.yaml'), 'utf8')));
});

t.test('a program logs in, reads, and gets refusals as errors with a code', async (t) => {
  const { app, login } = await build(t);
  const baseUrl = await app.listen({ host: '127.0.0.1', port: 0 });
  const { user } = await login();
  const stranger = createApiClient({ baseUrl });
  const { data } = await stranger.POST('/v1/auth/login', { body: { email: user.email, password, cookie: false } });
  t.equal(data?.user.id, user.id);

  const client = createApiClient({ baseUrl, token: data?.token ?? '' });
  t.equal((await client.GET('/v1/auth/me')).data?.email, user.email);
  t.match((await client.GET('/v1/labs/{slug}', { params: { path: { slug: 'bridge' } } })).data, { slug: 'bridge' });

  const refused = await client.GET('/v1/sessions/{id}', { params: { path: { id: 'nothing' }, query: { wait: 0 } } }).catch((error: unknown) => error);
  t.ok(refused instanceof ApiError);
  t.match(refused, { status: 404, code: 'not-found', problem: { type: '/errors#not-found' } });
  await t.rejects(stranger.GET('/v1/auth/me'), { status: 401, code: 'not-authenticated' });
});
