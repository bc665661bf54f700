/** After a server is gone: captures that it ran are ended with their files made whole, and files that belong to nothing go. */
import { unlink } from 'node:fs/promises';
import type { Store } from '../../store/store.js';
import { listSegmentFiles, repair } from './archive.js';
import type { CapturesLogger } from './captures.js';
import type { CaptureNews } from './news.js';
import type { Ownership } from './ownership.js';
import { countsOf } from './view.js';

export interface RecoverOptions {
  directory: string;
  store: Store['captures'];
  ownership: Ownership;
  news: CaptureNews;
  logger?: CapturesLogger | undefined;
}

/** Files without a row: at the start a file is made first, and its capture is held by then. */
export async function removeOrphans({ directory, store, ownership }: RecoverOptions): Promise<void> {
  for (const [id, segments] of await listSegmentFiles(directory)) {
    if (await store.find(id) !== null || await ownership.isHeld(id) || await store.find(id) !== null) continue;
    for (const { path } of segments) await unlink(path).catch(() => undefined);
  }
}

/** Rows that say "running" and that nobody holds. Where the file is not in our folder it is left to its own server's next start, unless somebody wants it to end. */
export async function endAbandoned(options: RecoverOptions): Promise<void> {
  const rows = await options.store.listRunning();
  if (rows.length === 0) return;
  const files = await listSegmentFiles(options.directory);
  for (const { id, reason } of rows) if (files.has(id) || reason !== null) await endIfAbandoned(options, id);
}

/** Two servers that find it at once: one of them gets the lease, and the other sees that it has ended. */
export async function endIfAbandoned({ directory, store, ownership, news, logger }: RecoverOptions, id: string): Promise<void> {
  if (await ownership.isHeld(id) || !await ownership.take(id)) return;
  try {
    const before = await store.find(id);
    if (before?.state !== 'running') return;
    const log = await repair(directory, id);
    const row = await store.update(id, { ...(log && countsOf(log)), state: 'ended', reason: before.reason ?? 'service-restarted', endedAt: new Date() });
    logger?.info({ capture: id, packets: log?.packets }, 'A capture whose server is gone was ended; its file is whole');
    if (row !== null) await news.ended(row, log);
  } finally {
    await ownership.give(id);
  }
}
