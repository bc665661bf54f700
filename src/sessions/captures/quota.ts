/** How much a session may have of captures, and how many may watch one. */
import type { CaptureSpec } from '../../capture/schema.js';
import { AppError } from '../../errors.js';

/** The agent has room for as many. */
const maxRunning = 8;
export const maxKept = 64;
const maxWatchers = 32;

export class Quota {
  /** Captures that run or are being started, by session. */
  readonly #taken = new Map<string, number>();
  readonly #watchers = new Map<string, number>();

  constructor(private readonly maxBytes: number) {}

  take(sessionId: string): void {
    raise(this.#taken, sessionId, maxRunning, `${maxRunning} captures run in this session already; stop one of them.`);
  }

  release(sessionId: string): void {
    lower(this.#taken, sessionId);
  }

  async watched<T>(id: string, watch: () => Promise<T>): Promise<T> {
    raise(this.#watchers, id, maxWatchers, `${maxWatchers} clients watch this capture already; close one of them.`);
    try {
      return await watch();
    } finally {
      lower(this.#watchers, id);
    }
  }

  checkKept(kept: number): void {
    if (kept >= maxKept) throw new AppError('limit-reached', `This session keeps ${maxKept} captures, as many as it may; delete one of them.`);
  }

  checkSize({ ringBytes = 0, maxBytes = 0 }: CaptureSpec): void {
    const asked = Math.max(ringBytes, maxBytes);
    if (asked > this.maxBytes) throw new AppError('invalid-request', `A capture may have at most ${this.maxBytes} bytes here; ${asked} were asked for.`);
  }
}

function raise(counts: Map<string, number>, key: string, most: number, refusal: string): void {
  const count = counts.get(key) ?? 0;
  if (count >= most) throw new AppError('limit-reached', refusal);
  counts.set(key, count + 1);
}

function lower(counts: Map<string, number>, key: string): void {
  const left = (counts.get(key) ?? 1) - 1;
  if (left > 0) counts.set(key, left);
  else counts.delete(key);
}
