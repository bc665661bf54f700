/**
 * GET /v1/sessions/:id/captures/:captureId/stream: a capture, live, to any number of watchers.
 *
 * Subprotocol `vethlab.pcapng.v1`, or none: binary messages, together one valid pcapng stream. Subprotocol
 * `vethlab.packets.v1+json`: text messages, each a batch of decoded packets; the client may ask for one packet in
 * full with {"decode": NUMBER}. `?from=now` leaves out what is already there. The socket closes with 1000 when the
 * capture has ended and all was sent. A client that stops reading holds at most `maxBufferedBytes` and one chunk
 * here; when it reads again, it goes on from the file.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RawData, WebSocket } from 'ws';
import { z } from 'zod';
import { AppError, isAppError } from '../errors.js';
import type { Captures, WatchOptions } from '../sessions/captures/contract.js';
import type { Authorize, Look } from './authorize.js';
import { closeFor } from './close.js';
import { keepAlive } from './keep-alive.js';
import { offeredProtocols } from './subprotocol.js';

export const pcapngProtocol = 'vethlab.pcapng.v1';
export const packetsProtocol = 'vethlab.packets.v1+json';
const maxBufferedBytes = 256 * 1024;
const maxRequestBytes = 1024;

const params = z.strictObject({ id: z.string(), captureId: z.string() });
const querystring = z.strictObject({ from: z.enum(['start', 'now']).default('start') });
/** All that a client may ask. */
export const captureRequest = z.strictObject({ decode: z.int().min(1) });

export interface CaptureStreamOptions {
  captures: Captures;
  authorize: Authorize;
  look: Look;
  /** Called now and then while somebody watches: a watched session is not idle. */
  touch?: (sessionId: string) => void;
}

export function captureStreams({ captures, authorize, look, touch }: CaptureStreamOptions) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get('/v1/sessions/:id/captures/:captureId/stream', {
      websocket: true, config: { logsLook: true }, preParsing: [authorize.read, requireKnownProtocol], schema: { params, querystring, hide: true },
    }, (socket: WebSocket, request: FastifyRequest) => {
      // The schemas above have parsed both.
      const { id, captureId } = request.params as z.infer<typeof params>;
      const { from } = request.query as z.infer<typeof querystring>;
      keepAlive(socket, () => { touch?.(id); });
      return serve(socket, captures, { sessionId: id, captureId, from, look: () => look(request, 'capture', captureId) });
    });
  };
}

/** Other subprotocols (one carries a login) may be offered beside ours; one of the remote command's means a wrong address. */
async function requireKnownProtocol(request: FastifyRequest): Promise<void> {
  const offered = offeredProtocols(request).filter((name) => !name.startsWith('base64url.bearer.authorization.k8s.io.'));
  if (offered.length === 0 || offered.includes(pcapngProtocol) || offered.includes(packetsProtocol)) return;
  throw new AppError('invalid-request', `Offer the WebSocket subprotocol ${pcapngProtocol} or ${packetsProtocol}, or none`);
}

interface Watched {
  sessionId: string;
  captureId: string;
  from: 'start' | 'now';
  look(): Promise<() => void>;
}

async function serve(socket: WebSocket, captures: Captures, watched: Watched): Promise<void> {
  const abort = new AbortController();
  socket.once('close', () => { abort.abort(); });
  const decoded = socket.protocol === packetsProtocol;
  const requests = answerRequests(socket, captures, decoded ? watched.captureId : undefined);
  try {
    await requireOwn(captures, watched);
    const ended = await watched.look();
    if (abort.signal.aborted) ended();
    else abort.signal.addEventListener('abort', ended, { once: true });
    const options = { from: watched.from, signal: abort.signal };
    await (decoded ? sendPackets(socket, captures, watched.captureId, options) : sendPcapng(socket, captures, watched.captureId, options));
    await requests.settled();
    socket.close(1000, 'the capture has ended');
  } catch (error) {
    closeFor(socket, error);
  }
}

/** A capture of another session is not there for those who may see this one. */
async function requireOwn(captures: Captures, { sessionId, captureId }: Watched): Promise<void> {
  const capture = await captures.get(captureId);
  if (capture.sessionId !== sessionId) throw new AppError('not-found', `This session has no capture ${captureId}.`);
}

async function sendPcapng(socket: WebSocket, captures: Captures, id: string, options: WatchOptions): Promise<void> {
  await captures.watchPcapng(id, { write: (bytes) => send(socket, bytes) }, options);
}

async function sendPackets(socket: WebSocket, captures: Captures, id: string, options: WatchOptions): Promise<void> {
  const result = await captures.watchDecoded(id, { write: (batch) => send(socket, JSON.stringify(batch)) }, options);
  if (options.signal?.aborted === true) return;
  const { reason, packets, bytes, dropped } = await captures.get(id);
  await send(socket, JSON.stringify({ end: { reason, packets, bytes, dropped, skipped: result.skipped } }));
}

/** Resolves when the socket has room for more, or is closed. */
async function send(socket: WebSocket, data: Uint8Array | string): Promise<void> {
  if (socket.readyState !== socket.OPEN) return;
  const binary = typeof data !== 'string';
  if (socket.bufferedAmount < maxBufferedBytes) return socket.send(data, { binary });
  await new Promise<void>((resolve) => { socket.send(data, { binary }, () => { resolve(); }); });
}

/** Answers one request after another; the socket is paused in between, so a client cannot pile them up here. */
function answerRequests(socket: WebSocket, captures: Captures, captureId: string | undefined): { settled: () => Promise<void> } {
  let last = Promise.resolve();
  // A pause holds only what has not been read yet: what came in one chunk still arrives, and all of it must be answered first.
  let waiting = 0;
  socket.on('message', (data: RawData, isBinary: boolean) => {
    waiting += 1;
    socket.pause();
    last = last.then(async () => send(socket, await answer(captures, captureId, isBinary ? undefined : data)))
      .catch((error: unknown) => { closeFor(socket, error); })
      .finally(() => {
        waiting -= 1;
        if (waiting === 0) socket.resume();
      });
  });
  return { settled: () => last };
}

async function answer(captures: Captures, captureId: string | undefined, data: RawData | undefined): Promise<string> {
  try {
    if (captureId === undefined) throw new AppError('invalid-request', `A pcapng stream takes no messages; ask with the subprotocol ${packetsProtocol}.`);
    return JSON.stringify({ packet: await captures.packet(captureId, readRequest(data)) });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return JSON.stringify({ error: { code: error.code, message: error.message } });
  }
}

function readRequest(data: RawData | undefined): number {
  // ws gives one Buffer for a message unless told otherwise.
  const text = Buffer.isBuffer(data) && data.length <= maxRequestBytes ? data.toString('utf8') : '';
  const request = captureRequest.safeParse(parse(text));
  if (!request.success) throw new AppError('invalid-request', 'Send {"decode": NUMBER} with the number of a packet.');
  return request.data.decode;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
