/**
 * A second Docker daemon on this machine, with folders, a socket and no network of its own. It ends with the test, and
 * what it mounted goes with it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import type { Test } from 'tap';
import { readConfig } from '../../src/config.js';
import { checkEngine, createEngine } from '../../src/sandbox/docker/engine.js';
import { copyImage } from '../../src/sandbox/docker/images.js';
import { startDaemon, type Daemon } from '../../src/setup/daemon.js';
import { findProgram } from '../../src/setup/programs.js';
import { testImage } from './sandbox.js';

export interface SecondEngine {
  address: string;
  image: string;
  /** Not even a goodbye; its containers go on. */
  kill(): Promise<void>;
  /** Again, with what it had, and further arguments of dockerd. */
  start(more?: string[]): Promise<void>;
}

/** Why there can't be one here, or false: for tap's `skip`. */
export function noSecondEngine(): string | false {
  if (process.getuid?.() !== 0) return 'a second Docker daemon needs root';
  return findProgram('dockerd') === undefined && 'there is no dockerd on this machine to start a second time';
}

/** `more` are further arguments of dockerd. The lab image is on it. */
export async function startSecondEngine(t: Pick<Test, 'teardown'>, more: string[] = []): Promise<SecondEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'vethlab-engine-'));
  const address = `unix://${join(folder, 'docker.sock')}`;
  const engine = createEngine(address);
  await writeFile(join(folder, 'daemon.json'), '{}');
  const args = [
    '--data-root', join(folder, 'data'), '--exec-root', join(folder, 'exec'), '--pidfile', join(folder, 'pid'), '--host', address,
    '--bridge=none', '--iptables=false', '--ip6tables=false', '--ip-forward=false', '--ip-masq=false', '--live-restore', '--config-file', join(folder, 'daemon.json'), ...more,
  ];
  let daemon: Daemon | undefined;
  const start = async (others: string[] = []): Promise<void> => {
    daemon = await startDaemon({ program: findProgram('dockerd') ?? 'dockerd', args: [...args, ...others], logFile: join(folder, 'log'), timeoutMs: 60_000, ready: () => checkEngine(engine).then(() => true, () => false) });
  };
  t.teardown(async () => {
    await daemon?.stop();
    endContainerd(folder);
    spawnSync('umount', ['-R', '--lazy', join(folder, 'data')]);
    spawnSync('umount', ['-R', '--lazy', join(folder, 'exec')]);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  await start();
  const image = await testImage();
  await copyImage(createEngine(readConfig().DOCKER_HOST), engine, image);
  return {
    address, image, start,
    async kill() {
      if (daemon !== undefined) process.kill(daemon.pid, 'SIGKILL');
      for (; await checkEngine(engine).then(() => true, () => false););
      // It dies with its daemon, but may stay as a zombie, which the next daemon would take for a living one.
      endContainerd(folder);
      await rm(join(folder, 'exec', 'containerd', 'containerd.pid'), { force: true });
    },
  };
}

/** The daemon's own containerd, where it started one: it goes on when the daemon was killed. */
function endContainerd(folder: string): void {
  const file = join(folder, 'exec', 'containerd', 'containerd.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8'));
  try {
    if (pid > 1 && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)) process.kill(pid, 'SIGKILL');
  } catch {
    // it has ended
  }
}
