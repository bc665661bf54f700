/** Walks: follow one packet over every interface. Watching one live is a WebSocket, see `docs/streams.md`. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { closingOf } from '../capture/walk/tell.js';
import type { Sessions } from '../sessions/contract.js';
import type { Looks } from '../sessions/looks.js';
import type { WalkView, Walks } from '../sessions/walks/walks.js';
import { glanceAtWalk, predictsFirst } from './look.js';
import { requireSession, sessionOf } from './require-session.js';
import { sessionParams } from './schemas/common.js';
import { postCodes, sandboxCodes, sessionProblems } from './schemas/problem.js';
import * as shapes from './schemas/walks.js';

const readyTimeoutMs = 30_000;
const mediaType = 'application/x-pcapng';
const file = { content: { [mediaType]: { schema: z.any().meta({ type: 'string', format: 'binary' }) } } };

export const walkRoutes: FastifyPluginAsyncZod<{ sessions: Sessions; walks: Walks; looks: Looks }> = async (app, { sessions, walks, looks }) => {
  const tags = ['walks'];
  const look = [requireSession(sessions, 'read'), glanceAtWalk(looks, walks)];

  app.post('/:id/walks', {
    preParsing: requireSession(sessions, 'use'),
    schema: {
      operationId: 'walkPacket', tags, summary: 'Follow one packet hop by hop', params: sessionParams, body: shapes.walkBody,
      description: 'Sends one packet and captures it on every interface at once; or, with `filter`, waits for the next packet that matches; or, with `walk`, does what the lab declares under that id. Answers when the walk is over. A client that goes away ends it. A learner is not shown a packet that a task wants predicted, before they have said what they expect.',
      response: { 201: shapes.walk, ...sessionProblems('prediction-first', 'filter-invalid', 'target-not-found', 'limit-reached', ...sandboxCodes, ...postCodes) },
    },
  }, async (request, reply) => {
    const session = sessionOf(request);
    if (session.state !== 'ready') await sessions.waitReady(session.id, readyTimeoutMs);
    const walk = await walks.run(session.id, request.body, { signal: goneSignal(reply), predictsFirst: predictsFirst(request) });
    return reply.code(201).header('location', `/v1/sessions/${session.id}/walks/${walk.id}`).send(walk);
  });

  app.get('/:id/walks', {
    preParsing: requireSession(sessions, 'read'),
    schema: {
      operationId: 'listWalks', tags, summary: 'List the walks of a session, newest first', params: sessionParams, querystring: shapes.walksQuery,
      response: { 200: shapes.walkPage, ...sessionProblems() },
    },
  }, async (request) => {
    const { cursor, limit } = request.query;
    const page = await walks.list(sessionOf(request).id, { limit, ...(cursor === undefined ? {} : { cursor }) });
    return { ...page, items: page.items.map(summary) };
  });

  app.get('/:id/walks/:walkId', {
    preParsing: look,
    schema: {
      operationId: 'getWalk', tags, summary: 'Look at a walk', params: shapes.walkParams,
      response: { 200: shapes.walk, ...sessionProblems('prediction-first') },
    },
  }, async (request) => walks.get(sessionOf(request).id, request.params.walkId, { predictsFirst: predictsFirst(request) }));

  app.get('/:id/walks/:walkId/pcapng', {
    preParsing: look,
    schema: {
      operationId: 'downloadWalk', tags, summary: 'Download the copies of a walk\'s packet as pcapng', params: shapes.walkParams,
      description: 'The packet, its reply and the ARP around them, as every interface saw them, in order of time.',
      response: { 200: { description: 'The whole file', ...file }, ...sessionProblems('prediction-first') },
    },
  }, async (request, reply) => {
    const { walkId } = request.params;
    const bytes = await walks.file(sessionOf(request).id, walkId, { predictsFirst: predictsFirst(request) });
    return reply.type(mediaType).header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename="vethlab-walk-${walkId.replace(/[^A-Za-z0-9-]/g, '')}.pcapng"`).send(bytes);
  });
};

function summary({ walk, ...rest }: WalkView) {
  return { ...rest, outcome: walk.outcome, sentence: closingOf(walk) };
}

/** Aborts when the client's connection closes before the answer. */
function goneSignal(reply: FastifyReply): AbortSignal {
  const abort = new AbortController();
  reply.raw.once('close', () => { abort.abort(); });
  return abort.signal;
}
