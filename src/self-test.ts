/**
 * One sandbox at start that shows whether this machine can do the work: does it run, what can its kernel, is the learner
 * shut in. It runs beside the service's start, which does not wait for it; `GET /health/ready` does.
 */
import { AppError } from './errors.js';
import type { SandboxDriver } from './sandbox/contract.js';
import { selfTest, type SelfTestReport } from './sandbox/checks.js';
import type { LabShelf } from './sessions/lab-shelf.js';
import type { Logger } from './sessions/parts.js';

export interface SelfTest {
  /** Resolves when it is over, however it went. */
  done: Promise<void>;
  /** Throws while it runs, and where it failed. */
  check(): void;
  report(): SelfTestReport | undefined;
}

/** `driver` has an instance of its own, so that the sweep leaves the sandbox alone; what an earlier run left is removed first. */
export function runSelfTest(driver: SandboxDriver, parts: { shelf: LabShelf; logger: Logger }): SelfTest {
  let report: SelfTestReport | undefined;
  let failure: AppError | undefined = new AppError('engine-unavailable', 'The self-test still runs; ask again in a moment.');

  async function run(): Promise<void> {
    for (const left of await driver.list()) await driver.remove(left.id);
    report = await selfTest(driver);
    parts.shelf.setFeatures(report.features);
    failure = verdict(report);
    if (failure) parts.logger.error({ escapes: report.escapes }, failure.message);
    else parts.logger.info({ features: report.features }, 'the self-test passed');
  }

  const done = run().catch((error: unknown) => {
    failure = new AppError('engine-unavailable', 'The self-test sandbox could not run. `npm run doctor` says more.', { cause: error });
    parts.logger.error({ err: error }, failure.message);
  });
  return {
    done,
    check() { if (failure) throw failure; },
    report: () => report,
  };
}

function verdict(report: SelfTestReport): AppError | undefined {
  if (report.escapes.length === 0) return undefined;
  return new AppError('internal', `The self-test got out of its sandbox: ${report.escapes.join(', ')}. Do not let learners in; \`npm run doctor\` says more.`);
}
