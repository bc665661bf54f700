/**
 * A task's fault: done to the lab when the task opens, and once again after each reset. Level-triggered: the session's events
 * say what has been done, so a server that was killed in between, or a step that failed, is made up for before the task is
 * graded. No task with a fault is ever graded without it.
 */
import type { Task } from '../labs/schema.js';
import type { Sandbox } from '../sandbox/contract.js';
import { runSteps } from '../sessions/steps.js';
import type { Store } from '../store/store.js';

const injected = 'task.fault';
const reset = 'session.resetting';

/** Nothing where the task has no fault, or it is there. Throws `lab-step-failed`. */
export async function injectFault(store: Pick<Store, 'events'>, sessionId: string, { id, fault }: Task, sandbox: Sandbox): Promise<void> {
  if (fault === undefined || await isThere(store, sessionId, id)) return;
  await runSteps(sandbox, fault);
  await noteFault(store, sessionId, id);
}

/** Says that a task's fault is in the lab. */
export async function noteFault(store: Pick<Store, 'events'>, sessionId: string, taskId: string): Promise<void> {
  await store.events.append(sessionId, injected, { taskId });
}

async function isThere(store: Pick<Store, 'events'>, sessionId: string, taskId: string): Promise<boolean> {
  const newest = (await store.events.newest(sessionId, [injected, reset])).find(({ type, data }) => type === reset || data['taskId'] === taskId);
  return newest?.type === injected;
}
