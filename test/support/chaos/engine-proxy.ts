/** A unix socket in front of the real engine, which on demand answers late, wrongly, in part or not at all. */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import type { Test } from 'tap';
import { dockerOptions } from '../../../src/sandbox/docker/engine.js';

/**
 * `lost`: the engine does it, but its answer never arrives. `cut`: half of its answer does. `silent`: it is never asked, and nobody
 * answers. `noise`: what comes is not HTTP.
 */
export type Fault = 'slow' | 'lost' | 'cut' | 'silent' | 'close' | 'error' | 'html' | 'garbage' | 'wrong' | 'noise';

export interface EngineProxy {
  address: string;
  /** From now on, for requests that `path` matches (`GET /v1.41/…`); the last call counts. */
  fail(fault: Fault, path?: RegExp): void;
  heal(): void;
  /** Ends every connection that is open. */
  drop(): void;
  /** Requests that `path` matches, since the beginning. */
  seen(path: RegExp): number;
}

const slowMs = 700;

export async function startEngineProxy(t: Pick<Test, 'teardown'>): Promise<EngineProxy> {
  const folder = await mkdtemp(join(tmpdir(), 'vethlab-proxy-'));
  const socketPath = join(folder, 'docker.sock');
  const engineSocket = String(dockerOptions(process.env['DOCKER_HOST']).socketPath);
  const open = new Set<Socket>();
  const paths: string[] = [];
  let failing: { fault: Fault; path: RegExp } | undefined;

  const server = createServer((asked, answer) => {
    const path = `${asked.method} ${asked.url}`;
    paths.push(path);
    const fault = failing?.path.test(path) ? failing.fault : undefined;
    misbehave(fault, asked, answer, engineSocket);
  });
  server.on('connection', (socket) => { open.add(socket.on('error', () => undefined).once('close', () => open.delete(socket))); });
  server.on('upgrade', (asked, socket, head) => { passUpgrade(asked, socket, head, engineSocket); });
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  const drop = (): void => { for (const socket of open) socket.destroy(); };
  t.teardown(async () => {
    drop();
    server.close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    address: `unix://${socketPath}`, drop,
    fail(fault, path = /./) { failing = { fault, path }; },
    heal() { failing = undefined; },
    seen: (path) => paths.filter((each) => path.test(each)).length,
  };
}

function misbehave(fault: Fault | undefined, asked: IncomingMessage, answer: ServerResponse, engineSocket: string): void {
  switch (fault) {
    case 'silent': return;
    case 'close': asked.socket.destroy(); return;
    case 'noise': asked.socket.end('\u0000\u0001 what is this?\r\n\r\n'); return;
    case 'error': answer.writeHead(500, { 'content-type': 'application/json' }).end('{"message":"the engine has a bad day"}'); return;
    case 'html': answer.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>It works!</body></html>'); return;
    case 'garbage': answer.writeHead(200, { 'content-type': 'application/json' }).end('[{"Id": "abc", "Labels": {'); return;
    case 'wrong': answer.writeHead(200, { 'content-type': 'application/json' }).end('[{"Id": 7, "State": null, "Config": []}]'); return;
    case 'slow': setTimeout(() => { pass(asked, answer, engineSocket); }, slowMs); return;
    default: pass(asked, answer, engineSocket, fault);
  }
}

function pass(asked: IncomingMessage, answer: ServerResponse, socketPath: string, fault?: Fault): void {
  const onward = request({ socketPath, method: asked.method, path: asked.url, headers: asked.headers }, (came) => {
    if (fault === undefined) {
      answer.writeHead(came.statusCode ?? 502, came.headers);
      answer.flushHeaders();
      came.pipe(answer);
      came.once('error', () => answer.destroy());
      return;
    }
    void came.toArray().then((chunks) => { passInPart(answer, came, Buffer.concat(chunks as Buffer[]), fault); });
  });
  onward.once('error', () => answer.destroy());
  answer.once('close', () => onward.destroy());
  asked.pipe(onward);
}

function passInPart(answer: ServerResponse, came: IncomingMessage, body: Buffer, fault: Fault): void {
  if (fault === 'lost') return void answer.destroy();
  answer.writeHead(came.statusCode ?? 502, { 'content-type': 'application/json', 'content-length': body.length + 1 });
  answer.write(body.subarray(0, Math.ceil(body.length / 2)), () => answer.destroy());
}

function passUpgrade(asked: IncomingMessage, socket: Duplex, head: Buffer, engineSocket: string): void {
  const onward = createConnection(engineSocket);
  const headers = Object.entries(asked.headers).map(([name, value]) => `${name}: ${String(value)}\r\n`).join('');
  onward.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${headers}\r\n`);
  onward.write(head);
  onward.pipe(socket).pipe(onward);
  for (const each of [onward, socket]) each.on('error', () => { onward.destroy(); socket.destroy(); });
}
