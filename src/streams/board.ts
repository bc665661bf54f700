/**
 * GET /v1/courses/:id/board/stream: the live board of a course as JSON text messages: first the board, or with
 * `?after=ID` where that event is known and not far only what follows it, then every event of the course.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { Boards } from '../sessions/board/boards.js';
import type { Hook } from './authorize.js';
import { AppError } from '../errors.js';
import { closeFor } from './close.js';

export const boardProtocol = 'vethlab.board.v1+json';
/** What may wait here for a client that does not read; then it is closed, and resumes by its last id. */
const maxBufferedBytes = 1024 * 1024;
const lowBytes = 64 * 1024;
/** The board, or what a client missed, may be much at once: so long it may take. */
const catchUpMs = 20_000;
const lookEveryMs = 10;

const params = z.strictObject({ id: z.string() });
const querystring = z.strictObject({ after: z.string().regex(/^\d{1,18}$/).optional() });

export function boardStreams(options: { boards: Boards; authorize: Hook }) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get('/v1/courses/:id/board/stream', {
      websocket: true, preParsing: options.authorize, schema: { params, querystring, hide: true },
    }, (socket: WebSocket, request: FastifyRequest) => {
      const { id } = request.params as z.infer<typeof params>;
      const { after } = request.query as z.infer<typeof querystring>;
      return follow(socket, options.boards, id, after);
    });
  };
}

async function follow(socket: WebSocket, boards: Boards, courseId: string, after: string | undefined): Promise<void> {
  const abort = new AbortController();
  socket.once('close', () => { abort.abort(); });
  socket.once('message', () => { socket.close(1003, 'this stream takes no messages'); });
  const send = (text: string): boolean => {
    if (socket.bufferedAmount > maxBufferedBytes) return false;
    if (socket.readyState === socket.OPEN) socket.send(text);
    return true;
  };
  try {
    await boards.follow(courseId, after, { send, drained: () => drained(socket) }, abort.signal);
  } catch (error) {
    closeFor(socket, error);
  }
}

async function drained(socket: WebSocket): Promise<void> {
  for (const deadline = performance.now() + catchUpMs; socket.readyState === socket.OPEN && socket.bufferedAmount > lowBytes;) {
    if (performance.now() > deadline) throw new AppError('client-too-slow', 'this client reads too slowly; connect again with the last id');
    await new Promise((resolve) => { setTimeout(resolve, lookEveryMs); });
  }
}
