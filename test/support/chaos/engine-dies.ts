/** The engine is killed under sessions with open terminals, and started again: its containers live on (`--live-restore`), or die with it. */
import { openShell, type Shell } from '../../../src/setup/demo/shell.js';
import { apiWith } from '../../../src/setup/demo/api.js';
import { makeToken, person } from '../actors.js';
import { ask, type Answer } from './ask.js';
import { until } from '../sandbox.js';
import type { SecondEngine } from '../second-engine.js';
import { lookInside, startServer, type Owner } from '../server-process.js';

export interface EngineDeath {
  /** Of the answer to a start while it was dead; one that was just then on its way may have been taken. */
  refused: { status: number; code: string; retryAfter: boolean };
  /** Terminals that answered while it was dead. */
  aliveWhileDead: number;
  /** Of the sessions that were there, when it was back and all was settled. */
  states: Record<string, number>;
  reasons: string[];
  /** Terminals that go on afterwards, with what they had. */
  aliveAfter: number;
  /** From the engine's return until a new session was ready, and until nothing was in between. */
  newSessionMs: number;
  settledMs: number;
  left: string[];
}

interface Learner { token: string; sessionId: string; shell: Shell }

/** The same figure as for kills: nothing is left over after this time. */
const settleMs = 60_000;
/** The engine is asked again no sooner than this after it answered. */
const refusalMs = 10_000;
const lab = 'pod-to-pod-same-node';

/** `engine` runs with `args`, and is started with them again. */
export async function killEngine(t: Owner, engine: SecondEngine, { settings, sessions, args }: { settings: Record<string, string>; sessions: number; args: string[] }): Promise<EngineDeath> {
  const world = { ...settings, DOCKER_HOST: engine.address, LAB_IMAGE: engine.image, POOL: 'none', MAX_SESSIONS: '100' };
  const { store, driver } = await lookInside(t, world);
  const server = await startServer(t, world);
  const newcomer = async (): Promise<string> => (await person(store, 'Learner', 'learner')).token;
  const call = (token: string, method: string, path: string, body?: object): Promise<Answer> => ask(server.url, method, path, { headers: { authorization: `Bearer ${token}` }, ...(body && { body }), timeoutMs: 90_000 });
  const ready = async (token: string): Promise<string> => {
    const { body } = await call(token, 'POST', '/v1/sessions?wait=60', { lab });
    if (body['state'] !== 'ready') throw new Error(`No session: ${JSON.stringify(body)}`);
    return String(body['id']);
  };
  const begin = async (): Promise<Learner> => {
    const token = await newcomer();
    const sessionId = await ready(token);
    return { token, sessionId, shell: await openShell(apiWith(server.url, token), sessionId, { host: 'node1' }) };
  };
  const learners: Learner[] = [];
  for (let number = 0; number < sessions; number++) learners.push(await begin());
  await Promise.all(learners.map(({ shell }, number) => shell.run(`export KEPT=${number}`)));

  await engine.kill();
  let answer = await call(await newcomer(), 'POST', '/v1/sessions', { lab });
  await until('a start to be refused', async () => answer.status !== 201 || (answer = await call(await newcomer(), 'POST', '/v1/sessions', { lab })).status !== 201, refusalMs);
  const refused = { status: answer.status, code: String(answer.body['code']), retryAfter: answer.retryAfter !== null };
  const aliveWhileDead = await countAlive(learners);
  await engine.start(args);
  const backAt = performance.now();
  const next = await newcomer();
  await until('a new session', async () => (await call(next, 'POST', '/v1/sessions?wait=30', { lab })).status === 201, settleMs);
  const newSessionMs = Math.round(performance.now() - backAt);
  const settled = async (): Promise<boolean> => (await store.sandboxes.list()).map(({ id }) => id).sort().join() === (await driver.list()).filter(({ state }) => state === 'running').map(({ id }) => id).sort().join()
    && (await store.sessions.listLive()).every(({ state }) => state === 'ready');
  await until('all to be settled', settled, settleMs);
  const settledMs = Math.round(performance.now() - backAt);
  const rows = await Promise.all(learners.map(({ sessionId }) => store.sessions.find(sessionId)));
  const states: Record<string, number> = {};
  for (const row of rows) states[row?.state ?? 'gone'] = (states[row?.state ?? 'gone'] ?? 0) + 1;
  const aliveAfter = await countAlive(learners);
  for (const row of await store.sessions.listLive()) await call(await makeToken(store, row.userId), 'DELETE', `/v1/sessions/${row.id}`);
  await until('nothing to be left', async () => (await driver.list()).length === 0 && (await store.sandboxes.list()).length === 0, settleMs);
  for (const { shell } of learners) shell.close();
  return { refused, aliveWhileDead, states, reasons: [...new Set(rows.flatMap((row) => row?.reasonCode ?? []))], aliveAfter, newSessionMs, settledMs, left: (await driver.list()).map(({ id }) => id) };
}

/** Terminals whose shell still knows what it was told. */
async function countAlive(learners: readonly Learner[]): Promise<number> {
  const answers = await Promise.all(learners.map(({ shell }) => shell.run('echo kept $KEPT', 5_000).catch(() => '')));
  return answers.filter((text, number) => text === `kept ${number}`).length;
}
