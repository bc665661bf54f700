/** A disk of a few MiB for one test: a tmpfs, which a test fills up and frees again. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Test } from 'tap';

export interface SmallDisk {
  folder: string;
  /** Until no more than `leftBytes` are free; 0: until the kernel says that there is no room. */
  fill(leftBytes: number): Promise<void>;
  /** Gives back what was filled. */
  free(): Promise<void>;
}

const pieceBytes = 4096;

/** Undefined where mounting is not allowed. */
export function mountSmallDisk(t: Pick<Test, 'teardown'>, mebibytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'vethlab-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'none', folder]).status === 0;
  t.teardown(async () => {
    if (mounted) spawnSync('umount', ['-l', folder]);
    await rm(folder, { recursive: true, force: true });
  });
  if (!mounted) return undefined;
  const filler = join(folder, 'filler');
  return { folder, fill: (leftBytes) => fill(folder, filler, leftBytes), free: () => rm(filler, { force: true }) };
}

async function fill(folder: string, filler: string, leftBytes: number): Promise<void> {
  const file = await open(filler, 'a');
  const freeBytes = async (): Promise<number> => { const { bavail, bsize } = await statfs(folder); return bavail * bsize; };
  try {
    for (let left = await freeBytes(); left > leftBytes; left = await freeBytes()) await file.write(Buffer.alloc(Math.max(pieceBytes, Math.min(left - leftBytes, 2 ** 20))));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    await file.close();
  }
}
