/** After a restart: captures that ran are ended with their files made whole, and files that belong to nothing go. */
import { unlink } from 'node:fs/promises';
import type { Store } from '../../store/store.js';
import { listSegmentFiles, repair } from './archive.js';
import type { CapturesLogger } from './captures.js';

export interface RecoverOptions {
  directory: string;
  store: Store['captures'];
  isRunning(id: string): boolean;
  logger?: CapturesLogger | undefined;
}

/** Rows whose file is not in our folder may run on another server: they are left to the session's end. */
export async function recoverCaptures(options: RecoverOptions): Promise<void> {
  const files = await listSegmentFiles(options.directory);
  for (const [id, segments] of files) {
    if (options.isRunning(id)) continue;
    const row = await options.store.find(id);
    if (row === null) for (const { path } of segments) await unlink(path).catch(() => undefined);
    else if (row.state === 'running') await end(options, id);
  }
}

async function end({ directory, store, logger }: RecoverOptions, id: string): Promise<void> {
  const log = await repair(directory, id);
  const counts = log === undefined ? {} : { packets: BigInt(log.packets), bytes: BigInt(log.fileBytes) };
  await store.update(id, { ...counts, state: 'ended', reason: 'service-restarted', endedAt: new Date() });
  logger?.info({ capture: id, packets: log?.packets }, 'A capture that ran before the restart was ended; its file is whole');
}
