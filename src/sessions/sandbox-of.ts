/**
 * The sandbox that belongs to a session: made with the session's topology in it, found again, removed.
 *
 * The database row comes before the engine's container and goes after it. So a container without a row is an
 * orphan, and a row without a container is work that was interrupted; the sweep (`src/jobs`) mends both.
 */
import { AppError, isAppError } from '../errors.js';
import type { Sandbox, SizeClass } from '../sandbox/contract.js';
import type { SessionRow } from '../store/sessions.js';
import type { LabInstance, PoolOutcome, SessionParts } from './parts.js';
import { buildLab } from './build.js';

/** The session's lab with its seed, from the version that it pins. */
export function labInstance(parts: SessionParts, session: SessionRow): Promise<LabInstance> {
  return parts.instances.of(session);
}

/**
 * Makes the sandbox, starts it and builds the lab. What an attempt that was cut short left is removed first: a lab's own
 * setup need not bear being run twice. `first`: there was no attempt before. Resolves to where the sandbox came from.
 */
export async function makeSandbox(parts: SessionParts, session: SessionRow, { first = false } = {}): Promise<PoolOutcome> {
  // The row goes last: without one nothing else is left.
  if (!first && await parts.store.sandboxes.bySession(session.id)) await removeSandbox(parts, session.id);
  const instance = await labInstance(parts, session);
  const waited = await waitingSandbox(parts, session.id, instance.size);
  const outcome = waited ? 'warm' : 'cold';
  if (parts.config.usesPool) parts.poolOutcome?.(outcome);
  const sandbox = waited ?? (await newSandbox(parts, session.id, instance.size));
  await buildLab(sandbox, instance);
  return outcome;
}

/** One of the pool's, bound to the session by the claim. One that has died is removed, and the next is taken. */
async function waitingSandbox(parts: SessionParts, sessionId: string, size: SizeClass): Promise<Sandbox | undefined> {
  if (!parts.config.usesPool) return undefined;
  const { kind } = await parts.driver.model(size);
  for (let row = await parts.store.pool.claim(sessionId, { size, kind }); row !== null; row = await parts.store.pool.claim(sessionId, { size, kind })) {
    parts.store.notices.publish('pool');
    try {
      return await parts.connections.get(row.id, sessionId);
    } catch (error) {
      parts.logger.warn({ err: error, sandboxId: row.id, sessionId }, 'a waiting sandbox had died; another is taken');
      await removeSandbox(parts, sessionId);
    }
  }
  return undefined;
}

async function newSandbox({ store, driver, connections }: SessionParts, sessionId: string, size: SizeClass): Promise<Sandbox> {
  const { id, uid } = await store.sandboxes.allocate({ sessionId, size });
  await driver.create({ id, uid, size });
  await driver.start(id);
  return connections.get(id, sessionId);
}

/** The open connection. Throws `sandbox-gone` where the session has no sandbox. */
export async function connectSandbox(parts: SessionParts, sessionId: string): Promise<Sandbox> {
  const open = parts.connections.ofSession(sessionId);
  if (open) return open;
  const row = await parts.store.sandboxes.bySession(sessionId);
  if (!row) throw new AppError('sandbox-gone', `Session ${sessionId} has no sandbox any more; start the lab again`);
  return parts.connections.get(row.id, sessionId);
}

/** Removes whatever the session has on the engine, then its row. No error where nothing is there, and none where one of several engines is away: then the sweep does it later. */
export async function removeSandbox(parts: SessionParts, sessionId: string): Promise<void> {
  await parts.beforeRemoval(sessionId);
  await parts.store.terminals.markAllEnded(sessionId);
  const row = await parts.store.sandboxes.bySession(sessionId);
  if (!row) return;
  parts.connections.drop(row.id);
  try {
    await parts.driver.remove(row.id);
    await parts.store.sandboxes.remove(row.id);
  } catch (error) {
    if (!isAppError(error, 'engine-lost')) throw error;
    parts.logger.warn({ sandboxId: row.id, engine: row.engine, sessionId }, 'the engine of an ended session does not answer; its sandbox is removed when the engine is back');
    await parts.store.placements.abandon(row.id);
  }
}
