/** Which questions of a lab are graded. */
import type { Task } from './schema.js';

/** Ids of the questions that a check of one of `tasks` asks. */
export function gradedQuizzes(tasks: readonly Pick<Task, 'checks'>[]): ReadonlySet<string> {
  return new Set(tasks.flatMap(({ checks }) => checks.flatMap((check) => (check.kind === 'quiz' ? [check.quiz] : []))));
}
