/** A span for each request, from its headers to its answer, named by its route: a path may have a secret in it. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { outside, within, type Span, type Tracer } from '../trace.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Null where nobody traces. */
    span: Span | null;
  }
}

export const traces = fp(async (app: FastifyInstance, { tracer }: { tracer: Tracer | undefined }) => {
  app.decorateRequest('span', null);
  if (tracer === undefined) return;
  app.addHook('onRequest', (request, _reply, done) => {
    const span = tracer.begin(nameOf(request), { kind: 'server', headers: request.headers, attributes: { 'http.request.method': request.method, 'http.route': request.routeOptions.url, 'vethlab.request.id': request.id } });
    request.span = span;
    request.log = request.log.child({ traceId: span.traceId });
    within(span, done);
  });
  // What reads the body is called by the socket, whose context is not the request's.
  app.addHook('preValidation', (request, _reply, done) => { if (request.span) within(request.span, done); else done(); });
  app.addHook('preHandler', (request, _reply, done) => {
    if (!request.ws) return done();
    // What follows may last for hours.
    finish(request, 101);
    outside(done);
  });
  app.addHook('onResponse', async (request, reply) => { finish(request, reply.statusCode); });
  app.addHook('onRequestAbort', async (request) => { request.span?.end('client-gone'); });
}, { name: 'traces', dependencies: ['websockets'] });

function nameOf({ method, routeOptions }: FastifyRequest): string {
  return routeOptions.url === undefined ? method : `${method} ${routeOptions.url}`;
}

function finish({ span, user, session }: FastifyRequest, status: number): void {
  span?.set({ 'http.response.status_code': status, 'user.id': user?.id, 'vethlab.session.id': session?.id });
  span?.end(status >= 500 ? String(status) : undefined);
}
