/** Looks packets up by number in a log, running or ended. */
import { AppError } from '../../errors.js';
import type { PacketRow, PacketTree } from '../../capture/schema.js';
import { Cursor } from './cursor.js';
import { ChunkDecoder } from './decode.js';
import type { CaptureLog } from './log.js';

const maxPage = 1000;

/** Rows with a number above `after`; waits for nothing. */
export async function packetPage(log: CaptureLog, { after, limit }: { after: number; limit: number }): Promise<{ items: PacketRow[]; next: number | null }> {
  const wanted = Math.min(Math.max(1, Math.trunc(limit)), maxPage);
  const decoder = new ChunkDecoder(log);
  const items: PacketRow[] = [];
  const cursor = Cursor.at(log, log.markBefore(after));
  try {
    while (cursor.ready && items.length < wanted) {
      const chunk = await cursor.next();
      if (chunk === null) break;
      if (chunk.packetsBefore + chunk.packets <= after) continue;
      for (const row of decoder.rows(chunk)) if (row.number > after && items.length < wanted) items.push(row);
    }
  } finally {
    await cursor.close();
  }
  const last = items.at(-1)?.number;
  return { items, next: last !== undefined && last < log.packets ? last : null };
}

/** Throws not-found where the log does not hold that packet. */
export async function packetTree(log: CaptureLog, number: number): Promise<PacketTree> {
  const decoder = new ChunkDecoder(log);
  const cursor = Cursor.at(log, log.markBefore(number - 1));
  try {
    while (cursor.ready) {
      const chunk = await cursor.next();
      if (chunk === null || chunk.packetsBefore >= number) break;
      const tree = decoder.tree(chunk, number);
      if (tree !== undefined) return tree;
    }
  } finally {
    await cursor.close();
  }
  const first = (log.segments[0]?.packetsBefore ?? 0) + 1;
  throw new AppError('not-found', `The capture has no packet ${number}; it keeps packets ${first} to ${log.packets}.`);
}
