/**
 * A WebSocket that comes back. It reconnects with growing, jittered pauses until it is closed here or the server says
 * that it is over for good (1000, or 4400 to 4499 but for 4408: too slow, come again). `open` decides the address anew
 * each time, so that a stream can go on after the last thing it saw.
 */
export interface SocketOptions {
  /** A path of this service, such as `/v1/sessions/…/events/stream?after=7`. */
  path: () => string;
  protocols: string[];
  binary?: boolean;
  onMessage: (data: string | ArrayBuffer) => void;
  onState?: (state: SocketState) => void;
}

export type SocketState = { kind: 'open' } | { kind: 'waiting'; retryInMs: number } | { kind: 'over'; code: number; reason: string };

export interface Socket {
  /** False where it could not be sent now. */
  send: (data: string | ArrayBuffer | Uint8Array<ArrayBuffer>) => boolean;
  close: () => void;
  /** Bytes that wait to be sent. */
  waiting: () => number;
}

const firstRetryMs = 300;
const longestRetryMs = 8_000;

export function openSocket({ path, protocols, binary = false, onMessage, onState }: SocketOptions): Socket {
  let socket: WebSocket | undefined;
  let retryMs = firstRetryMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  const connect = (): void => {
    clearTimeout(timer);
    socket = new WebSocket(new URL(path(), location.href.replace(/^http/, 'ws')), protocols);
    if (binary) socket.binaryType = 'arraybuffer';
    socket.onopen = () => { retryMs = firstRetryMs; onState?.({ kind: 'open' }); };
    socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => { onMessage(data); };
    socket.onclose = ({ code, reason }) => { ended(code, reason); };
  };
  const ended = (code: number, reason: string): void => {
    if (closed) return;
    if (isFinal(code)) { onState?.({ kind: 'over', code, reason }); return; }
    const retryInMs = retryMs * (0.7 + Math.random() * 0.6);
    retryMs = Math.min(retryMs * 2, longestRetryMs);
    onState?.({ kind: 'waiting', retryInMs });
    timer = setTimeout(connect, retryInMs);
  };
  const online = (): void => { if (!closed && (socket?.readyState ?? WebSocket.CLOSED) === WebSocket.CLOSED && timer !== undefined) { retryMs = firstRetryMs; connect(); } };
  const offline = (): void => {
    if (closed || socket === undefined || socket.readyState >= WebSocket.CLOSING) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
    socket = undefined;
    ended(1006, 'offline');
  };
  addEventListener('online', online);
  addEventListener('offline', offline);
  connect();
  return {
    send: (data) => {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(data);
      return true;
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
      removeEventListener('online', online);
      removeEventListener('offline', offline);
      socket?.close(1000);
    },
    waiting: () => socket?.bufferedAmount ?? 0,
  };
}

function isFinal(code: number): boolean {
  return code === 1000 || code === 1003 || code === 1009 || (code >= 4400 && code < 4500 && code !== 4408);
}
