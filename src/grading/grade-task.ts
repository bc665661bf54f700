/**
 * Grades one task. All checks are tried at once; those that failed and may be tried again are, together, until they
 * pass or their time is up. Nothing here throws for what a learner did: a check that cannot be made has failed, and
 * its evidence says why.
 */
import { AppError } from '../errors.js';
import type { Check } from '../labs/checks.js';
import type { LabInstance } from '../labs/lab.js';
import type { Task } from '../labs/schema.js';
import { inLocale, type Locale } from '../labs/text.js';
import type { Sandbox } from '../sandbox/contract.js';
import { gather } from './gather.js';
import { prepare } from './kinds/prepare.js';
import type { Verdict } from './needs.js';
import type { CheckResult, GradeResult } from './result.js';
import { scoreOf } from './score.js';

export interface GradeRequest {
  lab: LabInstance;
  taskId: string;
  sandbox: Sandbox;
  locale: Locale;
  /** Quiz to the ids of the options chosen. */
  answers?: Record<string, string[]>;
}

const defaultEveryMs = 250;

/** Throws `not-found` where the lab has no such task. Rejects with what the sandbox's connection threw only where nothing could be asked at all. */
export async function gradeTask(request: GradeRequest): Promise<GradeResult> {
  const started = performance.now();
  const task = findTask(request.lab, request.taskId);
  const results = new Map<string, CheckResult>();
  let open = task.checks;
  while (open.length > 0) {
    for (const result of await tryChecks(request, open, started)) results.set(result.id, result);
    const elapsedMs = performance.now() - started;
    open = open.filter(({ id, retry }) => retry !== undefined && results.get(id)?.passed === false && elapsedMs < retry.forMs);
    if (open.length > 0) await pause(Math.min(...open.map(({ retry }) => retry?.everyMs ?? defaultEveryMs)));
  }
  const checks = task.checks.flatMap(({ id }) => results.get(id) ?? []);
  return { ...scoreOf(task, checks), checks, durationMs: round(performance.now() - started) };
}

export function findTask(lab: LabInstance, taskId: string): Task {
  const task = lab.tasks.find(({ id }) => id === taskId);
  if (!task) throw new AppError('not-found', `The lab ${lab.slug} has no task \`${taskId}\`; it has ${lab.tasks.map(({ id }) => id).join(', ')}.`);
  return task;
}

async function tryChecks({ lab, sandbox, locale, answers = {} }: GradeRequest, checks: Check[], started: number): Promise<CheckResult[]> {
  const prepared = checks.map((check) => ({ check, ...prepare(check, { quizzes: lab.document.quizzes }) }));
  const evidence = await gather(sandbox, prepared.map(({ needs }) => needs), answers);
  const durationMs = round(performance.now() - started);
  return prepared.map(({ check, judge }) => ({ ...resultOf(check, judge(evidence), locale), durationMs }));
}

/** A verdict that is not known is never a pass: a learner must not win a negated check by killing the checker. */
function resultOf(check: Check, { holds, expected, seen }: Verdict, locale: Locale): Omit<CheckResult, 'durationMs'> {
  const passed = holds !== null && holds !== check.not;
  const wanted = check.not ? `not so: ${expected}` : expected;
  const advice = check.why === undefined ? `Expected: ${wanted}. Seen: ${seen}.` : inLocale(check.why, locale);
  const sentence = passed ? capital(`${seen}.`) : holds === null ? capital(`this could not be checked: ${seen}.`) : advice;
  return { id: check.id, kind: check.kind, passed, weight: check.weight, expected: wanted, seen, sentence };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, ms); });
}
