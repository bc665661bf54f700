/** The service as a process of its own, to be killed in the middle of anything: that of dist/ (which the set-up of `npm test` compiles), under `npm test` in one file. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Test } from 'tap';
import { selfTestInstance } from '../../src/self-test.js';
import { createDockerDriver } from '../../src/sandbox/docker/driver.js';
import { createEngine } from '../../src/sandbox/docker/engine.js';
import { listContainers } from '../../src/sandbox/docker/images.js';
import { instanceLabel } from '../../src/sandbox/docker/labels.js';
import { compiledTests, startedAlike } from '../../src/setup/suite/run-tap.js';
import { createStore, type Store } from '../../src/store/store.js';
import type { SandboxDriver } from '../../src/sandbox/contract.js';
import { programPath } from './compiled.js';

/** Whoever outlives what is started: a test, or a bench. */
export type Owner = Pick<Test, 'teardown'>;

export interface ServerProcess {
  url: string;
  process: ChildProcess;
  /** All that it has written. */
  written(): string;
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<void>;
}

/** As it is shipped. */
export const shippedServer = resolve('dist/server.js');
/** A start of it takes half of the CPU. */
const quickServer = process.env[compiledTests] === undefined ? shippedServer : programPath('src/server.ts');
const listenTimeoutMs = 180_000;

/** Resolves when it listens. `settings` are the environment; see `testSettings`. */
export async function startServer(t: Owner, settings: Record<string, string>, program = quickServer): Promise<ServerProcess> {
  const server = spawnServer(t, settings, program);
  return { ...server, url: await address(server.process) };
}

/** Does not wait until it listens. */
export function spawnServer(t: Owner, settings: Record<string, string>, program = quickServer): Omit<ServerProcess, 'url'> {
  const child = spawn(process.execPath, [...startedAlike, '-e', `import(${JSON.stringify(pathToFileURL(program).href)}).then((server) => server.main())`], {
    env: { PATH: process.env['PATH'], DOCKER_HOST: process.env['DOCKER_HOST'], ...settings }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr.pipe(process.stderr);
  let written = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { written += chunk.toString(); });
  const kill = (): Promise<void> => end(child);
  t.teardown(async () => {
    await kill();
    await removeLeft(settings['DATA_DIR'] ?? '', settings['DOCKER_HOST'] ?? process.env['DOCKER_HOST']);
  });
  return { process: child, kill, written: () => written };
}

/** A server that is killed leaves its sandboxes, that of its self-test too: their sockets lie in its folder. */
export async function removeLeft(dataDir: string, dockerHost: string | undefined): Promise<void> {
  const engine = createEngine(dockerHost);
  const left = (await listContainers(engine, instanceLabel)).filter(({ mounts }) => mounts.some((source) => source.startsWith(dataDir + sep)));
  // One that somebody else removes at the same time is gone as well.
  await Promise.all(left.map(({ id }) => engine.docker.getContainer(id).remove({ force: true }).catch(() => undefined)));
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

export interface Inside {
  store: Store;
  /** Of the sessions' sandboxes. */
  driver: SandboxDriver;
  /** Of the self-tests'. */
  selfTests: SandboxDriver;
}

/** The database and the engine of a server, to look at before, while and after it lives; sandboxes that are left are removed when `t` ends. */
export async function lookInside(t: Owner, settings: Record<string, string>): Promise<Inside> {
  const store = await createStore(settings['DATABASE_URL'] ?? '');
  const instanceId = await store.settings.getOrCreate('instance', () => randomUUID());
  const open = (instance: string): SandboxDriver => createDockerDriver({ dockerHost: settings['DOCKER_HOST'] ?? process.env['DOCKER_HOST'], dataDir: settings['DATA_DIR'] ?? '', instanceId: instance, image: settings['LAB_IMAGE'] ?? '' });
  const [driver, selfTests] = [open(instanceId), open(selfTestInstance(instanceId))];
  t.teardown(async () => {
    for (const each of [driver, selfTests]) {
      for (const { id } of await each.list()) await each.remove(id);
      await each.close();
    }
    await store.close();
  });
  return { store, driver, selfTests };
}
