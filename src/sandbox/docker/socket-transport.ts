/**
 * The agent's socket, opened without a race. The folder is writable for the sandbox, so its entry may be anything: a
 * link to another's socket, a FIFO. It is opened as a path only, without following a link, looked at, and connected to
 * through /proc/self/fd, so that what was looked at is what is connected to. That also lifts the 108 bytes that a
 * socket's path may have (unix(7)).
 */
import { close, constants, fstat, open } from 'node:fs';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { createConnection, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '../../errors.js';

// open(2): O_PATH is not among Node's constants; the number is the same on x86-64 and arm64.
const pathOnly = 0o10000000;
const [openFile, statFile, closeFile] = [promisify(open), promisify(fstat), promisify(close)];

export function socketFolder(dataDir: string, id: string): string {
  return join(dataDir, 'sandboxes', id);
}

/** True where it was not there. The parent is ours alone: what is in a folder that the sandbox may write to is reachable by us and root only. */
export async function makeSocketFolder(folder: string): Promise<boolean> {
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  await chmod(dirname(folder), 0o700);
  const made = await mkdir(folder, { recursive: true });
  // Not by mkdir's mode: the umask would take bits away.
  await chmod(folder, 0o777);
  return made !== undefined;
}

export function removeSocketFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Throws `sandbox-gone` where no agent listens, `sandbox-protocol` where the entry is not a socket of `uid`. */
export async function openSocketTransport(folder: string, id: string, uid: number): Promise<Socket> {
  const gone = (cause: unknown): AppError => new AppError('sandbox-gone', `The agent of sandbox ${id} does not listen.`, { cause });
  const path = join(folder, 'agent.sock');
  const handle = await openFile(path, pathOnly | constants.O_NOFOLLOW).catch((error: unknown) => { throw gone(error); });
  let socket: Socket;
  try {
    const found = await statFile(handle);
    if (!found.isSocket() || found.uid !== uid) throw new AppError('sandbox-protocol', `The agent's socket of sandbox ${id} has been replaced by something else.`);
    socket = await connected(`/proc/self/fd/${handle}`).catch((error: unknown) => { throw gone(error); });
  } finally {
    await closeFile(handle);
  }
  if (socket.destroyed) throw gone(undefined);
  return socket;
}

function connected(path: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ path });
    // It stays: between this promise and whoever listens next an error would end the process. The connection hears of it by 'close'.
    socket.on('error', reject);
    socket.once('connect', () => { resolve(socket); });
  });
}
