/** The service as it runs in production, a process of its own from dist/, with a database and a folder of its own; and a client of it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readConfig } from '../../src/config.js';
import { createDockerDriver } from '../../src/sandbox/docker/driver.js';
import { createEngine, findLabImage } from '../../src/sandbox/docker/engine.js';
import { inspectImage } from '../../src/sandbox/docker/images.js';
import { instanceLabel } from '../../src/sandbox/docker/labels.js';
import { imageReference } from '../../src/setup/image.js';
import { selfTestInstance } from '../../src/self-test.js';
import { createStore } from '../../src/store/store.js';
import { makeLearners } from './learners.js';
import { undoAtEnd } from './undo.js';

const removedAtOnce = 4;

export interface Service {
  url: string;
  pid: number;
  image: string;
  dataDir: string;
  /** Of the demo learner. */
  headers: Record<string, string>;
  /** JSON of an answer; rejects on a refusal. */
  ask<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** The same service, for whoever has this token. */
  as(token: string): Service;
  stop(): Promise<void>;
}

export interface StartedService extends Service {
  /** The same service, asked by a learner each. */
  learners: Service[];
}

/** That of LAB_IMAGE, else the one that fits this tree, else the newest. */
export async function labImage(): Promise<string> {
  const engine = createEngine(process.env['DOCKER_HOST']);
  const fitting = imageReference();
  const image = process.env['LAB_IMAGE'] ?? (await inspectImage(engine, fitting) ? fitting : await findLabImage(engine));
  if (image === undefined) throw new Error('There is no lab image. Build it: npm run build.');
  return image;
}

/** `settings` are added to the environment; there are so many learners. Stops, and removes its sandboxes, with `stop`. */
export async function startService(settings: Record<string, string> = {}, learnerCount = 0): Promise<StartedService> {
  const image = await labImage();
  const dataDir = mkdtempSync(join(tmpdir(), 'vethlab-bench-'));
  const tokens = await makeLearners(databaseUrlOf(dataDir), learnerCount);
  const entry = pathToFileURL(resolve('dist/server.js')).href;
  const child = spawn(process.execPath, ['-e', `import(${JSON.stringify(entry)}).then((server) => server.main())`], {
    env: {
      PATH: process.env['PATH'], DOCKER_HOST: process.env['DOCKER_HOST'], DATA_DIR: dataDir, LAB_IMAGE: image, PORT: '0', LOG_LEVEL: 'fatal',
      REQUESTS_PER_MINUTE: '10000000', LOGINS_PER_MINUTE: '10000', MAX_SESSIONS: '1000', MAX_SESSIONS_PER_USER: '1000', ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = undoAtEnd(async () => {
    await end(child);
    await removeSandboxes(dataDir, image);
    rmSync(dataDir, { recursive: true, force: true });
  });
  try {
    const url = await address(child);
    const { learner } = JSON.parse(readFileSync(join(dataDir, 'demo-logins.json'), 'utf8')) as { learner: { email: string; password: string } };
    const { token } = await ask<{ token: string }>(url, {}, 'POST', '/v1/auth/login', learner);
    const service = clientOf({ url, pid: child.pid ?? 0, image, dataDir, stop }, token);
    return { ...service, learners: tokens.map(service.as) };
  } catch (error) {
    await stop();
    throw error;
  }
}

function clientOf(running: Pick<Service, 'url' | 'pid' | 'image' | 'dataDir' | 'stop'>, token: string): Service {
  const headers = { authorization: `Bearer ${token}` };
  return { ...running, headers, as: (other) => clientOf(running, other), ask: (method, path, body) => ask(running.url, headers, method, path, body) };
}

async function ask<T>(url: string, headers: Record<string, string>, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(url + path, { method, headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) }, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

function address(child: ChildProcess): Promise<string> {
  return new Promise((done, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const match = /Vethlab serves at (\S+)/.exec(text);
      if (match?.[1] !== undefined) done(match[1]);
    });
    child.once('exit', () => { reject(new Error(`The service ended before it listened. It said: ${text}`)); });
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
    child.once('exit', () => { clearTimeout(timer); done(); });
    child.kill('SIGTERM');
  });
}

/** A stop leaves sessions' and waiting sandboxes for the next start, which does not come. */
async function removeSandboxes(dataDir: string, image: string): Promise<void> {
  const instance = await instanceOf(dataDir);
  for (const instanceId of [instance, selfTestInstance(instance)]) {
    const driver = createDockerDriver({ dockerHost: process.env['DOCKER_HOST'], dataDir, instanceId, image });
    const left = await driver.list();
    const removeAll = async (): Promise<void> => { for (let next = left.pop(); next !== undefined; next = left.pop()) await driver.remove(next.id); };
    await Promise.all(Array.from({ length: removedAtOnce }, removeAll));
    await driver.close();
  }
}

/** A filter of `docker ps` for the sandboxes of this service and of no other. */
export async function sandboxFilter({ dataDir }: Service): Promise<string> {
  return `label=${instanceLabel}=${await instanceOf(dataDir)}`;
}

async function instanceOf(dataDir: string): Promise<string> {
  const store = await createStore(databaseUrlOf(dataDir));
  try {
    return await store.settings.getOrCreate('instance', () => randomUUID());
  } finally {
    await store.close();
  }
}

function databaseUrlOf(dataDir: string): string {
  return readConfig({ DATA_DIR: dataDir }).databaseUrl;
}

interface SessionView { id: string; state: string; reason?: unknown }

/** A session that is ready. `lab` defaults to the smallest. */
export async function startSession(service: Service, lab = 'pod-to-pod-same-node'): Promise<string> {
  const { id } = await service.ask<SessionView>('POST', '/v1/sessions', { lab });
  return untilReady(service, id);
}

export async function untilReady(service: Service, id: string, timeoutMs = 120_000): Promise<string> {
  for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; await pause(20)) {
    const { state, reason } = await service.ask<SessionView>('GET', `/v1/sessions/${id}`);
    if (state === 'ready') return id;
    if (state === 'failed' || state === 'ended') throw new Error(`The session ${state}: ${JSON.stringify(reason)}`);
  }
  throw new Error('The session was not ready in time.');
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => { setTimeout(done, ms); });
}
