/**
 * Timed jobs. Each runs on one server at a time: it takes a lease row first (design.md, "State"), so several servers
 * may all have the same table of jobs. A job that fails is logged and runs again at its next turn; a job that is
 * still running when its turn comes is not started twice.
 */
import type { Logger } from '../sessions/parts.js';
import type { Store } from '../store/store.js';
import { outside } from '../trace.js';

export interface Job {
  name: string;
  everyMs: number;
  run(): Promise<void>;
  /** True for what each server must do for itself, such as writing its own memory to the database, and for what must not wait until a dead server's lease is over. */
  everywhere?: boolean;
  /** Runs at a server's start whoever has the lease: a restart does not wait until that of the server before is over. Only for what two may do at once. */
  atStart?: boolean;
}

/** In runs: a server that misses one may be slow, one that misses two is taken for dead. */
const leaseRuns = 2;

export interface Jobs {
  /** For a server's start: runs every job once, now, in order; resolves when all are done. */
  runAll(): Promise<void>;
  start(): void;
  /** This one now, or again when it is running; nothing before `start` and after `stop`. */
  now(name: string): Promise<void>;
  /** Resolves when no job runs any more. */
  stop(): Promise<void>;
}

export function createJobs(jobs: Job[], parts: { store: Store; holder: string; logger: Logger }): Jobs {
  const timers: NodeJS.Timeout[] = [];
  const running = new Map<string, Promise<void>>();

  async function attempt(job: Job, starting: boolean): Promise<void> {
    try {
      const ours = job.everywhere || await parts.store.leases.acquire(`job:${job.name}`, parts.holder, job.everyMs * leaseRuns);
      if (!ours && !(starting && job.atStart)) return;
      await job.run();
    } catch (error) {
      parts.logger.warn({ err: error, job: job.name }, 'a job failed; it will run again');
    }
  }

  function once(job: Job, starting = false): Promise<void> {
    const current = running.get(job.name);
    if (current) return current;
    // Whatever has set it off, what it does is for all.
    const promise = outside(() => attempt(job, starting)).finally(() => running.delete(job.name));
    running.set(job.name, promise);
    return promise;
  }

  return {
    async runAll() {
      for (const job of jobs) await once(job, true);
    },
    start() {
      for (const job of jobs) timers.push(setInterval(() => void once(job), job.everyMs).unref());
    },
    async now(name) {
      const job = jobs.find((each) => each.name === name);
      if (!job) throw new Error(`There is no job ${name}.`);
      await running.get(name);
      if (timers.length > 0) await once(job);
    },
    async stop() {
      timers.splice(0).forEach(clearInterval);
      await Promise.all(running.values());
      await Promise.all(jobs.filter((job) => !job.everywhere).map((job) => parts.store.leases.release(`job:${job.name}`, parts.holder).catch(() => undefined)));
    },
  };
}
