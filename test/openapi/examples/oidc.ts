/** A login at an OpenID provider, from the first address to the last. */
import type { FastifyInstance } from 'fastify';
import { logInAt } from '../../support/oidc-provider.js';
import type { Recorder } from '../../support/openapi/examples.js';

export async function oidcStory(recorder: Recorder, app: FastifyInstance): Promise<void> {
  const run = recorder.on(app);
  await run('listLoginMethods', { as: {} });
  await run('beginProviderLogin', { as: {}, query: { returnTo: '/labs' } });
  // The browser's part: it keeps the cookie, and goes where it is sent.
  const begun = await app.inject('/v1/auth/oidc/login?returnTo=/labs');
  const memory = begun.cookies.find(({ name }) => name === 'vethlab_oidc')?.value ?? '';
  const callback = await logInAt(String(begun.headers.location), 'ada');
  await run('finishProviderLogin', { as: { cookie: `vethlab_oidc=${memory}` }, query: Object.fromEntries(callback.searchParams) });
}
