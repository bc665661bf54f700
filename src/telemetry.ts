/**
 * What operators see: the logger's settings and the metrics. Levels: ERROR somebody must act, WARN something went
 * wrong that mends itself, INFO what an operator wants to know of a normal day, DEBUG what a developer wants to know.
 */
import type { FastifyServerOptions } from 'fastify';
import { pino, type Logger } from 'pino';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Config } from './config.js';
import type { CallObserver } from './sandbox/timed.js';
import type { DatabaseObserver } from './store/timed-adapter.js';
import { currentSpan } from './trace.js';

export interface Telemetry {
  registry: Registry;
  httpSeconds: Histogram<'method' | 'route' | 'status'>;
  engineSeconds: Histogram<'call' | 'outcome'>;
  problems: Counter<'code'>;
  /** Counts what became of attempts to deliver, by kind of target. */
  outboxOutcome(target: string, outcome: 'delivered' | 'failed' | 'dead'): void;
  /** Counts sandboxes of sessions: `warm` had waited in the pool, `cold` was made. */
  poolOutcome(outcome: 'warm' | 'cold'): void;
  /** How long a session took from its request until it was ready, with its sandbox's outcome. */
  readyAfter(outcome: 'warm' | 'cold', seconds: number): void;
  /** Hand both to `measured` (src/sandbox): every call to the engine, and to the agents in its sandboxes. */
  engineCall: CallObserver;
  agentCall: CallObserver;
  /** Hand it to `createStore`. */
  databaseCall: DatabaseObserver;
  /** A gauge whose values are asked for at every scrape; one that throws leaves its last values out. */
  gauge(name: string, help: string, label: string | undefined, collect: () => Promise<Record<string, number>> | Record<string, number>): void;
}

const httpBuckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];
const engineBuckets = [0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 15];
const agentBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2, 10];
const databaseBuckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2, 10];
const readyBuckets = [0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5, 15, 60];

/** Each call has a registry of its own, so that several services fit into one process. */
export function createTelemetry(): Telemetry {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'vethlab_' });
  const engineSeconds = new Histogram({ name: 'vethlab_engine_call_seconds', help: 'Calls to the container engine', labelNames: ['call', 'outcome'], buckets: engineBuckets, registers });
  const agentSeconds = new Histogram({ name: 'vethlab_agent_call_seconds', help: 'Calls to the agents in sandboxes; exec, attach and capture until they have begun, run and batch until their end', labelNames: ['call', 'outcome'], buckets: agentBuckets, registers });
  const databaseSeconds = new Histogram({ name: 'vethlab_database_seconds', help: 'The database, with the wait for it: statement, begin (until a transaction has begun), transaction (from then to its end)', labelNames: ['call'], buckets: databaseBuckets, registers });
  const readySeconds = new Histogram({ name: 'vethlab_session_ready_seconds', help: 'From the request for a session until it was ready: warm had a sandbox that waited, cold one that was made', labelNames: ['outcome'], buckets: readyBuckets, registers });
  const deliveries = new Counter({ name: 'vethlab_outbox_deliveries_total', help: 'Attempts to deliver messages of the outbox; dead: given up', labelNames: ['kind', 'outcome'], registers });
  const poolStarts = new Counter({ name: 'vethlab_pool_starts_total', help: 'Sandboxes of sessions while a pool is kept: warm had waited in it, cold was made', labelNames: ['outcome'], registers });
  for (const outcome of ['warm', 'cold']) { poolStarts.inc({ outcome }, 0); readySeconds.zero({ outcome }); }
  return {
    registry,
    engineSeconds,
    poolOutcome: (outcome) => { poolStarts.inc({ outcome }); },
    readyAfter: (outcome, seconds) => { readySeconds.observe({ outcome }, seconds); },
    outboxOutcome: (target, outcome) => { deliveries.inc({ kind: kindOf(target), outcome }); },
    httpSeconds: new Histogram({ name: 'vethlab_http_request_seconds', help: 'Requests, from the first byte to the answer\'s end', labelNames: ['method', 'route', 'status'], buckets: httpBuckets, registers }),
    problems: new Counter({ name: 'vethlab_problems_total', help: 'Errors told to clients, by code', labelNames: ['code'], registers }),
    engineCall: (call, outcome, seconds) => { engineSeconds.observe({ call, outcome }, seconds); },
    agentCall: (call, outcome, seconds) => { agentSeconds.observe({ call, outcome }, seconds); },
    databaseCall: (call, seconds) => { databaseSeconds.observe({ call }, seconds); },
    gauge(name, help, label, collect) {
      registers.forEach((into) => { addGauge(into, name, help, label, collect); });
    },
  };
}

/** `webhook`, `lti`, `xapi`: the targets themselves are too many for labels. */
function kindOf(target: string): string {
  return target.split(':', 1)[0] ?? target;
}

function addGauge(registry: Registry, name: string, help: string, label: string | undefined, read: () => Promise<Record<string, number>> | Record<string, number>): void {
  const gauge: Gauge = new Gauge({
    name, help, labelNames: label === undefined ? [] : [label], registers: [registry],
    async collect() {
      gauge.reset();
      // Without a label, resetting means 0, which would be a lie where nobody knows.
      if (label === undefined) gauge.remove();
      // A scrape must say what can be said while a part is down; the part's own metrics say that it is.
      const values = await Promise.resolve().then(read).catch(() => ({}));
      for (const [key, value] of Object.entries(values)) gauge.set(label === undefined ? {} : { [label]: key }, value);
    },
  });
}

/** Fastify's logger. Headers, bodies and query strings are never logged: that is where secrets are. */
export function loggerOptions(config: Pick<Config, 'LOG_LEVEL'>): NonNullable<FastifyServerOptions['logger']> {
  return {
    level: config.LOG_LEVEL,
    redact: { paths: ['*.authorization', '*.cookie', '*.password', '*.token', 'authorization', 'cookie', 'password', 'token'], censor: '[secret]' },
    serializers: {
      req: (request: { method: string; url: string; ip: string }) => ({ method: request.method, path: request.url.split('?', 1)[0], address: request.ip }),
    },
  };
}

/** The log of what happens outside requests, in the same form. */
export function createLogger(config: Pick<Config, 'LOG_LEVEL'>): Logger {
  return pino({ level: config.LOG_LEVEL, mixin: () => ({ traceId: currentSpan()?.traceId }) });
}
