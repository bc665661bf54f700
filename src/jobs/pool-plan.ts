/**
 * How many sandboxes should wait, of each size. Pure.
 *
 * Wanted is the most of three: what the operator says, the learners whose assignment opens about now, and the greatest
 * burst of starts of late. What is wanted is granted one by one, the sizes in turn, the operator's own first, as long as
 * the promised memory of all sandboxes, those in use too, and the places for sessions last.
 */
import { counts, sizes, sum, type Counts } from '../sandbox/counts.js';

export interface PoolInput {
  configured: Counts;
  /** Learners whose assignment opens about now. */
  expected: Counts;
  /** The greatest burst of late. */
  burst: Counts;
  /** For expected and burst together with what is configured; never less than what is configured. */
  max: number;
  memoryMib: Counts;
  /** For what is in use and what waits. */
  budgetMib: number;
  inUse: Counts;
  /** Sessions that could still be started. */
  freeSessions: number;
}

export function poolTargets(input: PoolInput): Counts {
  const granted = counts(() => 0);
  let leftMib = input.budgetMib - sum(counts((size) => input.inUse[size] * input.memoryMib[size]));
  grant(input.configured, input.freeSessions);
  grant(counts((size) => Math.max(input.configured[size], input.expected[size], input.burst[size])), Math.min(input.freeSessions, Math.max(input.max, sum(input.configured))));
  return granted;

  function grant(wanted: Counts, most: number): void {
    for (let more = true; more;) {
      more = false;
      for (const size of sizes) {
        if (granted[size] >= wanted[size] || sum(granted) >= most || input.memoryMib[size] > leftMib) continue;
        granted[size] += 1;
        leftMib -= input.memoryMib[size];
        more = true;
      }
    }
  }
}

/** The most starts of each size within `spanMs`. */
export function greatestBurst(starts: readonly { size: string; at: Date }[], spanMs: number): Counts {
  return counts((size) => {
    const times = starts.filter((start) => start.size === size).map(({ at }) => at.getTime()).sort((a, b) => a - b);
    let first = 0;
    return times.reduce((most, time, last) => {
      while ((times[first] ?? time) < time - spanMs) first += 1;
      return Math.max(most, last - first + 1);
    }, 0);
  });
}
