/**
 * GET /metrics for Prometheus. They tell of everybody's use, so they are not for everybody: with METRICS_TOKEN set, for
 * who sends it as a bearer token; without it, for this machine alone, and not through a proxy on it.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { AppError } from '../errors.js';
import { freeBytesOf } from '../free-space.js';
import type { Config } from '../config.js';
import type { Fleet } from '../sandbox/fleet/contract.js';
import { liveStates } from '../sessions/machine.js';
import { counts } from '../sandbox/counts.js';
import type { SandboxRow } from '../store/sandboxes.js';
import type { TargetCount } from '../store/outbox.js';
import type { Store } from '../store/store.js';
import type { Telemetry } from '../telemetry.js';

export interface MetricsOptions {
  telemetry: Telemetry;
  store: { sessions: Pick<Store['sessions'], 'listLiveBriefly'>; sandboxes: Pick<Store['sandboxes'], 'list'>; outbox: Pick<Store['outbox'], 'waiting'>; operator: Pick<Store['operator'], 'read'> };
  driver: Pick<Fleet, 'names' | 'lost'>;
  config: Pick<Config, 'METRICS_TOKEN' | 'MAX_SESSIONS' | 'DATA_DIR'>;
}

export const metrics = fp(async (app: FastifyInstance, { telemetry, config, store, driver }: MetricsOptions) => {
  const oneOf = (names: readonly string[]): Record<string, number> => Object.fromEntries(driver.names.map((name) => [name, names.includes(name) ? 1 : 0]));
  const [live, sandboxes, operator, waiting] = [shared(() => store.sessions.listLiveBriefly()), shared(() => store.sandboxes.list()), shared(() => store.operator.read()), shared(() => store.outbox.waiting())];
  telemetry.gauge('vethlab_sessions', 'Live sessions by state', 'state', async () => countStates(await live()));
  telemetry.gauge('vethlab_sandboxes', 'Sandboxes that exist or are being made or removed', undefined, async () => ({ all: (await sandboxes()).length }));
  telemetry.gauge('vethlab_pool', 'Sandboxes that wait, ready, for a session, by size', 'size', async () => bySize(await sandboxes()));
  telemetry.gauge('vethlab_sessions_by_lab', 'Live sessions by lab', 'lab', async () => countLabs(await live()));
  telemetry.gauge('vethlab_users_active', 'Users with a live session', undefined, async () => ({ all: new Set((await live()).map(({ userId }) => userId)).size }));
  telemetry.gauge('vethlab_data_free_bytes', 'Room left where DATA_DIR of this server is', undefined, async () => ({ all: await freeBytesOf(config.DATA_DIR) }));
  telemetry.gauge('vethlab_sessions_limit', 'Live sessions that the whole service may have', undefined, async () => ({ all: (await operator()).quotas.total ?? config.MAX_SESSIONS }));
  telemetry.gauge('vethlab_maintenance', '1 while no new sessions are started', undefined, async () => ({ all: (await operator()).maintenance ? 1 : 0 }));
  telemetry.gauge('vethlab_engine_lost', '1 where this server gets no answer from the engine', 'engine', async () => oneOf(await driver.lost()));
  telemetry.gauge('vethlab_engine_drained', '1 where the engine gets no new sandboxes', 'engine', async () => oneOf([...(await operator()).drained]));
  telemetry.gauge('vethlab_engine_sandboxes', 'Sandboxes by engine', 'engine', async () => countEngines(driver.names, await sandboxes()));
  telemetry.gauge('vethlab_outbox_pending', 'Messages that wait to be delivered, by kind of target', 'kind', async () => byKind(await waiting(), (row) => row.pending, (sum, more) => sum + more));
  telemetry.gauge('vethlab_outbox_oldest_seconds', 'Age of the oldest message that waits, by kind of target', 'kind', async () => byKind(await waiting(), ageSeconds, Math.max));
  telemetry.gauge('vethlab_websockets', 'Open WebSockets of this server', undefined, () => ({ all: app.websocketServer.clients.size }));
  app.addHook('onResponse', async (request, reply) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'unknown', status: String(reply.statusCode) };
    telemetry.httpSeconds.observe(labels, reply.elapsedTime / 1000);
  });

  app.get('/metrics', {
    config: { rateLimit: false },
    preParsing: async (request) => { allow(request, config.METRICS_TOKEN); },
    schema: { hide: true },
  }, async (_request, reply) => reply.type(telemetry.registry.contentType).send(await telemetry.registry.metrics()));
}, { name: 'metrics', dependencies: ['websockets'] });

/** Gauges of one scrape ask at once: the answer that is under way serves all of them. */
function shared<T>(read: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | undefined;
  return () => underWay ??= read().finally(() => { underWay = undefined; });
}

/** Every state has a value, so that a graph shows 0 and not nothing. */
function countStates(sessions: { state: string }[]): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(liveStates.map((state) => [state, 0]));
  for (const { state } of sessions) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

function bySize(rows: SandboxRow[]): Record<string, number> {
  const waiting = rows.filter(({ pooledAt }) => pooledAt !== null);
  return counts((size) => waiting.filter((row) => row.size === size).length);
}

function countLabs(sessions: { labSlug: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { labSlug } of sessions) counts[labSlug] = (counts[labSlug] ?? 0) + 1;
  return counts;
}

function countEngines(names: readonly string[], sandboxes: { engine: string | null }[]): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]));
  for (const { engine } of sandboxes) counts[engine ?? names[0] ?? ''] = (counts[engine ?? names[0] ?? ''] ?? 0) + 1;
  return counts;
}

/** The kinds that there usually are have a value, so that a graph shows 0 and not nothing. */
function byKind(rows: TargetCount[], value: (row: TargetCount) => number, join: (a: number, b: number) => number): Record<string, number> {
  const kinds: Record<string, number> = { webhook: 0, lti: 0, xapi: 0 };
  for (const row of rows) {
    const [kind = row.target] = row.target.split(':', 1);
    kinds[kind] = join(kinds[kind] ?? 0, value(row));
  }
  return kinds;
}

function ageSeconds({ oldest }: TargetCount): number {
  return oldest === null ? 0 : (Date.now() - oldest.getTime()) / 1000;
}

function allow(request: FastifyRequest, token: string | undefined): void {
  if (token === undefined ? isLocal(request) : sameText(request.headers.authorization ?? '', `Bearer ${token}`)) return;
  throw new AppError('not-permitted', token === undefined
    ? 'Metrics are for this machine only. Set METRICS_TOKEN to read them from elsewhere.'
    : 'Send METRICS_TOKEN as Authorization: Bearer TOKEN.');
}

/** Asks the socket, not `request.ip`, which a header may have set. A proxy on this machine adds a header of these. */
function isLocal({ raw, headers }: FastifyRequest): boolean {
  const proxied = headers['x-forwarded-for'] ?? headers['forwarded'] ?? headers['x-real-ip'] ?? headers['via'];
  const address = raw.socket.remoteAddress ?? '';
  return proxied === undefined && (address === '::1' || /^(::ffff:)?127\./.test(address));
}

/** In a time that says nothing of where the two differ. */
function sameText(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
