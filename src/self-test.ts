/**
 * One sandbox at start that shows whether this machine can do the work: does it run, what can its kernel, is the learner
 * shut in. It runs beside the service's start, which does not wait for it; `GET /health/ready` does.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from './errors.js';
import type { SandboxDriver } from './sandbox/contract.js';
import { selfTest, type SelfTestReport } from './sandbox/checks.js';
import type { LabShelf } from './sessions/lab-shelf.js';
import type { Logger } from './sessions/parts.js';

export interface SelfTest {
  /** Resolves when it has run to its end once, or was stopped. */
  done: Promise<void>;
  stop(): void;
  /** Throws while it runs, and where it failed. */
  check(): void;
  report(): SelfTestReport | undefined;
}

/** What a killed service left of its self-test goes when it is this old; a younger one may be another server's. */
const leftoverAgeMs = 120_000;
const retryMs = 10_000;

/** For a job: the sandboxes of self-tests whose service was killed. */
export async function removeLeftovers(driver: SandboxDriver): Promise<void> {
  const old = (await driver.list()).filter(({ createdAt }) => Date.now() - createdAt.getTime() > leftoverAgeMs);
  for (const { id } of old) await driver.remove(id);
}

/** `driver` has an instance of its own, so that the sweep leaves the sandbox alone. Where no sandbox could run it is tried again. */
export function runSelfTest(driver: SandboxDriver, parts: { shelf: LabShelf; logger: Logger }): SelfTest {
  const stopped = new AbortController();
  let report: SelfTestReport | undefined;
  let failure: AppError | undefined = new AppError('engine-unavailable', 'The self-test still runs; ask again in a moment.');

  async function once(): Promise<void> {
    report = await selfTest(driver);
    parts.shelf.setFeatures(report.features);
    failure = verdict(report);
    if (failure) parts.logger.error({ escapes: report.escapes }, failure.message);
    else parts.logger.info({ features: report.features }, 'the self-test passed');
  }

  async function untilDone(): Promise<void> {
    while (!report && !stopped.signal.aborted) {
      await once().catch((error: unknown) => {
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
