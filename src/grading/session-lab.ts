/** A session's lab as it was pinned when the session began, and what the learner has reached in it. */
import { AppError } from '../errors.js';
import type { LabDefinition, LabInstance } from '../labs/lab.js';
import { instantiate } from '../labs/render.js';
import type { Task } from '../labs/schema.js';
import { termsOf } from '../store/assignment-rows.js';
import type { AssignmentFor } from '../store/assignments.js';
import type { SessionRow } from '../store/sessions.js';
import type { Store } from '../store/store.js';
import { findTask } from './grade-task.js';

export interface TaskRecord {
  task: Task;
  /** In this session. */
  passed: boolean;
  attempts: number;
  bestScore: number;
  hints: { index: number; cost: number }[];
}

export interface SessionLab {
  sessionId: string;
  userId: string;
  lab: LabInstance;
  records: TaskRecord[];
  /** Where the session is for an assignment: how this learner has it. */
  assignment: AssignmentFor | null;
  /** The lab's or the assignment's. */
  exam: boolean;
  /** At most so many attempts at a task. */
  maxAttempts: number | null;
}

export type GradingStore = Pick<Store, 'sessions' | 'labs' | 'attempts' | 'hints' | 'progress' | 'events' | 'assignments' | 'grades'>;

/** Throws `not-found` where there is no such session, `lab-invalid` where its stored lab cannot be read any more. */
export async function readSessionLab(store: GradingStore, sessionId: string): Promise<SessionLab> {
  const session = await store.sessions.find(sessionId);
  if (!session) throw new AppError('not-found', `There is no session ${sessionId}.`);
  const version = await store.labs.find(session.labHash);
  if (!version) throw new AppError('lab-invalid', `The lab version ${session.labHash} of this session is not stored. Start the lab again.`);
  // The store keeps what `readLab` made, as JSON; `instantiate` validates it again.
  const lab = instantiate(version.definition as unknown as LabDefinition, session.seed);
  const [attempts, hints, known, assignment] = await Promise.all([
    store.attempts.list(sessionId), hintsOf(store, session), standing(store, session),
    session.assignmentId === null ? null : store.assignments.findFor(session.assignmentId, session.userId),
  ]);
  const records = lab.tasks.map((task): TaskRecord => {
    const mine = attempts.filter(({ taskId }) => taskId === task.id);
    const best = known.find(({ taskId }) => taskId === task.id);
    // `attempts` holds the newest only; a first pass in this session is also in the progress.
    const passed = mine.some((attempt) => attempt.passed) || (best?.passedAt != null && best.passedAt >= session.createdAt);
    const count = session.assignmentId === null ? mine.length : Math.max(best?.attempts ?? 0, mine.length);
    return { task, passed, attempts: count, bestScore: best?.bestScore ?? 0, hints: hints.filter(({ taskId }) => taskId === task.id) };
  });
  return { sessionId, userId: session.userId, lab, records, assignment, ...rulesOf(lab, assignment) };
}

/** An assignment's attempts and best are counted over all its sessions: who starts again does not begin anew. */
async function standing({ grades, progress }: GradingStore, { assignmentId, userId, labSlug }: SessionRow): Promise<{ taskId: string; bestScore: number; attempts: number; passedAt: Date | null }[]> {
  return assignmentId === null ? progress.ofUser(userId, labSlug) : grades.tasks(assignmentId, userId);
}

/** So are its hints: what was read is known. */
function hintsOf({ hints }: GradingStore, { id, assignmentId, userId }: SessionRow) {
  return assignmentId === null ? hints.list(id) : hints.listOfAssignment(assignmentId, userId);
}

/** An instructor who tries an assignment has no limit; who leaves the course keeps theirs, or leaving would be a way around it. */
function rulesOf({ document: { grading } }: LabInstance, found: AssignmentFor | null): Pick<SessionLab, 'exam' | 'maxAttempts'> {
  if (found === null) return { exam: grading.exam, maxAttempts: grading.attempts ?? null };
  const limited = found.role !== 'instructor';
  return { exam: grading.exam || found.assignment.exam, maxAttempts: limited ? termsOf(found.assignment, found.extension).attempts : null };
}

/** Throws `not-found`. */
export function recordOf({ lab, records }: SessionLab, taskId: string): TaskRecord {
  const task = findTask(lab, taskId);
  const record = records.find((each) => each.task.id === task.id);
  if (!record) throw new AppError('not-found', `The lab ${lab.slug} has no task \`${taskId}\`.`);
  return record;
}

/** The tasks that must be passed first and are not. */
export function missingFor({ records }: SessionLab, { needs }: Task): string[] {
  return needs.filter((id) => !records.some(({ task, passed }) => task.id === id && passed));
}

/** Throws `task-locked`, `not-found`. */
export function openRecord(session: SessionLab, taskId: string): TaskRecord {
  const record = recordOf(session, taskId);
  const missing = missingFor(session, record.task);
  if (missing.length > 0) throw new AppError('task-locked', `Pass ${missing.join(' and ')} first; then this task opens.`, { fields: { needs: missing } });
  return record;
}
