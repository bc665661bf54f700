/** A server of OpenSSH with keys of its own on a port of loopback, for the user who runs the test; it ends with the test. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { chmod, copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Test } from 'tap';
import { startDaemon } from '../../src/setup/daemon.js';
import { findProgram } from '../../src/setup/programs.js';
import { freePort, probePort } from '../../src/setup/suite/probe-port.js';

export interface SshServer {
  /** `ssh://user@127.0.0.1:port` */
  address: string;
  /** File with the key of who may come in. */
  key: string;
  /** `SHA256:…` */
  hostKey: string;
  /** File with a key that nobody knows, and the fingerprint of it. */
  stranger: { key: string; hostKey: string };
}

/** Why there can't be one here, or false: for tap's `skip`. */
export function noSshd(): string | false {
  if (process.getuid?.() !== 0) return 'an ssh server needs root';
  if (findProgram('docker') === undefined) return 'there is no docker command, which the far side of ssh runs';
  return findProgram('sshd') === undefined && 'there is no sshd on this machine';
}

/** Programs started through it find the engine at `dockerHost`. */
export async function startSshd(t: Pick<Test, 'teardown'>, dockerHost: string): Promise<SshServer> {
  const folder = await mkdtemp(join(tmpdir(), 'vethlab-sshd-'));
  for (const name of ['host', 'user', 'stranger']) execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, name)]);
  await copyFile(join(folder, 'user.pub'), join(folder, 'authorized'));
  await chmod(folder, 0o755);
  const port = await freePort();
  await writeFile(join(folder, 'config'), [
    `Port ${port}`, 'ListenAddress 127.0.0.1', `HostKey ${join(folder, 'host')}`, `AuthorizedKeysFile ${join(folder, 'authorized')}`, `PidFile ${join(folder, 'pid')}`,
    'PasswordAuthentication no', 'KbdInteractiveAuthentication no', 'PermitRootLogin prohibit-password', 'UsePAM no', 'StrictModes no', 'MaxStartups 100', `SetEnv DOCKER_HOST=${dockerHost}`, '',
  ].join('\n'));
  // Debian's sshd is built to change its root there; its service makes it at the machine's start.
  mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });
  const daemon = await startDaemon({ program: findProgram('sshd') ?? 'sshd', args: ['-D', '-e', '-f', join(folder, 'config')], logFile: join(folder, 'log'), timeoutMs: 20_000, ready: () => probePort(port) });
  t.teardown(async () => {
    await daemon.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return { address: `ssh://${userInfo().username}@127.0.0.1:${port}`, key: join(folder, 'user'), hostKey: fingerprint(join(folder, 'host.pub')), stranger: { key: join(folder, 'stranger'), hostKey: fingerprint(join(folder, 'stranger.pub')) } };
}

function fingerprint(publicKey: string): string {
  return execFileSync('ssh-keygen', ['-lf', publicKey], { encoding: 'utf8' }).split(' ')[1] ?? '';
}
