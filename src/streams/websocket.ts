/**
 * WebSockets for the whole service: limits, subprotocols, the heartbeat, and what happens to open sockets at a stop.
 *
 * No per-message deflate (it costs half of the bandwidth and memory per client), messages of at most 64 KiB and a
 * channel byte. A peer that does not answer a ping within one interval is gone (half-open), and its socket is ended.
 */
import websocket from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import type { WebSocket } from 'ws';
import { boardProtocol } from './board.js';
import { eventsProtocol } from './events.js';
import { startHeartbeat } from './heartbeat.js';
import { remoteCommandProtocol } from './remote-command.js';
import { walkProtocol } from './walks.js';

export const maxMessageBytes = 64 * 1024 + 1;
const stopGraceMs = 2_000;

/** In order of preference. The subprotocol that carries a token is never among them, so it is never echoed. */
const protocols = [remoteCommandProtocol, 'vethlab.pcapng.v1', 'vethlab.packets.v1+json', eventsProtocol, boardProtocol, walkProtocol];

export const websockets = fp(async (app: FastifyInstance) => {
  await app.register(websocket, {
    options: {
      maxPayload: maxMessageBytes,
      perMessageDeflate: false,
      handleProtocols: (offered: Set<string>) => protocols.find((known) => offered.has(known)) ?? false,
    },
    // The default ends every client without a word; ours tells them that another server takes over (1012).
    preClose: (done) => { tellAndClose(app.websocketServer.clients, done); },
  });
  const heartbeat = startHeartbeat();
  app.websocketServer.on('connection', (socket, { socket: raw }) => { heartbeat.watch(socket, raw); });
  app.addHook('onClose', async () => { heartbeat.stop(); });
}, { name: 'websockets' });

function tellAndClose(clients: Set<WebSocket>, done: () => void): void {
  const waiting = [...clients].map((socket) => new Promise<void>((resolve) => {
    socket.once('close', () => { resolve(); });
    socket.close(1012, 'the service restarts; connect again');
  }));
  const grace = setTimeout(() => { for (const socket of clients) socket.terminate(); }, stopGraceMs);
  void Promise.all(waiting).then(() => { clearTimeout(grace); done(); });
}
