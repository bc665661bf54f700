import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import t from 'tap';
import { readConfig } from '../src/config.js';
import { openTracer } from '../src/tracer.js';
import { build } from './support/app.js';
import { freePort } from './support/free-port.js';
import { startReceiver, type Receiver } from './support/receiver.js';
import { until } from './support/sandbox.js';
import { startService } from './support/service.js';

// Read by OpenTelemetry's SDK: when what waits is sent.
process.env['OTEL_BSP_SCHEDULE_DELAY'] = '50';
process.env['OTEL_SERVICE_NAME'] = 'labs-of-the-test';

interface Seen { traceId: string; spanId: string; parentSpanId?: string; name: string; kind: number; attributes: { key: string; value: { stringValue?: string; intValue?: number } }[]; status: { code?: number } }
interface Export { resourceSpans: { resource: { attributes: Seen['attributes'] }; scopeSpans: { spans: Seen[] }[] }[] }

/** What a collector gets (OTLP/HTTP, JSON: https://opentelemetry.io/docs/specs/otlp/#otlphttp). */
function spansAt({ requests }: Receiver): Seen[] {
  return requests.filter(({ path }) => path === '/v1/traces').flatMap(({ body }) => (JSON.parse(body) as Export).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)));
}

function attributes({ attributes }: Seen): Record<string, string | number | undefined> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue]));
}

function newParent(): { traceId: string; spanId: string; header: string } {
  const [traceId, spanId] = [randomBytes(16).toString('hex'), randomBytes(8).toString('hex')];
  return { traceId, spanId, header: `00-${traceId}-${spanId}-01` };
}

t.test('the start of a session is one trace, from the request over the worker to the engine and the agent; grading is another', async (t) => {
  const collector = await startReceiver(t);
  const { app, learner, sessions } = await startService(t, { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  const parent = newParent();
  const started = await app.inject({ method: 'POST', url: '/v1/sessions?wait=60', headers: { ...learner, traceparent: parent.header }, payload: { lab: 'pod-to-pod-same-node' } });
  const { id } = started.json<{ id: string }>();
  await until('the worker\'s span', () => spansAt(collector).some(({ name, traceId }) => name === 'session work' && traceId === parent.traceId), 20_000);
  const spans = spansAt(collector).filter(({ traceId }) => traceId === parent.traceId);
  const named = (name: string): Seen => spans.find((span) => span.name === name) ?? t.fail(`there is no span ${name}`) as never;
  /** The names above a span, to the root. */
  const above = (span: Seen): string[] => {
    const up = spans.find(({ spanId }) => spanId === span.parentSpanId);
    return up === undefined ? [] : [up.name, ...above(up)];
  };
  const request = named('POST /v1/sessions');
  t.equal(request.parentSpanId, parent.spanId, 'the trace is the caller\'s');
  t.equal(request.kind, 2, 'a server\'s');
  t.match(attributes(request), { 'http.request.method': 'POST', 'http.route': '/v1/sessions', 'http.response.status_code': 201, 'vethlab.request.id': started.headers['x-request-id'] });
  t.match(attributes(named('session work')), { 'vethlab.session.id': id });
  t.same(above(named('db sessions.create')), ['POST /v1/sessions']);
  for (const name of ['engine create', 'engine start', 'engine connect', 'agent batch']) t.same(above(named(name)), ['session starting', 'session work', 'POST /v1/sessions'], name);
  t.equal(attributes(named('engine create'))['vethlab.engine'], 'default');
  t.same(spans.filter(({ status }) => status.code === 2), [], 'nothing failed');

  const other = newParent();
  const { items: [task] } = (await app.inject({ url: `/v1/sessions/${id}/tasks`, headers: learner })).json<{ items: { id: string }[] }>();
  await app.inject({ method: 'POST', url: `/v1/sessions/${id}/tasks/${task?.id}/attempts`, headers: { ...learner, traceparent: other.header } });
  await until('the grading\'s span', () => spansAt(collector).some(({ name, traceId }) => name === 'grade' && traceId === other.traceId), 20_000);
  const grade = spansAt(collector).find(({ name }) => name === 'grade');
  t.ok(spansAt(collector).some(({ name, parentSpanId }) => name.startsWith('agent ') && parentSpanId === grade?.spanId), 'the agent is asked within it');

  const socket = await app.injectWS(`/v1/sessions/${id}/events/stream`, { headers: learner });
  await until('the socket\'s span, while it is open', () => spansAt(collector).some((span) => span.name === 'GET /v1/sessions/:id/events/stream' && attributes(span)['http.response.status_code'] === 101), 20_000);
  socket.terminate();
  const sent = collector.requests.map(({ body }) => body).join('\n');
  t.match(sent, 'labs-of-the-test');
  t.notMatch(sent, learner.authorization.split(' ')[1] ?? '', 'no secret is told');
  await sessions.end(id, { code: 'test', text: 'over' });
});

t.test('a parent that is none is not believed, and a failure says which', async (t) => {
  const collector = await startReceiver(t);
  const tracer = await openTracer(readConfig({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${collector.url}/v1/traces` }), { instanceId: 'x', logger: pino({ level: 'silent' }) });
  const { app } = await build(t, {}, { tracer });
  await app.inject({ url: '/v1/labs?cursor=wrong', headers: { traceparent: '00-00000000000000000000000000000000-x-01' } });
  await tracer?.close();
  const [span] = spansAt(collector);
  t.match(span, { name: 'GET /v1/labs', traceId: /^(?!0{32})[0-9a-f]{32}$/ });
  t.match(span && attributes(span), { 'error.type': 'not-authenticated', 'http.response.status_code': 401 });
});

t.test('without a collector that answers, all goes on, and a stop does not wait for it', async (t) => {
  const lines: string[] = [];
  const logger = pino({ level: 'warn' }, { write: (line) => { lines.push(line); } });
  const tracer = await openTracer(readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${await freePort()}` }), { instanceId: 'x', logger });
  const { app } = await build(t, {}, { tracer });
  t.equal((await app.inject('/health/live')).statusCode, 200);
  await tracer?.close();
  t.equal(await openTracer(readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1', OTEL_SDK_DISABLED: 'true' }), { instanceId: 'x', logger }), undefined);
});
