/** Reading a program's output in tests. */
import type { ProcessStream } from '../../src/sandbox/contract.js';

export interface Output {
  text(): string;
  bytes(): number;
  gap(): number;
  /** Resolves when what came so far (from `since` on) matches; rejects with what came instead. */
  waitFor(pattern: RegExp, timeoutMs?: number): Promise<string>;
}

/** Collects and acknowledges everything. */
export function follow(stream: ProcessStream, { keep = 4_000_000 }: { keep?: number } = {}): Output {
  const parts: Buffer[] = [];
  let [kept, bytes, gap] = [0, 0, 0];
  let changed = (): void => {};
  stream.onGap((missed) => { gap += missed; });
  stream.onOutput((_channel, chunk) => {
    bytes += chunk.length;
    if (kept < keep) parts.push(Buffer.from(chunk));
    kept += chunk.length;
    stream.acknowledge(chunk.length);
    changed();
  });
  const text = (): string => Buffer.concat(parts).toString('utf8');
  async function waitFor(pattern: RegExp, timeoutMs = 10_000): Promise<string> {
    const deadline = performance.now() + timeoutMs;
    for (let seen = text(); ; seen = text()) {
      const found = pattern.exec(seen);
      if (found) return found[0];
      const left = deadline - performance.now();
      if (left <= 0) throw new Error(`${String(pattern)} did not come within ${timeoutMs} ms; what came ends with ${JSON.stringify(seen.slice(-400))}`);
      await new Promise<void>((resolve) => { changed = resolve; setTimeout(resolve, Math.min(left, 100)); });
    }
  }
  return { text, bytes: () => bytes, gap: () => gap, waitFor };
}
