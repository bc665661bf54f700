/** What every case of chaos starts with and ends with: a service on a folder of its own, a learner in a session, a shell in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { logIn, type Api } from '../../src/setup/demo/api.js';
import { openShell, type Shell } from '../../src/setup/demo/shell.js';
import { ask, type Answer } from '../../test/support/chaos/ask.js';
import { recovery, remains } from '../../test/support/chaos/orphans.js';
import { until } from '../../test/support/sandbox.js';
import { demoLogin, lookInside, startServer, type Inside, type Owner, type ServerProcess } from '../../test/support/server-process.js';
import { labImage } from '../support/service.js';

/** What is not promised a time is waited for so long. */
export const patienceMs = 120_000;
export const lab = 'pod-to-pod-same-node';

/** Of one case; `why` it could not be run here, or what was seen. */
export type Outcome = { name: string; why: string } | { name: string; recoveredMs: number; problems: string[] };

export type Settings = Record<string, string>;

/** What `work` starts is ended in reverse, whatever comes. */
export async function within<T>(work: (t: Owner, settings: Settings) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'vethlab-bench-chaos-'));
  const ends: (() => unknown)[] = [() => { rmSync(folder, { recursive: true, force: true }); }];
  const settings = { DATA_DIR: folder, LABS_DIR: resolve('labs'), DATABASE_URL: `file:${join(folder, 'vethlab.db')}`, LAB_IMAGE: await labImage(), LOG_LEVEL: 'fatal', PORT: '0', POOL: 'none', MAX_SESSIONS: '200' };
  try {
    return await work({ teardown: (end: () => unknown) => { ends.push(end); } }, settings);
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

export interface World {
  server: ServerProcess;
  inside: Inside;
  api: Api;
  sessionId: string;
  shell: Shell;
  /** With the learner's login. */
  ask(method: string, path: string, body?: object): Promise<Answer>;
  /** Email and password. */
  login: [string, string];
}

/** Ready: the self-test is over, and a session has a shell. */
export async function openWorld(t: Owner, settings: Settings): Promise<World> {
  const server = await startServer(t, settings);
  const url = server.url.replace('0.0.0.0', '127.0.0.1');
  const inside = await lookInside(t, settings);
  const login = await demoLogin(settings);
  const api = await logIn(url, ...login);
  const askIt: World['ask'] = (method, path, body) => ask(url, method, path, { headers: { authorization: `Bearer ${api.token}` }, ...(body && { body }) });
  await until('the service to be ready', async () => (await askIt('GET', '/health/ready')).status === 200, patienceMs);
  const { body } = await askIt('POST', '/v1/sessions?wait=60', { lab });
  if (body['state'] !== 'ready') throw new Error(`No session: ${JSON.stringify(body)}`);
  const sessionId = String(body['id']);
  return { server, inside, api, sessionId, shell: await openShell(api, sessionId, { host: 'node1' }), ask: askIt, login };
}

/** Nothing, or the problem. */
export function unless(holds: boolean, problem: string): string[] {
  return holds ? [] : [problem];
}

export async function shellLives({ shell }: World): Promise<string[]> {
  return unless(await shell.run('echo still $((40 + 2))', patienceMs).catch(String) === 'still 42', 'a terminal does not go on');
}

/** Ends all sessions, and looks for what is left of them. */
export async function endAll({ inside, shell }: World, api: Pick<Api, 'delete'>): Promise<string[]> {
  shell.close();
  for (const { id } of await inside.store.sessions.listLive()) await api.delete(`/v1/sessions/${id}`);
  return (await recovery(() => remains(inside))).problems;
}
