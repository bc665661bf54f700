/** What a course's learners have reached, as instructors and they themselves see it. */
import { maxScoreOf } from '../labs/scheme.js';
import type { AssignmentRow } from '../store/assignment-rows.js';
import type { GradebookEntry, GradebookRow } from '../store/gradebook.js';

export function percent(score: number, maxScore: number): number {
  return maxScore === 0 ? 0 : Math.round(score / maxScore * 10_000) / 100;
}

/** Where a learner stands in one assignment: every task, also those that were not tried. */
export function progressView({ tasks: known, session, seconds, lastActivityAt, grade }: GradebookEntry, assignment: AssignmentRow) {
  const tasks = assignment.tasks.map(({ id, points, counts }) => {
    const task = known.find(({ taskId }) => taskId === id);
    return { id, counts, maxScore: points, bestScore: task?.bestScore ?? 0, attempts: task?.attempts ?? 0, hints: task?.hints ?? 0, passedAt: task?.passedAt ?? null, lastAttemptAt: task?.updatedAt ?? null };
  });
  return { ...gradeView(grade, assignment), tasks, seconds, lastActivityAt, session, currentTask: session === null ? null : currentTask(tasks) };
}

/** The last one that was tried and is not passed; otherwise the first that is not passed. */
function currentTask(tasks: { id: string; passedAt: Date | null; lastAttemptAt: Date | null }[]): string | null {
  const open = tasks.filter(({ passedAt }) => passedAt === null);
  const tried = open.filter(({ lastAttemptAt }) => lastAttemptAt !== null).sort((a, b) => (b.lastAttemptAt?.getTime() ?? 0) - (a.lastAttemptAt?.getTime() ?? 0));
  return (tried[0] ?? open[0])?.id ?? null;
}

/** Without an attempt there is a score of 0, and no grade to speak of: `version` 0. */
export function gradeView(grade: GradebookEntry['grade'], assignment: AssignmentRow) {
  const maxScore = maxScoreOf(assignment.tasks);
  const score = grade?.score ?? 0;
  return {
    assignmentId: assignment.id, score, maxScore, percent: percent(score, maxScore), passed: grade?.passed ?? false,
    completedAt: grade?.completedAt ?? null, updatedAt: grade?.updatedAt ?? null, version: grade?.version ?? 0,
  };
}

/** The mean of the assignments' percents by their weights; what was not tried counts 0. Null where nothing has a weight. */
export function totalPercent(row: Pick<GradebookRow, 'entries'>, assignments: readonly AssignmentRow[]): number | null {
  const weights = assignments.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return null;
  const sum = assignments.reduce((total, assignment, place) => total + assignment.weight * gradeView(row.entries[place]?.grade ?? null, assignment).percent, 0);
  return Math.round(sum / weights * 100) / 100;
}
