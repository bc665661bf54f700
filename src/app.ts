/**
 * The composition root of the edges: every part of the HTTP service in reading order. It does not listen (`server.ts`
 * does), so that tests have the whole service without a port.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import cookie from '@fastify/cookie';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Config } from './config.js';
import { auditChanges } from './routes/audit.js';
import { authenticate } from './routes/authenticate.js';
import { handleErrors, sendError } from './routes/error-handler.js';
import { ltiPages } from './routes/lti/pages.js';
import { homeRoutes } from './routes/home.js';
import { metrics } from './routes/metrics.js';
import { openapi } from './routes/openapi.js';
import type { Parts } from './routes/parts.js';
import { traces } from './routes/traces.js';
import { security } from './routes/security.js';
import { refuseWhileClosing } from './routes/shutdown.js';
import { healthRoutes } from './routes/health.js';
import { v1 } from './routes/v1.js';
import { requestLog } from './routes/request-log.js';
import { requireSession } from './routes/require-session.js';
import { requireInCourse } from './routes/require-course.js';
import { isOwn, lookOf, predictsFirst } from './routes/look.js';
import { createLive } from './sessions/live.js';
import type { Look } from './streams/authorize.js';
import { boardStreams } from './streams/board.js';
import { createBulk } from './streams/bulk.js';
import { captureStreams } from './streams/captures.js';
import { commandStreams } from './streams/commands.js';
import { eventStreams } from './streams/events.js';
import { stillAllowed } from './streams/still-allowed.js';
import { terminalStreams } from './streams/terminals.js';
import { walkStreams } from './streams/walks.js';
import { websockets } from './streams/websocket.js';
import { pages } from './web/pages.js';
import { loggerOptions } from './telemetry.js';

const bodyLimitBytes = 256 * 1024;
/** To receive a whole request, so that a client which drips bytes does not hold a connection for ever. */
const requestTimeoutMs = 30_000;
/** To receive its headers, from the connection's beginning; looked at so often. Node's own are 60 s and 30 s. */
const [headersTimeoutMs, lookEveryMs] = [10_000, 2_000];

/** The service without a port, ready for `inject` and `listen`. Closing it closes no part of `parts`. */
export async function buildApp(parts: Parts): Promise<FastifyInstance> {
  const app = bare(parts);
  const { sessions, store } = parts;
  const live = createLive({ store, sessions, logger: app.log });
  const streams = { sessions, authorize: { read: requireSession(sessions, 'read'), use: requireSession(sessions, 'use'), help: requireSession(sessions, 'help') } };

  const look: Look = (request, what, id) => live.looks.begin(lookOf(request, what, id));

  // What every request meets, in this order.
  await app.register(refuseWhileClosing);
  await app.register(cookie);
  await app.register(stillAllowed, { auth: parts.auth, notices: parts.store.notices });
  await app.register(websockets);
  await app.register(traces, { tracer: parts.tracer });
  await app.register(authenticate, { auth: parts.auth, config: parts.config });
  await app.register(requestLog);
  await app.register(security, { config: parts.config });
  await app.register(auditChanges, { audit: parts.store.audit });
  app.decorateRequest('session', null);
  await app.register(metrics, { telemetry: parts.telemetry, config: parts.config, store: parts.store, driver: parts.driver });
  await app.register(openapi);

  // What there is.
  await app.register(pages);
  await app.register(homeRoutes);
  await app.register(healthRoutes, { prefix: '/health', readiness: parts.readiness });
  await app.register(ltiPages, { prefix: '/lti', ...parts });
  await app.register(v1, { prefix: '/v1', parts, live });
  const bulk = createBulk();
  await app.register(terminalStreams({ ...streams, ...live, bulk, look, isOwn }));
  await app.register(commandStreams({ ...streams, bulk }));
  await app.register(eventStreams(streams));
  await app.register(walkStreams({ ...streams, walks: parts.walks, predictsFirst }));
  await app.register(boardStreams({ ...live, authorize: requireInCourse(store.boards, 'read', 'board') }));
  await app.register(captureStreams({ ...streams, look, captures: parts.captures, touch: (id) => { sessions.touch(id); } }));

  await app.ready();
  return app;
}

function bare({ config, telemetry }: Parts): FastifyInstance {
  const errors = { publicUrl: config.PUBLIC_URL, onProblem: (code: string) => { telemetry.problems.inc({ code }); } };
  const app = fastify({
    logger: loggerOptions(config),
    // One line at the end (requestLog) in place of two.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.TRUST_PROXY,
    bodyLimit: bodyLimitBytes,
    requestTimeout: requestTimeoutMs,
    http: { requestTimeout: requestTimeoutMs, headersTimeout: headersTimeoutMs, connectionsCheckingInterval: lookEveryMs },
    // Ours (refuseWhileClosing) answers as a problem.
    return503OnClosing: false,
    requestIdHeader: false,
    genReqId: (request) => requestId(request, config),
    routerOptions: { maxParamLength: 200 },
    // Otherwise the usual compilers are loaded, which takes a start 70 ms, and then replaced below.
    schemaController: { compilersFactory: { buildValidator: replaced, buildSerializer: replaced } },
    frameworkErrors: (error, request, reply) => { sendError(error, request, reply, errors); },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  // Only JSON: a form or text/plain could be sent by another site's page without asking first (CORS).
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (request, reply) => { reply.header('x-request-id', request.id); });
  handleErrors(app, errors);
  return app;
}

function replaced(): never {
  throw new Error('Every schema is zod\'s.');
}

/** A proxy that we trust may give the id that it has logged; a client may not write into our log. */
function requestId(request: IncomingMessage, config: Pick<Config, 'TRUST_PROXY'>): string {
  const given = request.headers['x-request-id'];
  return config.TRUST_PROXY && typeof given === 'string' && /^[A-Za-z0-9._-]{8,64}$/.test(given) ? given : randomUUID();
}
