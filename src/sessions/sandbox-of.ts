/**
 * The sandbox that belongs to a session: made with the session's topology in it, found again, removed.
 *
 * The database row comes before the engine's container and goes after it. So a container without a row is an
 * orphan, and a row without a container is work that was interrupted; the sweep (`src/jobs`) mends both.
 */
import { AppError } from '../errors.js';
import type { Sandbox } from '../sandbox/contract.js';
import type { SessionRow } from '../store/sessions.js';
import type { LabInstance, SessionParts } from './parts.js';
import { buildLab } from './build.js';

/** The session's lab with its seed, from the version that it pins. */
export async function labInstance(parts: SessionParts, session: SessionRow): Promise<LabInstance> {
  const version = await parts.store.labs.find(session.labHash);
  if (!version) throw new AppError('lab-invalid', `The lab version ${session.labHash} is not in the database`);
  return parts.labs.instantiate(version.definition, session.seed);
}

/**
 * Makes the sandbox, starts it and builds the lab. What an attempt that was cut short left is removed first: a lab's own
 * setup need not bear being run twice.
 */
export async function makeSandbox(parts: SessionParts, session: SessionRow): Promise<void> {
  await removeSandbox(parts, session.id);
  const instance = await labInstance(parts, session);
  const row = await parts.store.sandboxes.allocate({ sessionId: session.id, size: instance.size });
  await parts.driver.create({ id: row.id, uid: row.uid, size: instance.size });
  await parts.driver.start(row.id);
  const sandbox = await parts.connections.get(row.id);
  await buildLab(sandbox, instance);
}

/** The open connection. Throws `sandbox-gone` where the session has no sandbox. */
export async function connectSandbox(parts: SessionParts, sessionId: string): Promise<Sandbox> {
  const row = await parts.store.sandboxes.bySession(sessionId);
  if (!row) throw new AppError('sandbox-gone', `Session ${sessionId} has no sandbox any more; start the lab again`);
  return parts.connections.get(row.id);
}

/** Removes whatever the session has on the engine, then its row. No error where nothing is there. */
export async function removeSandbox(parts: SessionParts, sessionId: string): Promise<void> {
  await parts.beforeRemoval(sessionId);
  await parts.store.terminals.markAllEnded(sessionId);
  const row = await parts.store.sandboxes.bySession(sessionId);
  if (!row) return;
  parts.connections.drop(row.id);
  await parts.driver.remove(row.id);
  await parts.store.sandboxes.remove(row.id);
}
