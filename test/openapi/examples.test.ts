/**
 * Every operation's example in openapi.yaml, made anew on a real service with a real sandbox. After a change:
 *
 *     UPDATE_EXAMPLES=1 npm test -- openapi/examples && npm run documents
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import t, { type Test } from 'tap';
import { examples as committed } from '../../src/routes/generated/examples.js';
import { createRecorder } from '../support/openapi/examples.js';
import { differentShape } from '../support/openapi/shape.js';
import { withStandIns } from '../support/openapi/stand-ins.js';
import { ltiWorld } from '../support/lti.js';
import { build } from '../support/app.js';
import { clientId, clientSecret, startProvider } from '../support/oidc-provider.js';
import { startReceiver } from '../support/receiver.js';
import { startService } from '../support/service.js';
import { scenario } from './examples/scenario.js';

const updates = process.env['UPDATE_EXAMPLES'] === '1';
const path = resolve('src/routes/generated/examples.ts');
const head = '// Made by `UPDATE_EXAMPLES=1 npm test -- openapi/examples`. Do not edit.\nimport type { Example } from \'../examples.js\';\n\nexport const examples: Record<string, Example> = ';

t.test('every operation has an example, and does what its example says', async (t) => {
  const service = await startService(t, { WEBHOOK_ALLOW_PRIVATE: '127.0.0.0/8' });
  const recorder = createRecorder(t, service.app);
  await scenario(recorder, service, { lti: await ltiWorld(t), receiver: await startReceiver(t), provider: await withProvider(t) });
  t.same(recorder.missing(), [], 'the scenario shows every operation');
  const made = recorder.examples();
  if (updates) await writeFile(path, `${head}${withStandIns(JSON.stringify(made, null, 1))};\n`);
  else for (const [id, example] of Object.entries(made)) t.equal(differentShape(committed[id], example), undefined, `${id}: what is committed has the form of what came`);
});

/** A service whose people log in at an OpenID provider. */
async function withProvider(t: Test): Promise<FastifyInstance> {
  const base = 'http://labs.example';
  const { issuer } = await startProvider(t, `${base}/v1/auth/oidc/callback`, { ada: { email: 'ada@example.org', email_verified: true, name: 'Ada' } });
  return (await build(t, { PUBLIC_URL: base, OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: 'Campus' })).app;
}
