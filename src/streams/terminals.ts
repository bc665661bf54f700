/**
 * GET /v1/sessions/:id/terminals/:terminalId/stream: attaches to a terminal (remote-command.ts). Several clients may be
 * attached at once; each gets the scrollback first. `?readOnly=true` only watches. Whoever is not the learner is shown to
 * the learner, and types only while the learner allows it.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { Sessions } from '../sessions/contract.js';
import type { ProcessStream } from '../sandbox/contract.js';
import type { Consent } from '../sessions/typing.js';
import type { Authorize, Look } from './authorize.js';
import type { Bulk } from './bulk.js';
import { channels, writeMessage } from './remote-command.js';
import { keepAlive } from './keep-alive.js';
import { relay } from './relay.js';
import { requireRemoteCommand } from './subprotocol.js';

const mayTypeNotice = '\r\n[vethlab: the learner lets you type]\r\n';
const mayWatchNotice = '\r\n[vethlab: you watch; you may type when the learner allows it]\r\n';

const params = z.strictObject({ id: z.string(), terminalId: z.string().regex(/^[A-Za-z0-9-]{1,40}$/) });
const querystring = z.strictObject({ readOnly: z.enum(['true', 'false']).default('false').transform((text) => text === 'true') });

export interface TerminalStreamOptions {
  sessions: Sessions;
  authorize: Authorize;
  bulk: Bulk;
  look: Look;
  /** True for the learner; false for who only types by the learner's leave. */
  isOwn(request: FastifyRequest): boolean;
  consent(sessionId: string): Consent;
}

export function terminalStreams(options: TerminalStreamOptions) {
  const { sessions, look, bulk } = options;
  return async (app: FastifyInstance): Promise<void> => {
    app.get('/v1/sessions/:id/terminals/:terminalId/stream', {
      websocket: true, config: { logsLook: true }, preParsing: [requireRemoteCommand, authorizeWith(options.authorize)], schema: { params, querystring, hide: true },
    }, (socket: WebSocket, request: FastifyRequest) => {
      const { id, terminalId } = request.params as z.infer<typeof params>;
      const { readOnly } = request.query as z.infer<typeof querystring>;
      const own = options.isOwn(request);
      const touch = (): void => { sessions.touch(id); };
      keepAlive(socket, touch);
      const mayType = own || readOnly ? {} : { mayType: followConsent(socket, options.consent(id)) };
      return relay(socket, () => attach(socket, () => sessions.attachTerminal(id, terminalId, request.session ?? undefined), () => look(request, 'terminal', terminalId)), { readOnly, bulk, onActivity: touch, ...mayType });
    });
  };
}

/** Whoever only watches needs less; whoever may help may come in to type, should the learner allow it. */
function authorizeWith({ read, use, help }: Authorize): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    if (watches(request)) return read(request);
    await use(request).catch((refusal: unknown) => help(request).catch(() => { throw refusal; }));
  };
}

/** Nothing is shown before the look is logged; it ends with the socket. */
async function attach(socket: WebSocket, open: () => Promise<ProcessStream>, look: () => Promise<() => void>): Promise<ProcessStream> {
  const program = await open();
  try {
    const ended = await look();
    if (socket.readyState === socket.CLOSED) ended();
    else socket.once('close', ended);
    return program;
  } catch (error) {
    program.detach();
    throw error;
  }
}

/** Tells the instructor, on stderr, whenever the answer changes. */
function followConsent(socket: WebSocket, consent: Consent): () => boolean {
  const gone = new AbortController();
  socket.once('close', () => { gone.abort(); });
  void consent.follow((may) => { if (socket.readyState === socket.OPEN) socket.send(writeMessage(channels.stderr, Buffer.from(may ? mayTypeNotice : mayWatchNotice))); }, gone.signal);
  return () => consent.holds();
}

/** Runs before validation, where anything but a plain "true" counts as typing, and again on the open socket, where the schema has parsed it. */
function watches(request: FastifyRequest): boolean {
  const query: unknown = request.query;
  return typeof query === 'object' && query !== null && 'readOnly' in query && (query.readOnly === 'true' || query.readOnly === true);
}
