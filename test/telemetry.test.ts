/** What a real service tells an operator, in its log at its most talkative and in traces, of a story that has every kind of secret in it. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import t, { type Test } from 'tap';
import { z } from 'zod';
import { WebSocket } from 'ws';
import { hashPassword } from '../src/auth/passwords.js';
import { logIn, type Api } from '../src/setup/demo/api.js';
import { openShell } from '../src/setup/demo/shell.js';
import { attributesOf, namesAbove, newParent, startCollector, type Collector } from './support/collector.js';
import { newBrowser } from './support/lti.js';
import { clientId, clientSecret, logInAt, startProvider } from './support/oidc-provider.js';
import { freePort } from '../src/setup/suite/probe-port.js';
import { startReceiver } from './support/receiver.js';
import { until } from './support/sandbox.js';
import { demoLogin, lookInside, spawnServer, startServer } from './support/server-process.js';
import { testSettings } from './support/service.js';

type Line = Record<string, unknown> & { msg: string };

/** Secrets by what they are; each is looked for in all that was written. */
const secrets = new Map<string, string>();

/** A secret of our choice. */
function plant(what: string): string {
  const value = `planted-${randomBytes(12).toString('hex')}`;
  secrets.set(what, value);
  return value;
}

/** One that the service made, told by `from`. */
function note(what: string, value: string | undefined): string {
  if (!value || value.length < 8) throw new Error(`There is no ${what}.`);
  secrets.set(what, value);
  return value;
}

function nothingLeaks(t: { notOk(value: unknown, message: string): unknown; ok(value: unknown, message: string): unknown }, written: string): void {
  for (const [what, value] of secrets) {
    for (const form of new Set([value, encodeURIComponent(value), Buffer.from(value).toString('base64')])) t.notOk(written.includes(form), `no ${what}`);
  }
}

t.test('log and traces have no secret; each line says of which request and session it is, each span whose part', async (t) => {
  const [hook, collector] = [await startReceiver(t), await startCollector(t)];
  hook.answer = () => ({ status: 500, body: 'no' });
  const port = String(await freePort());
  const publicUrl = `http://127.0.0.1:${port}`;
  const { issuer } = await startProvider(t, `${publicUrl}/v1/auth/oidc/callback`, { ada: { email: 'ada@example.org', email_verified: true, name: 'Ada' } });
  note('client secret of the provider', clientSecret);
  const settings = await testSettings(t, {
    LOG_LEVEL: 'trace', PORT: port, PUBLIC_URL: publicUrl, WEBHOOK_ALLOW_PRIVATE: '127.0.0.1', LTI_PRIVATE_PLATFORMS: '1',
    SECRET_KEY: plant('key that seals'), METRICS_TOKEN: plant('token for metrics'), XAPI_ENDPOINT: hook.url, XAPI_USERNAME: 'lrs', XAPI_PASSWORD: plant('password of the record store'),
    OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_EXPORTER_OTLP_HEADERS: `authorization=${plant('token for the collector')}`, OTEL_SERVICE_NAME: 'labs-of-the-test', OTEL_BSP_SCHEDULE_DELAY: '100',
  });
  if (settings['DATABASE_URL']?.startsWith('postgresql:')) note('password of the database', new URL(settings['DATABASE_URL']).password);
  const server = await startServer(t, settings);
  note('password of a demo user', (await demoLogin(settings))[1]);
  const { store } = await lookInside(t, settings);
  const password = plant('password');
  const root = await store.users.create({ email: 'root@example.org', name: 'Root', role: 'admin', passwordHash: await hashPassword(password) });
  const api = await logIn(server.url, root.email, password);
  note('token', api.token);
  const call = (path: string, init: RequestInit & { body?: string } = {}): Promise<Response> => fetch(new URL(path, server.url), { method: init.body === undefined ? 'GET' : 'POST', redirect: 'manual', ...init, headers: { ...(init.body !== undefined && { 'content-type': 'application/json' }), ...init.headers } });

  // Ways to log in, right and wrong.
  await call('/v1/auth/login', { body: JSON.stringify({ email: root.email, password: plant('wrong password') }) });
  await call('/v1/auth/login', { body: JSON.stringify({ email: 17, password: plant('password in a body that is not valid') }) });
  await call('/v1/auth/login', { body: `${plant('start of a body that is no JSON')} is none` });
  const withCookie = await call('/v1/auth/login', { body: JSON.stringify({ email: root.email, password, cookie: true }), headers: { origin: publicUrl } });
  const cookie = note('cookie', /vethlab_token=([^;]+)/.exec(withCookie.headers.getSetCookie().join())?.[1]);
  t.equal((await call('/v1/auth/me', { headers: { cookie: `vethlab_token=${cookie}` } })).status, 200);
  await call(`/v1/auth/me?token=${plant('token in a query')}`, { headers: { authorization: `Bearer ${plant('token that is none')}` } });
  const link = await api.post(`/v1/users/${root.id}/links`, { purpose: 'login' }, z.object({ secret: z.string(), url: z.string() }));
  t.equal((await call('/v1/auth/link', { body: JSON.stringify({ secret: note('login link', link.secret) }) })).status, 200);
  await viaProvider(call, publicUrl);

  // Machines: a key, a webhook that fails, a record store that fails, a platform.
  const { key } = await api.post('/v1/api-keys', { name: 'lms', scopes: ['sessions:read'] }, z.object({ key: z.string() }));
  t.equal((await call('/v1/sessions?user=all', { headers: { authorization: `Bearer ${note('API key', key)}` } })).status, 200);
  await call('/metrics', { headers: { authorization: `Bearer ${settings['METRICS_TOKEN']}` } });
  const made = await api.post('/v1/webhooks', { url: `${hook.url}/${plant('secret in the address of a webhook')}` }, z.object({ id: z.string(), secret: z.string() }));
  note('secret of a webhook', made.secret);
  await api.post(`/v1/webhooks/${made.id}/ping`, {}, z.object({}));
  const invitation = await api.post('/v1/lti/registrations', undefined, z.object({ url: z.string() }));
  note('link to register a platform', invitation.url.split('/').at(-1));
  await newBrowser().load(`${invitation.url}?openid_configuration=${encodeURIComponent(`${hook.url}/openid`)}&registration_token=${plant('registration token of a platform')}`);
  await call('/lti/launch', { body: new URLSearchParams({ id_token: `${plant('token of a launch')}.e30.x`, state: plant('state of a launch') }).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' } });

  // A learner's work: what is typed, what is run, and a socket with the token in its subprotocol.
  const parent = newParent();
  const sessionId = await labWork(api, parent.traceparent);
  await until('the webhook\'s failure', () => server.written().includes('a message could not be delivered'), 20_000);
  await api.delete(`/v1/sessions/${sessionId}`);
  const lines = (): Line[] => server.written().split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Line);
  await until('the end of the session', () => lines().some(({ state }) => state === 'ended'), 30_000);

  nothingLeaks(t, server.written() + collector.text());
  await oneTrace(t, collector, parent, sessionId);
  const requests = lines().filter(({ msg }) => msg === 'request');
  t.ok(requests.length > 15);
  t.same(requests.filter(({ reqId }) => typeof reqId !== 'string'), []);
  t.same(requests.filter(({ path }) => String(path).includes(sessionId)).filter((line) => line['sessionId'] !== sessionId), [], 'requests to a session have its id');
  t.match(requests.find(({ path, status }) => path === '/v1/sessions' && status === 201), { sessionId, userId: root.id });
  t.match(lines().filter(({ msg }) => msg === 'a session has a new state').slice(0, 2), [{ traceId: parent.traceId }, { traceId: parent.traceId }]);
  t.same(lines().filter(({ msg, state }) => msg === 'a session has a new state' && state).map((line) => [line['sessionId'], line['state']]), ['starting', 'ready', 'ended'].map((state) => [sessionId, state]));
  t.ok(lines().some(({ level }) => Number(level) <= 20), 'it was talkative');
});

async function viaProvider(call: (path: string, init?: { headers: Record<string, string> }) => Promise<Response>, publicUrl: string): Promise<void> {
  const began = await call('/v1/auth/oidc/login');
  const memory = note('memory of a login at the provider', /vethlab_oidc=([^;]+)/.exec(began.headers.getSetCookie().join())?.[1]);
  const back = await logInAt(began.headers.get('location') ?? '', 'ada');
  note('code of the provider', back.searchParams.get('code') ?? undefined);
  const ended = await call(back.href.slice(publicUrl.length), { headers: { cookie: `vethlab_oidc=${memory}` } });
  note('cookie after the provider', /vethlab_token=([^;]+)/.exec(ended.headers.getSetCookie().join())?.[1]);
}

/** From the request over the worker to the engine and the agent; the grading is in the trace of its own request. */
async function oneTrace(t: Test, collector: Collector, parent: ReturnType<typeof newParent>, sessionId: string): Promise<void> {
  const spans = (): ReturnType<Collector['spans']> => collector.spans().filter(({ traceId }) => traceId === parent.traceId);
  await until('the worker\'s span', () => spans().some(({ name }) => name === 'session work'), 20_000);
  const named = (name: string): ReturnType<typeof spans>[number] => spans().find((span) => span.name === name) ?? t.fail(`there is no span ${name}`) as never;
  const request = named('POST /v1/sessions');
  t.match(request, { parentSpanId: parent.spanId, kind: 2 }, 'the trace is the caller\'s');
  t.match(attributesOf(request), { 'http.request.method': 'POST', 'http.route': '/v1/sessions', 'http.response.status_code': 201, 'vethlab.request.id': /^[0-9a-f-]{36}$/ });
  t.match(attributesOf(named('session work')), { 'vethlab.session.id': sessionId });
  t.same(namesAbove(spans(), named('db sessions.create')), ['POST /v1/sessions']);
  for (const name of ['engine create', 'engine start', 'engine connect', 'agent batch']) t.same(namesAbove(spans(), named(name)), ['session starting', 'session work', 'POST /v1/sessions'], name);
  t.equal(attributesOf(named('engine create'))['vethlab.engine'], 'default');
  t.same(spans().filter(({ status }) => status.code === 2), [], 'nothing failed');
  const grade = collector.spans().find(({ name }) => name === 'grade');
  t.ok(grade && collector.spans().some(({ name, parentSpanId }) => name.startsWith('agent ') && parentSpanId === grade.spanId), 'the agent is asked within the grading');
  t.ok(collector.spans().some((span) => span.name === 'deliver webhook' && attributesOf(span)['http.response.status_code'] === 500));
  t.match(collector.text(), 'labs-of-the-test');
}

async function labWork(api: Api, traceparent: string): Promise<string> {
  const started = await fetch(new URL('/v1/sessions?wait=60', api.url), { method: 'POST', headers: { traceparent, authorization: `Bearer ${api.token}`, 'content-type': 'application/json' }, body: JSON.stringify({ lab: 'pod-to-pod-same-node' }) });
  const { id } = z.object({ id: z.string() }).parse(await started.json());
  const { items: [task] } = await api.get(`/v1/sessions/${id}/tasks`, z.object({ items: z.array(z.object({ id: z.string() })) }));
  await api.post(`/v1/sessions/${id}/tasks/${task?.id}/attempts`, {}, z.object({}));
  const shell = await openShell(api, id, { host: 'node1' });
  await shell.run(`true ${plant('what is typed')}`);
  shell.close();
  await api.post(`/v1/sessions/${id}/commands`, { target: { host: 'node1' }, argv: ['echo', plant('argument of a command')], timeoutMs: 5_000 }, z.object({}));
  await api.post(`/v1/sessions/${id}/commands`, { target: { host: 'nowhere' }, argv: [plant('argument of a command that is refused')], timeoutMs: 5_000 }, z.object({})).catch(() => undefined);
  const socket = new WebSocket(new URL(`/v1/sessions/${id}/events/stream`, api.url.replace('http', 'ws')), [`base64url.bearer.authorization.k8s.io.${note('token in a subprotocol', Buffer.from(api.token).toString('base64url'))}`, 'vethlab.events.v1+json']);
  await Promise.race([once(socket, 'open'), once(socket, 'error')]);
  socket.terminate();
  return id;
}

t.test('a database that does not answer is told of without its password', async (t) => {
  const password = plant('password of a database');
  const settings = await testSettings(t, { DATABASE_URL: `postgresql://vethlab:${password}@127.0.0.1:${await freePort()}/vethlab`, LOG_LEVEL: 'trace' });
  const { process: child, written } = spawnServer(t, settings);
  const [code] = await once(child, 'close');
  t.equal(code, 1);
  t.match(written(), /ECONNREFUSED/);
  nothingLeaks(t, written());
});
