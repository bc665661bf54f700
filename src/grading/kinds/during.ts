import { setTimeout as pause } from 'node:timers/promises';
import type { CheckOf } from '../../labs/checks.js';
import { disturb } from '../disturb.js';
import type { Verdict } from '../needs.js';
import { tryChecks, type Trial } from '../try-checks.js';
import { describeAll, shortly } from './inner.js';

/** The inner checks are tried again and again while a program runs, and must hold every time. */
export async function tryDuring(trial: Trial, check: CheckOf<'during'>): Promise<Verdict> {
  const expected = `while a program runs on ${check.while.on}: ${describeAll(check.checks)}`;
  let running = true;
  const program = disturb(trial.sandbox, check.while).finally(() => { running = false; });
  let rounds = 0;
  let broken: string | undefined;
  while (running && broken === undefined) {
    const results = await tryChecks(trial, check.checks, { still: false });
    rounds += 1;
    const failed = results.filter(({ passed }) => !passed);
    if (failed.length > 0) broken = `in round ${rounds}: ${shortly(failed)}`;
    else await Promise.race([program, pause(check.everyMs)]);
  }
  const failure = await program;
  if (broken !== undefined) return { holds: false, expected, seen: broken };
  if (failure) return { holds: null, expected, seen: failure.reason };
  return { holds: true, expected, seen: `held in ${rounds} ${rounds === 1 ? 'round' : 'rounds'}` };
}
