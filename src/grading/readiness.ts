/** Waits until a lab is what its author says a learner should find: a server answers, a daemon has converged. */
import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '../errors.js';
import type { Readiness } from '../labs/schema.js';
import type { Sandbox } from '../sandbox/contract.js';
import { tryChecks } from './try-checks.js';

const everyMs = 200;

/** At once where nothing is asked. Throws `lab-not-ready`, naming the checks that do not hold in time. */
export async function awaitReady(sandbox: Sandbox, readiness: Readiness | undefined): Promise<void> {
  if (readiness === undefined) return;
  const until = performance.now() + readiness.withinMs;
  for (;;) {
    const results = await tryChecks({ sandbox, locale: 'en', quizzes: [], answers: {} }, readiness.checks, { still: false });
    const open = results.filter(({ passed }) => !passed);
    if (open.length === 0) return;
    if (performance.now() >= until) {
      const why = open.map(({ id, expected, seen }) => `${id}: expected ${expected}; seen: ${seen}`);
      throw new AppError('lab-not-ready', `after ${readiness.withinMs} ms the lab is not ready: ${why.join('; ')}`);
    }
    await pause(everyMs);
  }
}
