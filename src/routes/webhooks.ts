/** Webhooks: who is told of facts by HTTP. What was told them is in `webhook-deliveries.ts`; see docs/webhooks.md. */
import { randomBytes } from 'node:crypto';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { AppError } from '../errors.js';
import type { Seal } from '../auth/seal.js';
import type { Config } from '../config.js';
import { AddressRefused, checkName, parseAllowed, type Allowed } from '../auth/addresses.js';
import { webhookPrefix } from '../jobs/webhooks/deliver.js';
import type { Store } from '../store/store.js';
import type { WebhookChange, WebhookRow } from '../store/webhooks.js';
import { actorOf, requireActor } from './authenticate.js';
import { guard, mayOrRefuse, type Guard } from './require-resource.js';
import { noContent } from './schemas/common.js';
import { postCodes, sessionProblems, userProblems } from './schemas/problem.js';
import * as shapes from './schemas/webhooks.js';

export interface WebhookRouteParts {
  store: Pick<Store, 'webhooks' | 'outbox' | 'notices'>;
  seal: Seal;
  config: Pick<Config, 'WEBHOOK_ALLOW_PRIVATE'>;
}

/** How long the secret before a rotation goes on signing. */
const previousSecretMs = 24 * 3_600_000;

export const webhookRoutes: FastifyPluginAsyncZod<WebhookRouteParts> = async (app, { store, seal, config }) => {
  const tags = ['webhooks'];
  const hooks = webhookGuard(store);
  const allowed = parseAllowed(config.WEBHOOK_ALLOW_PRIVATE);

  app.post('', {
    preParsing: requireActor, config: { secretAnswer: true },
    schema: {
      operationId: 'createWebhook', tags, summary: 'Make a webhook', body: shapes.newWebhook,
      description: 'The answer is the only one that shows the secret.',
      response: { 201: shapes.shownWebhook, ...userProblems('not-permitted', 'not-found', 'webhook-url-refused', 'too-many-webhooks', ...postCodes) },
    },
  }, async (request, reply) => {
    const { courseId = null, url, description, events } = request.body;
    const actor = actorOf(request);
    mayOrRefuse(actor, 'write', { kind: 'webhook', courseId });
    await checkUrl(url, allowed);
    const id = store.webhooks.newId();
    const secret = newSecret();
    const hook = await store.webhooks.create({ id, courseId, url, description, events: [...new Set(events)], secret: seal.seal(secret, placeOf(id)), createdById: actor.id });
    return reply.code(201).header('location', `/v1/webhooks/${id}`).header('cache-control', 'no-store').send({ ...view(hook), secret });
  });

  app.get('', {
    preParsing: requireActor,
    schema: {
      operationId: 'listWebhooks', tags, summary: 'List webhooks, newest first', querystring: shapes.listQuery,
      response: { 200: shapes.webhookPage, ...userProblems('not-permitted') },
    },
  }, async (request) => {
    const { courseId, ...page } = request.query;
    mayOrRefuse(actorOf(request), 'read', { kind: 'webhook', courseId: courseId ?? null });
    const { items, nextCursor } = await store.webhooks.page(courseId, page);
    return { items: items.map(view), nextCursor };
  });

  app.get('/:id', {
    preParsing: hooks.may('read'),
    schema: { operationId: 'getWebhook', tags, summary: 'Look at a webhook', params: shapes.webhookParams, response: { 200: shapes.webhook, ...sessionProblems() } },
  }, async (request) => view(hooks.of(request)));

  app.patch('/:id', {
    preParsing: hooks.may('write'),
    schema: {
      operationId: 'changeWebhook', tags, summary: 'Change, disable or enable a webhook', params: shapes.webhookParams, body: shapes.webhookChange,
      response: { 200: shapes.webhook, ...sessionProblems('webhook-url-refused', 'unsupported-media-type', 'body-too-large') },
    },
  }, async (request) => {
    const { id } = hooks.of(request);
    const { enabled, ...change } = request.body;
    if (change.url !== undefined) await checkUrl(change.url, allowed);
    const hook = await store.webhooks.update(id, { ...given(change), ...switched(enabled) });
    if (enabled === false) await store.outbox.abandon(placeOf(id), 'the endpoint was disabled');
    if (hook === null) throw new AppError('not-found', `There is no webhook ${id}.`);
    return view(hook);
  });

  app.delete('/:id', {
    preParsing: hooks.may('write'),
    schema: {
      operationId: 'deleteWebhook', tags, summary: 'Delete a webhook and its log', params: shapes.webhookParams,
      response: { 204: noContent, ...sessionProblems() },
    },
  }, async (request, reply) => {
    const { id } = hooks.of(request);
    await store.webhooks.remove(id);
    await store.outbox.forget(placeOf(id));
    return reply.code(204).send();
  });

  app.post('/:id/secret', {
    preParsing: hooks.may('write'), config: { secretAnswer: true },
    schema: {
      operationId: 'rotateWebhookSecret', tags, summary: 'Make a new secret', params: shapes.webhookParams,
      description: 'For 24 hours what is sent carries two signatures, by the new secret and by the one before. The answer is the only one that shows the new one.',
      response: { 200: shapes.shownWebhook, ...sessionProblems(...postCodes) },
    },
  }, async (request, reply) => {
    const { id, secret: previousSecret } = hooks.of(request);
    const secret = newSecret();
    const hook = await store.webhooks.update(id, { secret: seal.seal(secret, placeOf(id)), previousSecret, previousUntil: new Date(Date.now() + previousSecretMs) });
    if (hook === null) throw new AppError('not-found', `There is no webhook ${id}.`);
    return reply.header('cache-control', 'no-store').send({ ...view(hook), secret });
  });
};

export function webhookGuard({ webhooks }: Pick<Store, 'webhooks'>): Guard<WebhookRow> {
  return guard<WebhookRow>({ kind: 'webhook', load: (id) => webhooks.find(id), place: ({ courseId }) => ({ courseId }) });
}

/** Its target in the outbox, and the place of its secret. */
export function placeOf(webhookId: string): string {
  return `${webhookPrefix}${webhookId}`;
}

/** 32 random bytes, as the specification writes them. */
function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

function view({ id, courseId, url, description, events, disabledAt, disabledReason, failingSince, previousUntil, createdById, createdAt }: WebhookRow) {
  const previousSecretUntil = previousUntil !== null && previousUntil > new Date() ? previousUntil : null;
  return { id, courseId, url, description, events, enabled: disabledAt === null, disabledReason, failingSince, previousSecretUntil, createdById, createdAt };
}

function given({ url, description, events }: WebhookChange): WebhookChange {
  return { ...(url !== undefined && { url }), ...(description !== undefined && { description }), ...(events !== undefined && { events: [...new Set(events)] }) };
}

/** Enabled again, it has its whole time to fail anew. */
function switched(enabled: boolean | undefined): WebhookChange {
  if (enabled === undefined) return {};
  return enabled ? { disabledAt: null, disabledReason: null, failingSince: null } : { disabledAt: new Date(), disabledReason: null };
}

/** Early, for people; what counts is the check of the address that is connected to, at every delivery. */
async function checkUrl(text: string, allowed: Allowed): Promise<void> {
  const { username, password, hostname } = new URL(text);
  if (username !== '' || password !== '') throw new AppError('webhook-url-refused', 'Leave user and password out of the URL: verify the signature instead.');
  await checkName(hostname, allowed).catch((error: unknown) => {
    if (!(error instanceof AddressRefused)) throw error;
    throw new AppError('webhook-url-refused', `${error.message}. The operator may allow it with WEBHOOK_ALLOW_PRIVATE.`);
  });
}
