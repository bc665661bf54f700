/** One at a time per key, in order; who comes when too many wait is sent away. */
import { AppError } from '../errors.js';

const maxWaiting = 3;

export interface Line {
  /** Throws `too-many-requests`, and what `work` throws. */
  wait<T>(key: string, work: () => Promise<T>): Promise<T>;
}

export function createLine(busy = 'A grading of this session is under way. Wait for its result.'): Line {
  const lines = new Map<string, { last: Promise<unknown>; length: number }>();

  async function wait<T>(key: string, work: () => Promise<T>): Promise<T> {
    const line = lines.get(key) ?? { last: Promise.resolve(), length: 0 };
    if (line.length > maxWaiting) throw new AppError('too-many-requests', busy, { retryAfterSeconds: 2 });
    lines.set(key, line);
    line.length += 1;
    const turn = line.last.then(work, work);
    line.last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      line.length -= 1;
      if (line.length === 0) lines.delete(key);
    }
  }

  return { wait };
}
