/**
 * Grades one task. All checks are tried at once; where some failed that may be tried again, all are, together, until those
 * pass or their time is up. Nothing here throws for what a learner did: a check that cannot be made has failed, and
 * its evidence says why.
 */
import { AppError } from '../errors.js';
import type { PlainCheck } from '../labs/checks.js';
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
  const trial: Trial = { sandbox, locale, answers, quizzes: request.lab.document.quizzes, walks: request.lab.document.walks };
  const composite = task.checks.filter(isComposite);
  const results = await tryUntilQuiet(trial, task.checks.filter((check) => !isComposite(check)), started);
  // One after the other, and last: they disturb.
  for (const check of composite) results.set(check.id, await tryComposite(trial, check));
  const checks = task.checks.flatMap(({ id }) => results.get(id) ?? []);
  return { ...scoreOf(task, checks), checks, durationMs: round(performance.now() - started) };
}

/**
 * Rounds, as long as a check that may be retried does not hold. Each round tries all: what holds must hold at once in the
 * last, or a learner would get one check for one state of the network and another for another. A check that may not be
 * retried must hold in every round.
 */
async function tryUntilQuiet(trial: Trial, checks: PlainCheck[], started: number): Promise<Map<string, CheckResult>> {
  const results = new Map<string, CheckResult>();
  const retried = new Set(checks.filter(({ retry }) => retry !== undefined).map(({ id }) => id));
  while (checks.length > 0) {
    for (const result of await tryChecks(trial, checks, { still: true })) if (retried.has(result.id) || results.get(result.id)?.passed !== false) results.set(result.id, result);
    const elapsedMs = performance.now() - started;
    const open = checks.filter(({ id, retry }) => retry !== undefined && results.get(id)?.passed === false && elapsedMs < retry.forMs);
    if (open.length === 0) break;
    await pause(Math.min(...open.map(({ retry }) => retry?.everyMs ?? defaultEveryMs)));
  }
  return results;
}

export function findTask(lab: LabInstance, taskId: string): Task {
  const task = lab.tasks.find(({ id }) => id === taskId);
  if (!task) throw new AppError('not-found', `The lab ${lab.slug} has no task \`${taskId}\`; it has ${lab.tasks.map(({ id }) => id).join(', ')}.`);
  return task;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, ms); });
}
