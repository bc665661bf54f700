/** What a PTY gives whoever only reads it: no socket, no browser. */
import { spawnSync } from 'node:child_process';

/** MB/s at which script(1) of util-linux, a small program in C, reads the same flood from a PTY; NaN where there is none. */
export function ptyRate(megabytes: number): number {
  const startedAt = performance.now();
  const { status } = spawnSync('script', ['-qc', `base64 /dev/urandom | head -c ${megabytes}000000`, '/dev/null'], { stdio: ['ignore', 'ignore', 'ignore'], timeout: 120_000 });
  return status === 0 ? megabytes * 1000 / (performance.now() - startedAt) : NaN;
}
