/**
 * GET /v1/sessions/:id/terminals/:terminalId/stream: attaches to a terminal (remote-command.ts). Several clients may be
 * attached at once; each gets the scrollback first. `?readOnly=true` only watches.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { Sessions } from '../sessions/contract.js';
import type { Authorize } from './authorize.js';
import { keepAlive } from './keep-alive.js';
import { relay } from './relay.js';
import { requireRemoteCommand } from './subprotocol.js';

const params = z.strictObject({ id: z.string(), terminalId: z.string().regex(/^[A-Za-z0-9-]{1,40}$/) });
const querystring = z.strictObject({ readOnly: z.enum(['true', 'false']).default('false').transform((text) => text === 'true') });

export function terminalStreams(options: { sessions: Sessions; authorize: Authorize }) {
  // Whoever only watches needs less.
  const authorize = (request: FastifyRequest): Promise<void> => (watches(request) ? options.authorize.read(request) : options.authorize.use(request));
  return async (app: FastifyInstance): Promise<void> => {
    app.get('/v1/sessions/:id/terminals/:terminalId/stream', {
      websocket: true, preParsing: [requireRemoteCommand, authorize], schema: { params, querystring, hide: true },
    }, (socket: WebSocket, request: FastifyRequest) => {
      const { id, terminalId } = request.params as z.infer<typeof params>;
      const { readOnly } = request.query as z.infer<typeof querystring>;
      const touch = (): void => { options.sessions.touch(id); };
      keepAlive(socket, touch);
      return relay(socket, () => options.sessions.attachTerminal(id, terminalId), { readOnly, onActivity: touch });
    });
  };
}

/** Runs before validation: anything but a plain "true" counts as typing. */
function watches(request: FastifyRequest): boolean {
  const query: unknown = request.query;
  return typeof query === 'object' && query !== null && 'readOnly' in query && query.readOnly === 'true';
}
