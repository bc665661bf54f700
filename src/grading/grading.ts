/** Tasks of a session for the edges: state, grading, hints, solution. What is graded is stored before it is answered. */
import { AppError } from '../errors.js';
import type { Step } from '../labs/schema.js';
import { targetOf } from '../labs/places.js';
import { textByLanguage, type Locale } from '../labs/text.js';
import type { Sandbox, Target } from '../sandbox/contract.js';
import { termsOf } from '../store/assignment-rows.js';
import type { AttemptRow } from '../store/attempts.js';
import { inSpan } from '../trace.js';
import { injectFault } from './faults.js';
import { gradeTask } from './grade-task.js';
import { createLine } from './line.js';
import { afterHints } from './score.js';
import { missingFor, openRecord, readSessionLab, recordOf, type GradingStore, type SessionLab, type TaskRecord } from './session-lab.js';

/** What grading needs of the sessions. */
export interface GradingSessions {
  sandbox(sessionId: string): Promise<Sandbox>;
  touch(sessionId: string): void;
}

export interface TaskState {
  id: string;
  title: Record<string, string>;
  state: 'locked' | 'open' | 'passed';
  needs: string[];
  points: number;
  bestScore: number;
  attempts: number;
  hints: { total: number; taken: { index: number; cost: number; text: Record<string, string> }[]; nextCost: number | null; nextAfterAttempts: number | null };
}

export interface Hint {
  index: number;
  cost: number;
  text: Record<string, string>;
  left: number;
}

export interface Solution {
  steps: (Target & { commands: string[] })[];
  explanation: Record<string, string>;
}

export interface Grading {
  tasks(sessionId: string): Promise<TaskState[]>;
  /** Grades and records an attempt; one at a time per session. Throws `task-locked`, `not-found`, `not-permitted`, `too-many-requests`, and what `sandbox` throws. */
  grade(sessionId: string, taskId: string, answers?: Record<string, string | string[]>, locale?: Locale): Promise<AttemptRow>;
  /** Takes the next hint at its cost. Throws `not-found` where none is left, `not-permitted` in an exam or too early, `task-locked`. */
  takeHint(sessionId: string, taskId: string): Promise<Hint>;
  /** For who has passed, or has tried and taken all hints. Throws `not-permitted`, `not-found`. */
  solution(sessionId: string, taskId: string): Promise<Solution>;
}

export function createGrading({ store, sessions }: { store: GradingStore; sessions: GradingSessions }): Grading {
  const line = createLine();

  async function grade(sessionId: string, taskId: string, answers: Record<string, string | string[]> = {}, locale: Locale = 'en'): Promise<AttemptRow> {
    const askedAt = new Date();
    const session = await readSessionLab(store, sessionId);
    const record = openRecord(session, taskId);
    refuseBeyondLimit(session, record);
    refuseAfterClose(session, askedAt);
    refuseExamOutside(session);
    sessions.touch(sessionId);
    const sandbox = await sessions.sandbox(sessionId);
    await injectFault(store, sessionId, record.task, sandbox);
    const result = await inSpan('grade', { 'vethlab.session.id': sessionId, 'vethlab.lab': session.lab.slug, 'vethlab.task': taskId }, () => gradeTask({ lab: session.lab, taskId, sandbox, locale, answers: listsOf(answers) }));
    const score = afterHints(result.score, record.task, record.hints.map(({ cost }) => cost), session.lab.document.grading);
    const { userId, lab } = session;
    const attempt = await store.attempts.record({
      sessionId, userId, labSlug: lab.slug, taskId, passed: result.passed, score, maxScore: result.maxScore,
      evidence: result.checks, durationMs: Math.round(result.durationMs), askedAt, hints: record.hints.length, labTasks: lab.tasks.map(({ id }) => id),
    });
    if (attempt.passed) await breakWhatOpens(session, taskId, sandbox);
    return attempt;
  }

  /** The faults of the tasks that this one opened. What fails is tried again before such a task is graded. */
  async function breakWhatOpens(session: SessionLab, passedId: string, sandbox: Sandbox): Promise<void> {
    const passed = new Set([passedId, ...session.records.filter((record) => record.passed).map(({ task }) => task.id)]);
    const opened = session.lab.tasks.filter(({ id, needs }) => !passed.has(id) && needs.every((need) => passed.has(need)));
    for (const task of opened) await injectFault(store, session.sessionId, task, sandbox).catch(() => undefined);
  }

  async function takeHint(sessionId: string, taskId: string): Promise<Hint> {
    const session = await readSessionLab(store, sessionId);
    const { task, hints, attempts } = openRecord(session, taskId);
    if (await isExam(session)) throw new AppError('not-permitted', 'This is an exam, or you have an open one of this lab: there are no hints.');
    const index = hints.length;
    const hint = task.hints[index];
    if (!hint) throw new AppError('not-found', `The task \`${taskId}\` has no ${index === 0 ? '' : 'more '}hints.`);
    if (attempts < hint.afterAttempts) throw new AppError('not-permitted', `This hint comes after ${hint.afterAttempts} attempts; you have made ${attempts}.`);
    const { cost } = await store.hints.take(sessionId, taskId, index, hint.cost);
    return { index, cost, text: textByLanguage(hint.text), left: task.hints.length - index - 1 };
  }

  async function solution(sessionId: string, taskId: string): Promise<Solution> {
    const session = await readSessionLab(store, sessionId);
    const { task, passed, hints, attempts } = recordOf(session, taskId);
    if (await hasOpenExam(session)) throw new AppError('not-permitted', 'You have an open exam of this lab: the solution opens when that has closed.');
    const earned = passed || (attempts > 0 && hints.length === task.hints.length && !session.exam);
    if (!earned) throw new AppError('not-permitted', 'The solution opens when you have passed the task, or have tried it and taken all its hints.');
    return { steps: task.solution.map(solutionStep), explanation: textByLanguage(task.explanation) };
  }

  /** Hints that were read in another session of the lab would help in the exam. */
  async function isExam(session: SessionLab): Promise<boolean> {
    return session.exam || await hasOpenExam(session);
  }

  function hasOpenExam({ userId, lab }: SessionLab): Promise<boolean> {
    return store.assignments.hasOpenExam(userId, lab.slug);
  }

  return {
    async tasks(sessionId) {
      const session = await readSessionLab(store, sessionId);
      return session.records.map((record) => stateOf(session, record));
    },
    grade: (sessionId, ...rest) => line.wait(sessionId, () => grade(sessionId, ...rest)),
    takeHint: (sessionId, taskId) => line.wait(sessionId, () => takeHint(sessionId, taskId)),
    solution,
  };
}

function refuseBeyondLimit({ maxAttempts, assignment }: SessionLab, { attempts }: TaskRecord): void {
  if (maxAttempts === null || attempts < maxAttempts) return;
  throw new AppError('not-permitted', `This ${assignment === null ? 'lab' : 'assignment'} allows ${maxAttempts} attempts at a task, and you have made them.`);
}

/** The session may outlast the assignment: the learner may look on, but nothing counts any more. */
function refuseAfterClose({ assignment }: SessionLab, now: Date): void {
  if (assignment === null || assignment.role === 'instructor') return;
  if (assignment.courseArchived || assignment.assignment.archivedAt !== null) throw new AppError('assignment-closed', `"${assignment.assignment.title}" is archived.`);
  const { closesAt } = termsOf(assignment.assignment, assignment.extension);
  if (closesAt !== null && now >= closesAt) throw new AppError('assignment-closed', `"${assignment.assignment.title}" has closed at ${closesAt.toISOString()}. Ask your instructor for an extension.`);
}

/** Who has left the course practises on, but not on an exam: they could enrol again, knowing the answers. */
function refuseExamOutside({ assignment, exam }: SessionLab): void {
  if (!exam || assignment === null || assignment.role !== null) return;
  throw new AppError('not-permitted', 'This is an exam of a course that you are not in any more.');
}

function stateOf(session: SessionLab, record: TaskRecord): TaskState {
  const { task, passed, attempts, bestScore, hints } = record;
  const locked = missingFor(session, task).length > 0;
  const { exam } = session;
  const next = exam ? undefined : task.hints[hints.length];
  const taken = hints.flatMap(({ index, cost }) => {
    const hint = task.hints[index];
    return hint ? [{ index, cost, text: textByLanguage(hint.text) }] : [];
  });
  return {
    id: task.id, title: textByLanguage(task.title), state: passed ? 'passed' : locked ? 'locked' : 'open', needs: task.needs, points: task.points, bestScore, attempts,
    hints: { total: exam ? 0 : task.hints.length, taken, nextCost: next?.cost ?? null, nextAfterAttempts: next?.afterAttempts ?? null },
  };
}

function solutionStep({ on, run }: Step): Solution['steps'][number] {
  return { ...targetOf(on), commands: run.split('\n').filter((command) => command.trim() !== '') };
}

function listsOf(answers: Record<string, string | string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(answers).map(([quiz, answer]) => [quiz, Array.isArray(answer) ? answer : [answer]]));
}
