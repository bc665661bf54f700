/** Every change that a client made is written down: who, what, on what, from where. Contents are not. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { Store } from '../store/store.js';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

export const auditChanges = fp(async (app: FastifyInstance, { audit }: { audit: Pick<Store['audit'], 'append'> }) => {
  app.addHook('onResponse', async (request, reply) => {
    if (safeMethods.has(request.method) || reply.statusCode >= 400 || !request.actor) return;
    const entry = { actorId: request.actor.id, actorKind: request.actor.kind, action: operation(request), subject: (request.url.split('?', 1)[0] ?? '').slice(0, 300), address: request.ip, detail: { requestId: request.id } };
    // The answer has gone; that it could not be written down is for the operator.
    await audit.append(entry).catch((error: unknown) => { request.log.error({ err: error }, 'an audit entry could not be written'); });
  });
}, { name: 'audit', dependencies: ['authenticate'] });

function operation({ routeOptions }: FastifyRequest): string {
  const schema = routeOptions.schema;
  return schema && 'operationId' in schema && typeof schema.operationId === 'string' ? schema.operationId : `${routeOptions.method} ${routeOptions.url}`;
}
