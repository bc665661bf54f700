/** How much room the data folder has left: what `/health/ready` and the metrics say of it. */
import { statfs } from 'node:fs/promises';
import { AppError } from './errors.js';

const mib = 1024 ** 2;
/** Below this the database can hardly take a transaction. */
const needsBytes = 8 * mib;
/** Below this an operator should know; the doctor says the same. */
const wantsBytes = 512 * mib;

/** Of the disk that the folder is on, for who is not root. */
export async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Throws `disk-full` where there is no room to work; a sentence where there is little. */
export async function checkFreeSpace(folder: string): Promise<string | undefined> {
  const freeBytes = await freeBytesOf(folder);
  const left = `The data folder has ${Math.floor(freeBytes / mib)} MiB left.`;
  if (freeBytes < needsBytes) throw new AppError('disk-full', `${left} Nothing new can be stored: delete old captures, or set DATA_DIR to a larger disk.`);
  return freeBytes < wantsBytes ? `${left} Make room before it is full.` : undefined;
}
