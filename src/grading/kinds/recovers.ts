import { setTimeout as pause } from 'node:timers/promises';
import type { CheckOf } from '../../labs/checks.js';
import { disturb } from '../disturb.js';
import type { Verdict } from '../needs.js';
import { tryChecks, type Trial } from '../try-checks.js';
import { describeAll, shortly } from './inner.js';

/** Does damage, then waits until the inner checks hold: a controller, or a daemon, must have mended it by itself. */
export async function tryRecovers(trial: Trial, check: CheckOf<'recovers'>): Promise<Verdict> {
  const expected = `within ${check.withinMs} ms of the damage: ${describeAll(check.checks)}`;
  const failed = await disturb(trial.sandbox, check.after);
  if (failed) return { holds: null, expected, seen: failed.reason };
  const started = performance.now();
  for (;;) {
    const results = await tryChecks(trial, check.checks, { still: false });
    const elapsedMs = Math.round(performance.now() - started);
    const open = results.filter(({ passed }) => !passed);
    if (open.length === 0) return { holds: true, expected, seen: `all was well again after ${elapsedMs} ms` };
    if (elapsedMs >= check.withinMs) return { holds: false, expected, seen: `after ${elapsedMs} ms: ${shortly(open)}` };
    await pause(Math.min(check.everyMs, check.withinMs - elapsedMs + 1));
  }
}
