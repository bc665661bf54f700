/** A session's lab as it was pinned when the session began, and what the learner has reached in it. */
import { AppError } from '../errors.js';
import type { LabDefinition, LabInstance } from '../labs/lab.js';
import { instantiate } from '../labs/render.js';
import type { Task } from '../labs/schema.js';
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
}

export type GradingStore = Pick<Store, 'sessions' | 'labs' | 'attempts' | 'hints' | 'progress'>;

/** Throws `not-found` where there is no such session, `lab-invalid` where its stored lab cannot be read any more. */
export async function readSessionLab(store: GradingStore, sessionId: string): Promise<SessionLab> {
  const session = await store.sessions.find(sessionId);
  if (!session) throw new AppError('not-found', `There is no session ${sessionId}.`);
  const version = await store.labs.find(session.labHash);
  if (!version) throw new AppError('lab-invalid', `The lab version ${session.labHash} of this session is not stored. Start the lab again.`);
  // The store keeps what `readLab` made, as JSON; `instantiate` validates it again.
  const lab = instantiate(version.definition as unknown as LabDefinition, session.seed);
  const [attempts, hints, progress] = await Promise.all([store.attempts.list(sessionId), store.hints.list(sessionId), store.progress.ofUser(session.userId, lab.slug)]);
  const records = lab.tasks.map((task): TaskRecord => {
    const mine = attempts.filter(({ taskId }) => taskId === task.id);
    const known = progress.find(({ taskId }) => taskId === task.id);
    // `attempts` holds the newest only; a first pass in this session is also in the progress.
    const passed = mine.some((attempt) => attempt.passed) || (known?.passedAt != null && known.passedAt >= session.createdAt);
    return { task, passed, attempts: mine.length, bestScore: known?.bestScore ?? 0, hints: hints.filter(({ taskId }) => taskId === task.id) };
  });
  return { sessionId, userId: session.userId, lab, records };
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
