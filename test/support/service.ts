/** The whole service in this process, on a fresh database and the real engine; it and its sandboxes go when `t` ends. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Test } from 'tap';
import { readConfig, type Config } from '../../src/config.js';
import { openService, type Service } from '../../src/service.js';
import { makeToken } from './actors.js';
import { testImage } from './sandbox.js';
import { emptyDatabase } from './store.js';

export interface TestService extends Service {
  config: Config;
  /** Authorization headers of the demo users. */
  learner: { authorization: string };
  instructor: { authorization: string };
  learnerId: string;
}

/** Settings for a service of its own in a temporary folder; `variables` are added to the environment's. */
export async function testSettings(t: Pick<Test, 'teardown'>, variables: Record<string, string> = {}): Promise<Record<string, string>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'vethlab-service-'));
  t.teardown(() => rm(dataDir, { recursive: true, force: true }));
  return { DATA_DIR: dataDir, LABS_DIR: resolve('labs'), DATABASE_URL: await emptyDatabase(t), LAB_IMAGE: await testImage(), LOG_LEVEL: 'fatal', PORT: '0', POOL: 'none', ...variables };
}

export async function startService(t: Test, variables: Record<string, string> = {}): Promise<TestService> {
  const settings = await testSettings(t, variables);
  const config = readConfig({ DOCKER_HOST: process.env['DOCKER_HOST'], ...settings });
  const service = await openService(config);
  t.teardown(() => endService(service));
  const { learner, instructor } = service.logins;
  const learnerUser = await service.store.users.findByEmail(learner.email);
  return { ...service, config, learner: await bearer(service, learner), instructor: await bearer(service, instructor), learnerId: learnerUser?.id ?? '' };
}

/** The headers of a new login of whoever that is; what a login by password is stands in test/routes/auth.test.ts. */
export async function bearer({ store }: Pick<Service, 'store'>, { email }: { email: string }): Promise<{ authorization: string }> {
  const user = await store.users.findByEmail(email);
  if (user === null) throw new Error(`There is nobody with the address ${email}.`);
  return { authorization: `Bearer ${await makeToken(store, user.id)}` };
}

/** Sandboxes first: a service that stops leaves them running, for the next one to find. */
async function endService(service: Service): Promise<void> {
  service.selfTest.stop();
  await service.selfTest.done;
  for (const row of await service.store.sessions.listLive()) {
    await service.sessions.end(row.id, { code: 'ended-by-request', text: 'the test is over' });
  }
  await service.sessions.settle();
  for (const { id } of await service.driver.list().catch(() => [])) await service.driver.remove(id);
  await service.close();
}
