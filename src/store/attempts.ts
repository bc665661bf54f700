import { AppError } from '../errors.js';
import type { Lateness } from '../labs/lateness.js';
import type { Database, Tx } from './database.js';
import { insertEvent } from './events.js';
import { recordFact } from './facts.js';
import { gradeAttempt, gradeLateness, percentOf } from './grade-attempt.js';
import type { Prisma } from './generated/sqlite/client.js';
import { newId } from './ids.js';
import { toJson, toJsonOrNull } from './json.js';
import type { Notices } from './notices.js';
import { maxPageSize, page, pageQuery, type Page, type PageRequest } from './page.js';
import { recordGraded } from './session-facts.js';
import { lockSession, lockUser } from './session-lock.js';

export interface AttemptRow {
  id: string;
  sessionId: string;
  userId: string;
  labSlug: string;
  taskId: string;
  passed: boolean;
  /** Points after the hints' cost and lateness. */
  score: number;
  maxScore: number;
  /** Where it counts for an assignment. */
  assignmentId: string | null;
  /** Points after the hints' cost, before lateness. */
  earned: number;
  /** What lateness took; null: it was in time, or nothing is due. */
  late: Lateness | null;
  /** Per check, as the grading gave it; JSON. */
  evidence: unknown;
  createdAt: Date;
  durationMs: number;
}

export interface NewAttempt extends Pick<AttemptRow, 'sessionId' | 'userId' | 'labSlug' | 'taskId' | 'passed' | 'maxScore' | 'evidence' | 'durationMs'> {
  /** Points after the hints' cost; what lateness takes is found here. */
  score: number;
  /** When the learner asked for it: that is what lateness is counted by. */
  askedAt?: Date;
  /** Hints that were taken for the task. */
  hints?: number;
  /** Every task of the lab: who has passed all has completed it. */
  labTasks?: readonly string[];
}

export function createAttempts(database: Database, notices: Pick<Notices, 'publish'>) {
  const { client } = database;
  return {
    /**
     * Stores the attempt, the learner's progress, the grade where the session is for an assignment, the event `task.graded`
     * and what others must be told: all or nothing. Throws `not-found` when the user or session is gone, `assignment-closed`,
     * `not-permitted` when there are no attempts left.
     */
    async record(attempt: NewAttempt): Promise<AttemptRow> {
      const { row, courseId } = await database.transact((tx) => recordAttempt(database, tx, attempt));
      notices.publish(`session:${row.sessionId}`);
      if (courseId !== null) notices.publish(`course:${courseId}`);
      notices.publish('outbox');
      return row;
    },

    /** The session's newest attempts, newest first. */
    async list(sessionId: string, taskId?: string): Promise<AttemptRow[]> {
      const where = taskId === undefined ? { sessionId } : { sessionId, taskId };
      return (await client.attempt.findMany({ where, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: maxPageSize })).map(attemptRow);
    },

    /** The attempts at one task, newest first, page by page. */
    async page(of: { sessionId: string; taskId: string }, request: PageRequest): Promise<Page<AttemptRow>> {
      const { where, ...rest } = pageQuery(request);
      return page((await client.attempt.findMany({ where: { ...where, ...of }, ...rest })).map(attemptRow), request);
    },

    async find(id: string): Promise<AttemptRow | null> {
      const row = await client.attempt.findUnique({ where: { id } });
      return row && attemptRow(row);
    },
  };
}

async function recordAttempt(database: Database, tx: Tx, { askedAt = new Date(), hints = 0, labTasks, ...attempt }: NewAttempt): Promise<{ row: AttemptRow; courseId: string | null }> {
  const { sessionId, userId, taskId, score: earned } = attempt;
  const present = await lockUser(tx, userId) && await lockSession(database, tx, sessionId);
  if (!present) throw new AppError('not-found', `There is no session ${sessionId} of this user.`);
  const { assignmentId, courseId } = await tx.session.findUniqueOrThrow({ where: { id: sessionId }, select: { assignmentId: true, courseId: true } });
  const graded = assignmentId === null ? null : await gradeLateness(database, tx, { assignmentId, userId, taskId, earned, at: askedAt });
  const data = {
    ...attempt, score: graded?.score ?? earned, earned, late: toJsonOrNull(graded?.late), assignmentId: graded?.assignment.id ?? null,
    id: newId(), createdAt: askedAt, evidence: toJson(attempt.evidence) ?? [],
  };
  const row = attemptRow(await tx.attempt.create({ data }));
  const firstPass = await improveProgress(tx, row);
  await insertEvent(database, tx, sessionId, 'task.graded', { attemptId: row.id, taskId, passed: row.passed, score: row.score, maxScore: row.maxScore });
  await recordGraded(database, tx, row);
  if (graded !== null) await gradeAttempt(database, tx, graded.assignment, { ...row, hints });
  else if (firstPass && assignmentId === null) await tellPass(database, tx, row, { courseId, labTasks });
  return { row, courseId };
}

/** The first pass outside any assignment. */
async function tellPass(database: Database, tx: Tx, row: AttemptRow, { courseId, labTasks }: { courseId: string | null; labTasks: readonly string[] | undefined }): Promise<void> {
  const { id: attemptId, userId, sessionId, labSlug, taskId, score, maxScore } = row;
  const data = { attemptId, labSlug, taskId, score, maxScore, percent: percentOf(score, maxScore) };
  await recordFact(database, tx, { type: 'task.passed', userId, courseId, sessionId, data });
  if (labTasks === undefined) return;
  const done = await tx.progress.findMany({ where: { userId, labSlug, taskId: { in: [...labTasks] }, passedAt: { not: null } } });
  if (done.length < labTasks.length) return;
  const sum = { score: total(done.map(({ bestScore }) => bestScore)), maxScore: total(done.map((task) => task.maxScore)) };
  await recordFact(database, tx, { type: 'lab.completed', userId, courseId, sessionId, data: { attemptId, labSlug, taskId, ...sum, percent: percentOf(sum.score, sum.maxScore) } });
}

/** Under the user's lock, so that reading the best and writing it can't be parted. True at the first pass. */
async function improveProgress(tx: Tx, attempt: AttemptRow): Promise<boolean> {
  const { userId, labSlug, taskId, earned, maxScore, passed, createdAt } = attempt;
  const where = { userId_labSlug_taskId: { userId, labSlug, taskId } };
  const before = await tx.progress.findUnique({ where });
  const data = {
    bestScore: Math.max(before?.bestScore ?? 0, earned),
    maxScore,
    attempts: (before?.attempts ?? 0) + 1,
    passedAt: before?.passedAt ?? (passed ? createdAt : null),
    updatedAt: createdAt,
  };
  if (before === null) await tx.progress.create({ data: { userId, labSlug, taskId, ...data } });
  else await tx.progress.update({ where, data });
  return passed && before?.passedAt == null;
}

/** Attempts of earlier versions have no `earned`: then nothing was late. */
function attemptRow({ earned, late, ...row }: Prisma.AttemptGetPayload<object>): AttemptRow {
  return { ...row, earned: earned ?? row.score, late: late as unknown as Lateness | null };
}

function total(points: number[]): number {
  return Math.round(points.reduce((sum, each) => sum + each, 0) * 100) / 100;
}
