/** What an assignment takes over from the lab version that it pins, so that lists and grades need not read the whole lab. */
import { AppError } from '../errors.js';
import type { LatePolicy } from './lateness.js';
import type { LabDocument } from './schema.js';
import { textByLanguage } from './text.js';

export interface SchemeTask {
  id: string;
  title: Record<string, string>;
  points: number;
  /** False for what an assignment of a single task only needs on the way. */
  counts: boolean;
}

export interface Scheme {
  tasks: SchemeTask[];
  passPercent: number;
  late: LatePolicy | null;
  attempts: number | null;
  exam: boolean;
}

/** Of the whole lab, or of one task. Throws `invalid-request` where the lab has no such task. */
export function schemeOf({ slug, tasks, grading }: LabDocument, taskId: string | null): Scheme {
  if (taskId !== null && !tasks.some(({ id }) => id === taskId)) {
    throw new AppError('invalid-request', `The lab "${slug}" has no task \`${taskId}\`. Its tasks are ${tasks.map(({ id }) => id).join(', ')}.`);
  }
  return {
    tasks: tasks.map(({ id, title, points }) => ({ id, title: textByLanguage(title), points, counts: taskId === null || taskId === id })),
    passPercent: grading.passPercent, late: grading.late ?? null, attempts: grading.attempts ?? null, exam: grading.exam,
  };
}

/** The most that an assignment can bring. */
export function maxScoreOf(tasks: readonly SchemeTask[]): number {
  return tasks.reduce((sum, { counts, points }) => sum + (counts ? points : 0), 0);
}
