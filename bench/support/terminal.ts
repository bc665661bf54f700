/** Two things that every kind of terminal is asked: how many bytes a second it carries, and how long a key takes to come back. */
import { WebSocket } from 'ws';
import { quantile } from './measure.js';
import { pause, type Service } from './service.js';

/** A shell somewhere, whatever speaks to it. */
export interface Shell {
  type(text: string): void;
  /** One listener at a time. */
  onOutput(listener: (bytes: Buffer) => void): void;
  /** Reads no more. */
  pause(): void;
  close(): Promise<void>;
}

/** A terminal of the service, on `host`, over its WebSocket. Resolves at the first prompt. */
export async function serviceShell(service: Service, sessionId: string, host = 'node1'): Promise<Shell> {
  const { id } = await service.ask<{ id: string }>('POST', `/v1/sessions/${sessionId}/terminals`, { target: { host } });
  const socket = new WebSocket(`${service.url.replace('http', 'ws')}/v1/sessions/${sessionId}/terminals/${id}/stream`, 'v5.channel.k8s.io', { headers: service.headers, perMessageDeflate: false });
  const shell = await socketShell(socket, (text) => Buffer.concat([Buffer.from([0]), Buffer.from(text)]), (message) => (message[0] === 1 ? message.subarray(1) : Buffer.alloc(0)));
  const close = async (): Promise<void> => {
    await shell.close();
    await service.ask('DELETE', `/v1/sessions/${sessionId}/terminals/${id}`);
  };
  return { ...shell, close };
}

/** Any server that carries a terminal in WebSocket messages. Resolves when something has been printed. */
export async function socketShell(socket: WebSocket, wrap: (text: string) => Buffer | string, unwrap: (message: Buffer) => Buffer): Promise<Shell> {
  let listener: (bytes: Buffer) => void = () => undefined;
  const first = new Promise<void>((done, reject) => {
    listener = (bytes) => { if (bytes.length > 0) done(); };
    socket.once('error', reject);
    socket.once('close', (code, reason) => { reject(new Error(`closed with ${code} ${reason.toString()}`)); });
  });
  socket.on('message', (message: Buffer) => { listener(unwrap(message)); });
  await first;
  await pause(300);
  return { type: (text) => { socket.send(wrap(text)); }, onOutput: (next) => { listener = next; }, pause: () => { socket.pause(); }, close: async () => { socket.terminate(); } };
}

/** Megabytes a second of `base64 /dev/urandom`, from the first byte to the last. */
export async function flood(shell: Shell, megabytes: number, timeoutMs = 120_000): Promise<number> {
  const wanted = megabytes * 1_000_000;
  return new Promise((done, reject) => {
    const timer = setTimeout(() => { reject(new Error(`The flood took longer than ${timeoutMs} ms: ${bytes} bytes came.`)); }, timeoutMs);
    let [bytes, startedAt] = [0, 0];
    shell.onOutput((chunk) => {
      // The echo of the command line comes first.
      if (startedAt === 0) { if (chunk.length > 500) startedAt = performance.now(); else return; }
      bytes += chunk.length;
      if (bytes < wanted) return;
      clearTimeout(timer);
      shell.onOutput(() => undefined);
      done(bytes / 1_000 / (performance.now() - startedAt));
    });
    // A PTY turns each \n into \r\n: 77 bytes of base64 are 78 on the wire, so a little more is asked for than is waited for.
    shell.type(`stty -echo; base64 /dev/urandom | head -c ${wanted + 1_000_000}\n`);
  });
}

export interface Echo { p50: number; p99: number }

/** Milliseconds from a key to its echo by the PTY, one key at a time. */
export async function echo(shell: Shell, keys: number, pauseMs = 4): Promise<Echo> {
  shell.type('stty echo -icanon; cat > /dev/null\n');
  await pause(400);
  const samples: number[] = [];
  for (let key = 0; key < keys; key++) {
    samples.push(await oneEcho(shell));
    await pause(pauseMs);
  }
  shell.type('\u0003');
  await pause(100);
  return { p50: quantile(samples, 0.5), p99: quantile(samples, 0.99) };
}

function oneEcho(shell: Shell): Promise<number> {
  return new Promise((done, reject) => {
    const timer = setTimeout(() => { reject(new Error('A key did not come back within 10 s.')); }, 10_000);
    const startedAt = performance.now();
    shell.onOutput((bytes) => {
      if (!bytes.includes('x')) return;
      clearTimeout(timer);
      done(performance.now() - startedAt);
    });
    shell.type('x');
  });
}

/** Floods until `stop` is called; nobody measures it. */
export async function neighbourFlood(shell: Shell): Promise<() => Promise<void>> {
  shell.onOutput(() => undefined);
  shell.type('stty -echo; base64 /dev/urandom\n');
  await pause(500);
  return async () => { shell.type('\u0003'); await pause(300); await shell.close(); };
}
