/** Tries checks once, all at the same time. A check that cannot be made has failed, and its evidence says why. */
import type { PlainCheck } from '../labs/checks.js';
import type { LabWalk, Quiz } from '../labs/schema.js';
import { inLocale, type Locale, type Text } from '../labs/text.js';
import type { Sandbox } from '../sandbox/contract.js';
import type { Evidence } from './evidence.js';
import { gather } from './gather.js';
import { prepare } from './kinds/prepare.js';
import type { Verdict } from './needs.js';
import type { CheckResult } from './result.js';

/** Whom the checks are tried for, and in what. */
export interface Trial {
  sandbox: Sandbox;
  locale: Locale;
  quizzes: Quiz[];
  walks: LabWalk[];
  /** Quiz to the ids of the options chosen, predict check to what was predicted. */
  answers: Record<string, string[]>;
}

/**
 * `still`: the network must be left alone meanwhile, or nothing passes. A round that somebody disturbed is tried once more, for
 * what a learner's command or controller did at the wrong moment; who goes on disturbing is told.
 */
export async function tryChecks(trial: Omit<Trial, 'walks'>, checks: PlainCheck[], { still }: { still: boolean }): Promise<CheckResult[]> {
  const { results, changes } = await tryOnce(trial, checks);
  if (!still || changes.length === 0) return results;
  const again = await tryOnce(trial, checks);
  return again.changes.length === 0 ? again.results : again.results.map((result) => disturbed(result, again.changes));
}

async function tryOnce({ sandbox, locale, quizzes, answers }: Omit<Trial, 'walks'>, checks: PlainCheck[]): Promise<{ results: CheckResult[]; changes: string[] }> {
  const started = performance.now();
  const prepared = checks.map((check) => ({ check, ...prepare(check, { quizzes }) }));
  const evidence = await gather(sandbox, prepared.map(({ needs }) => needs), answers);
  const durationMs = round(performance.now() - started);
  return { results: prepared.map(({ check, judge }) => ({ ...bothTimes(check, judge, evidence, locale), durationMs })), changes: evidence.changes };
}

function disturbed(result: CheckResult, changes: string[]): CheckResult {
  if (!result.passed || result.kind === 'quiz') return result;
  const seen = `the network was changed while it was graded (${changes.join(', ')})`;
  return { ...result, passed: false, seen, sentence: `${capital(seen)}. Leave it alone until the grade is there, and try again.` };
}

/**
 * What was read passes only where it is so before the packets and after them: a learner must not get one check for one state
 * and another check for another. Neighbours are read once, since our own packets change them.
 */
function bothTimes(check: PlainCheck, judge: (evidence: Evidence) => Verdict, evidence: Evidence, locale: Locale): Omit<CheckResult, 'durationMs'> {
  const first = resultOf(check, judge(evidence), locale);
  if (!first.passed || evidence.after === undefined || check.kind === 'neighbour') return first;
  return resultOf(check, judge({ ...evidence, ...evidence.after }), locale);
}

/** What every check has, and all that a result takes from it. */
interface Judged {
  id: string;
  kind: string;
  weight: number;
  not: boolean;
  why?: Text | undefined;
}

/**
 * A verdict that is not known is never a pass: a learner must not win a negated check by killing the checker. Nor is
 * one on a namespace that is not there: what is gone has no wrong address either.
 */
export function resultOf(check: Judged, { holds, absent, expected, seen }: Verdict, locale: Locale): Omit<CheckResult, 'durationMs'> {
  const passed = holds !== null && absent !== true && holds !== check.not;
  const wanted = check.not ? `not so: ${expected}` : expected;
  const advice = check.why === undefined ? `Expected: ${wanted}. Seen: ${seen}.` : inLocale(check.why, locale);
  const sentence = passed ? capital(`${seen}.`) : holds === null ? capital(`this could not be checked: ${seen}.`) : advice;
  return { id: check.id, kind: check.kind, passed, weight: check.weight, expected: wanted, seen, sentence };
}

export function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}

/** Names of things stay as they are: `node1/pod1 has …`. */
function capital(text: string): string {
  return /^[a-z]+[ ,.:]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
