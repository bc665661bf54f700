/**
 * How many test files run at once: always `least`, and up to `most` while those that run leave the processors idle, as files do that wait
 * for packets, clocks and engines. So both processors are busy, whatever each file is like, and a machine that is busy anyway gets no more.
 */
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Places {
  /** Resolves when the caller may begin; it calls what it gets at its end. First come, first served. */
  take(): Promise<() => void>;
}

export interface PlacesOptions {
  least: number;
  most: number;
  /** The share of the processors that was idle while it waited, of 0 to 1. */
  idle?: () => Promise<number>;
}

/** Half of two processors: a file takes nearly one. */
const idleEnough = 0.4;
/** What was begun shows by then what it takes. */
const lookMs = 2_000;

export function createPlaces({ least, most, idle = idleShare }: PlacesOptions): Places {
  let taken = 0;
  let line = Promise.resolve();
  let onFreed = (): void => undefined;

  async function next(): Promise<void> {
    while (taken >= least) {
      const freed = new Promise<number>((resolve) => { onFreed = () => { resolve(0); }; });
      const share = await Promise.race([idle(), freed]);
      if (taken < most && share >= idleEnough) break;
    }
    taken += 1;
  }

  return {
    async take() {
      line = line.then(next);
      await line;
      return () => { taken -= 1; onFreed(); };
    },
  };
}

/** Of the next two seconds. */
async function idleShare(): Promise<number> {
  const before = ticks();
  await sleep(lookMs);
  const after = ticks();
  return (after.idle - before.idle) / Math.max(1, after.all - before.all);
}

function ticks(): { idle: number; all: number } {
  const times = cpus().map(({ times: each }) => each);
  return { idle: times.reduce((sum, { idle }) => sum + idle, 0), all: times.reduce((sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq, 0) };
}
