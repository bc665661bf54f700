/** While the service stops, it takes no new work: connections that stay open get an honest 503. */
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { AppError } from '../errors.js';

const retryAfterSeconds = 5;

export const refuseWhileClosing = fp(async (app: FastifyInstance) => {
  let closing = false;
  app.addHook('preClose', async () => { closing = true; });
  app.addHook('onRequest', async (request, reply) => {
    if (!closing) return;
    reply.header('connection', 'close');
    if (request.url === '/health/live') return;
    throw new AppError('shutting-down', 'The service is shutting down. Try again in a few seconds; sessions go on.', { retryAfterSeconds });
  });
}, { name: 'shutdown' });
