/** A peer on a real socket that speaks as an agent would who has been taken over. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { connectAgent } from '../../../src/sandbox/agent/agent-sandbox.js';
import { ByteWriter } from '../../../src/sandbox/agent/bytes.js';
import { captureWindowBytes } from '../../../src/sandbox/agent/capture-stream.js';
import { encodeFrameHeader, FrameReader } from '../../../src/sandbox/agent/frames.js';
import { agentFrame, clientFrame, maxPayloadBytes } from '../../../src/sandbox/agent/protocol.js';
import type { CommandSpec, Sandbox } from '../../../src/sandbox/contract.js';

type Send = (type: number, stream: number, payload?: Uint8Array) => void;
type Script = (type: number, stream: number, payload: Buffer, send: Send, socket: Socket) => void;

const hello = new ByteWriter().u16(1).text('hostile').done();
const opened = new ByteWriter().u32(42).u16(80).u16(24).done();

/** Listens on a socket of its own and answers each frame as `script` says; HELLO is answered truly unless told otherwise. */
async function listen(t: Test, script: Script, { greet = true } = {}): Promise<() => Promise<Socket>> {
  const folder = await mkdtemp(join(tmpdir(), 'vethlab-hostile-'));
  const path = join(folder, 'agent.sock');
  const server = createServer((socket) => {
    const send: Send = (type, stream, payload = Buffer.alloc(0)) => { socket.write(Buffer.concat([encodeFrameHeader(type, stream, payload.length), payload])); };
    socket.on('error', () => {});
    const reader = new FrameReader((type, stream, payload) => {
      if (greet && type === clientFrame.hello) send(agentFrame.hello, 0, hello);
      else script(type, stream, payload, send, socket);
    });
    socket.on('data', (chunk: Buffer) => reader.push(chunk));
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  t.teardown(() => { server.close(); });
  return () => new Promise((resolve, reject) => {
    const socket = createConnection(path, () => resolve(socket)).once('error', reject);
    t.teardown(() => { socket.destroy(); });
  });
}

async function hostile(t: Test, script: Script): Promise<Sandbox> {
  const dial = await listen(t, script);
  return connectAgent(await dial(), { sandboxId: 'x', greetTimeoutMs: 500 });
}

const command: CommandSpec = { target: { host: 'h' }, argv: ['true'], as: 'learner', timeoutMs: 1000 };

t.test('a greeting that is none is refused', async (t) => {
  const greetings: [string, Script, string][] = [
    ['silence', () => {}, 'sandbox-timeout'],
    ['another frame first', (_type, _stream, _payload, send) => send(agentFrame.ok, 0), 'sandbox-protocol'],
    ['another version', (_type, _stream, _payload, send) => send(agentFrame.hello, 0, new ByteWriter().u16(9).text('x').done()), 'sandbox-protocol'],
    ['a greeting cut short', (_type, _stream, _payload, send) => send(agentFrame.hello, 0, Buffer.alloc(1)), 'sandbox-protocol'],
    ['a greeting with more behind it', (_type, _stream, _payload, send) => send(agentFrame.hello, 0, Buffer.concat([hello, hello])), 'sandbox-protocol'],
    ['a refusal', (_type, _stream, _payload, send) => send(agentFrame.error, 0, new ByteWriter().text('limit-reached').text('').text('16 clients are connected').done()), 'limit-reached'],
    ['a refusal with a code of its own', (_type, _stream, _payload, send) => send(agentFrame.error, 0, new ByteWriter().text('not-authenticated').text('').text('').done()), 'sandbox-protocol'],
    ['no frames at all', (_type, _stream, _payload, _send, socket) => { socket.write('HTTP/1.1 200 OK\r\n\r\n'); }, 'sandbox-protocol'],
    ['hanging up', (_type, _stream, _payload, _send, socket) => { socket.destroy(); }, 'sandbox-gone'],
  ];
  for (const [what, script, code] of greetings) {
    const dial = await listen(t, script, { greet: false });
    await t.rejects(connectAgent(await dial(), { sandboxId: 'x', greetTimeoutMs: 300 }), { code }, what);
  }
});

const afterOpened: [string, (stream: number, send: Send) => void][] = [
  ['a frame for a stream that is not open', (stream, send) => send(agentFrame.stdout, stream + 1, Buffer.from('x'))],
  ['an unknown type', (stream, send) => send(0xee, stream)],
  ['a client\'s frame', (stream, send) => send(clientFrame.stdin, stream, Buffer.from('x'))],
  ['an answer of a capture', (stream, send) => send(agentFrame.blocks, stream, Buffer.alloc(4))],
  ['OPENED twice', (stream, send) => send(agentFrame.opened, stream, opened)],
  ['a frame on stream 0', (_stream, send) => send(agentFrame.stdout, 0, Buffer.from('x'))],
  ['an error after it was opened', (stream, send) => send(agentFrame.error, stream, new ByteWriter().text('internal').text('').text('').done())],
  ['an exit of no kind', (stream, send) => send(agentFrame.exit, stream, Buffer.from([2, 0, 0]))],
  ['an exit for no reason', (stream, send) => send(agentFrame.exit, stream, Buffer.from([0, 0, 3]))],
  ['an exit cut short', (stream, send) => send(agentFrame.exit, stream, Buffer.from([0, 0]))],
  ['an exit with more behind it', (stream, send) => send(agentFrame.exit, stream, Buffer.from([0, 0, 0, 0]))],
  ['output after its exit', (stream, send) => { send(agentFrame.exit, stream, Buffer.from([0, 0, 0])); send(agentFrame.stdout, stream, Buffer.from('x')); }],
  ['output beyond its credit', (stream, send) => { send(agentFrame.stdout, stream, Buffer.alloc(maxPayloadBytes)); send(agentFrame.stdout, stream, Buffer.alloc(1)); }],
  ['credit beyond the window', (stream, send) => send(agentFrame.credit, stream, new ByteWriter().u32(1).done())],
  ['a gap of 2^64-1', (stream, send) => send(agentFrame.gap, stream, Buffer.alloc(8, 0xff))],
];

t.test('each broken rule of a program ends that connection, and no other', async (t) => {
  for (const [what, act] of afterOpened) {
    const dial = await listen(t, (type, stream, _payload, send) => {
      if (type !== clientFrame.exec) return;
      send(agentFrame.opened, stream, opened);
      act(stream, send);
    });
    const [broken, other] = [await connectAgent(await dial(), { sandboxId: 'x' }), await connectAgent(await dial(), { sandboxId: 'x' })];
    const program = await broken.exec(command).catch(() => undefined);
    await broken.closed;
    if (program !== undefined && !what.startsWith('output after')) t.match(await program.exited, { reason: 'sandbox-gone' }, what);
    await t.rejects(broken.terminals(), { code: 'sandbox-protocol' }, `${what}: said`);
    const stillOpen = await Promise.race([other.closed.then(() => false), new Promise((resolve) => setTimeout(resolve, 20, true))]);
    t.ok(stillOpen, `${what}: the other connection is unhurt`);
    other.close();
  }
});

t.test('output that nobody listens to yet is kept, and at most the window', async (t) => {
  const sandbox = await hostile(t, (type, stream, _payload, send) => {
    if (type !== clientFrame.exec) return;
    send(agentFrame.opened, stream, opened);
    send(agentFrame.stdout, stream, Buffer.from('early'));
    send(agentFrame.stderr, stream, Buffer.from('late'));
  });
  const program = await sandbox.exec(command);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const seen: string[] = [];
  program.onOutput((channel, bytes) => seen.push(`${channel}${bytes.toString()}`));
  t.same(seen, ['1early', '2late']);
});

const wrongResults: [string, Buffer][] = [
  ['more results than steps', Buffer.concat([record(14, Buffer.from([0, 0])), record(14, Buffer.from([0, 0]))])],
  ['the result of another step', record(1, Buffer.alloc(0))],
  ['a record cut short', record(14, Buffer.from([0, 0])).subarray(0, 5)],
  ['a record longer than the document', Buffer.from([14, 0, 0xff, 0xff, 0xff, 0xff, 0])],
  ['an inventory that promises 65535 hosts', record(14, Buffer.from([0xff, 0xff]))],
  ['bytes left over in a record', record(14, Buffer.from([0, 0, 9]))],
];

function record(op: number, body: Buffer): Buffer {
  return new ByteWriter().u8(op).u8(0).blob(body).done();
}

t.test('a batch\'s result that does not fit the batch is refused', async (t) => {
  for (const [what, document] of wrongResults) {
    const sandbox = await hostile(t, (type, stream, _payload, send) => { if (type === clientFrame.batchEnd) send(agentFrame.resultEnd, stream, document); });
    await t.rejects(sandbox.batch([{ op: 'inventory' }]), { code: 'sandbox-protocol' }, what);
  }
});

t.test('a result without end is cut off at its bound', async (t) => {
  const part = Buffer.alloc(maxPayloadBytes);
  const sandbox = await hostile(t, (type, stream, _payload, send, socket) => {
    if (type !== clientFrame.batchEnd) return;
    const more = (): void => {
      for (let sent = 0; sent < 16 && !socket.destroyed; sent += 1) send(agentFrame.resultPart, stream, part);
      if (!socket.destroyed) setImmediate(more);
    };
    more();
  });
  await t.rejects(sandbox.batch([{ op: 'inventory' }]), { code: 'sandbox-protocol' });
});

const iface = (id: number, point: number): Buffer => new ByteWriter().u32(id).u16(point).u32(2).u16(1).text('eth0').u8(0).raw(Buffer.alloc(6)).done();
const wrongCaptures: [string, (stream: number, send: Send) => void][] = [
  ['packets of an interface that was not announced', (stream, send) => send(agentFrame.blocks, stream, new ByteWriter().u32(1).raw(packet()).done())],
  ['an interface of a point that was not asked for', (stream, send) => send(agentFrame.iface, stream, iface(0, 1))],
  ['an interface id with a hole before it', (stream, send) => send(agentFrame.iface, stream, iface(1, 0))],
  ['an interface id twice', (stream, send) => { send(agentFrame.iface, stream, iface(0, 0)); send(agentFrame.iface, stream, iface(0, 0)); }],
  ['statistics nobody asked for', (stream, send) => send(agentFrame.stats, stream, Buffer.alloc(16))],
  ['blocks beyond credit', (stream, send) => { send(agentFrame.iface, stream, iface(0, 0)); for (let sent = 0; sent <= captureWindowBytes; sent += 8000) send(agentFrame.blocks, stream, new ByteWriter().u32(2).raw(packet(4000)).raw(packet(4000)).done()); }],
  ['blocks cut short', (stream, send) => { send(agentFrame.iface, stream, iface(0, 0)); send(agentFrame.blocks, stream, new ByteWriter().u32(1).raw(packet().subarray(0, 30)).done()); }],
];

function packet(bytes = 4): Buffer {
  const block = Buffer.alloc(32 + bytes);
  block.writeUInt32LE(6, 0);
  block.writeUInt32LE(block.length, 4);
  block.writeUInt32LE(bytes, 20);
  block.writeUInt32LE(block.length, block.length - 4);
  return block;
}

t.test('each broken rule of a capture ends the connection', async (t) => {
  for (const [what, act] of wrongCaptures) {
    const sandbox = await hostile(t, (type, stream, _payload, send) => {
      if (type !== clientFrame.capture) return;
      send(agentFrame.opened, stream, Buffer.alloc(8));
      act(stream, send);
    });
    const capture = await sandbox.capture({ points: [{ target: { host: 'h' }, interfaces: 'any' }], snapLength: 65_535 }).catch(() => undefined);
    t.match(await (capture?.ended ?? sandbox.closed.then(() => ({ reason: 'sandbox-gone' }))), { reason: 'sandbox-gone' }, what);
    await t.rejects(sandbox.terminals(), { code: 'sandbox-protocol' }, `${what}: said`);
  }
});

t.test('a command whose connection ends is told as gone, not as ended', async (t) => {
  const sandbox = await hostile(t, (type, stream, _payload, send) => {
    if (type === clientFrame.exec) send(agentFrame.opened, stream, opened);
  });
  const run = sandbox.run(command);
  setTimeout(() => sandbox.close(), 20);
  await t.rejects(run, { code: 'sandbox-gone' });
});
