/** The service as a process of its own, from dist/ (which the set-up of `npm test` compiles), to be killed in the middle of anything. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Test } from 'tap';
import { createDockerDriver } from '../../src/sandbox/docker/driver.js';
import { createStore, type Store } from '../../src/store/store.js';
import type { SandboxDriver } from '../../src/sandbox/contract.js';

export interface ServerProcess {
  url: string;
  process: ChildProcess;
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<void>;
}

const entry = pathToFileURL(resolve('dist/server.js')).href;
const listenTimeoutMs = 60_000;

/** Resolves when it listens. `settings` are the environment; see `testSettings`. */
export async function startServer(t: Test, settings: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['-e', `import(${JSON.stringify(entry)}).then((server) => server.main())`], {
    env: { PATH: process.env['PATH'], DOCKER_HOST: process.env['DOCKER_HOST'], ...settings }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = (): Promise<void> => end(child);
  t.teardown(kill);
  return { url: await address(child), process: child, kill };
}

function address(child: ChildProcess): Promise<string> {
  return new Promise((resolveAddress, reject) => {
    let text = '';
    const timer = setTimeout(() => { reject(new Error(`The server did not listen within ${listenTimeoutMs} ms. It said: ${text}`)); }, listenTimeoutMs);
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const match = /Vethlab serves at (\S+)/.exec(text);
      if (match?.[1] === undefined) return;
      clearTimeout(timer);
      resolveAddress(match[1]);
    });
    child.once('exit', () => { clearTimeout(timer); reject(new Error(`The server ended before it listened. It said: ${text}`)); });
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => { done(); });
    child.kill('SIGKILL');
  });
}

/** The demo learner's e-mail and password. */
export async function demoLogin(settings: Record<string, string>): Promise<[string, string]> {
  const { learner } = JSON.parse(await readFile(join(settings['DATA_DIR'] ?? '', 'demo-logins.json'), 'utf8')) as { learner: { email: string; password: string } };
  return [learner.email, learner.password];
}

/** The database and the engine of a server, to look at while it is dead; sandboxes that are left are removed when `t` ends. */
export async function lookInside(t: Test, settings: Record<string, string>): Promise<{ store: Store; driver: SandboxDriver }> {
  const store = await createStore(settings['DATABASE_URL'] ?? '');
  const instanceId = await store.settings.get('instance');
  if (instanceId === null) throw new Error('the server has not made its instance id');
  const driver = createDockerDriver({ dockerHost: process.env['DOCKER_HOST'], dataDir: settings['DATA_DIR'] ?? '', instanceId, image: settings['LAB_IMAGE'] ?? '' });
  t.teardown(async () => {
    for (const { id } of await driver.list()) await driver.remove(id);
    await driver.close();
    await store.close();
  });
  return { store, driver };
}
