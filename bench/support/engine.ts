/** What the engine's containers cost, read from the kernel: the engine's own numbers come from the same files, once a second. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { undoAtEnd } from './undo.js';

export interface Sleeper { name: string; remove(): Promise<void> }

/** A container of the image that does nothing. `limits` are words of `docker run`. */
export function startSleeper(image: string, limits: readonly string[] = []): Sleeper {
  const name = `vethlab-bench-${randomBytes(4).toString('hex')}`;
  const remove = undoAtEnd(() => { execFileSync('docker', ['rm', '-f', name], { stdio: 'ignore' }); });
  execFileSync('docker', ['run', '-d', '--rm', '--name', name, '--label', 'org.vethlab.bench=1', '--network', 'none', ...limits, '--entrypoint', 'sleep', image, '3600'], { stdio: 'ignore' });
  return { name, remove };
}

/** MiB that a container's processes and its tmpfs hold, page cache of the image left out. */
export function containerMiB(id: string): number {
  const v1 = `/sys/fs/cgroup/memory/docker/${id}/memory.stat`;
  if (existsSync(v1)) return field(v1, 'total_rss') + field(v1, 'total_shmem');
  const v2 = `/sys/fs/cgroup/system.slice/docker-${id}.scope/memory.stat`;
  return field(existsSync(v2) ? v2 : `/sys/fs/cgroup/docker/${id}/memory.stat`, 'anon') + field(existsSync(v2) ? v2 : `/sys/fs/cgroup/docker/${id}/memory.stat`, 'shmem');
}

function field(file: string, name: string): number {
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 2 ** 20;
}

/** MiB of the engine's process for one container (containerd-shim). */
export function shimMiB(id: string): number {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const command = readable(`/proc/${pid}/cmdline`);
    if (command.includes('containerd-shim') && command.includes(id)) return Number(/VmRSS:\s+(\d+)/.exec(readable(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
  }
  return NaN;
}

/** Seconds of CPU that a process has used. */
export function cpuSeconds(pid: number): number {
  const fields = readable(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Full ids of the running containers that the filter leaves. */
export function containers(filter: string): string[] {
  return execFileSync('docker', ['ps', '-q', '--no-trunc', '--filter', filter], { encoding: 'utf8' }).split('\n').filter(Boolean);
}

function readable(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
