/** Grades: read, and made again of the attempts where the due time or the late policy has changed. */
import { afterLateness } from '../labs/lateness.js';
import { termsOf } from './assignment-rows.js';
import { assignmentFor } from './assignments.js';
import type { Database, Tx } from './database.js';
import { recordFact } from './facts.js';
import { gradeData, writeGrade } from './grade-attempt.js';
import { toJsonOrNull } from './json.js';
import type { Notices } from './notices.js';
import { lockUser } from './session-lock.js';

export interface GradeRow {
  assignmentId: string;
  userId: string;
  score: number;
  maxScore: number;
  passed: boolean;
  completedAt: Date | null;
  updatedAt: Date;
  version: number;
}

export interface TaskGradeRow {
  assignmentId: string;
  userId: string;
  taskId: string;
  bestScore: number;
  maxScore: number;
  attempts: number;
  hints: number;
  passedAt: Date | null;
  firstAt: Date;
  updatedAt: Date;
}

export function createGrades(database: Database, notices: Pick<Notices, 'publish'>) {
  const { client } = database;

  /** The learner's at this assignment; null before the first attempt. */
  const find = (assignmentId: string, userId: string): Promise<GradeRow | null> =>
    client.grade.findUnique({ where: { assignmentId_userId: { assignmentId, userId } }, omit: { stale: true } });

  return {
    find,

    /** The learner's at each task of the assignment. */
    tasks(assignmentId: string, userId: string): Promise<TaskGradeRow[]> {
      return client.taskGrade.findMany({ where: { assignmentId, userId }, omit: { failing: true } });
    },

    /** Of these learners at these assignments. */
    list(assignmentIds: string[], userIds: string[]): Promise<GradeRow[]> {
      return client.grade.findMany({ where: { assignmentId: { in: assignmentIds }, userId: { in: userIds } }, omit: { stale: true } });
    },

    /** Makes at most `limit` stale grades again, each in a transaction of its own; returns how many there were. */
    async refresh({ assignmentId, limit = 200 }: { assignmentId?: string; limit?: number } = {}): Promise<number> {
      const stale = await client.grade.findMany({ where: { stale: true, ...(assignmentId !== undefined && { assignmentId }) }, select: { assignmentId: true, userId: true }, take: limit });
      for (const each of stale) await database.transact((tx) => refreshGrade(database, tx, each));
      if (stale.length > 0) notices.publish('outbox');
      return stale.length;
    },
  };
}

async function refreshGrade(database: Database, tx: Tx, { assignmentId, userId }: { assignmentId: string; userId: string }): Promise<void> {
  if (!await lockUser(tx, userId)) return;
  if (database.provider === 'postgresql') await tx.$queryRaw`SELECT 1 AS "one" FROM "Assignment" WHERE "id" = ${assignmentId} FOR SHARE`;
  const found = await assignmentFor(tx, assignmentId, userId);
  if (found === null) return;
  const { assignment, extension } = found;
  const best = await rescore(tx, { assignmentId, userId }, termsOf(assignment, extension));
  for (const [taskId, bestScore] of best) await tx.taskGrade.updateMany({ where: { assignmentId, userId, taskId }, data: { bestScore } });
  const before = await tx.grade.findUniqueOrThrow({ where: { assignmentId_userId: { assignmentId, userId } } });
  const grade = await writeGrade(tx, assignment, userId, new Date(), { stale: false });
  if (grade.version === before.version) return;
  await recordFact(database, tx, { type: 'grade.changed', userId, courseId: assignment.courseId, assignmentId, data: { ...gradeData(grade), labSlug: assignment.labSlug } });
}

/** Writes what lateness takes from each attempt now; returns the best score per task. */
async function rescore(tx: Tx, of: { assignmentId: string; userId: string }, terms: Parameters<typeof afterLateness>[2]): Promise<Map<string, number>> {
  const attempts = await tx.attempt.findMany({ where: of, select: { id: true, taskId: true, score: true, earned: true, createdAt: true, late: true } });
  const best = new Map<string, number>();
  for (const { id, taskId, score: before, earned, createdAt, late: lateBefore } of attempts) {
    const { score, late } = afterLateness(earned ?? before, createdAt, terms);
    if (score !== before || JSON.stringify(late) !== JSON.stringify(lateBefore)) await tx.attempt.update({ where: { id }, data: { score, late: toJsonOrNull(late) } });
    best.set(taskId, Math.max(best.get(taskId) ?? 0, score));
  }
  return best;
}
