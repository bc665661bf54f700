/**
 * Finds peers that have gone without a word. One that we read answers a ping before the next beat. One that we do not
 * read, since its program takes no input, would not be heard: there the kernel asks (TCP keep-alive: after 8 s of
 * silence ten times, one a second, as libuv sets it), and no ping is sent, for while bytes wait to be acknowledged the
 * kernel does not ask but sends them again, for a quarter of an hour. Node.js looks at a socket only where it reads or
 * writes, so one that is paused is written nothing every few seconds: that fails once the kernel has given it up.
 */
import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';

const beatMs = 12_000;
const silenceMs = 8_000;
const nudgeMs = 3_000;

export interface Heartbeat {
  /** From now on until it closes; `raw` is the connection below it. */
  watch(socket: WebSocket, raw: Socket): void;
  stop(): void;
}

interface Peer { raw: Socket; pinged: boolean; answered: boolean }

export function startHeartbeat(): Heartbeat {
  const peers = new Map<WebSocket, Peer>();
  const beat = setInterval(() => { for (const [socket, peer] of peers) ask(socket, peer); }, beatMs).unref();
  const nudge = setInterval(() => { for (const [socket, { raw }] of peers) if (socket.isPaused) writeNothing(raw); }, nudgeMs).unref();
  return {
    watch(socket, raw) {
      const peer: Peer = { raw, pinged: false, answered: false };
      raw.setKeepAlive(true, silenceMs);
      peers.set(socket, peer);
      socket.on('pong', () => { peer.answered = true; });
      socket.once('close', () => { peers.delete(socket); });
    },
    stop() {
      clearInterval(beat);
      clearInterval(nudge);
    },
  };
}

function ask(socket: WebSocket, peer: Peer): void {
  if (socket.isPaused) {
    peer.pinged = false;
    return;
  }
  if (peer.pinged && !peer.answered) {
    socket.terminate();
    return;
  }
  Object.assign(peer, { pinged: true, answered: false });
  socket.ping();
}

/** Where something waits to be written Node.js looks at the socket anyway. */
function writeNothing(raw: Socket): void {
  if (raw.writable && raw.writableLength === 0) raw.write('');
}
