/**
 * Makes database and engine agree again, whatever happened to either: a service that was killed at any step, an
 * engine that restarted, a container that somebody removed by hand.
 *
 * Order matters. The engine is asked before the database: a sandbox's row is written before its container is made, so
 * a container in the first list has its row in the second, unless nobody wants it any more.
 */
import type { SandboxDriver, SandboxInfo, SandboxState } from '../sandbox/contract.js';
import type { Logger } from '../sessions/parts.js';
import { needsWork } from '../sessions/machine.js';
import type { SessionKeeper } from '../sessions/sessions.js';
import type { SessionState } from '../sessions/contract.js';
import { isBeingMade } from '../store/pool.js';
import type { SandboxRow } from '../store/sandboxes.js';
import type { Store } from '../store/store.js';

interface LiveSession { id: string; state: string }

export interface SweepParts {
  store: Store;
  driver: SandboxDriver;
  sessions: SessionKeeper;
  logger: Logger;
}

export async function sweep(parts: SweepParts): Promise<void> {
  const lookedAt = new Date();
  const containers = new Map((await parts.driver.list()).map((info) => [info.id, info]));
  const rows = new Map((await parts.store.sandboxes.list()).map((row) => [row.id, row]));
  const live = new Map((await parts.store.sessions.listLiveBriefly()).map((row) => [row.id, row]));
  await removeOrphans(parts, containers, rows, live);
  await forgetLostRows(parts, containers, rows, live, lookedAt);
  await mendSessions(parts, containers, rows, live);
}

/** Containers that belong to no live session, and do not wait for one or are being made for that. */
async function removeOrphans(parts: SweepParts, containers: Map<string, SandboxInfo>, rows: Map<string, SandboxRow>, live: Map<string, LiveSession>): Promise<void> {
  for (const [id, container] of containers) {
    // Its engine is away: when it is back.
    if (container.state === 'lost') continue;
    const row = rows.get(id);
    if (row?.sessionId && live.has(row.sessionId)) continue;
    if (row && isOfPool(row, container)) continue;
    await attempt(parts, { sandboxId: id }, () => removeOrphan(parts, id, row));
  }
}

/** Makes sure first that no session is given it meanwhile. */
async function removeOrphan({ driver, store, logger }: SweepParts, id: string, row: SandboxRow | undefined): Promise<void> {
  if (row?.pooledAt && !(await store.pool.retire(id))) return;
  logger.warn({ sandboxId: id }, 'removing a sandbox that belongs to no live session');
  await driver.remove(id);
  await store.sandboxes.remove(id);
}

function isOfPool(row: SandboxRow, container: SandboxInfo | undefined): boolean {
  if (row.sessionId !== null) return false;
  return row.pooledAt !== null ? container?.state === 'running' : isBeingMade(row);
}

/** Rows of sandboxes that neither the engine nor a live session knows. */
async function forgetLostRows(parts: SweepParts, containers: Map<string, SandboxInfo>, rows: Map<string, SandboxRow>, live: Map<string, LiveSession>, lookedAt: Date): Promise<void> {
  for (const row of rows.values()) {
    if (containers.has(row.id) || (row.sessionId && live.has(row.sessionId))) continue;
    if (row.sessionId === null && isBeingMade(row)) continue;
    // It was offered after the engine was asked, or its container has gone: the next sweep knows which.
    if (row.pooledAt !== null && row.pooledAt > lookedAt) continue;
    if (row.pooledAt !== null && !(await parts.store.pool.retire(row.id))) continue;
    await parts.store.sandboxes.remove(row.id);
  }
}

/** Of one on an engine that is away nothing is known; `tendEngines` deals with those. */
const alive: ReadonlySet<SandboxState> = new Set<SandboxState>(['running', 'lost']);

/** Goes on with interrupted work, and tells of sandboxes that died. */
async function mendSessions(parts: SweepParts, containers: Map<string, SandboxInfo>, rows: Map<string, SandboxRow>, live: Map<string, LiveSession>): Promise<void> {
  const sandboxOf = new Map([...rows.values()].map((row) => [row.sessionId, row.id]));
  for (const session of live.values()) {
    // Not awaited: one slow start must not hold up the others' mending. It never rejects.
    if (needsWork(session.state as SessionState)) void parts.sessions.advance(session.id);
    else if (!alive.has(containers.get(sandboxOf.get(session.id) ?? '')?.state ?? 'exited')) await attempt(parts, { sessionId: session.id }, () => parts.sessions.sandboxDied(session.id));
  }
}

/** What cannot be mended now is tried again at the next sweep, and keeps nothing else from being mended. */
async function attempt(parts: SweepParts, what: object, mend: () => Promise<void>): Promise<void> {
  try {
    await mend();
  } catch (error) {
    parts.logger.warn({ err: error, ...what }, 'could not be mended now; the next sweep tries again');
  }
}
