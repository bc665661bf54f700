/**
 * GET /v1/sessions/:id/commands/stream?host=&pod=&container=&command=PROGRAM&command=ARGUMENT…: runs a program and streams
 * it (remote-command.ts). The parameters are those of Kubernetes' `exec`. The program ends when the socket closes.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { CommandRequest, Sessions } from '../sessions/contract.js';
import type { Authorize } from './authorize.js';
import type { Bulk } from './bulk.js';
import { keepAlive } from './keep-alive.js';
import { relay } from './relay.js';
import { requireRemoteCommand } from './subprotocol.js';

const name = z.string().regex(/^(?!\.{1,2}$)[A-Za-z0-9._-]{1,63}$/);
const word = z.string().max(4096);
const params = z.strictObject({ id: z.string() });
const querystring = z.strictObject({
  host: name, pod: name.optional(), container: name.optional(),
  command: z.union([word.transform((one) => [one]), z.array(word).min(1).max(256)]),
  stdin: z.stringbool().default(false),
  timeoutMs: z.coerce.number().int().min(1).max(3_600_000).default(600_000),
});

export function commandStreams(options: { sessions: Sessions; authorize: Authorize; bulk: Bulk }) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get('/v1/sessions/:id/commands/stream', {
      websocket: true, preParsing: [requireRemoteCommand, options.authorize.use], schema: { params, querystring, hide: true },
    }, (socket: WebSocket, request: FastifyRequest) => {
      const { id } = request.params as z.infer<typeof params>;
      const command = commandOf(request.query as z.infer<typeof querystring>);
      const touch = (): void => { options.sessions.touch(id); };
      keepAlive(socket, touch);
      return relay(socket, () => options.sessions.execCommand(id, command), { onActivity: touch, bulk: options.bulk });
    });
  };
}

function commandOf(query: z.infer<typeof querystring>): CommandRequest {
  const { host, pod, container, command, stdin, timeoutMs } = query;
  return { target: { host, pod, container }, argv: command, stdin, timeoutMs };
}
