/** Terminals: open, list, close. Attaching is a WebSocket, see `docs/streams.md`. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Sessions } from '../sessions/contract.js';
import { requireSession, sessionOf } from './require-session.js';
import { id, noContent, sessionParams, target, targetView } from './schemas/common.js';
import { postCodes, sandboxCodes, sessionProblems } from './schemas/problem.js';

const readyTimeoutMs = 30_000;

const terminal = z.object({
  id, target: targetView, createdAt: z.date(), endedAt: z.date().nullable(), exitCode: z.int().nullable(),
}).meta({ id: 'Terminal', description: 'A shell that stays while nobody is attached' });

const openBody = z.strictObject({
  target,
  columns: z.int().min(2).max(1000).default(80),
  rows: z.int().min(2).max(1000).default(24),
}).meta({ examples: [{ target: { host: 'node1' }, columns: 120, rows: 40 }] });

const terminalParams = sessionParams.extend({ terminalId: id });

export const terminalRoutes: FastifyPluginAsyncZod<{ sessions: Sessions }> = async (app, { sessions }) => {
  const tags = ['terminals'];

  app.post('/:id/terminals', {
    preParsing: requireSession(sessions, 'use'),
    schema: {
      operationId: 'openTerminal', tags, summary: 'Open a terminal', params: sessionParams, body: openBody,
      description: 'Waits up to 30 s for the session to be ready. Attach to it over the WebSocket in `Location`.',
      response: { 201: terminal, ...sessionProblems('target-not-found', 'program-not-started', 'limit-reached', ...sandboxCodes, ...postCodes) },
    },
  }, async (request, reply) => {
    const session = sessionOf(request);
    const ready = session.state === 'ready' ? session : await sessions.waitReady(session.id, readyTimeoutMs);
    const opened = await sessions.openTerminal(session.id, request.body, ready);
    return reply.code(201).header('location', `/v1/sessions/${session.id}/terminals/${opened.id}/stream`).send(opened);
  });

  app.get('/:id/terminals', {
    preParsing: requireSession(sessions, 'read'),
    schema: {
      operationId: 'listTerminals', tags, summary: 'List the terminals of a session', params: sessionParams,
      response: { 200: z.object({ items: z.array(terminal) }), ...sessionProblems() },
    },
  }, async (request) => ({ items: await sessions.listTerminals(sessionOf(request).id) }));

  app.delete('/:id/terminals/:terminalId', {
    preParsing: requireSession(sessions, 'use'),
    schema: {
      operationId: 'closeTerminal', tags, summary: 'Close a terminal and end its shell', params: terminalParams,
      response: { 204: noContent, ...sessionProblems(...sandboxCodes) },
    },
  }, async (request, reply) => {
    await sessions.closeTerminal(sessionOf(request).id, request.params.terminalId);
    return reply.code(204).send();
  });
};
