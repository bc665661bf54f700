/** What a webhook was told, and telling it again. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { AppError } from '../errors.js';
import { messageId } from '../jobs/webhooks/deliver.js';
import type { AttemptAtDelivery, MessageRow } from '../store/outbox.js';
import { toRecord } from '../store/json.js';
import type { Store } from '../store/store.js';
import type { WebhookRow } from '../store/webhooks.js';
import { postCodes, sessionProblems } from './schemas/problem.js';
import * as shapes from './schemas/webhooks.js';
import { placeOf, webhookGuard } from './webhooks.js';

export const webhookDeliveryRoutes: FastifyPluginAsyncZod<{ store: Pick<Store, 'webhooks' | 'outbox' | 'notices' | 'settings'> }> = async (app, { store }) => {
  const tags = ['webhooks'];
  const hooks = webhookGuard(store);

  app.post('/:id/ping', {
    preParsing: hooks.may('write'),
    schema: {
      operationId: 'pingWebhook', tags, summary: 'Send a test message', params: shapes.webhookParams,
      description: 'Sends the type `ping`, behind what waits already. What came of it is among the deliveries.',
      response: { 202: shapes.sent, ...sessionProblems('webhook-disabled', ...postCodes) },
    },
  }, async (request, reply) => {
    const { id, courseId } = enabled(hooks.of(request));
    const payload = { type: shapes.pingType, timestamp: new Date().toISOString(), data: { webhookId: id, courseId } };
    const [message] = await store.outbox.send([{ target: placeOf(id), type: shapes.pingType, payload }]);
    store.notices.publish('outbox');
    return reply.code(202).send({ messageId: String(message) });
  });

  app.get('/:id/deliveries', {
    preParsing: hooks.may('read'),
    schema: {
      operationId: 'listDeliveries', tags, summary: 'What a webhook was told, newest first', params: shapes.webhookParams, querystring: shapes.deliveriesQuery,
      response: { 200: shapes.deliveryPage, ...sessionProblems() },
    },
  }, async (request) => {
    const { state, cursor, limit } = request.query;
    const instanceId = await store.settings.get('instance') ?? '';
    const rows = await store.outbox.log({ target: placeOf(hooks.of(request).id), ...(state && { state }), ...(cursor !== undefined && { before: BigInt(cursor) }), limit });
    const last = rows.at(-1);
    return { items: rows.map((row) => view(row, instanceId)), nextCursor: rows.length === limit && last ? String(last.id) : null };
  });

  app.post('/:id/deliveries/:messageId/replay', {
    preParsing: hooks.may('write'),
    schema: {
      operationId: 'replayDelivery', tags, summary: 'Send one message again', params: shapes.deliveryParams,
      description: 'It keeps its `webhook-id`, and goes before what is younger and still waits.',
      response: { 202: shapes.sent, ...sessionProblems('webhook-disabled', ...postCodes) },
    },
  }, async (request, reply) => {
    const { id } = enabled(hooks.of(request));
    const { messageId: message } = request.params;
    if (!(await store.outbox.replay(placeOf(id), BigInt(message)))) throw new AppError('not-found', `This webhook has no message ${message}.`);
    store.notices.publish('outbox');
    return reply.code(202).send({ messageId: message });
  });

  app.post('/:id/replay', {
    preParsing: hooks.may('write'),
    schema: {
      operationId: 'replayDeliveries', tags, summary: 'Send everything since a time again', params: shapes.webhookParams, body: shapes.replayBody,
      response: { 202: shapes.replayed, ...sessionProblems('webhook-disabled', ...postCodes) },
    },
  }, async (request, reply) => {
    const replayed = await store.outbox.replaySince(placeOf(enabled(hooks.of(request)).id), request.body.since);
    store.notices.publish('outbox');
    return reply.code(202).send({ replayed });
  });
};

function enabled(hook: WebhookRow): WebhookRow {
  if (hook.disabledAt === null) return hook;
  throw new AppError('webhook-disabled', 'This webhook is disabled. Enable it first: PATCH with {"enabled": true}.');
}

function view(row: MessageRow & { deliveries: AttemptAtDelivery[] }, instanceId: string) {
  const { id, type, state, attempts, createdAt, deliveredAt, nextAt, payload, deliveries } = row;
  const log = deliveries.map(({ createdAt: at, ok, status, error, durationMs, answer }) => ({ at, ok, status, error, durationMs, answer }));
  return { messageId: String(id), webhookId: messageId(instanceId, id), type, state, attempts, createdAt, deliveredAt, nextAttemptAt: state === 'pending' ? nextAt : null, payload: toRecord(payload), log };
}
