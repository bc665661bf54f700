/** Checks that hold other checks, and do something to the lab meanwhile. They take their time and disturb, so each is tried alone. */
import type { Check, CheckOf } from '../../labs/checks.js';
import type { CheckResult } from '../result.js';
import { resultOf, round, type Trial } from '../try-checks.js';
import { tryDuring } from './during.js';
import { tryRecovers } from './recovers.js';

export type CompositeCheck = CheckOf<'during' | 'recovers'>;

export function isComposite(check: Check): check is CompositeCheck {
  return check.kind === 'during' || check.kind === 'recovers';
}

export async function tryComposite(trial: Trial, check: CompositeCheck): Promise<CheckResult> {
  const started = performance.now();
  const verdict = check.kind === 'during' ? await tryDuring(trial, check) : await tryRecovers(trial, check);
  return { ...resultOf(check, verdict, trial.locale), durationMs: round(performance.now() - started) };
}
