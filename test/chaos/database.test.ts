/** The PostgreSQL server (one of its own, beside that of TEST_DATABASE_URL) dies in the middle of requests and comes back. */
import { setTimeout as sleep } from 'node:timers/promises';
import t from 'tap';
import { z } from 'zod';
import { logIn } from '../../src/setup/demo/api.js';
import { openShell } from '../../src/setup/demo/shell.js';
import { startPrivatePostgres } from '../../src/setup/suite/postgres.js';
import { orphans, recovery, remains } from '../support/chaos/orphans.js';
import { connectRemote } from '../support/remote-client.js';
import { until } from '../support/sandbox.js';
import { demoLogin, lookInside, startServer } from '../support/server-process.js';
import { testSettings } from '../support/service.js';
import { onPostgres } from '../support/store.js';

const session = z.object({ id: z.string(), state: z.string(), reasonCode: z.string().nullable() });
/** A recovery of PostgreSQL, and then the next request, on a busy machine. */
const patienceMs = 60_000;

t.test('a PostgreSQL server that is killed and comes back', { skip: onPostgres ? false : 'SQLite has no server', timeout: 300_000 }, async (t) => {
  const postgres = await startPrivatePostgres();
  if (postgres === undefined) throw new Error('the suite runs on PostgreSQL without its programs');
  t.teardown(() => postgres.stop());
  const settings = await testSettings(t, { DATABASE_URL: postgres.url, MAX_SESSIONS_PER_USER: '5' });
  const server = await startServer(t, settings);
  const api = await logIn(server.url, ...(await demoLogin(settings)));
  const { id } = await api.post('/v1/sessions?wait=60', { lab: 'pod-to-pod-same-node' }, session);
  const shell = await openShell(api, id, { host: 'node1' });
  const call = (method: string, path: string, body?: object): Promise<Response> => fetch(new URL(path, server.url), {
    method, headers: { authorization: `Bearer ${api.token}`, ...(body && { 'content-type': 'application/json' }) }, ...(body && { body: JSON.stringify(body) }),
  });
  const grade = (): Promise<Response> => call('POST', `/v1/sessions/${id}/tasks/plug-in/attempts`);
  const answers: Promise<{ status: number; body: { id?: string; code?: string } }>[] = [];
  const ask = (): void => { answers.push(grade().then(async (answer) => ({ status: answer.status, body: await answer.json() as { id?: string } }))); };

  ask();
  await answers[0];
  for (let number = 0; number < 3; number++) { ask(); await sleep(150); }
  const events = await connectRemote(`${server.url}/v1/sessions/${id}/events/stream`, { authorization: `Bearer ${api.token}` }, 'vethlab.events.v1+json');
  const { id: begun } = await api.post('/v1/sessions', { lab: 'bridge' }, session);
  await postgres.kill();
  ask();
  const answer = await call('GET', '/v1/sessions');
  t.match(await answer.json(), { status: 503, code: 'database-unavailable' });
  t.ok(Number(answer.headers.get('retry-after')) >= 1);
  t.equal((await fetch(new URL('/health/ready', server.url))).status, 503);
  t.equal((await fetch(new URL('/health/live', server.url))).status, 200);
  t.equal(await shell.run('echo still here'), 'still here', 'a terminal needs no database');
  t.match(await events.closed, { code: 4503, reason: /^database-unavailable: / }, 'a socket that does is told as a request is');

  await postgres.start();
  await until('a request to be answered', async () => (await call('GET', '/v1/sessions')).status === 200, patienceMs);
  await until('the server to be ready', async () => (await fetch(new URL('/health/ready', server.url))).status === 200, patienceMs);
  const inside = await lookInside(t, settings);
  t.same((await recovery(() => orphans(inside))).problems, [], 'no sandbox is nobody\'s after 30 s');
  const told = await Promise.all(answers);
  t.same([...new Set(told.map(({ status, body }) => (status === 201 ? 'stored' : body.code)))].filter((outcome) => outcome !== 'stored'), ['database-unavailable'], 'what is not stored says why');
  const acknowledged = told.flatMap(({ status, body }) => (status === 201 ? [body.id] : []));
  const { items } = await api.get(`/v1/sessions/${id}/tasks/plug-in/attempts?limit=100`, z.object({ items: z.array(z.object({ id: z.string() })) }));
  t.ok(acknowledged.length >= 1);
  t.same(acknowledged.filter((each) => !items.some((item) => item.id === each)), [], 'what was acknowledged is there');

  t.equal(await shell.run('echo and here'), 'and here');
  let start = await api.get(`/v1/sessions/${begun}`, session);
  await until('the start that was under way to end', async () => ['ready', 'failed'].includes((start = await api.get(`/v1/sessions/${begun}`, session)).state), patienceMs);
  t.same(start.reasonCode, start.state === 'failed' ? 'database-unavailable' : null, 'it is taken up again, or says what was wrong');
  const { id: next } = await api.post('/v1/sessions?wait=60', { lab: 'bridge' }, session);
  t.equal((await inside.store.sessions.find(next))?.state, 'ready');
  for (const row of await inside.store.sessions.listLive()) await api.delete(`/v1/sessions/${row.id}`);
  t.same((await recovery(() => remains(inside))).problems, [], 'nothing is left after 30 s');
});
