/** The engine is killed under sessions with open terminals, and started again: its containers live on (`--live-restore`), or die with it. */
import { openShell, type Shell } from '../../../src/setup/demo/shell.js';
import { apiWith } from '../../../src/setup/demo/api.js';
import { makeToken, person } from '../actors.js';
import { ask, type Answer } from './ask.js';
import { orphans, recovery, remains } from './orphans.js';
import { until } from '../sandbox.js';
import type { SecondEngine } from '../second-engine.js';
import { lookInside, startServer, type Inside, type Owner } from '../server-process.js';

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
  /** From the engine's return until a new session was ready, and until database and engine agreed. */
  newSessionMs: number;
  settledMs: number;
  /** What they did not agree on, and what was left when all had been ended. */
  problems: string[];
}

interface Learner { token: string; sessionId: string; shell: Shell }

/** A machine that is busy may need so long for what is not measured here. */
const patienceMs = 120_000;
/** The engine is asked again no sooner than this after it answered. */
const refusalMs = 10_000;
const lab = 'pod-to-pod-same-node';

/** `engine` runs with `args`, and is started with them again. */
export async function killEngine(t: Owner, engine: SecondEngine, { settings, sessions, args }: { settings: Record<string, string>; sessions: number; args: string[] }): Promise<EngineDeath> {
  const world = { ...settings, DOCKER_HOST: engine.address, LAB_IMAGE: engine.image, POOL: 'none', MAX_SESSIONS: '100' };
  const inside = await lookInside(t, world);
  const { store } = inside;
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
  // Its sandbox would be one that nobody knows.
  await until('the self-test to be over', async () => (await ask(server.url, 'GET', '/health/ready')).status === 200, patienceMs);
  const learners: Learner[] = [];
  for (let number = 0; number < sessions; number++) learners.push(await begin());
  await Promise.all(learners.map(({ shell }, number) => shell.run(`export KEPT=${number}`)));

  await engine.kill();
  let answer = await call(await newcomer(), 'POST', '/v1/sessions', { lab });
  await until('a start to be refused', async () => answer.status !== 201 || (answer = await call(await newcomer(), 'POST', '/v1/sessions', { lab })).status !== 201, refusalMs);
  const refused = { status: answer.status, code: String(answer.body['code']), retryAfter: answer.retryAfter !== null };
  const aliveWhileDead = await countAlive(learners);
  await engine.start(args);
  const [newSessionMs, { recoveredMs: settledMs, problems }] = await Promise.all([
    untilNewSession(async () => call(await newcomer(), 'POST', '/v1/sessions?wait=30', { lab })),
    recovery(async () => [...await orphans(inside), ...await unsettled(inside, learners)]),
  ]);
  const rows = await Promise.all(learners.map(({ sessionId }) => store.sessions.find(sessionId)));
  const states: Record<string, number> = {};
  for (const row of rows) states[row?.state ?? 'gone'] = (states[row?.state ?? 'gone'] ?? 0) + 1;
  const aliveAfter = await countAlive(learners);
  for (const row of await store.sessions.listLive()) await call(await makeToken(store, row.userId), 'DELETE', `/v1/sessions/${row.id}`);
  const { problems: left } = await recovery(() => remains(inside));
  for (const { shell } of learners) shell.close();
  return { refused, aliveWhileDead, states, reasons: [...new Set(rows.flatMap((row) => row?.reasonCode ?? []))], aliveAfter, newSessionMs, settledMs, problems: [...problems, ...left] };
}

/** Milliseconds until a start is taken and the session is ready; a start that fails is one that was on its way too early. */
async function untilNewSession(start: () => Promise<Answer>): Promise<number> {
  const begun = performance.now();
  await until('a new session', async () => (await start()).body['state'] === 'ready', patienceMs);
  return Math.round(performance.now() - begun);
}

/** Sessions that neither go on nor have ended. */
async function unsettled({ store }: Inside, learners: readonly Learner[]): Promise<string[]> {
  const rows = await Promise.all(learners.map(({ sessionId }) => store.sessions.find(sessionId)));
  return rows.flatMap((row) => (row === null || row.state === 'ready' || row.state === 'failed' || row.state === 'ended' ? [] : [`session ${row.id} is ${row.state}`]));
}

/** Terminals whose shell still knows what it was told. */
async function countAlive(learners: readonly Learner[]): Promise<number> {
  const answers = await Promise.all(learners.map(({ shell }) => shell.run('echo kept $KEPT', 5_000).catch(() => '')));
  return answers.filter((text, number) => text === `kept ${number}`).length;
}
