/** For operators: engines, quotas, maintenance, the pool, what runs where, and what the doctor says. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { AppError } from '../errors.js';
import type { Config } from '../config.js';
import type { Fleet } from '../sandbox/fleet/contract.js';
import { shareInUse } from '../sandbox/fleet/placement.js';
import { setDrained } from '../sessions/drain.js';
import type { Store } from '../store/store.js';
import type { Examine } from './parts.js';
import { requireMay } from './require-resource.js';
import { noContent } from './schemas/common.js';
import { userProblems } from './schemas/problem.js';
import * as shapes from './schemas/admin.js';

export interface AdminRouteOptions {
  config: Pick<Config, 'MAX_SESSIONS' | 'MAX_SESSIONS_PER_USER'>;
  store: Pick<Store, 'operator' | 'placements' | 'pool' | 'sandboxes' | 'sessions'>;
  driver: Pick<Fleet, 'status' | 'names'>;
  examine: Examine;
}

const bodyCodes = ['unsupported-media-type', 'body-too-large'] as const;

export const adminRoutes: FastifyPluginAsyncZod<AdminRouteOptions> = async (app, { config, store, driver, examine }) => {
  const tags = ['admin'];
  const { operator } = store;
  const [read, write] = [{ preParsing: requireMay('read', 'operation') }, { preParsing: requireMay('write', 'operation') }];

  app.get('/engines', {
    ...read, schema: { operationId: 'listEngines', tags, summary: 'Engines with their load and state', response: { 200: shapes.engines, ...userProblems('not-permitted') } },
  }, async () => ({ items: await listEngines() }));

  app.patch('/engines/:name', {
    ...write,
    schema: {
      operationId: 'changeEngine', tags, summary: 'Drain an engine, or take it in again', params: shapes.engineParams, body: shapes.engineChange,
      description: 'A drained engine gets no new sandboxes; its sessions go on until they end by themselves or are ended.',
      response: { 200: shapes.engine, ...userProblems('not-permitted', 'not-found', ...bodyCodes) },
    },
  }, async ({ params: { name }, body }) => {
    if (!driver.names.includes(name)) throw new AppError('not-found', `There is no engine ${name}: there are ${driver.names.join(', ')}.`);
    await setDrained(store, driver.names, name, body.drained);
    const changed = (await listEngines()).find((engine) => engine.name === name);
    if (changed === undefined) throw new AppError('not-found', `There is no engine ${name}.`);
    return changed;
  });

  app.get('/quotas', {
    ...read, schema: { operationId: 'getQuotas', tags, summary: 'How many sessions there may be', response: { 200: shapes.quotas, ...userProblems('not-permitted') } },
  }, quotas);

  app.patch('/quotas', {
    ...write,
    schema: {
      operationId: 'changeQuotas', tags, summary: 'Set how many sessions there may be', body: shapes.quotaChange,
      description: 'It holds at once, on every server, until it is set to null: then what is configured holds again. Sessions that run already go on.',
      response: { 200: shapes.quotas, ...userProblems('not-permitted', ...bodyCodes) },
    },
  }, async ({ body: { total, perUser } }) => {
    await operator.setQuotas({ ...(total !== undefined && { total }), ...(perUser !== undefined && { perUser }) });
    return quotas();
  });

  app.put('/quotas/users/:id', {
    ...write,
    schema: {
      operationId: 'setUserQuota', tags, summary: 'Set how many sessions one user may have', params: shapes.userQuotaParams, body: shapes.userQuota,
      response: { 204: noContent, ...userProblems('not-permitted', 'not-found', ...bodyCodes) },
    },
  }, async ({ params, body }, reply) => {
    if (!await operator.setSessionLimit(params.id, body.limit)) throw new AppError('not-found', `There is no user ${params.id}.`);
    return reply.code(204).send();
  });

  app.get('/maintenance', {
    ...read, schema: { operationId: 'getMaintenance', tags, summary: 'Is there a maintenance?', response: { 200: shapes.maintenance, ...userProblems('not-permitted') } },
  }, maintenance);

  app.put('/maintenance', {
    ...write,
    schema: {
      operationId: 'setMaintenance', tags, summary: 'Begin or end a maintenance', body: shapes.maintenanceChange,
      description: 'During a maintenance no session is started, on any server. `GET /health/ready` shows the message and stays ready.',
      response: { 200: shapes.maintenance, ...userProblems('not-permitted', ...bodyCodes) },
    },
  }, async ({ body }) => {
    await operator.setMaintenance(body.on ? { message: body.message, since: new Date() } : null);
    return maintenance();
  });

  app.delete('/pool', {
    ...write,
    schema: {
      operationId: 'emptyPool', tags, summary: 'Remove the sandboxes that wait for sessions',
      description: 'Of all sizes and engines; sessions keep theirs. They are gone within seconds, and as many as POOL says are made anew: for when what waits is suspected.',
      response: { 200: shapes.emptied, ...userProblems('not-permitted') },
    },
  }, async () => ({ retired: await store.pool.retireAll() }));

  app.get('/sandboxes', {
    ...read, schema: { operationId: 'listSandboxes', tags, summary: 'What runs where', querystring: shapes.sandboxQuery, response: { 200: shapes.sandboxes, ...userProblems('not-permitted') } },
  }, async ({ query }) => ({ items: await listSandboxes(query.engine) }));

  app.get('/doctor', {
    ...read,
    schema: {
      operationId: 'examine', tags, summary: 'What `npm run doctor` says of the engines and their machines',
      description: 'Starts no sandbox: `selfTest` is what this server found at its start.', response: { 200: shapes.examination, ...userProblems('not-permitted') },
    },
  }, async () => examine());

  async function listEngines() {
    const { lost } = await operator.read();
    return (await driver.status()).map(({ info, ...engine }) => ({
      ...engine, share: shareInUse(engine), lostSince: lost.get(engine.name) ?? null, version: info?.version ?? null, architecture: info?.architecture ?? null,
    }));
  }

  async function quotas() {
    const [{ quotas: set }, inUse, limits] = [await operator.read(), await store.sessions.countLive(), await operator.sessionLimits()];
    return {
      total: { limit: set.total ?? config.MAX_SESSIONS, configured: config.MAX_SESSIONS, inUse },
      perUser: { limit: set.perUser ?? config.MAX_SESSIONS_PER_USER, configured: config.MAX_SESSIONS_PER_USER },
      users: limits.map(({ id, email, sessionLimit }) => ({ id, email, limit: sessionLimit ?? 0 })),
    };
  }

  async function maintenance() {
    const { maintenance: found } = await operator.read();
    return { on: found !== null, message: found?.message ?? null, since: found?.since ?? null };
  }

  async function listSandboxes(wanted: string | undefined) {
    const sessions = new Map((await store.sessions.listLive()).map((row) => [row.id, row]));
    return (await store.sandboxes.list()).map(({ id, engine, size, createdAt, sessionId }) => {
      const session = sessions.get(sessionId ?? '');
      return { id, engine: engine ?? driver.names[0] ?? '', size, createdAt, sessionId, userId: session?.userId ?? null, labSlug: session?.labSlug ?? null };
    }).filter(({ engine }) => wanted === undefined || engine === wanted);
  }
};
