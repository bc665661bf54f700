/**
 * Where learners stand in their sessions, from the attempts and hints alone. The same function gives the board's rows
 * and what an event tells of one session, so that the two can't differ.
 */
import type { Tx } from './database.js';

export interface Standing {
  attempts: number;
  /** Tasks passed in this session. */
  tasksPassed: number;
  hints: number;
  /** When the last task got better; null: none has yet. */
  lastProgressAt: Date | null;
  /** The last attempt. */
  task: TaskStanding | null;
}

export interface TaskStanding {
  id: string;
  passed: boolean;
  score: number;
  maxScore: number;
  /** The first check that failed, and why; null where it passed. */
  failing: { id: string; sentence: string } | null;
  at: Date;
}

export const noStanding: Standing = { attempts: 0, tasksPassed: 0, hints: 0, lastProgressAt: null, task: null };

const maxSentence = 500;

/** Of each session that has any attempt or hint. Three queries, however many sessions. */
export async function standings(tx: Tx, sessionIds: string[]): Promise<Map<string, Standing>> {
  const where = { sessionId: { in: sessionIds } };
  const grades = await tx.attempt.groupBy({ by: ['sessionId', 'taskId', 'score', 'passed'], where, _count: true, _min: { createdAt: true }, _max: { id: true } });
  const hints = await tx.hintTaken.groupBy({ by: ['sessionId'], where, _count: true });
  const bySession = groupBy(grades, ({ sessionId }) => sessionId);
  const lastIds = [...bySession.values()].map((group) => greatest(group.map(({ _max }) => _max.id ?? '')));
  const last = await tx.attempt.findMany({ where: { id: { in: lastIds } }, select: { sessionId: true, taskId: true, passed: true, score: true, maxScore: true, evidence: true, createdAt: true } });
  const result = new Map<string, Standing>(last.map((attempt) => [attempt.sessionId, { ...sumUp(bySession.get(attempt.sessionId) ?? []), hints: 0, task: taskStanding(attempt) }]));
  for (const { sessionId, _count } of hints) result.set(sessionId, { ...(result.get(sessionId) ?? noStanding), hints: _count });
  return result;
}

interface Grades { taskId: string; score: number; passed: boolean; _count: number; _min: { createdAt: Date | null } }

function sumUp(grades: Grades[]): Pick<Standing, 'attempts' | 'tasksPassed' | 'lastProgressAt'> {
  const bests = [...groupBy(grades, ({ taskId }) => taskId).values()].flatMap(firstBest);
  return {
    attempts: grades.reduce((sum, { _count }) => sum + _count, 0),
    tasksPassed: new Set(grades.filter(({ passed }) => passed).map(({ taskId }) => taskId)).size,
    lastProgressAt: bests.length === 0 ? null : new Date(Math.max(...bests)),
  };
}

/** When a task's best score was first reached; nothing where it is zero. */
function firstBest(grades: Grades[]): number[] {
  const best = Math.max(...grades.map(({ score }) => score));
  if (best <= 0) return [];
  return [Math.min(...grades.filter(({ score }) => score === best).flatMap(({ _min }) => _min.createdAt?.getTime() ?? []))];
}

function taskStanding(attempt: { taskId: string; passed: boolean; score: number; maxScore: number; evidence: unknown; createdAt: Date }): TaskStanding {
  const { taskId: id, passed, score, maxScore, evidence, createdAt: at } = attempt;
  return { id, passed, score, maxScore, failing: passed ? null : failingCheck(evidence), at };
}

/** The evidence is what grading gave: a list of checks with `id`, `passed` and `sentence`. */
function failingCheck(evidence: unknown): TaskStanding['failing'] {
  const checks: unknown[] = Array.isArray(evidence) ? evidence : [];
  for (const check of checks) {
    if (typeof check !== 'object' || check === null || !('passed' in check) || check.passed !== false) continue;
    const { id, sentence } = { id: '', sentence: '', ...check };
    return { id: String(id), sentence: String(sentence).slice(0, maxSentence) };
  }
  return null;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** UUIDs of version 7 sort by the time they were made. */
function greatest(ids: string[]): string {
  return ids.reduce((greater, id) => (id > greater ? id : greater), '');
}
