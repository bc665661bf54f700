/**
 * A socket outlives the request that opened it. So whoever opened it is looked at again, with the very hooks that let
 * them in, whenever a notice says that what they may do has changed (`user:ID`: logged out, disabled, erased, another
 * role, out of a course; for a key: revoked, or its maker's rights have shrunk), and when their login ends by itself. Who
 * may not any more is told why and cut off; other sockets, also other logins' of the same user, go on.
 */
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import fp from 'fastify-plugin';
import type { WebSocket } from 'ws';
import type { Auth } from '../auth/auth.js';
import { identifyAgain } from '../routes/authenticate.js';
import type { Notices } from '../store/notices.js';
import { closeFor } from './close.js';
import type { Hook } from './authorize.js';

export interface StillAllowedParts {
  auth: Pick<Auth, 'identify'>;
  notices: Pick<Notices, 'subscribe'>;
}

/** Well below the second within which a right that was lost ends its sockets. */
const settleMs = 250;
/** For the client to take note of why, before the connection is cut. */
const graceMs = 500;
/** A timer holds no longer; whatever is left then is looked at again. */
const longestTimerMs = 24 * 3_600_000;

type SocketHandler = (socket: WebSocket, request: FastifyRequest) => unknown;

/** To be registered before @fastify/websocket, whose own hook takes a route's handler as it then is. */
export const stillAllowed = fp(async (app: FastifyInstance, parts: StillAllowedParts) => {
  app.addHook('onRoute', (route) => { if (route.websocket === true) keepAllowed(route, parts); });
}, { name: 'still-allowed' });

/** Puts the look before a WebSocket route's handler. */
function keepAllowed(route: RouteOptions, parts: StillAllowedParts): void {
  // Of a WebSocket route @fastify/websocket takes such a handler and such hooks; Fastify's types know only plain ones.
  const hooks = [route.preParsing ?? []].flat() as unknown as Hook[];
  const handler = route.handler as unknown as SocketHandler;
  const watched: SocketHandler = (socket, request) => {
    watch(socket, request, hooks, parts);
    return handler(socket, request);
  };
  route.handler = watched as unknown as RouteOptions['handler'];
}

function watch(socket: WebSocket, request: FastifyRequest, hooks: readonly Hook[], { auth, notices }: StillAllowedParts): void {
  const check = oneAtATime(async () => {
    if (socket.readyState !== socket.OPEN) return;
    try {
      await identifyAgain(auth, request);
      for (const hook of hooks) await hook(request);
    } catch (error) {
      cutOff(socket, error);
    }
  });
  const unsubscribe = (request.identified?.ids ?? []).map((id) => notices.subscribe(`user:${id}`, check));
  const stop = atEnd(request, check);
  socket.once('close', () => {
    for (const end of unsubscribe) end();
    stop();
    clearTimeout(first);
  });
  // What changed between the hooks and the subscription. Not at once: the first byte is what everybody waits for.
  const first = setTimeout(check, settleMs).unref();
}

/** Runs `work`; what is asked for meanwhile runs once more after it. */
function oneAtATime(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  return function run() {
    again = running;
    if (running) return;
    running = true;
    void work().finally(() => {
      running = false;
      if (again) run();
    });
  };
}

/** Calls `check` when the login or key ends. */
function atEnd(request: FastifyRequest, check: () => void): () => void {
  const { expiresAt = null } = request.identified ?? {};
  if (expiresAt === null) return () => undefined;
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    const leftMs = expiresAt.getTime() - Date.now();
    timer = setTimeout(() => { check(); if (leftMs > 0) wait(); }, Math.min(Math.max(leftMs + 1, 0), longestTimerMs)).unref();
  };
  wait();
  return () => { clearTimeout(timer); };
}

/** Nothing that the client still sends is heard: `ws` would go on reading until the client answers the close. */
function cutOff(socket: WebSocket, error: unknown): void {
  socket.removeAllListeners('message');
  closeFor(socket, error);
  socket.resume();
  const timer = setTimeout(() => { socket.terminate(); }, graceMs);
  socket.once('close', () => { clearTimeout(timer); });
}
