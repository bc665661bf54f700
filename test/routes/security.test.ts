/** What HTTP lets in, lets out and writes down. It needs no second database: of the store it uses the log of changes only, which test/store holds on both. */
import { Writable } from 'node:stream';
import { pino } from 'pino';
import t from 'tap';
import { AppError } from '../../src/errors.js';
import { loggerOptions } from '../../src/telemetry.js';
import { build } from '../support/app.js';

const service = await build(t, { REQUESTS_PER_MINUTE: '400' }, {
  readiness: [
    { name: 'database', check: async () => undefined },
    { name: 'engine', check: async () => { throw new AppError('engine-unavailable', 'The container engine does not answer.'); } },
    { name: 'image', check: async () => { throw new Error('connect /var/run/secret.sock'); } },
  ],
});
const { app, login } = service;

t.test('answers may be framed, sniffed or run by nobody', async (t) => {
  const { headers } = await app.inject('/v1/labs');
  t.equal(headers['content-security-policy'], "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none'");
  t.match(headers, { 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin' });
  t.notOk(headers['x-powered-by']);
  t.notOk(headers['strict-transport-security'], 'plain HTTP asks nobody for HTTPS');
});

t.test('other origins are given nothing by CORS', async (t) => {
  const answer = await app.inject({ url: '/v1/labs', headers: { origin: 'https://evil.example' } });
  t.notOk(answer.headers['access-control-allow-origin']);
  const preflight = await app.inject({ method: 'OPTIONS', url: '/v1/sessions', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' } });
  t.equal(preflight.statusCode, 405);
  t.notOk(preflight.headers['access-control-allow-origin']);
});

t.test('only JSON is read: what a form can send is refused before it is looked at', async (t) => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const answer = await app.inject({ method: 'POST', url: '/v1/auth/login', headers: { 'content-type': type }, payload: '{"email":"a","password":"b"}' });
    t.match(answer.json(), { code: 'unsupported-media-type', status: 415 }, type);
  }
});

t.test('every answer has a request id of ours; a client cannot choose it', async (t) => {
  const answer = await app.inject({ url: '/v1/auth/me', headers: { 'x-request-id': 'chosen-by-a-client' } });
  const id = String(answer.headers['x-request-id']);
  t.match(id, /^[0-9a-f-]{36}$/);
  t.equal(answer.json<{ instance: string }>().instance, id);
});

t.test('an address that cannot be decoded is a problem like every other', async (t) => {
  for (const url of ['/v1/labs/%zz', '/%', `/v1/labs/${'x'.repeat(500)}`]) {
    const answer = await app.inject(url);
    t.equal(answer.headers['content-type'], 'application/problem+json', url.slice(0, 20));
    t.ok(answer.statusCode === 400 || answer.statusCode === 404 || answer.statusCode === 414, `${url.slice(0, 20)}: ${answer.statusCode}`);
    t.notMatch(answer.body, /node_modules|at .*\.js/);
  }
});

t.test('the reference at /docs loads nothing from another host', async (t) => {
  const page = await app.inject('/docs/');
  t.equal(page.statusCode, 200);
  t.notMatch(page.body, /(src|href)="(https?:)?\/\//);
  t.match(page.headers['content-security-policy'], /^default-src 'none'; script-src 'self';/);
  t.notMatch(page.headers['content-security-policy'], /https?:|\*|script-src[^;]*unsafe/);
  t.equal((await app.inject('/docs/json')).json<{ openapi: string }>().openapi, '3.1.0');
  t.match((await app.inject('/errors')).body, /### quota-user \(429\)/);
});

t.test('health says what is wrong in our words only', async (t) => {
  t.same((await app.inject('/health/live')).json(), { status: 'alive' });
  const ready = await app.inject('/health/ready');
  t.equal(ready.statusCode, 503);
  t.match(ready.json(), { status: 'not-ready', checks: [{ name: 'database', ok: true, detail: null }, { name: 'engine', ok: false, detail: 'The container engine does not answer.' }, { name: 'image', ok: false }] });
  t.notMatch(ready.body, /secret/);
});

t.test('metrics are for this machine, and not through a proxy on it', async (t) => {
  await service.session((await login()).user.id);
  const here = await app.inject({ url: '/metrics', remoteAddress: '127.0.0.1' });
  t.equal(here.statusCode, 200);
  t.match(here.headers['content-type'], /^text\/plain/);
  t.match(here.body, /vethlab_http_request_seconds_count\{method="GET",route="\/v1\/auth\/me",status="401"\} \d/);
  t.match(here.body, /vethlab_nodejs_eventloop_lag/);
  t.match(here.body, /vethlab_sessions\{state="ready"\} 1\n/);
  t.match(here.body, /vethlab_sessions\{state="starting"\} 0\n/);
  t.match(here.body, /vethlab_sandboxes 0\n/);
  t.match(here.body, /vethlab_websockets 0\n/);
  t.match(here.body, /vethlab_problems_total\{code="unsupported-media-type"\} 3/);
  t.notMatch(here.body, /route="\/v1\/sessions\/[0-9a-f]{8}/, 'routes, not paths: ids would make ever more series');
  for (const headers of [{ 'x-forwarded-for': '127.0.0.1' }, { forwarded: 'for=127.0.0.1' }, { 'x-real-ip': '127.0.0.1' }]) {
    t.match((await app.inject({ url: '/metrics', remoteAddress: '127.0.0.1', headers })).json(), { code: 'not-permitted' }, JSON.stringify(headers));
  }
  t.match((await app.inject({ url: '/metrics', remoteAddress: '192.0.2.1' })).json(), { code: 'not-permitted' });
});

t.test('with METRICS_TOKEN set, whoever has it may read them, and nobody else', async (t) => {
  const { app } = await build(t, { METRICS_TOKEN: 'a-token-of-some-length' });
  const ask = (authorization?: string) => app.inject({ url: '/metrics', remoteAddress: '192.0.2.1', headers: authorization === undefined ? {} : { authorization } });
  t.equal((await ask('Bearer a-token-of-some-length')).statusCode, 200);
  for (const wrong of [undefined, 'Bearer a-token-of-some-lengt', 'Bearer ', 'a-token-of-some-length']) t.equal((await ask(wrong)).statusCode, 403, wrong ?? 'none');
  t.equal((await app.inject({ url: '/metrics', remoteAddress: '127.0.0.1' })).statusCode, 403, 'not even this machine');
});

t.test('a proxy is believed only where the operator says so', async (t) => {
  const { app } = await build(t, { TRUST_PROXY: '1' });
  const answer = await app.inject({ url: '/v1/auth/me', headers: { 'x-request-id': 'proxy-0001' } });
  t.equal(answer.headers['x-request-id'], 'proxy-0001');
  t.not((await app.inject({ url: '/v1/auth/me', headers: { 'x-request-id': 'a b\nc' } })).headers['x-request-id'], 'a b\nc');
});

t.test('one identity asks so often a minute, wherever it is; guessed tokens count for the address', async (t) => {
  const { app, login } = await build(t, { REQUESTS_PER_MINUTE: '5' });
  const { headers } = await login();
  for (let i = 0; i < 5; i++) t.equal((await app.inject({ url: '/v1/auth/me', headers, remoteAddress: `192.0.2.${i + 1}` })).statusCode, 200);
  const refused = await app.inject({ url: '/v1/auth/me', headers, remoteAddress: '192.0.2.99' });
  t.match(refused.json(), { code: 'too-many-requests' });
  t.ok(Number(refused.headers['retry-after']) >= 1);
  for (let i = 0; i < 5; i++) t.equal((await app.inject({ url: '/v1/auth/me', headers: { authorization: `Bearer vl_guess${i}` }, remoteAddress: '198.51.100.7' })).statusCode, 401);
  t.equal((await app.inject({ url: '/v1/auth/me', headers: { authorization: 'Bearer vl_guess' }, remoteAddress: '198.51.100.7' })).statusCode, 429);
  t.equal((await app.inject({ url: '/v1/auth/me', remoteAddress: '198.51.100.8' })).statusCode, 401, 'another address is another');
  t.equal((await app.inject({ url: '/health/live', remoteAddress: '198.51.100.7' })).statusCode, 200, 'health is not limited');
});

t.test('changes are written down: who, what, on what; not their content', async (t) => {
  const { user, headers } = await login();
  await app.inject({ method: 'POST', url: '/v1/auth/logout', headers, payload: { secret: 'hunter2' } });
  await app.inject({ url: '/v1/labs', headers });
  // Written after the answer has gone.
  let entries = await service.store.audit.list({ limit: 50 });
  for (let i = 0; i < 50 && !entries.some((entry) => entry.actorId === user.id); i++) {
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    entries = await service.store.audit.list({ limit: 50 });
  }
  const mine = entries.filter((entry) => entry.actorId === user.id);
  t.match(mine, [{ action: 'logout', subject: '/v1/auth/logout', address: '127.0.0.1' }]);
  t.equal(mine.length, 1, 'looking is no change');
  t.notMatch(JSON.stringify(mine.map(({ detail }) => detail)), /hunter2/);
});

t.test('the log has no secrets and no query strings', async (t) => {
  let text = '';
  const sink = new Writable({ write(chunk: Buffer, _encoding, done) { text += chunk.toString(); done(); } });
  const options = loggerOptions({ LOG_LEVEL: 'info' });
  if (typeof options !== 'object') throw new Error('no options');
  const log = pino({ level: 'info', redact: options.redact ?? [], serializers: { req: options.serializers?.['req'] ?? (() => null) } }, sink);
  log.info({ req: { method: 'GET', url: '/v1/x?token=s3cret', ip: '192.0.2.1', headers: { authorization: 'Bearer s3cret', cookie: 's3cret' } } }, 'a request');
  log.info({ password: 's3cret', body: { password: 's3cret', token: 's3cret' }, headers: { authorization: 's3cret', cookie: 's3cret' } }, 'fields');
  t.match(text, /"path":"\/v1\/x"/);
  t.notMatch(text, /s3cret/);
});
