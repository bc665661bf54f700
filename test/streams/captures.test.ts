import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import t from 'tap';
import { WebSocket } from 'ws';
import type { CaptureSpecInput, PacketRow } from '../../src/capture/schema.js';
import { AppError } from '../../src/errors.js';
import { handleErrors } from '../../src/routes/error-handler.js';
import { newId } from '../../src/store/ids.js';
import { captureStreams, packetsProtocol, pcapngProtocol } from '../../src/streams/captures.js';
import { websockets } from '../../src/streams/websocket.js';
import { captureBench, captureSpec, pod1 } from '../support/capture.js';
import { readPcapng } from '../support/pcapng.js';
import { makeSession } from '../support/rows.js';
import { until } from '../support/sandbox.js';

const bench = await captureBench(t);
const { captures, sandbox, sessionId, run } = bench;
const stranger = (await makeSession(bench.store)).id;

const app = fastify();
app.setValidatorCompiler(validatorCompiler);
app.setSerializerCompiler(serializerCompiler);
handleErrors(app, { publicUrl: undefined });
const permit = async (request: { headers: NodeJS.Dict<string | string[]> }): Promise<void> => {
  if (request.headers['x-refuse'] !== undefined) throw new AppError('not-permitted', 'You may not watch this session.');
};
await app.register(websockets);
await app.register(captureStreams({ captures, authorize: { read: permit, use: permit, help: permit }, look: async () => () => undefined }));
await app.listen({ host: '127.0.0.1', port: 0 });
t.teardown(() => app.close());
// A TCP server has an address with a port.
const { port } = app.server.address() as AddressInfo;

const start = async (spec: Partial<CaptureSpecInput> = {}): Promise<string> =>
  (await captures.start(sessionId, sandbox, captureSpec({ points: [{ ...pod1, interfaces: ['eth0'] }], filter: 'icmp', ...spec }))).id;
const ping = (count: number): Promise<unknown> => run(pod1, 'ping', '-q', '-c', String(count), '-i', '0.002', '10.0.0.2');
const address = (captureId: string, session = sessionId, query = ''): string => `ws://127.0.0.1:${port}/v1/sessions/${session}/captures/${captureId}/stream${query}`;

interface Watching {
  socket: WebSocket;
  binary: Buffer[];
  text: Record<string, unknown>[];
  closed: Promise<{ code: number; reason: string }>;
}

function watch(url: string, ...protocols: string[]): Watching {
  const socket = new WebSocket(url, protocols);
  t.teardown(() => { socket.terminate(); });
  const watching: Watching = { socket, binary: [], text: [], closed: new Promise((resolve) => {
    socket.on('close', (code, reason) => { resolve({ code, reason: reason.toString() }); });
  }) };
  socket.on('error', () => undefined);
  socket.on('message', (data, isBinary) => {
    const bytes = data as Buffer; // ws gives one Buffer for a message unless told otherwise
    if (isBinary) watching.binary.push(bytes);
    else watching.text.push(JSON.parse(bytes.toString()) as Record<string, unknown>); // our own server's objects
  });
  return watching;
}

const rowsOf = ({ text }: Watching): PacketRow[] => text.flatMap((message) => (message['packets'] ?? []) as PacketRow[]); // checked by the test

async function file(id: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of (await captures.file(id)).stream) chunks.push(chunk as Buffer); // the stream is not in object mode
  return Buffer.concat(chunks);
}

t.test('pcapng comes live, and whole, to whoever joins early or late; the end closes with 1000', async (t) => {
  const id = await start();
  const early = watch(address(id));
  await ping(10);
  await until('live packets', () => readPcapng(...early.binary).packets.length === 20);
  const late = watch(address(id), pcapngProtocol);
  const now = watch(address(id, sessionId, '?from=now'), pcapngProtocol);
  await Promise.all([late, now].map(({ socket }) => once(socket, 'open')));
  t.equal(late.socket.protocol, pcapngProtocol);
  await until('the header for the watcher from now', () => now.binary.length > 0);
  await ping(5);
  await captures.stop(id);
  for (const watching of [early, late, now]) t.same(await watching.closed, { code: 1000, reason: 'the capture has ended' });
  const whole = await file(id);
  t.same(Buffer.concat(early.binary), whole);
  t.same(Buffer.concat(late.binary), whole);
  t.same([readPcapng(...now.binary).packets.length, readPcapng(...now.binary).warnings], [10, []]);
});

t.test('decoded packets come in batches, one can be asked for in full, and the end is told', async (t) => {
  const id = await start();
  const watching = watch(address(id), packetsProtocol);
  await ping(4);
  await until('the packets', () => rowsOf(watching).length === 8);
  t.match(rowsOf(watching)[0], { number: 1, interface: 'node1/pod1:eth0', direction: 'out', protocol: 'ICMP', source: '10.0.0.1', destination: '10.0.0.2', length: 98, capturedLength: 98, info: /^Echo \(ping\) request/, timeNs: /^\d{19}$/ });
  t.match(watching.text[0], { dropped: 0, skipped: 0 });
  const answers = (): Record<string, unknown>[] => watching.text.filter((message) => message['packet'] !== undefined || message['error'] !== undefined);
  for (const request of ['{"decode":2}', '{"decode":99}', '{"decode":-1}', 'nonsense', '{"decode":1,"more":1}']) watching.socket.send(request);
  watching.socket.send(Buffer.from('{"decode":1}'));
  await until('the answers', () => answers().length === 6);
  t.match(answers()[0], { packet: { number: 2, layers: [{ protocol: 'Ethernet' }, { protocol: 'IPv4' }, { protocol: 'ICMP' }, { protocol: 'Data' }] } });
  t.match(answers().slice(1), [{ error: { code: 'not-found' } }, ...Array.from({ length: 4 }, () => ({ error: { code: 'invalid-request' } }))]);
  await captures.stop(id);
  t.match(await watching.closed, { code: 1000 });
  t.match(watching.text.at(-1), { end: { reason: 'stopped', packets: 8, dropped: 0, skipped: 0 } });
});

t.test('a capture that has ended can still be watched, in both forms', async (t) => {
  const id = await start({ maxPackets: 6 });
  await ping(5);
  await until('the limit', async () => (await captures.get(id)).state === 'ended');
  const [bytes, rows] = [watch(address(id)), watch(address(id), packetsProtocol)];
  t.match(await bytes.closed, { code: 1000 });
  t.match(await rows.closed, { code: 1000 });
  t.equal(readPcapng(...bytes.binary).packets.length, 6);
  t.equal(rowsOf(rows).length, 6);
  t.match(rows.text.at(-1), { end: { reason: 'packet-limit', packets: 6 } });
});

t.test('who may not, and what is not there, is refused', async (t) => {
  const id = await start();
  t.teardown(() => captures.stop(id));
  const refused = async (url: string, options: { headers?: Record<string, string>; protocol?: string }): Promise<number | undefined> => {
    const socket = new WebSocket(url, options.protocol === undefined ? [] : [options.protocol], { headers: options.headers ?? {} });
    const [, response] = await once(socket, 'unexpected-response') as [unknown, { statusCode?: number }]; // ws documents these arguments
    return response.statusCode;
  };
  t.equal(await refused(address(id), { headers: { 'x-refuse': '1' } }), 403);
  t.equal(await refused(address(id), { protocol: 'v5.channel.k8s.io' }), 400);
  t.equal(await refused(address(id, sessionId, '?from=yesterday'), {}), 400);
  t.match(await watch(address(newId())).closed, { code: 4404, reason: /^not-found/ });
  t.match(await watch(address(id, stranger)).closed, { code: 4404, reason: /^not-found/ });
});

t.test('a client that does not read holds little memory, delays nobody, and misses nothing', async (t) => {
  const id = await start({ filter: 'udp' });
  const stalled = new WebSocket(address(id));
  const hash = createHash('sha256');
  let got = 0;
  stalled.on('message', (data) => { hash.update(data as Buffer); got += (data as Buffer).length; }); // ws gives one Buffer for a message
  t.teardown(() => { stalled.terminate(); });
  await once(stalled, 'open');
  stalled.pause();
  const fast = watch(address(id));
  await once(fast.socket, 'open');
  await run(pod1, 'python3', '-c', 'import socket\ns = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\nfor i in range(20000): s.sendto(b"x" * 1200, ("10.0.0.2", 9))');
  const { bytes, packets, dropped } = await captures.stop(id);
  t.equal(packets + dropped, 20_000);
  t.match(await fast.closed, { code: 1000 }, 'the other has all while this one stands still');
  t.equal(fast.binary.reduce((sum, chunk) => sum + chunk.length, 0), bytes);
  const buffered = [...app.websocketServer.clients].map((client) => client.bufferedAmount);
  t.ok(bytes > 2_000_000 && buffered.every((amount) => amount <= 512 * 1024), `${buffered.join()} of ${bytes} bytes wait in the service`);
  stalled.resume();
  await once(stalled, 'close');
  t.equal(got, bytes);
  t.equal(hash.digest('hex'), createHash('sha256').update(await file(id)).digest('hex'));
});

t.test('a client that vanishes leaves no watcher behind', async (t) => {
  const id = await start();
  for (let round = 0; round < 3; round += 1) {
    const sockets = Array.from({ length: 32 }, () => watch(address(id), round % 2 === 0 ? packetsProtocol : pcapngProtocol).socket);
    await Promise.all(sockets.map((socket) => once(socket, 'open')));
    await ping(2);
    for (const socket of sockets) socket.terminate();
    await until('the sockets to go', () => app.websocketServer.clients.size === 0);
  }
  const last = watch(address(id));
  await until('a watcher', () => readPcapng(...last.binary).packets.length === 12);
  await captures.stop(id);
  t.match(await last.closed, { code: 1000 });
});
