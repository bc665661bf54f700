/**
 * A WebSocket client written against Kubernetes' remote command protocol v5, from its description and not from our code:
 * channel byte first; 0 stdin, 1 stdout, 2 stderr, 3 error (Status), 4 resize, 255 close.
 */
import { WebSocket } from 'ws';

export interface RemoteClient {
  socket: WebSocket;
  /** Every message so far, as it came. */
  messages: Buffer[];
  /** All of stdout and stderr so far. */
  stdout(): string;
  stderr(): string;
  send(channel: number, payload: string | Uint8Array): void;
  /** Resolves when stdout has this. */
  seen(pattern: RegExp, timeoutMs?: number): Promise<RegExpExecArray>;
  /** The Status of channel 3 (null where none came) and the close code. */
  closed: Promise<{ status: Record<string, unknown> | null; code: number; reason: string }>;
}

/** `ca`: the authority that is believed, where the address is `https`. */
export function connectRemote(url: string, headers: Record<string, string>, protocol = 'v5.channel.k8s.io', ca?: Buffer): Promise<RemoteClient> {
  const socket = new WebSocket(url.replace('http', 'ws'), protocol, { headers, ...(ca && { ca }) });
  const out: Record<number, Buffer[]> = { 1: [], 2: [], 3: [] };
  const text = (channel: number): string => Buffer.concat(out[channel] ?? []).toString('utf8');
  const closed = new Promise<{ status: Record<string, unknown> | null; code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => { resolve({ status: text(3) === '' ? null : JSON.parse(text(3)) as Record<string, unknown>, code, reason: reason.toString() }); });
  });
  const messages: Buffer[] = [];
  socket.on('message', (data: Buffer) => {
    messages.push(data);
    out[data[0] ?? 0]?.push(data.subarray(1));
  });

  async function seen(pattern: RegExp, timeoutMs = 20_000): Promise<RegExpExecArray> {
    for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; await new Promise((resolve) => setTimeout(resolve, 10))) {
      const match = pattern.exec(text(1));
      if (match) return match;
    }
    throw new Error(`stdout never had ${String(pattern)}, but ${JSON.stringify(text(1).slice(-400))}`);
  }

  return new Promise((resolve, reject) => {
    socket.once('open', () => { resolve({ socket, messages, stdout: () => text(1), stderr: () => text(2), seen, closed, send: (channel, payload) => { socket.send(Buffer.concat([Buffer.from([channel]), Buffer.from(payload)])); } }); });
    socket.once('unexpected-response', (_request, answer) => { reject(new Error(`refused with ${answer.statusCode}`)); answer.resume(); socket.terminate(); });
    socket.once('error', reject);
  });
}
