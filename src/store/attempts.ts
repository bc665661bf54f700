import { AppError } from '../errors.js';
import type { Database, Tx } from './database.js';
import { insertEvent } from './events.js';
import { recordGraded } from './session-facts.js';
import { newId } from './ids.js';
import { toJson } from './json.js';
import { maxPageSize, page, pageQuery, type Page, type PageRequest } from './page.js';
import { lockSession, lockUser } from './session-lock.js';

export interface AttemptRow {
  id: string;
  sessionId: string;
  userId: string;
  labSlug: string;
  taskId: string;
  passed: boolean;
  /** Points after the hints' cost. */
  score: number;
  maxScore: number;
  /** Per check, as the grading gave it; JSON. */
  evidence: unknown;
  createdAt: Date;
  durationMs: number;
}

export type NewAttempt = Omit<AttemptRow, 'id' | 'createdAt'>;

export function createAttempts(database: Database) {
  const { client } = database;
  return {
    /** Stores the attempt, the learner's progress and the event `task.graded`, all or nothing. Throws `not-found` when the user or session is gone. */
    record(attempt: NewAttempt): Promise<AttemptRow> {
      return database.transact(async (tx) => {
        const present = await lockUser(tx, attempt.userId) && await lockSession(database, tx, attempt.sessionId);
        if (!present) throw new AppError('not-found', `There is no session ${attempt.sessionId} of this user.`);
        const data = { ...attempt, id: newId(), createdAt: new Date(), evidence: toJson(attempt.evidence) ?? [] };
        const row = await tx.attempt.create({ data });
        await improveProgress(tx, row);
        const { id: attemptId, taskId, passed, score, maxScore } = row;
        await insertEvent(database, tx, attempt.sessionId, 'task.graded', { attemptId, taskId, passed, score, maxScore });
        await recordGraded(database, tx, row);
        return row;
      });
    },

    /** The session's newest attempts, newest first. */
    list(sessionId: string, taskId?: string): Promise<AttemptRow[]> {
      const where = taskId === undefined ? { sessionId } : { sessionId, taskId };
      return client.attempt.findMany({ where, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: maxPageSize });
    },

    /** The attempts at one task, newest first, page by page. */
    async page(of: { sessionId: string; taskId: string }, request: PageRequest): Promise<Page<AttemptRow>> {
      const { where, ...rest } = pageQuery(request);
      return page(await client.attempt.findMany({ where: { ...where, ...of }, ...rest }), request);
    },

    find(id: string): Promise<AttemptRow | null> {
      return client.attempt.findUnique({ where: { id } });
    },
  };
}

/** Under the user's lock, so that reading the best and writing it can't be parted. */
async function improveProgress(tx: Tx, attempt: AttemptRow): Promise<void> {
  const { userId, labSlug, taskId, score, maxScore, passed, createdAt } = attempt;
  const where = { userId_labSlug_taskId: { userId, labSlug, taskId } };
  const before = await tx.progress.findUnique({ where });
  const data = {
    bestScore: Math.max(before?.bestScore ?? 0, score),
    maxScore,
    attempts: (before?.attempts ?? 0) + 1,
    passedAt: before?.passedAt ?? (passed ? createdAt : null),
    updatedAt: createdAt,
  };
  if (before === null) await tx.progress.create({ data: { userId, labSlug, taskId, ...data } });
  else await tx.progress.update({ where, data });
}
