/** One line in the log for each request, when it is over. What supervisors ask all the time is for developers only. */
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';

const quiet = new Set(['/health/live', '/health/ready', '/metrics']);

export const requestLog = fp(async (app: FastifyInstance) => {
  app.addHook('onResponse', async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const line = { method: request.method, path: path.slice(0, 300), status: reply.statusCode, durationMs: Math.round(reply.elapsedTime * 10) / 10, address: request.ip, userId: request.user?.id, keyId: request.machine?.id };
    if (quiet.has(path)) request.log.debug(line, 'request');
    else request.log.info(line, 'request');
  });
}, { name: 'request-log', dependencies: ['authenticate'] });
