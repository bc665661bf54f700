/**
 * `npm run demo`: a learner's whole lab in half a minute, through the public API and nothing else. Uses the service that
 * runs (VETHLAB_URL, or HOST and PORT), or starts one of its own for the time. Fails loudly when any claim is untrue.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readConfig, type Config } from '../config.js';
import { sandboxNames } from '../sandbox/docker/sandbox-names.js';
import { logIn, type Api } from './demo/api.js';
import { expect, heading } from './demo/expect.js';
import { runLab } from './demo/lab.js';
import { prepare } from './prepare.js';
import { createReport } from './report.js';

const logins = z.object({ learner: z.object({ email: z.string(), password: z.string() }) });
const goneTimeoutMs = 30_000;

export async function main(): Promise<void> {
  const { engine } = await prepare(createReport());
  const config = readConfig();
  const { url, stop } = await findService(config);
  const names = (): Promise<string[]> => sandboxNames(engine, config.DATA_DIR);
  const before = new Set(await names());
  try {
    const api = await logIn(url, ...(await credentials(config)));
    await runLab(api);
    heading('Nothing is left');
    expect('the engine has no sandbox of this session any more', await gone(async () => (await names()).every((name) => before.has(name))));
    await noSessionLeft(api);
  } finally {
    await stop();
  }
  console.log('\nThe demo passed.');
}

/** The running service, or one that is started here and stopped at the end. */
async function findService(config: Config): Promise<{ url: string; stop: () => Promise<void> }> {
  const url = process.env['VETHLAB_URL'] ?? config.PUBLIC_URL ?? `http://${config.HOST}:${config.PORT}`;
  const answers = await fetch(new URL('/health/live', url), { signal: AbortSignal.timeout(2_000) }).then((answer) => answer.ok, () => false);
  if (answers) {
    console.log(`Using the service at ${url}.`);
    return { url, stop: async () => undefined };
  }
  const { openService } = await import('../service.js');
  const service = await openService({ ...config, LOG_LEVEL: 'warn' });
  const own = await service.app.listen({ host: '127.0.0.1', port: 0 });
  service.jobs.start();
  service.outbox.start();
  console.log(`No service answers at ${url}: started one at ${own} for the demo.`);
  return { url: own, stop: () => service.close() };
}

async function credentials(config: Config): Promise<[string, string]> {
  const [email, password] = [process.env['VETHLAB_EMAIL'], process.env['VETHLAB_PASSWORD']];
  if (email && password) return [email, password];
  const { learner } = logins.parse(JSON.parse(await readFile(join(config.DATA_DIR, 'demo-logins.json'), 'utf8')));
  return [learner.email, learner.password];
}

async function gone(check: () => Promise<boolean>): Promise<boolean> {
  for (const deadline = Date.now() + goneTimeoutMs; Date.now() < deadline; await new Promise((resolve) => setTimeout(resolve, 200))) {
    if (await check()) return true;
  }
  return false;
}

async function noSessionLeft(api: Api): Promise<void> {
  const page = await api.get('/v1/sessions', z.object({ items: z.array(z.object({ state: z.string(), lab: z.object({ slug: z.string() }) })) }));
  const live = page.items.filter(({ state, lab }) => lab.slug === 'pod-to-pod-same-node' && state !== 'ended' && state !== 'failed');
  expect('the learner has no live session of this lab', live.length === 0, live);
}
