/**
 * A server's hold on a target: a lease row, renewed while it works and gone within seconds of its death. `held` is
 * judged by this process's own clock from before the row was written, so a server that was paused for longer than the
 * lease (and may have been replaced meanwhile) sends nothing more.
 */
import { performance } from 'node:perf_hooks';
import type { Store } from '../../store/store.js';

export interface Hold {
  /** Aborts when the hold is lost. */
  signal: AbortSignal;
  held(): boolean;
  release(): Promise<void>;
}

export interface HoldParts {
  store: { leases: Store['leases'] };
  holder: string;
  leaseMs: number;
}

/** Null when another server has it. */
export async function takeHold({ store, holder, leaseMs }: HoldParts, name: string): Promise<Hold | null> {
  let until = performance.now() + leaseMs;
  if (!(await store.leases.acquire(name, holder, leaseMs))) return null;
  const lost = new AbortController();
  let renewing: Promise<void> = Promise.resolve();

  async function renew(): Promise<void> {
    const next = performance.now() + leaseMs;
    const kept = performance.now() < until && await store.leases.renew(name, holder, leaseMs).catch(() => performance.now() < until);
    if (kept) until = next;
    else lost.abort();
  }

  const timer = setInterval(() => { renewing = renewing.then(renew); }, leaseMs / 3).unref();
  return {
    signal: lost.signal,
    held: () => !lost.signal.aborted && performance.now() < until,
    async release() {
      clearInterval(timer);
      await renewing;
      await store.leases.release(name, holder);
    },
  };
}
