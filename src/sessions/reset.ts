/**
 * Reset: of the whole by a new sandbox (which also cures one that the learner has filled or wedged), of one host by
 * taking its namespaces away and building them again, to the start of a task by a new sandbox in which the tasks before it
 * are solved as their author does. Each may be run again from the start after a crash.
 */
import { AppError } from '../errors.js';
import { noteFault } from '../grading/faults.js';
import { openRecord, readSessionLab } from '../grading/session-lab.js';
import { stepsToStart, tasksBefore } from '../labs/task-start.js';
import type { SessionRow } from '../store/sessions.js';
import { rebuildHost } from './build.js';
import type { ResetRequest } from './contract.js';
import type { SessionParts } from './parts.js';
import { connectSandbox, labInstance, makeSandbox } from './sandbox-of.js';
import { runSteps } from './steps.js';

const wholeSession = '*';
/** No host's name has a colon. */
const toTask = 'task:';

/** As a session's row keeps it. */
export function resetOf({ host, task }: ResetRequest): string {
  return task === undefined ? host ?? wholeSession : `${toTask}${task}`;
}

/** True where a reset that is under way does what another asks for. */
export function covers(current: string | null, wanted: string): boolean {
  return current === wanted || (current === wholeSession && !wanted.startsWith(toTask));
}

export async function resetSession(parts: SessionParts, session: SessionRow): Promise<void> {
  const { resetOf: what } = session;
  if (what === null || what === wholeSession) await makeSandbox(parts, session);
  else if (what.startsWith(toTask)) await startTask(parts, session, what.slice(toTask.length));
  else await rebuildHost(await connectSandbox(parts, session.id), await labInstance(parts, session), what);
}

async function startTask(parts: SessionParts, session: SessionRow, taskId: string): Promise<void> {
  await makeSandbox(parts, session);
  const { tasks } = await labInstance(parts, session);
  const task = tasks.find(({ id }) => id === taskId);
  if (task === undefined) throw new AppError('lab-invalid', `The lab has no task \`${taskId}\``);
  await runSteps(await connectSandbox(parts, session.id), stepsToStart(tasks, task));
  for (const { id, fault } of [...tasksBefore(tasks, task), task]) if (fault !== undefined) await noteFault(parts.store, session.id, id);
}

/** Throws `target-not-found` where the lab has no such host; of a task `not-found`, `task-locked`, and in an exam `not-permitted`. */
export async function checkReset(parts: SessionParts, session: SessionRow, { host, task }: ResetRequest): Promise<void> {
  if (host !== undefined) await checkHost(parts, session, host);
  if (task !== undefined) await checkTask(parts, session, task);
}

async function checkHost(parts: SessionParts, session: SessionRow, host: string): Promise<void> {
  const { topology } = await labInstance(parts, session);
  const names = topology.hosts.map((declared) => declared.name);
  if (!names.includes(host)) throw new AppError('target-not-found', `This lab has no host "${host}"; it has ${names.join(', ')}`);
}

/** What the author did can be read from the sandbox afterwards, so an exam gives none of it. */
async function checkTask({ store }: SessionParts, session: SessionRow, taskId: string): Promise<void> {
  const lab = await readSessionLab(store, session.id);
  const { task } = openRecord(lab, taskId);
  if (task.needs.length === 0 || !(lab.exam || await store.assignments.hasOpenExam(lab.userId, lab.lab.slug))) return;
  throw new AppError('not-permitted', 'This is an exam, or you have an open one of this lab: its solved tasks are not rebuilt. Reset the whole, or one host.');
}
