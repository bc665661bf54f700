/**
 * Whether the wall clock can be trusted with what cannot be taken back. It may jump, by a wrong time server, by hand, or while
 * the machine was suspended. A jump is seen by the clock that never does (CLOCK_MONOTONIC); for a while after it nothing is
 * ended or deleted for its age: a wrong clock can be put right, and who works can extend a session.
 */
const jumpMs = 60_000;
const settleMs = 10 * 60_000;

export interface SteadyClock {
  /** False from a jump until the clock has gone on steadily for ten minutes. To be asked now and then, or a jump is not seen. */
  isSteady(): boolean;
}

/** `wall` and `ticks` give milliseconds; tests move them. */
export function createSteadyClock({ wall = Date.now, ticks = () => performance.now() }: { wall?: () => number; ticks?: () => number } = {}): SteadyClock {
  let offset = wall() - ticks();
  let jumpedAt = -Infinity;
  return {
    isSteady() {
      const now = ticks();
      const moved = Math.abs(wall() - now - offset);
      offset = wall() - now;
      if (moved > jumpMs) jumpedAt = now;
      return now - jumpedAt > settleMs;
    },
  };
}
