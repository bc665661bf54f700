/** What a capture saw, in a few words for the session's timeline: from when to when, and how many packets of which protocol. */
import { Cursor } from './cursor.js';
import { ChunkDecoder } from './decode.js';
import type { CaptureLog, Mark } from './log.js';

/** More are counted, but not looked at. */
const maxDecoded = 10_000;
const maxProtocols = 16;

export interface CaptureSummary {
  /** ISO 8601, of the first and the last packet that is kept; null without any. */
  firstAt: string | null;
  lastAt: string | null;
  /** Packets of each protocol among the first `decoded`, the most frequent first; at most 16. */
  protocols: Record<string, number>;
  decoded: number;
}

/** Of a log that has ended. */
export async function summarise(log: CaptureLog): Promise<CaptureSummary> {
  const start = log.markBefore(log.segments[0]?.packetsBefore ?? 0);
  const counts = new Map<string, number>();
  let decoded = 0;
  const seen: { first: string | null; last: string | null } = { first: null, last: null };
  await eachRow(log, start, ({ protocol, timeNs }) => {
    seen.first ??= timeNs;
    seen.last = timeNs;
    counts.set(protocol, (counts.get(protocol) ?? 0) + 1);
    return (decoded += 1) < maxDecoded;
  });
  if (decoded === maxDecoded) await eachRow(log, log.markBefore(log.packets - 1), ({ timeNs }) => { seen.last = timeNs; return true; });
  const protocols = Object.fromEntries([...counts].sort((a, b) => b[1] - a[1]).slice(0, maxProtocols));
  return { firstAt: isoOf(seen.first), lastAt: isoOf(seen.last), protocols, decoded };
}

/** Until `take` says no. */
async function eachRow(log: CaptureLog, from: Mark, take: (row: { protocol: string; timeNs: string }) => boolean): Promise<void> {
  const decoder = new ChunkDecoder(log);
  const cursor = Cursor.at(log, from);
  try {
    while (cursor.ready) {
      const chunk = await cursor.next();
      if (chunk === null) return;
      for (const row of decoder.rows(chunk)) if (!take(row)) return;
    }
  } finally {
    await cursor.close();
  }
}

function isoOf(timeNs: string | null): string | null {
  return timeNs === null ? null : new Date(Number(BigInt(timeNs) / 1_000_000n)).toISOString();
}
