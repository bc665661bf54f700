/** The peers: what else carries a terminal to a browser. Installed from npm into a folder of the bench's own, started on loopback, ended by the bench. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { WebSocket } from 'ws';
import { socketShell, type Shell } from './terminal.js';
import { pause } from './service.js';

/** The newest at the time of writing; wetty brings node-pty and socket.io. */
const packages = ['wetty@3.2.0', 'node-pty@1.1.0'];
export const peersFolder = resolve('node_modules', '.cache', 'vethlab-bench');

/** Ends with the bench. */
export interface Peer { open(): Promise<Shell> }

/** False, with the reason printed, where they cannot be had. node-pty compiles: it needs g++, make and python3. */
export function installPeers(): boolean {
  if (existsSync(join(peersFolder, 'node_modules', 'wetty')) && existsSync(join(peersFolder, 'node_modules', 'node-pty'))) return true;
  mkdirSync(peersFolder, { recursive: true });
  writeFileSync(join(peersFolder, 'package.json'), '{"private":true}\n');
  console.log(`Installing ${packages.join(', ')} …`);
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages], { cwd: peersFolder, encoding: 'utf8' });
  if (status !== 0) console.log(`The peers could not be installed: ${stderr.slice(0, 500)}`);
  return status === 0;
}

/** For the scripts of both relays: what a source prints goes to a socket, and the source waits while 4 MB are on their way. */
const relay = `
function relay(source, socket) {
  return (data) => {
    socket.send(data);
    if (socket.bufferedAmount <= 4_000_000) return;
    source.pause();
    const wait = setInterval(() => { if (socket.bufferedAmount < 1_000_000) { clearInterval(wait); source.resume(); } }, 2);
  };
}
`;

const nodePty = `${relay}
const { spawn } = require('node-pty');
const { WebSocketServer } = require(process.env.WS);
const server = new WebSocketServer({ port: Number(process.env.PORT), host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', (socket) => {
  const pty = spawn('bash', ['--norc'], { encoding: null, cols: 80, rows: 24, env: { PATH: process.env.PATH, TERM: 'xterm-256color', PS1: '$ ' } });
  pty.onData(relay(pty, socket));
  socket.on('message', (data) => { pty.write(data.toString()); });
  socket.on('close', () => { pty.kill(); });
  pty.onExit(() => { socket.close(); });
});
`;

const dockerExec = `
const { spawn } = require('node:child_process');
const { WebSocketServer } = require(process.env.WS);
const server = new WebSocketServer({ port: Number(process.env.PORT), host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', (socket) => {
  socket.send('$ ');
  socket.on('message', (line) => {
    const child = spawn('docker', ['exec', '-t', process.env.CONTAINER, 'bash', '-c', line.toString()], { stdio: ['ignore', 'pipe', 'ignore'] });
    child.stdout.on('data', (data) => {
      if (socket.bufferedAmount > 4_000_000) child.stdout.pause();
      socket.send(data, () => { if (socket.bufferedAmount < 1_000_000) child.stdout.resume(); });
    });
    socket.on('close', () => { child.kill('SIGKILL'); });
  });
});
`;

/** node-pty and ws on the host: as little as a terminal in a browser can be made of. */
export function nodePtyPeer(): Promise<Peer> {
  return scriptPeer(nodePty, {});
}

const bareRelay = `${relay}
const { connect } = require('node:net');
const { WebSocketServer } = require(process.env.WS);
const server = new WebSocketServer({ port: Number(process.env.PORT), host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', (socket) => {
  const terminal = connect(process.env.TERMINAL);
  terminal.on('data', relay(terminal, socket));
  socket.on('message', (data) => { terminal.write(data); });
  socket.on('close', () => { terminal.destroy(); });
});
`;

/**
 * The floor of every service whose terminals live behind a socket, so that they outlive it: a PTY on a unix socket (socat, a small program in C), and a
 * relay to ws that does nothing else. Undefined, with the reason printed, where there is no socat.
 */
export async function twoHopPeer(): Promise<Peer | undefined> {
  if (spawnSync('socat', ['-V']).status !== 0) {
    console.log('The floor of two hops is not measured: there is no socat.');
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'vethlab-floor-'));
  process.on('exit', () => { rmSync(folder, { recursive: true, force: true }); });
  const terminal = join(folder, 'terminal');
  endsWithUs(spawn('socat', [`UNIX-LISTEN:${terminal},fork`, 'EXEC:bash --norc,pty,setsid,ctty,stderr,sane'], { stdio: 'ignore', env: { PATH: process.env['PATH'], TERM: 'xterm-256color', PS1: '$ ' } }));
  return scriptPeer(bareRelay, { TERMINAL: terminal });
}

/** The engine's own client in a pipe, a `docker exec -t` for each line that is typed. `container` has a bash. */
export function dockerExecPeer(container: string): Promise<Peer> {
  return scriptPeer(dockerExec, { CONTAINER: container });
}

async function scriptPeer(script: string, env: Record<string, string>): Promise<Peer> {
  const port = await freePort();
  const child = endsWithUs(spawn(process.execPath, ['-e', script], { cwd: peersFolder, env: { PATH: process.env['PATH'], PORT: String(port), WS: createRequire(import.meta.url).resolve('ws'), ...env }, stdio: ['ignore', 'ignore', 'inherit'] }));
  await listening(port, child);
  return { open: () => socketShell(new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false }), (text) => text, (message) => message) };
}

interface SocketIo { on(event: string, listener: (data: string) => void): void; emit(event: string, data: unknown): void; disconnect(): void }

/** wetty as it comes, with a bash in place of a login. It speaks socket.io and counts what its client has drawn. */
export async function wettyPeer(): Promise<Peer> {
  const port = await freePort();
  const child = endsWithUs(spawn(process.execPath, [join(peersFolder, 'node_modules', 'wetty', 'build', 'main.js'), '--port', String(port), '--host', '127.0.0.1', '--command', 'bash --norc', '--base', '/', '--log-level', 'error'], { cwd: peersFolder, stdio: 'ignore', env: { PATH: process.env['PATH'], HOME: '/tmp', NODE_ENV: 'production' } }));
  await listening(port, child);
  const { io } = await import(pathToFileURL(createRequire(join(peersFolder, 'package.json')).resolve('socket.io-client')).href) as { io: (url: string, options: unknown) => SocketIo };
  return { open: () => wettyShell(io(`http://127.0.0.1:${port}`, { path: '/socket.io', transports: ['websocket'], forceNew: true })) };
}

async function wettyShell(socket: SocketIo): Promise<Shell> {
  let listener: (bytes: Buffer) => void = () => undefined;
  await new Promise<void>((done, reject) => {
    const timer = setTimeout(() => { reject(new Error('wetty printed nothing within 15 s.')); }, 15_000);
    listener = () => { clearTimeout(timer); done(); };
    socket.on('data', (data) => {
      const bytes = Buffer.from(data);
      // Its page acknowledges what it has drawn; without this the server stops after a while.
      socket.emit('commit', data.length);
      listener(bytes);
    });
  });
  await pause(500);
  return { type: (text) => { socket.emit('input', text); }, onOutput: (next) => { listener = next; }, pause: () => undefined, close: async () => { socket.disconnect(); } };
}

/** However this process ends, short of SIGKILL. */
export function endsWithUs(child: ChildProcess): ChildProcess {
  process.on('exit', () => { child.kill('SIGKILL'); });
  return child;
}

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const at = server.address();
      server.close(() => { done(typeof at === 'object' && at !== null ? at.port : 0); });
    });
  });
}

export async function listening(port: number, child: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await pause(100)) {
    if (child.exitCode !== null) throw new Error(`A peer ended with ${child.exitCode}.`);
    if (await fetch(`http://127.0.0.1:${port}/`).then(() => true, () => false)) return;
  }
  throw new Error('A peer did not listen within 30 s.');
}
