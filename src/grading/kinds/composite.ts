/** Checks that hold other checks and do something to the lab meanwhile, or walk a packet. They take their time, so each is tried alone. */
import type { Check, CheckOf } from '../../labs/checks.js';
import type { Verdict } from '../needs.js';
import type { CheckResult } from '../result.js';
import { resultOf, round, type Trial } from '../try-checks.js';
import { tryDuring } from './during.js';
import { tryPredict } from './predict.js';
import { tryRecovers } from './recovers.js';

export type CompositeCheck = CheckOf<'during' | 'recovers' | 'predict'>;

export function isComposite(check: Check): check is CompositeCheck {
  return check.kind === 'during' || check.kind === 'recovers' || check.kind === 'predict';
}

export async function tryComposite(trial: Trial, check: CompositeCheck): Promise<CheckResult> {
  const started = performance.now();
  return { ...resultOf(check, await verdictOf(trial, check), trial.locale), durationMs: round(performance.now() - started) };
}

function verdictOf(trial: Trial, check: CompositeCheck): Promise<Verdict> {
  switch (check.kind) {
    case 'during': return tryDuring(trial, check);
    case 'recovers': return tryRecovers(trial, check);
    case 'predict': return tryPredict(trial, check);
  }
}
