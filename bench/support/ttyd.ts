/**
 * ttyd, a terminal in a browser written in C: built from its source, since Debian 12 has no package of it. The source comes from Debian's unstable
 * suite with apt's own client, out of lists of the bench's own; what it is built with is installed by apt. Needs root and Debian.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { endsWithUs, freePort, listening, peersFolder, type Peer } from './peers.js';
import { socketShell } from './terminal.js';

const folder = join(peersFolder, 'ttyd');
const program = join(folder, 'build', 'ttyd');
const needed = ['cmake', 'g++', 'make', 'xz-utils', 'zlib1g-dev', 'libjson-c-dev', 'libuv1-dev', 'libcap-dev', 'libssl-dev', 'libwebsockets-dev', 'libwebsockets-evlib-uv'];
const stepMs = 180_000;

/** False, with the reason printed, where it cannot be had. */
export function installTtyd(): boolean {
  if (existsSync(program)) return true;
  try {
    console.log('Building ttyd …');
    mkdirSync(join(folder, 'lists', 'partial'), { recursive: true });
    fetchSource();
    step('apt-get', ['install', '-y', '--no-install-recommends', ...needed]);
    step('cmake', ['-S', source(), '-B', 'build', '-DCMAKE_BUILD_TYPE=Release']);
    step('cmake', ['--build', 'build']);
  } catch (error) {
    console.log(`ttyd could not be built: ${error instanceof Error ? error.message : String(error)}`);
  }
  return existsSync(program);
}

/** From the archive that this machine's packages come from. */
function fetchSource(): void {
  // Not the archive of a release's updates ("bookworm-security").
  const archives = step('apt-get', ['indextargets', '--format', '$(CODENAME) $(REPO_URI)', 'Created-By: Packages', 'Origin: Debian']).split('\n');
  const archive = archives.map((line) => line.split(' ')).find(([codename]) => codename !== undefined && /^[a-z]+$/.test(codename))?.[1];
  if (archive === undefined) throw new Error('apt knows no archive of Debian.');
  writeFileSync(join(folder, 'sources.list'), `deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${archive} sid main\n`);
  const own = ['-o', `Dir::Etc::sourcelist=${join(folder, 'sources.list')}`, '-o', 'Dir::Etc::sourceparts=-', '-o', `Dir::State::lists=${join(folder, 'lists')}`, '-o', `Dir::Cache=${folder}`];
  step('apt-get', [...own, 'update']);
  step('apt-get', [...own, 'source', '--download-only', '--tar-only', 'ttyd']);
  step('tar', ['xf', readdirSync(folder).find((name) => /^ttyd_.*\.orig\.tar/.test(name)) ?? 'ttyd.orig.tar']);
}

function source(): string {
  const name = readdirSync(folder).find((entry) => /^ttyd-[0-9.]+$/.test(entry));
  if (name === undefined) throw new Error('its source is not there.');
  return name;
}

function step(command: string, words: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, words, { cwd: folder, encoding: 'utf8', timeout: stepMs, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (status !== 0) throw new Error(`${command} ${words.at(-1) ?? ''}: ${error?.message ?? stderr.trim().slice(-300)}`);
  return stdout.trim();
}

/** A shell each. Its protocol: subprotocol `tty`, a first message with the size, then "0" and bytes both ways. */
export async function ttydPeer(): Promise<Peer> {
  const port = await freePort();
  const child = endsWithUs(spawn(program, ['--port', String(port), '--interface', '127.0.0.1', '--writable', 'bash', '--norc'], { stdio: 'ignore', env: { PATH: process.env['PATH'], HOME: '/tmp', PS1: '$ ' } }));
  await listening(port, child);
  return {
    open: () => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, 'tty', { perMessageDeflate: false });
      socket.once('open', () => { socket.send(Buffer.from(JSON.stringify({ AuthToken: '', columns: 80, rows: 24 }))); });
      return socketShell(socket, (text) => Buffer.from(`0${text}`), (message) => (message[0] === 0x30 ? message.subarray(1) : Buffer.alloc(0)));
    },
  };
}
