/** What every case of chaos promises: half a minute after its cause is over, engine and database agree, and what has ended has left nothing. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Inside } from '../server-process.js';

/** Nothing is left over after this time: docs/reliability.md. */
export const recoveryMs = 30_000;
/** Longer than promised, so that a miss is told with its figure. */
const lookForMs = 3 * recoveryMs;
const lookEveryMs = 250;

export interface Recovery {
  /** Until nothing more was found, or as long as was looked in vain. */
  recoveredMs: number;
  /** What was found to the end; or that it took longer than `recoveryMs`. */
  problems: string[];
}

/** Counts from now: to be called when the cause is over. What `look` throws is a problem too. */
export async function recovery(look: () => Promise<string[]>): Promise<Recovery> {
  for (const begun = performance.now(); ; await sleep(lookEveryMs)) {
    const lookedAtMs = performance.now() - begun;
    const problems = await look().catch((error: unknown) => [String(error)]);
    const recoveredMs = Math.round(performance.now() - begun);
    // A look that began in time and was slow has seen what was so in time.
    if (problems.length === 0) return { recoveredMs, problems: lookedAtMs <= recoveryMs ? [] : [`it took ${recoveredMs} ms`] };
    if (lookedAtMs > lookForMs) return { recoveredMs, problems };
  }
}

/** Containers without a row, rows without a container (but for what is just being made), and self-tests' sandboxes. */
export async function orphans({ store, driver, selfTests }: Inside): Promise<string[]> {
  // A row is written before its container: the engine is asked first.
  const [containers, others] = [await driver.list(), await selfTests.list()];
  const [rows, live] = [await store.sandboxes.list(), await store.sessions.listLive()];
  const making = new Set(live.filter(({ state }) => state === 'pending' || state === 'starting').map(({ id }) => id));
  const [known, there] = [new Set(rows.map(({ id }) => id)), new Set(containers.filter(({ state }) => state === 'running' || state === 'paused').map(({ id }) => id))];
  return [
    ...containers.filter(({ id }) => !known.has(id)).map(({ id }) => `container ${id} is nobody's`),
    ...rows.filter(({ id, sessionId }) => !there.has(id) && !making.has(sessionId ?? '')).map(({ id }) => `sandbox ${id} does not run`),
    ...others.map(({ id }) => `the self-test's sandbox ${id} is left`),
  ];
}

/** When all has been ended: that, and whatever is there besides the pool. */
export async function remains(inside: Inside): Promise<string[]> {
  const [live, rows] = [await inside.store.sessions.listLive(), await inside.store.sandboxes.list()];
  return [
    ...live.map(({ id, state }) => `session ${id} does not end: it is ${state}`),
    ...rows.filter(({ pooledAt, makingUntil }) => pooledAt === null && makingUntil === null).map(({ id }) => `sandbox ${id} is left`),
    ...await orphans(inside),
  ];
}
