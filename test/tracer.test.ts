/** What a whole service tells of a session's start is in telemetry.test.ts. */
import { pino } from 'pino';
import t from 'tap';
import { readConfig } from '../src/config.js';
import { openTracer } from '../src/tracer.js';
import { build } from './support/app.js';
import { attributesOf, startCollector } from './support/collector.js';
import { freePort } from '../src/setup/suite/probe-port.js';
import { until } from './support/sandbox.js';

// Read by OpenTelemetry's SDK: how long it tries to send.
process.env['OTEL_EXPORTER_OTLP_TIMEOUT'] = '1000';
const silent = pino({ level: 'silent' });

t.test('a parent that is none is not believed, a failure says which, and a socket\'s span ends when it is open', async (t) => {
  const collector = await startCollector(t);
  const tracer = await openTracer(readConfig({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${collector.url}/v1/traces` }), { instanceId: 'x', logger: silent });
  const { app, login, session } = await build(t, {}, { tracer });
  await app.inject({ url: '/v1/labs?cursor=wrong', headers: { traceparent: '00-00000000000000000000000000000000-x-01' } });
  const { user, headers } = await login();
  const socket = await app.injectWS(`/v1/sessions/${(await session(user.id)).id}/events/stream`, { headers });
  t.teardown(() => { socket.terminate(); });
  await tracer?.close();
  const [refused, stream] = collector.spans();
  t.match(refused, { name: 'GET /v1/labs', traceId: /^(?!0{32})[0-9a-f]{32}$/ });
  t.match(refused && attributesOf(refused), { 'error.type': 'not-authenticated', 'http.response.status_code': 401 });
  t.equal(stream?.name, 'GET /v1/sessions/:id/events/stream');
  t.match(stream && attributesOf(stream), { 'http.response.status_code': 101, 'user.id': user.id });
});

t.test('without a collector that answers, all goes on, it is said, and a stop does not wait', async (t) => {
  const lines: string[] = [];
  const logger = pino({ level: 'warn' }, { write: (line) => { lines.push(line); } });
  const nobody = { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${await freePort()}` };
  const tracer = await openTracer(readConfig(nobody), { instanceId: 'x', logger });
  const { app } = await build(t, {}, { tracer });
  t.equal((await app.inject('/health/live')).statusCode, 200);
  await tracer?.close();
  await until('the word', () => lines.some((line) => line.includes('traces could not be sent')), 20_000);
  t.equal(await openTracer(readConfig({ ...nobody, OTEL_SDK_DISABLED: 'true' }), { instanceId: 'x', logger }), undefined);
});
