/**
 * One sandbox at start that shows whether this machine can do the work: does it run, what can its kernel, is the learner
 * shut in. It runs beside the service's start, which does not wait for it; `GET /health/ready` does.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from './errors.js';
import type { SandboxDriver } from './sandbox/contract.js';
import { selfTest, selfTestId, type SelfTestReport } from './sandbox/self-test.js';
import type { LabShelf } from './sessions/lab-shelf.js';
import type { Logger } from './sessions/parts.js';
import type { Store } from './store/store.js';

export interface SelfTest {
  /** Resolves when it has run to its end once, or was stopped; its sandbox is gone then. */
  done: Promise<void>;
  stop(): void;
  /** Throws while it runs, and where it failed. */
  check(): void;
  report(): SelfTestReport | undefined;
}

const retryMs = 10_000;
/** A killed server's sandbox is known as one after `ttlMs`; a living one renews in good time. */
const lease = { ttlMs: 10_000, renewMs: 3_000 };

const leaseName = (sandboxId: string): string => `self-test:${sandboxId}`;

/** The label of self-test sandboxes, other than that of sessions' sandboxes, so that the sweep leaves them alone. */
export function selfTestInstance(instanceId: string): string {
  return `${instanceId}-self-test`;
}

/**
 * For a job: removes the sandboxes of self-tests whose server was killed, and no other server's. The engine is asked
 * first: a lease is taken before its sandbox is made, so what the engine lists and nobody holds has lost its server.
 */
export async function removeLeftovers(driver: SandboxDriver, leases: Store['leases']): Promise<void> {
  const ids = (await driver.list()).map(({ id }) => id);
  if (ids.length === 0) return;
  const held = await leases.held(ids.map(leaseName));
  for (const id of ids) if (!held.has(leaseName(id))) await driver.remove(id);
}

export interface SelfTestParts {
  shelf: LabShelf;
  leases: Store['leases'];
  /** Names this server in leases. */
  holder: string;
  logger: Logger;
}

/** `driver` is that of `selfTestInstance`. Where no sandbox could run it is tried again. */
export function runSelfTest(driver: SandboxDriver, parts: SelfTestParts): SelfTest {
  const stopped = new AbortController();
  let report: SelfTestReport | undefined;
  let failure: AppError | undefined = new AppError('engine-unavailable', 'The self-test still runs; ask again in a moment.');

  async function once(): Promise<void> {
    report = await underLease(parts, (id) => selfTest(driver, { id, signal: stopped.signal }));
    parts.shelf.setFeatures(report.features);
    failure = verdict(report);
    if (failure) parts.logger.error({ escapes: report.escapes }, failure.message);
    else parts.logger.info({ features: report.features }, 'the self-test passed');
  }

  async function untilDone(): Promise<void> {
    while (!report && !stopped.signal.aborted) {
      await once().catch((error: unknown) => {
        if (stopped.signal.aborted) return;
        failure = new AppError('engine-unavailable', 'The self-test sandbox could not run; it is tried again. `npm run doctor` says more.', { cause: error });
        parts.logger.error({ err: error }, failure.message);
      });
      if (!report) await sleep(retryMs, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  }

  return {
    done: untilDone(),
    stop: () => { stopped.abort(); },
    check() { if (failure) throw failure; },
    report: () => report,
  };
}

function verdict(report: SelfTestReport): AppError | undefined {
  if (report.escapes.length === 0) return undefined;
  return new AppError('internal', `The self-test got out of its sandbox: ${report.escapes.join(', ')}. Do not let learners in; \`npm run doctor\` says more.`);
}

/** Where a lease can't be renewed, another server may end the sandbox: then the self-test fails and is tried again. */
async function underLease<T>({ leases, holder, logger }: SelfTestParts, work: (id: string) => Promise<T>): Promise<T> {
  const id = selfTestId();
  await leases.acquire(leaseName(id), holder, lease.ttlMs);
  const renew = (): void => void leases.acquire(leaseName(id), holder, lease.ttlMs).catch((error: unknown) => { logger.warn({ err: error }, 'the lease of the self-test could not be renewed'); });
  const timer = setInterval(renew, lease.renewMs);
  try {
    return await work(id);
  } finally {
    clearInterval(timer);
    await leases.release(leaseName(id), holder).catch(() => undefined);
  }
}
