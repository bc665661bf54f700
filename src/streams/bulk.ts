/**
 * Output in bulk yields to keys. On a machine whose cores are all busy with somebody's flood, the echo of another's key waits
 * for its turn at every step of its way. So while people type, output beyond a screenful now and then is acknowledged to its sandbox no faster than
 * `bytesPerTick` a tick, all streams of this server together and in the order in which they came: still far more than anybody can
 * read, and little work. Without keys nothing is held back. What is held back waits in the sandbox, not here.
 */

/** What a stream may send in a tick and is no bulk: an echo, a screen's redrawing. */
const freeBytes = 4096;
/** The longest that a key sends, an escape sequence, has fewer; more at once is pasted. */
const keyBytes = 16;
/** People who type leave no longer between two keys. */
const typingMs = 250;
const tickMs = 4;
/** 2 MB/s. */
const bytesPerTick = 8 * 1024;

/** Calls `take` when `bytes` of output may count as taken: at once, or in their turn. */
export type Release = (bytes: number, take: () => void) => void;

export interface Bulk {
  /** Something was typed. A line's end starts a program whose output is waited for: it holds nothing back. */
  typed(input: Uint8Array): void;
  /** For one more stream. */
  stream(): Release;
}

export function createBulk(now: () => number = () => performance.now()): Bulk {
  const waiting: { bytes: number; take: () => void }[] = [];
  let [typingUntil, allowance] = [-Infinity, 0];
  let timer: NodeJS.Timeout | undefined;

  function tick(): void {
    timer = undefined;
    allowance = Math.min(bytesPerTick, allowance + bytesPerTick);
    const held = now() < typingUntil;
    for (let next = waiting[0]; next !== undefined && (!held || allowance > 0); next = waiting[0]) {
      waiting.shift();
      allowance -= next.bytes;
      next.take();
    }
    if (waiting.length > 0) timer = setTimeout(tick, tickMs);
    else allowance = 0;
  }

  function stream(): Release {
    let [tickBegan, inTick] = [-Infinity, 0];
    return (bytes, take) => {
      const at = now();
      if (at - tickBegan >= tickMs) [tickBegan, inTick] = [at, 0];
      inTick += bytes;
      if (inTick < freeBytes || (waiting.length === 0 && at >= typingUntil)) return take();
      waiting.push({ bytes, take });
      timer ??= setTimeout(tick, tickMs);
    };
  }

  return {
    stream,
    typed(input) {
      if (input.length < keyBytes && !input.includes(13) && !input.includes(10)) typingUntil = now() + typingMs;
    },
  };
}
