/** A session with somebody watching is not idle: as long as the socket is open, `touch` is called now and then. */
import type { WebSocket } from 'ws';

const everyMs = 30_000;

export function keepAlive(socket: WebSocket, touch: () => void): void {
  touch();
  const timer = setInterval(touch, everyMs).unref();
  socket.once('close', () => { clearInterval(timer); touch(); });
}
