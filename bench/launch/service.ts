/** The service as it runs for users, in a process of its own with a fresh database, and learners who are logged in. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { newSecretWithDigest } from '../../src/auth/tokens.js';
import { createStore, type Store } from '../../src/store/store.js';
import { channels, remoteCommandProtocol } from '../../src/streams/remote-command.js';

export interface BenchService {
  /** Milliseconds from the request for a session to the first byte of its first terminal. */
  startToPrompt(learner: number): Promise<number>;
  /** Ends the sessions that were started. */
  endAll(): Promise<void>;
  /** Resolves when all sessions and their sandboxes are gone and so many wait. */
  quiet(waiting: number): Promise<void>;
  close(): Promise<void>;
}

const entry = pathToFileURL(resolve('dist/server.js')).href;
const lab = 'pod-to-pod-same-node';
const session = z.object({ id: z.string() });
const giveUpMs = 120_000;

export async function startBenchService({ image, variables, learners }: { image: string; variables: Record<string, string>; learners: number }): Promise<BenchService> {
  const dataDir = await mkdtemp(join(tmpdir(), 'vethlab-bench-'));
  const env = { PATH: process.env['PATH'], DOCKER_HOST: process.env['DOCKER_HOST'], DATA_DIR: dataDir, LABS_DIR: resolve('labs'), LAB_IMAGE: image, PORT: '0', LOG_LEVEL: 'error', ...variables };
  const tokens = await makeLearners(`file:${join(dataDir, 'vethlab.db')}`, learners);
  const child = spawn(process.execPath, ['-e', `import(${JSON.stringify(entry)}).then((server) => server.main())`], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await addressOf(child);

  async function post(path: string, token: string, body: unknown): Promise<string> {
    const answer = await fetch(new URL(path, url), { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`POST ${path} answered ${answer.status}: ${await answer.text()}`);
    return session.parse(await answer.json()).id;
  }

  const started: [id: string, token: string][] = [];

  /** Sandboxes that exist, and those of them that wait. */
  async function sandboxes(): Promise<{ all: number; waiting: number }> {
    const text = await (await fetch(new URL('/metrics', url))).text();
    const value = (name: string): number => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1] ?? NaN);
    return { all: value('vethlab_sandboxes'), waiting: value('vethlab_pool\\{size="small"\\}') };
  }

  return {
    async startToPrompt(learner) {
      const token = tokens[learner] ?? '';
      const startedAt = performance.now();
      const id = await post('/v1/sessions', token, { lab });
      const terminalId = await post(`/v1/sessions/${id}/terminals`, token, { target: { host: 'node1' } });
      await firstByte(`${url.replace('http', 'ws')}/v1/sessions/${id}/terminals/${terminalId}/stream`, token);
      started.push([id, token]);
      return performance.now() - startedAt;
    },
    async endAll() {
      for (const [id, token] of started.splice(0)) await fetch(new URL(`/v1/sessions/${id}`, url), { method: 'DELETE', headers: { authorization: `Bearer ${token}` } });
    },
    async quiet(waiting) {
      for (const deadline = Date.now() + giveUpMs; Date.now() < deadline; await new Promise((next) => setTimeout(next, 50))) {
        const now = await sandboxes();
        if (now.all === waiting && now.waiting === waiting) return;
      }
      throw new Error(`The pool never came to ${waiting}.`);
    },
    async close() {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await gone;
      // A stop leaves the pool for the next start: their sockets' folders tell which they are.
      const left = await readdir(join(dataDir, 'sandboxes')).catch(() => []);
      await Promise.all(left.map((id) => removeContainer(`vethlab-${id}`)));
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function makeLearners(databaseUrl: string, count: number): Promise<string[]> {
  const store = await createStore(databaseUrl);
  const tokens: string[] = [];
  for (let number = 0; number < count; number++) tokens.push(await logIn(store, number));
  await store.close();
  return tokens;
}

async function logIn(store: Store, number: number): Promise<string> {
  const user = await store.users.create({ email: `learner-${number}@bench.example`, name: `Learner ${number}`, role: 'learner', passwordHash: null });
  const { secret, digest } = newSecretWithDigest('login');
  await store.tokens.create({ digest, userId: user.id, expiresAt: new Date(Date.now() + 3_600_000) });
  return secret;
}

/** The shell's first byte is its prompt's. */
function firstByte(address: string, token: string): Promise<void> {
  const socket = new WebSocket(address, remoteCommandProtocol, { headers: { authorization: `Bearer ${token}` } });
  return new Promise((done, reject) => {
    socket.on('error', reject);
    socket.on('close', (code) => { reject(new Error(`The terminal closed with ${code}.`)); });
    socket.on('message', (data: Buffer) => {
      if (data[0] !== channels.stdout || data.length < 2) return;
      done();
      socket.close(1000);
    });
  });
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((done, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      // Its log, once it listens: errors only.
      if (/serves at/.test(text)) process.stderr.write(chunk.toString().replace(/^(?!\{).*\n?/gm, ''));
      text += chunk.toString();
      const found = /Vethlab serves at (\S+)/.exec(text)?.[1];
      if (found !== undefined) done(found);
    });
    child.once('exit', () => { reject(new Error(`The service ended: ${text}`)); });
  });
}

function removeContainer(name: string): Promise<void> {
  return new Promise((done) => spawn('docker', ['rm', '-f', name], { stdio: 'ignore' }).once('exit', () => { done(); }));
}
