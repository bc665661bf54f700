/**
 * GET /v1/sessions/:id/walks/stream: one walk, live. The client sends the request of `POST …/walks` as one text message;
 * the server sends `{"copy": …}` for each copy of the packet as it is seen, then `{"walk": …}`, and closes with 1000.
 * A walk that must be predicted first is answered with `{"refused": {code, task}}`, then closed as any error is.
 * A client that closes ends the walk. Copies in a flood are sent at most `maxCopies` times, and none to a client that
 * does not read.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RawData, WebSocket } from 'ws';
import { z } from 'zod';
import { Dissector } from '../capture/dissect.js';
import { linkTypeEthernet } from '../capture/pcapng.js';
import type { RawCopy } from '../capture/walk/copy.js';
import { AppError, isAppError } from '../errors.js';
import type { Sessions } from '../sessions/contract.js';
import { walkRequestSchema, type WalkRequest } from '../sessions/walks/request.js';
import type { Walks } from '../sessions/walks/walks.js';
import type { Authorize } from './authorize.js';
import { closeFor } from './close.js';
import { keepAlive } from './keep-alive.js';

export const walkProtocol = 'vethlab.walk.v1+json';
const params = z.strictObject({ id: z.string() });
const maxRequestBytes = 8_192;
const maxCopies = 512;
const maxBufferedBytes = 256 * 1024;
const firstWordMs = 15_000;

interface WalkStreamParts { walks: Walks; sessions: Sessions; authorize: Authorize; predictsFirst: (request: FastifyRequest) => boolean }

export function walkStreams({ walks, sessions, authorize, predictsFirst }: WalkStreamParts) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get('/v1/sessions/:id/walks/stream', {
      websocket: true, preParsing: authorize.use, schema: { params, hide: true },
    }, (socket: WebSocket, request: FastifyRequest) => {
      const { id } = request.params as z.infer<typeof params>;
      keepAlive(socket, () => { sessions.touch(id); });
      return serve(socket, walks, id, predictsFirst(request));
    });
  };
}

async function serve(socket: WebSocket, walks: Walks, sessionId: string, first: boolean): Promise<void> {
  const abort = new AbortController();
  socket.once('close', () => { abort.abort(); });
  try {
    const request = await firstMessage(socket);
    const walk = await walks.run(sessionId, request, { signal: abort.signal, onCopy: copySender(socket), predictsFirst: first });
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ walk }));
    socket.close(1000, 'the walk is over');
  } catch (error) {
    if (isAppError(error, 'prediction-first') && socket.readyState === socket.OPEN) socket.send(JSON.stringify({ refused: { code: error.code, task: error.fields['task'] } }));
    closeFor(socket, error);
  }
}

function firstMessage(socket: WebSocket): Promise<WalkRequest> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => { reject(new AppError('invalid-request', 'Send the walk\'s request as the first message.')); }, firstWordMs);
    const stop = (): void => { clearTimeout(late); };
    socket.once('close', () => { stop(); reject(new AppError('invalid-request', 'The client went away.')); });
    socket.once('message', (data: RawData, isBinary: boolean) => {
      stop();
      const request = walkRequestSchema.safeParse(isBinary ? undefined : parse(data));
      if (request.success) resolve(request.data);
      else reject(new AppError('invalid-request', `This is not a walk's request: ${request.error.issues[0]?.message ?? ''}`));
    });
  });
}

function copySender(socket: WebSocket): (copy: RawCopy) => void {
  const dissector = new Dissector();
  let left = maxCopies;
  return ({ timeNs, namespace, interface: device, direction, length, bytes }) => {
    if (left === 0 || socket.readyState !== socket.OPEN || socket.bufferedAmount > maxBufferedBytes) return;
    left -= 1;
    socket.send(JSON.stringify({ copy: { timeNs: String(timeNs), namespace, interface: device, direction, length, ...dissector.summary(linkTypeEthernet, bytes) } }));
  };
}

function parse(data: RawData): unknown {
  const text = Buffer.isBuffer(data) && data.length <= maxRequestBytes ? data.toString('utf8') : '';
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
