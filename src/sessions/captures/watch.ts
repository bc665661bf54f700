/** The two forms in which somebody watches a log: pcapng bytes, and batches of decoded packets. */
import { setTimeout as sleep } from 'node:timers/promises';
import { statisticsBlock } from '../../capture/pcapng.js';
import type { PacketRow } from '../../capture/schema.js';
import type { DecodedSink, PacketBatch, PcapngSink, WatchOptions, WatchResult } from './contract.js';
import { Cursor, type Chunk } from './cursor.js';
import { ChunkDecoder } from './decode.js';
import { sectionBlock, type CaptureLog } from './log.js';

export const maxBatchPackets = 500;
/** With the kernel's 10 ms for a block of its ring this is most of a packet's delay; a page draws no oftener. */
const batchMs = 16;

export async function watchPcapng(log: CaptureLog, sink: PcapngSink, options: WatchOptions = {}): Promise<WatchResult> {
  const writer = new PcapngWatcher(log, sink);
  return follow(log, options, async (cursor, chunk) => writer.write(cursor, chunk), () => sink.write(sectionBlock));
}

/** Writes chunks so that all of them are one section: interfaces that were jumped over are put in before they are needed. */
class PcapngWatcher {
  #described = 0;
  #skipped = 0;

  constructor(private readonly log: CaptureLog, private readonly sink: PcapngSink) {}

  async write(cursor: Cursor, chunk: Chunk): Promise<void> {
    const missing = this.log.interfaces.slice(this.#described, chunk.interfacesBefore);
    if (missing.length > 0) await this.sink.write(Buffer.concat(missing.map((one) => one.block)));
    this.#described = Math.max(this.#described, chunk.interfacesBefore + chunk.interfaces);
    if (cursor.skipped > this.#skipped) await this.#tellSkipped(cursor.skipped);
    await this.sink.write(chunk.bytes);
  }

  /** pcapng has no block for a gap; a comment in a statistics block is shown by Wireshark among the capture's properties. */
  async #tellSkipped(skipped: number): Promise<void> {
    this.#skipped = skipped;
    if (this.#described === 0) return;
    await this.sink.write(statisticsBlock({ interfaceId: 0, timeNs: BigInt(Date.now()) * 1_000_000n, comment: `${skipped} packets were overwritten by the ring before they could be sent here` }));
  }
}

/** `dropped` gives the kernel's count at the time of a batch. */
export async function watchDecoded(log: CaptureLog, sink: DecodedSink, dropped: () => number, options: WatchOptions = {}): Promise<WatchResult> {
  const batcher = new Batcher(log, sink, dropped);
  const result = await follow(log, options, (cursor, chunk) => batcher.add(cursor, chunk));
  if (options.signal?.aborted !== true) await batcher.flush(result.skipped);
  return result;
}

class Batcher {
  readonly #decoder: ChunkDecoder;
  #rows: PacketRow[] = [];
  #lastMs = -Infinity;

  constructor(log: CaptureLog, private readonly sink: DecodedSink, private readonly dropped: () => number) {
    this.#decoder = new ChunkDecoder(log);
  }

  async add(cursor: Cursor, chunk: Chunk): Promise<void> {
    for (const row of this.#decoder.rows(chunk)) {
      this.#rows.push(row);
      if (this.#rows.length >= maxBatchPackets) await this.flush(cursor.skipped);
    }
    if (this.#rows.length === 0) return;
    const waitMs = this.#lastMs + batchMs - performance.now();
    if (cursor.ready && waitMs > 0) return;
    if (waitMs > 0) await sleep(waitMs);
    if (!cursor.ready) await this.flush(cursor.skipped);
  }

  async flush(skipped: number): Promise<void> {
    if (this.#rows.length === 0) return;
    const batch: PacketBatch = { packets: this.#rows, dropped: this.dropped(), skipped };
    this.#rows = [];
    this.#lastMs = performance.now();
    await this.sink.write(batch);
  }
}

/** Gives every chunk to `take`, one after another, until the log or the watcher ends. */
async function follow(log: CaptureLog, options: WatchOptions, take: (cursor: Cursor, chunk: Chunk) => Promise<void>, begin?: () => Promise<void>): Promise<WatchResult> {
  const cursor = options.from === 'now' ? Cursor.atEnd(log) : Cursor.atStart(log);
  const leave = (): void => { void cursor.close(); };
  options.signal?.addEventListener('abort', leave, { once: true });
  if (options.signal?.aborted === true) leave();
  let packets = 0;
  try {
    await begin?.();
    for (let chunk = await cursor.next(); chunk !== null; chunk = await cursor.next()) {
      packets += chunk.packets;
      await take(cursor, chunk);
    }
    return { packets, skipped: cursor.skipped };
  } finally {
    options.signal?.removeEventListener('abort', leave);
    await cursor.close();
  }
}
