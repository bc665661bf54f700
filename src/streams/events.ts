/**
 * GET /v1/sessions/:id/events/stream: the session's events as JSON text messages, one each, with an increasing id.
 * `?after=ID` goes on where a client left off; without it, from the session's first event.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { SessionEvent, Sessions } from '../sessions/contract.js';
import type { Authorize } from './authorize.js';
import { closeFor } from './close.js';
import { keepAlive } from './keep-alive.js';

export const eventsProtocol = 'vethlab.events.v1+json';
const maxBufferedBytes = 1024 * 1024;

const querystring = z.strictObject({ after: z.string().regex(/^\d{1,18}$/).optional() });
const params = z.strictObject({ id: z.string() });

/** `authorize` refuses the upgrade of whoever may not watch this session. */
export function eventStreams(options: { sessions: Sessions; authorize: Authorize }) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get('/v1/sessions/:id/events/stream', {
      websocket: true, preParsing: options.authorize.read, schema: { params, querystring, hide: true },
    }, (socket: WebSocket, request: FastifyRequest) => {
      const { id } = request.params as z.infer<typeof params>;
      const { after } = request.query as z.infer<typeof querystring>;
      return follow(socket, options.sessions, id, after);
    });
  };
}

async function follow(socket: WebSocket, sessions: Sessions, sessionId: string, after: string | undefined): Promise<void> {
  const abort = new AbortController();
  socket.once('close', () => { abort.abort(); });
  keepAlive(socket, () => { sessions.touch(sessionId); });
  try {
    for await (const event of sessions.events(sessionId, after, abort.signal)) {
      await send(socket, event);
      if (event.type === 'session.ended' || event.type === 'session.failed') break;
    }
    socket.close(1000, 'the session is over');
  } catch (error) {
    closeFor(socket, error);
  }
}

/** Resolves when the socket has room: a client that does not read holds up only its own loop, which reads from the database. */
async function send(socket: WebSocket, event: SessionEvent): Promise<void> {
  if (socket.readyState !== socket.OPEN) return;
  const text = JSON.stringify(event);
  if (socket.bufferedAmount < maxBufferedBytes) { socket.send(text); return; }
  await new Promise<void>((resolve) => { socket.send(text, () => { resolve(); }); });
}
