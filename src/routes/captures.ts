/** Captures: start, look, stop, download, decoded packets. Watching live is a WebSocket, see `docs/streams.md`. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors.js';
import type { CaptureView } from '../capture/schema.js';
import type { Captures } from '../sessions/captures/contract.js';
import type { Sessions } from '../sessions/contract.js';
import type { Looks } from '../sessions/looks.js';
import { glance } from './look.js';
import { requireSession, sessionOf } from './require-session.js';
import * as shapes from './schemas/captures.js';
import { noContent, sessionParams } from './schemas/common.js';
import { postCodes, sandboxCodes, sessionProblems } from './schemas/problem.js';

const readyTimeoutMs = 30_000;

export const captureRoutes: FastifyPluginAsyncZod<{ sessions: Sessions; captures: Captures; looks: Looks }> = async (app, { sessions, captures, looks }) => {
  const tags = ['captures'];
  const read = [requireSession(sessions, 'read'), belongs(captures)];
  const look = [...read, glance(looks)];
  const use = [requireSession(sessions, 'use'), belongs(captures)];

  app.post('/:id/captures', {
    preParsing: requireSession(sessions, 'use'),
    schema: {
      operationId: 'startCapture', tags, summary: 'Capture packets on one or many interfaces', params: sessionParams, body: shapes.captureBody,
      response: { 201: shapes.capture, ...sessionProblems('filter-invalid', 'interface-not-found', 'target-not-found', 'limit-reached', ...sandboxCodes, ...postCodes) },
    },
  }, async (request, reply) => {
    const session = sessionOf(request);
    if (session.state !== 'ready') await sessions.waitReady(session.id, readyTimeoutMs);
    const capture = await captures.start(session.id, await sessions.sandbox(session.id), request.body);
    return reply.code(201).header('location', `/v1/sessions/${session.id}/captures/${capture.id}`).send(capture);
  });

  app.get('/:id/captures', {
    preParsing: requireSession(sessions, 'read'),
    schema: {
      operationId: 'listCaptures', tags, summary: 'List the captures of a session', params: sessionParams,
      response: { 200: shapes.captureList, ...sessionProblems() },
    },
  }, async (request) => ({ items: await captures.list(sessionOf(request).id) }));

  app.get('/:id/captures/:captureId', {
    preParsing: read,
    schema: {
      operationId: 'getCapture', tags, summary: 'Look at a capture', params: shapes.captureParams,
      response: { 200: shapes.capture, ...sessionProblems() },
    },
  }, async (request) => captures.get(request.params.captureId));

  app.post('/:id/captures/:captureId/stop', {
    preParsing: use,
    schema: {
      operationId: 'stopCapture', tags, summary: 'Stop a capture', params: shapes.captureParams,
      description: 'Answers when the file is complete. No error where it has ended already.',
      response: { 200: shapes.capture, ...sessionProblems(...postCodes) },
    },
  }, async (request) => captures.stop(request.params.captureId));

  app.delete('/:id/captures/:captureId', {
    preParsing: use,
    schema: {
      operationId: 'deleteCapture', tags, summary: 'Stop a capture and delete its file', params: shapes.captureParams,
      response: { 204: noContent, ...sessionProblems() },
    },
  }, async (request, reply) => {
    await captures.remove(request.params.captureId);
    return reply.code(204).send();
  });

  app.get('/:id/captures/:captureId/packets', {
    preParsing: look, config: { logsLook: true },
    schema: {
      operationId: 'listPackets', tags, summary: 'Decoded packets, in order', params: shapes.captureParams, querystring: shapes.packetsQuery,
      response: { 200: shapes.packetPage, ...sessionProblems() },
    },
  }, async (request) => captures.packets(request.params.captureId, request.query));

  app.get('/:id/captures/:captureId/packets/:number', {
    preParsing: look, config: { logsLook: true },
    schema: {
      operationId: 'getPacket', tags, summary: 'One packet with all its layers', params: shapes.packetParams,
      response: { 200: shapes.packet, ...sessionProblems() },
    },
  }, async (request) => captures.packet(request.params.captureId, request.params.number));
};

/** Hook: a capture of another session is not found here. */
export function belongs(captures: Pick<Captures, 'get'>): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    const { captureId } = shapes.captureParams.parse(request.params);
    const capture: CaptureView = await captures.get(captureId);
    if (capture.sessionId !== sessionOf(request).id) throw new AppError('not-found', `This session has no capture ${captureId}.`);
  };
}
