/** Turns whatever was thrown into a problem and sends it; the answers for unknown paths and methods. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors.js';
import { toAppError, toProblem } from './problem.js';

export interface ErrorHandlerOptions {
  publicUrl: string | undefined;
  /** Told the code of every error that is sent. */
  onProblem?: (code: string) => void;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route, in the order in which they were added. */
    routeTable: readonly KnownRoute[];
  }
}

export interface KnownRoute {
  method: string;
  segments: string[];
}

/** Must be called before routes are added: it learns from them which methods a path takes. */
export function handleErrors(app: FastifyInstance, options: ErrorHandlerOptions): void {
  const routes: KnownRoute[] = [];
  app.decorate('routeTable', routes);
  app.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) routes.push({ method, segments: route.url.split('/') });
  });
  app.setErrorHandler((error, request, reply) => sendError(error, request, reply, options));
  app.setNotFoundHandler((request) => {
    throw missing(request, routes);
  });
}

/** Sends `thrown` as a problem. Also used where Fastify has no request that went through the router. */
export function sendError(thrown: unknown, request: FastifyRequest, reply: FastifyReply, options: ErrorHandlerOptions): FastifyReply {
  const error = toAppError(thrown);
  logError(error, request);
  options.onProblem?.(error.code);
  request.span?.set({ 'error.type': error.code });
  if (error.retryAfterSeconds !== undefined) reply.header('retry-after', Math.max(1, Math.ceil(error.retryAfterSeconds)));
  if (error.status === 401) reply.header('www-authenticate', 'Bearer realm="vethlab"');
  if (error.code === 'method-not-allowed') reply.header('allow', String(error.fields['allow']));
  return reply
    .code(error.status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .serializer((problem) => JSON.stringify(problem))
    .send(toProblem(error, request.id, options.publicUrl));
}

/** An error of our own making is for an operator; the rest is the client's business. */
function logError(error: AppError, request: FastifyRequest): void {
  if (error.code === 'internal') request.log.error({ err: error.cause ?? error }, 'a request failed');
  else if (error.status >= 500) request.log.warn({ err: error }, 'a request failed');
  else request.log.debug({ code: error.code, detail: error.message }, 'a request was refused');
}

function missing(request: FastifyRequest, routes: KnownRoute[]): AppError {
  const path = (request.url.split('?', 1)[0] ?? '').slice(0, 200);
  const allow = methodsOf(path, routes);
  if (allow.length === 0) return new AppError('not-found', `There is nothing at ${path}. The reference at /docs lists what there is.`);
  return new AppError('method-not-allowed', `${path} takes ${allow.join(', ')}, not ${request.method}.`, { fields: { allow: allow.join(', ') } });
}

function methodsOf(path: string, routes: KnownRoute[]): string[] {
  const segments = path.split('/');
  const methods = routes.filter((route) => matches(route.segments, segments)).map((route) => route.method);
  return [...new Set(methods)].sort();
}

function matches(pattern: string[], segments: string[]): boolean {
  return pattern.length === segments.length && pattern.every((part, index) => part.startsWith(':') || part === segments[index]);
}
