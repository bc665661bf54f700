/** A real HTTP server of the test's own: notes every request and answers what the test says. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Test } from 'tap';

export interface Received {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  at: number;
}

export interface Answer {
  status: number;
  body?: string;
  headers?: Record<string, string>;
  /** Cut the connection without an answer. */
  cut?: boolean;
  /** Wait so long first. */
  delayMs?: number;
}

export interface Receiver {
  url: string;
  requests: Received[];
  /** What the next requests get; 204 by default. */
  answer: (request: Received) => Answer;
  /** Resolves when so many requests have come. */
  waitFor(count: number): Promise<void>;
  server: Server;
}

export async function startReceiver(t: Pick<Test, 'teardown'>): Promise<Receiver> {
  const waiters: { count: number; done: () => void }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => { chunks.push(chunk); });
    request.on('end', () => {
      const received = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString(), at: Date.now() };
      const { status, body, headers, cut, delayMs = 0 } = receiver.answer(received);
      receiver.requests.push(received);
      for (const { count, done } of waiters) if (receiver.requests.length >= count) done();
      const late = setTimeout(() => {
        if (cut) request.socket.destroy();
        else response.writeHead(status, headers).end(body);
      }, delayMs);
      // A test that is over does not wait for an answer that nobody wants.
      response.once('close', () => { clearTimeout(late); });
    });
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    answer: () => ({ status: 204 }),
    waitFor: (count) => new Promise((done) => {
      if (receiver.requests.length >= count) done();
      else waiters.push({ count, done });
    }),
    server,
  };
  t.teardown(() => new Promise<void>((done) => { server.closeAllConnections(); server.close(() => { done(); }); }));
  return receiver;
}
