/**
 * What an attempt does to the grade of its assignment, inside the attempt's transaction and behind the user's lock: the
 * task's best, the assignment's sum, and what others must be told. Only learners of the course have grades.
 */
import { AppError } from '../errors.js';
import { afterLateness, type Lateness } from '../labs/lateness.js';
import { maxScoreOf } from '../labs/scheme.js';
import { termsOf, type AssignmentRow } from './assignment-rows.js';
import { assignmentFor } from './assignments.js';
import type { Database, Tx } from './database.js';
import { recordFact } from './facts.js';
import type { Prisma } from './generated/sqlite/client.js';
import { toJsonOrNull, toRecord } from './json.js';

export interface Graded {
  assignment: AssignmentRow;
  score: number;
  late: Lateness | null;
}

/** An attempt as it is stored. */
export interface GradedAttempt {
  id: string;
  userId: string;
  sessionId: string;
  labSlug: string;
  taskId: string;
  passed: boolean;
  score: number;
  maxScore: number;
  hints: number;
  evidence: unknown;
  createdAt: Date;
}

/** Takes the assignment's row lock, so that the due time does not move under the attempt. Null where it does not count. Throws `assignment-closed`, `not-permitted`. */
export async function gradeLateness({ provider }: Database, tx: Tx, request: { assignmentId: string; userId: string; taskId: string; earned: number; at: Date }): Promise<Graded | null> {
  const { assignmentId, userId, earned, at } = request;
  if (provider === 'postgresql') await tx.$queryRaw`SELECT 1 AS "one" FROM "Assignment" WHERE "id" = ${assignmentId} FOR SHARE`;
  const found = await assignmentFor(tx, assignmentId, userId);
  if (found === null || found.role === 'instructor') return null;
  const { assignment, courseArchived, extension, role } = found;
  if (courseArchived || assignment.archivedAt !== null) throw new AppError('assignment-closed', `"${assignment.title}" is archived: the attempt does not count.`);
  const terms = termsOf(assignment, extension);
  if (terms.closesAt !== null && at >= terms.closesAt) throw new AppError('assignment-closed', `"${assignment.title}" has closed at ${terms.closesAt.toISOString()}: the attempt does not count.`);
  if (terms.attempts !== null && await attemptsMade(tx, request) >= terms.attempts) throw new AppError('not-permitted', `This assignment allows ${terms.attempts} attempts at a task, and you have made them.`);
  if (role !== null) return { assignment, ...afterLateness(earned, at, terms) };
  if (assignment.exam) throw new AppError('not-permitted', `"${assignment.title}" is an exam of a course that you are not in any more.`);
  return null;
}

/** Those that count, or all of its sessions where these are more: who leaves, practises and enrols again has made them. */
async function attemptsMade(tx: Tx, { assignmentId, userId, taskId }: { assignmentId: string; userId: string; taskId: string }): Promise<number> {
  const known = await tx.taskGrade.findUnique({ where: { assignmentId_userId_taskId: { assignmentId, userId, taskId } }, select: { attempts: true } });
  return Math.max(known?.attempts ?? 0, await tx.attempt.count({ where: { userId, taskId, session: { assignmentId } } }));
}

/** Writes the task's and the assignment's grade, and the facts. */
export async function gradeAttempt(database: Database, tx: Tx, assignment: AssignmentRow, attempt: GradedAttempt): Promise<void> {
  const firstPass = await improveTask(tx, assignment, attempt);
  const before = await tx.grade.findUnique({ where: { assignmentId_userId: { assignmentId: assignment.id, userId: attempt.userId } } });
  const grade = await writeGrade(tx, assignment, attempt.userId, attempt.createdAt);
  const about = { userId: attempt.userId, courseId: assignment.courseId, sessionId: attempt.sessionId, assignmentId: assignment.id };
  const { id: attemptId, labSlug, taskId, score, maxScore } = attempt;
  if (firstPass) await recordFact(database, tx, { ...about, type: 'task.passed', data: { attemptId, labSlug, taskId, score, maxScore, percent: percentOf(score, maxScore) } });
  const told = { ...gradeData(grade), attemptId, labSlug, taskId };
  if (grade.completedAt !== null && !before?.completedAt) await recordFact(database, tx, { ...about, type: 'lab.completed', data: told });
  if (grade.version !== before?.version) await recordFact(database, tx, { ...about, type: 'grade.changed', data: told });
}

/** True at the first pass. */
async function improveTask(tx: Tx, { id: assignmentId }: AssignmentRow, attempt: GradedAttempt): Promise<boolean> {
  const { userId, taskId, score, maxScore, passed, createdAt, hints } = attempt;
  const where = { assignmentId_userId_taskId: { assignmentId, userId, taskId } };
  const before = await tx.taskGrade.findUnique({ where });
  const data = {
    bestScore: Math.max(before?.bestScore ?? 0, score), maxScore, hints, attempts: (before?.attempts ?? 0) + 1,
    passedAt: before?.passedAt ?? (passed ? createdAt : null), failing: toJsonOrNull(passed ? null : failingOf(attempt.evidence)), updatedAt: createdAt,
  };
  if (before === null) await tx.taskGrade.create({ data: { assignmentId, userId, taskId, ...data, firstAt: createdAt } });
  else await tx.taskGrade.update({ where, data });
  return passed && before?.passedAt == null;
}

/** The first check that failed, in the words of its evidence. */
function failingOf(evidence: unknown): { id: unknown; sentence: unknown } | null {
  const checks = Array.isArray(evidence) ? evidence.map(toRecord) : [];
  const failed = checks.find(({ passed }) => passed === false);
  return failed === undefined ? null : { id: failed['id'] ?? null, sentence: failed['sentence'] ?? null };
}

type Grade = Prisma.GradeGetPayload<object>;

/** The grade as the tasks' make it; its version rises only where something has changed. */
export async function writeGrade(tx: Tx, assignment: AssignmentRow, userId: string, at: Date, more: { stale?: false } = {}): Promise<Grade> {
  const where = { assignmentId_userId: { assignmentId: assignment.id, userId } };
  const [before, tasks] = [await tx.grade.findUnique({ where }), await tx.taskGrade.findMany({ where: { assignmentId: assignment.id, userId } })];
  const counted = assignment.tasks.filter(({ counts }) => counts).map(({ id }) => tasks.find(({ taskId }) => taskId === id));
  const score = cents(counted.reduce((sum, task) => sum + (task?.bestScore ?? 0), 0));
  const maxScore = maxScoreOf(assignment.tasks);
  const complete = counted.every((task) => task?.passedAt != null);
  const next = { score, maxScore, passed: percentOf(score, maxScore) >= assignment.passPercent, completedAt: complete ? before?.completedAt ?? at : null };
  if (before === null) return tx.grade.create({ data: { assignmentId: assignment.id, userId, ...next, updatedAt: at } });
  const changed = before.score !== next.score || before.maxScore !== next.maxScore || before.passed !== next.passed || before.completedAt?.getTime() !== next.completedAt?.getTime();
  if (!changed) return Object.keys(more).length === 0 ? before : tx.grade.update({ where, data: more });
  return tx.grade.update({ where, data: { ...next, ...more, updatedAt: at, version: { increment: 1 } } });
}

/** A grade as it is told to others. */
export function gradeData({ score, maxScore, passed, completedAt, version, updatedAt }: Grade): Record<string, unknown> {
  return { score, maxScore, percent: percentOf(score, maxScore), passed, completed: completedAt !== null, version, at: updatedAt.toISOString() };
}

export function percentOf(score: number, maxScore: number): number {
  return maxScore === 0 ? 0 : cents(score / maxScore * 100);
}

function cents(value: number): number {
  return Math.round(value * 100) / 100;
}
