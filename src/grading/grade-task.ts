/**
 * Grades one task. All checks are tried at once; those that failed and may be tried again are, together, until they
 * pass or their time is up. Nothing here throws for what a learner did: a check that cannot be made has failed, and
 * its evidence says why.
 */
import { AppError } from '../errors.js';
import type { LabInstance } from '../labs/lab.js';
import type { Task } from '../labs/schema.js';
import type { Locale } from '../labs/text.js';
import type { Sandbox } from '../sandbox/contract.js';
import type { CheckResult, GradeResult } from './result.js';
import { scoreOf } from './score.js';
import { isComposite, tryComposite } from './kinds/composite.js';
import { round, tryChecks, type Trial } from './try-checks.js';

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
  const { sandbox, locale, answers = {} } = request;
  const trial: Trial = { sandbox, locale, answers, quizzes: request.lab.document.quizzes };
  const results = new Map<string, CheckResult>();
  const composite = task.checks.filter(isComposite);
  let open = task.checks.filter((check) => !isComposite(check));
  while (open.length > 0) {
    for (const result of await tryChecks(trial, open)) results.set(result.id, result);
    const elapsedMs = performance.now() - started;
    open = open.filter(({ id, retry }) => retry !== undefined && results.get(id)?.passed === false && elapsedMs < retry.forMs);
    if (open.length > 0) await pause(Math.min(...open.map(({ retry }) => retry?.everyMs ?? defaultEveryMs)));
  }
  // One after the other, and last: they disturb.
  for (const check of composite) results.set(check.id, await tryComposite(trial, check));
  const checks = task.checks.flatMap(({ id }) => results.get(id) ?? []);
  return { ...scoreOf(task, checks), checks, durationMs: round(performance.now() - started) };
}

export function findTask(lab: LabInstance, taskId: string): Task {
  const task = lab.tasks.find(({ id }) => id === taskId);
  if (!task) throw new AppError('not-found', `The lab ${lab.slug} has no task \`${taskId}\`; it has ${lab.tasks.map(({ id }) => id).join(', ')}.`);
  return task;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, ms); });
}
