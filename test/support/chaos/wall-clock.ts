/** A process's own wall clock, which a test moves while it runs. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Test } from 'tap';

export interface WallClock {
  /** To be added to the process's environment. */
  variables: Record<string, string>;
  /** So many seconds from the machine's clock, at once. */
  set(offsetSeconds: number): Promise<void>;
}

/** Undefined where there is no C compiler. */
export function makeWallClock(t: Pick<Test, 'teardown'>): WallClock | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'vethlab-clock-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const [library, file] = [join(folder, 'wall-clock.so'), join(folder, 'offset')];
  if (spawnSync('gcc', ['-shared', '-fPIC', '-O1', '-o', library, resolve('test/support/chaos/wall-clock.c'), '-ldl']).status !== 0) return undefined;
  writeFileSync(file, Buffer.alloc(8));
  return { variables: { LD_PRELOAD: library, WALL_CLOCK_FILE: file }, set: (offsetSeconds) => write(file, offsetSeconds) };
}

/** In place: the file is mapped. */
async function write(file: string, offsetSeconds: number): Promise<void> {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(BigInt(offsetSeconds));
  const handle = await open(file, 'r+');
  await handle.write(bytes, 0, bytes.length, 0);
  await handle.close();
}
