/**
 * A second, independent client of the agent's protocol, written from docker/agent/PROTOCOL.md alone, for testing the
 * agent with exact frames, also wrong ones. `startAgent` builds the program once and runs it as PID 1 of a PID namespace of its
 * own, as an unprivileged uid, on this machine's kernel: no container is needed.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { type Socket, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const T = {
  HELLO: 0x01, OPEN: 0x10, ATTACH: 0x11, EXEC: 0x12, STDIN: 0x13, STDIN_EOF: 0x14, CREDIT: 0x15, RESIZE: 0x16, SIGNAL: 0x17, DETACH: 0x18,
  LIST: 0x19, CLOSE_TERMINAL: 0x1a, BATCH_PART: 0x1b, BATCH_END: 0x1c, CAPTURE: 0x1d, CAPTURE_STATS: 0x1e, STOP: 0x1f, PING: 0x20,
  OK: 0x40, ERROR: 0x41, OPENED: 0x42, STDOUT: 0x43, STDERR: 0x44, GAP: 0x45, EXIT: 0x46, RESULT_PART: 0x47, RESULT_END: 0x48,
  IFACE: 0x49, BLOCKS: 0x4a, STATS: 0x4b, CAPTURE_END: 0x4c, PONG: 0x4d,
} as const;

export interface Frame { type: number; stream: number; payload: Buffer }
export interface Place { host: string; pod?: string; container?: string }

// ---- writing ----

export const u8 = (n: number): Buffer => Buffer.from([n]);
export const u16 = (n: number): Buffer => { const b = Buffer.alloc(2); b.writeUInt16LE(n); return b; };
export const u32 = (n: number): Buffer => { const b = Buffer.alloc(4); b.writeUInt32LE(n >>> 0); return b; };
export const s = (text: string): Buffer => Buffer.concat([u16(Buffer.byteLength(text)), Buffer.from(text)]);
export const b = (bytes: Uint8Array): Buffer => Buffer.concat([u32(bytes.length), bytes]);
export const list = (items: Buffer[]): Buffer => Buffer.concat([u16(items.length), ...items]);
export const texts = (items: string[]): Buffer => list(items.map(s));
export const place = (p: Place): Buffer => Buffer.concat([s(p.host), s(p.pod ?? ''), s(p.container ?? '')]);
export const frame = (type: number, stream: number, ...payload: Buffer[]): Buffer => {
  const body = Buffer.concat(payload);
  return Buffer.concat([u32(body.length + 5), u8(type), u32(stream), body]);
};
export const hello = (): Buffer => frame(T.HELLO, 0, u16(1), s('test'));

// ---- reading ----

export class Reader {
  at = 0;
  constructor(readonly bytes: Buffer) {}
  u8(): number { return this.bytes.readUInt8((this.at += 1) - 1); }
  u16(): number { return this.bytes.readUInt16LE((this.at += 2) - 2); }
  u32(): number { return this.bytes.readUInt32LE((this.at += 4) - 4); }
  i32(): number { return this.bytes.readInt32LE((this.at += 4) - 4); }
  u64(): number { return Number(this.bytes.readBigUInt64LE((this.at += 8) - 8)); }
  take(n: number): Buffer { return this.bytes.subarray(this.at, (this.at += n)); }
  s(): string { return this.take(this.u16()).toString(); }
  b(): Buffer { return this.take(this.u32()); }
  list<A>(item: () => A): A[] { return Array.from({ length: this.u16() }, item); }
  get left(): number { return this.bytes.length - this.at; }
}

/** One connection. Frames wait in `frames` until somebody asks for them. */
export class Wire {
  readonly frames: Frame[] = [];
  closed = false;
  private buffer: Buffer = Buffer.alloc(0);
  private wake: (() => void)[] = [];
  private lastStream = 0;

  constructor(readonly socket: Socket) {
    socket.on('data', (chunk) => this.receive(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => { this.closed = true; this.notify(); });
  }

  private notify(): void {
    for (const wake of this.wake.splice(0)) wake();
  }

  private receive(chunk: Buffer): void {
    this.buffer = this.buffer.length === 0 ? chunk : Buffer.concat([this.buffer, chunk]);
    while (this.buffer.length >= 4 && this.buffer.length >= 4 + this.buffer.readUInt32LE(0)) {
      const end = 4 + this.buffer.readUInt32LE(0);
      this.frames.push({ type: this.buffer.readUInt8(4), stream: this.buffer.readUInt32LE(5), payload: Buffer.from(this.buffer.subarray(9, end)) });
      this.buffer = this.buffer.subarray(end);
    }
    this.notify();
  }

  newStream(): number { return ++this.lastStream; }
  send(...frames: Buffer[]): void { this.socket.write(Buffer.concat(frames)); }
  close(): void { this.socket.destroy(); }

  /** The first frame that `wanted` accepts, taken out of the queue. Rejects after `timeoutMs`, or when the connection closed. */
  async next(wanted: (f: Frame) => boolean, timeoutMs = 30_000): Promise<Frame> {
    const end = Date.now() + timeoutMs;
    for (;;) {
      const index = this.frames.findIndex(wanted);
      if (index >= 0) return this.frames.splice(index, 1)[0]!; // the index was found just now
      if (this.closed) throw new Error('the agent closed the connection');
      if (Date.now() >= end) throw new Error(`no such frame within ${timeoutMs} ms; have ${this.frames.map((f) => `${f.type.toString(16)}/${f.stream}`).join(' ')}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, end - Date.now());
        this.wake.push(() => { clearTimeout(timer); resolve(); });
      });
    }
  }

  on(stream: number, ...types: number[]): (f: Frame) => boolean {
    return (f) => f.stream === stream && (types.length === 0 || types.includes(f.type));
  }

  async untilClosed(timeoutMs = 30_000): Promise<void> {
    const end = Date.now() + timeoutMs;
    while (!this.closed && Date.now() < end) await new Promise((done) => setTimeout(done, 5));
    if (!this.closed) throw new Error('the agent kept the connection open');
  }
}

export const errorOf = (f: Frame): { code: string; errno: string; message: string } => {
  const r = new Reader(f.payload);
  return { code: r.s(), errno: r.s(), message: r.s() };
};

export async function open(path: string, greet = true): Promise<Wire> {
  const socket = connect(path);
  await new Promise<void>((done, failed) => { socket.once('connect', done); socket.once('error', failed); });
  const wire = new Wire(socket);
  if (greet) {
    wire.send(hello());
    await wire.next((f) => f.type === T.HELLO);
  }
  return wire;
}

// ---- batches ----

export const step = (op: number, ...body: Buffer[]): Buffer => Buffer.concat([u8(op), b(Buffer.concat(body))]);
export const OP = { hostCreate: 1, hostDelete: 2, podCreate: 3, podDelete: 4, containerCreate: 5, containerDelete: 6, netlink: 7, netlinkEverywhere: 8, sysctl: 9, run: 10, start: 11, stop: 12, file: 13, inventory: 14 } as const;
export const hostCreate = (host: string): Buffer => step(OP.hostCreate, s(host));
export const podCreate = (host: string, pod: string): Buffer => step(OP.podCreate, s(host), s(pod));
export const document = (steps: Buffer[], goOn = false, timeoutMs = 10_000): Buffer => Buffer.concat([u8(goOn ? 1 : 0), u32(timeoutMs), u32(steps.length), ...steps]);

export interface Record { op: number; failed: boolean; body: Buffer; errno: string; message: string }

export async function sendBatch(wire: Wire, bytes: Buffer, timeoutMs = 15_000): Promise<Record[]> {
  const stream = wire.newStream();
  for (let at = 0; bytes.length - at > 131_072; at += 131_072) wire.send(frame(T.BATCH_PART, stream, bytes.subarray(at, at + 131_072)));
  wire.send(frame(T.BATCH_END, stream, bytes.subarray(bytes.length - (bytes.length % 131_072 || Math.min(bytes.length, 131_072)))));
  const parts: Buffer[] = [];
  for (;;) {
    const f = await wire.next(wire.on(stream), timeoutMs);
    if (f.type === T.ERROR) throw new Error(`${errorOf(f).code}: ${errorOf(f).message}`);
    parts.push(f.payload);
    if (f.type === T.RESULT_END) break;
  }
  const r = new Reader(Buffer.concat(parts));
  const records: Record[] = [];
  while (r.left > 0) {
    const op = r.u8(), failed = r.u8() === 1, body = r.b();
    const why = failed ? new Reader(body) : undefined;
    records.push({ op, failed, body, errno: why?.s() ?? '', message: why?.s() ?? '' });
  }
  return records;
}

export const batch = (wire: Wire, steps: Buffer[], goOn = false): Promise<Record[]> => sendBatch(wire, document(steps, goOn));

/** A batch of which every step must succeed. */
export async function build(wire: Wire, steps: Buffer[]): Promise<Record[]> {
  const records = await batch(wire, steps);
  const wrong = records.find((record) => record.failed);
  if (wrong || records.length !== steps.length) throw new Error(`step ${records.length}: ${wrong?.errno} ${wrong?.message}`);
  return records;
}

// ---- commands ----

export interface Ran { pid: number; stdout: string; stderr: string; kind: number; value: number; reason: number }

export const exec = (stream: number, where: Place, argv: string[], o: { checker?: boolean; timeoutMs?: number; stdin?: boolean; env?: string[] } = {}): Buffer =>
  frame(T.EXEC, stream, u8(o.checker ? 1 : 0), place(where), u32(o.timeoutMs ?? 5000), u8(o.stdin ? 1 : 0), texts(argv), texts(o.env ?? []));

export async function collect(wire: Wire, stream: number, timeoutMs = 8000): Promise<Ran> {
  const ran: Ran = { pid: 0, stdout: '', stderr: '', kind: -1, value: -1, reason: -1 };
  for (;;) {
    const f = await wire.next(wire.on(stream, T.ERROR, T.OPENED, T.STDOUT, T.STDERR, T.EXIT), timeoutMs);
    if (f.type === T.ERROR) throw new Error(`${errorOf(f).code} ${errorOf(f).errno}: ${errorOf(f).message}`);
    if (f.type === T.OPENED) ran.pid = f.payload.readUInt32LE(0);
    if (f.type === T.STDOUT) ran.stdout += f.payload.toString('latin1');
    if (f.type === T.STDERR) ran.stderr += f.payload.toString('latin1');
    if (f.type === T.STDOUT || f.type === T.STDERR) wire.send(frame(T.CREDIT, stream, u32(f.payload.length)));
    if (f.type === T.EXIT) {
      [ran.kind, ran.value, ran.reason] = [f.payload[0]!, f.payload[1]!, f.payload[2]!]; // three bytes by the protocol
      return ran;
    }
  }
}

export async function run(wire: Wire, where: Place, argv: string[], options: Parameters<typeof exec>[3] = {}): Promise<Ran> {
  const stream = wire.newStream();
  wire.send(exec(stream, where, argv, options));
  return collect(wire, stream);
}

// ---- the agent ----

export interface Agent { path: string; folder: string; process: ChildProcess; pid: number; stop(): Promise<void> }

/** Why the agent can't run here; an empty string when it can. */
export function obstacle(): string {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'needs Linux and root, to take an unprivileged uid and a PID namespace';
  for (const tool of ['gcc', 'make', 'unshare', 'setpriv']) {
    try { execFileSync('sh', ['-c', `command -v ${tool}`], { stdio: 'ignore' }); } catch { return `needs ${tool}`; }
  }
  return '';
}

let uid = 200_000 + (process.pid % 20_000) * 10;

/** Compiles the agent once for each state of its sources; test files that run in parallel may both compile, and one wins. */
function program(name: 'agent' | 'agent-sanitized'): string {
  const sources = resolve('docker/agent'), hash = createHash('sha256');
  for (const file of readdirSync(sources).filter((file) => /\.[ch]$|^Makefile$/.test(file)).sort()) hash.update(file).update(readFileSync(join(sources, file)));
  const cache = resolve('node_modules/.cache/vethlab-agent'), built = join(cache, `${name}-${hash.digest('hex').slice(0, 16)}`);
  if (existsSync(built)) return built;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'build-'));
  execFileSync('make', ['-s', '-C', sources, `OUT=${folder}`, ...(name === 'agent' ? [] : ['SANITIZE=1']), join(folder, name)], { stdio: ['ignore', 'ignore', 'inherit'] });
  renameSync(join(folder, name), built);
  rmSync(folder, { recursive: true });
  return built;
}

export async function startAgent(options: { args?: string[]; sanitized?: boolean } = {}): Promise<Agent> {
  // VETHLAB_AGENT_SANITIZED=1 runs every test with the compiler's checkers.
  const sanitized = options.sanitized ?? process.env['VETHLAB_AGENT_SANITIZED'] === '1';
  const folder = mkdtempSync(join(tmpdir(), 'vethlab-agent-'));
  chmodSync(folder, 0o777);
  // Copied, because the checkout may lie where an unprivileged uid can't reach.
  copyFileSync(program(sanitized ? 'agent-sanitized' : 'agent'), join(folder, 'agent'));
  const path = join(folder, 'agent.sock');
  uid += 1;
  const child = spawn('setpriv', ['--pdeathsig=KILL', 'unshare', '--pid', '--fork', '--mount', '--mount-proc', '--kill-child', 'setpriv', '--pdeathsig=KILL', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', '--no-new-privs',
    join(folder, 'agent'), 'serve', path, ...(options.args ?? [])], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ASAN_OPTIONS: 'detect_leaks=0' } });
  for (let i = 0; i < 500 && !existsSync(path) && child.exitCode === null; i++) await new Promise((done) => setTimeout(done, 10));
  const ended = new Promise<void>((done) => { child.once('exit', () => done()); });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) child.kill('SIGKILL'); // each dies with its parent, PID 1 last, and with that its whole namespace
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  if (!existsSync(path)) {
    await stop();
    throw new Error('the agent did not start');
  }
  return { path, folder, process: child, pid: child.pid ?? 0, stop };
}
