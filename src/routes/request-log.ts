/** One line in the log for each request, when it is over. What supervisors ask all the time is for developers only. */
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A part of the path is a secret: the log has the route's pattern in its place. */
    secretPath?: boolean;
  }
}

const quiet = new Set(['/health/live', '/health/ready', '/metrics']);

export const requestLog = fp(async (app: FastifyInstance) => {
  app.addHook('onResponse', async (request, reply) => {
    const { config, url: pattern } = request.routeOptions;
    const path = (config.secretPath === true ? pattern : request.url.split('?', 1)[0]) ?? '';
    const line = { method: request.method, path: path.slice(0, 300), status: reply.statusCode, durationMs: Math.round(reply.elapsedTime * 10) / 10, address: request.ip, userId: request.user?.id, keyId: request.machine?.id, sessionId: request.session?.id };
    if (quiet.has(path)) request.log.debug(line, 'request');
    else request.log.info(line, 'request');
  });
}, { name: 'request-log', dependencies: ['authenticate'] });
