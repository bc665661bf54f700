/**
 * Makes database and engine agree again, whatever happened to either: a service that was killed at any step, an
 * engine that restarted, a container that somebody removed by hand.
 *
 * Order matters. The engine is asked before the database: a sandbox's row is written before its container is made, so
 * a container in the first list has its row in the second, unless nobody wants it any more.
 */
import type { SandboxDriver, SandboxInfo } from '../sandbox/contract.js';
import type { Logger } from '../sessions/parts.js';
import { needsWork } from '../sessions/machine.js';
import type { SessionKeeper } from '../sessions/sessions.js';
import type { SessionState } from '../sessions/contract.js';
import type { SandboxRow } from '../store/sandboxes.js';
import type { SessionRow } from '../store/sessions.js';
import type { Store } from '../store/store.js';

export interface SweepParts {
  store: Store;
  driver: SandboxDriver;
  sessions: SessionKeeper;
  logger: Logger;
}

export async function sweep(parts: SweepParts): Promise<void> {
  const containers = new Map((await parts.driver.list()).map((info) => [info.id, info]));
  const rows = new Map((await parts.store.sandboxes.list()).map((row) => [row.id, row]));
  const live = new Map((await parts.store.sessions.listLive()).map((row) => [row.id, row]));
  await removeOrphans(parts, containers, rows, live);
  await forgetLostRows(parts, containers, rows, live);
  await mendSessions(parts, containers, rows, live);
}

/** Containers that belong to no live session. */
async function removeOrphans(parts: SweepParts, containers: Map<string, SandboxInfo>, rows: Map<string, SandboxRow>, live: Map<string, SessionRow>): Promise<void> {
  for (const id of containers.keys()) {
    const sessionId = rows.get(id)?.sessionId;
    if (sessionId && live.has(sessionId)) continue;
    parts.logger.warn({ sandboxId: id }, 'removing a sandbox that belongs to no live session');
    await attempt(parts, { sandboxId: id }, async () => {
      await parts.driver.remove(id);
      await parts.store.sandboxes.remove(id);
    });
  }
}

/** Rows of sandboxes that neither the engine nor a live session knows. */
async function forgetLostRows(parts: SweepParts, containers: Map<string, SandboxInfo>, rows: Map<string, SandboxRow>, live: Map<string, SessionRow>): Promise<void> {
  for (const row of rows.values()) {
    if (containers.has(row.id) || (row.sessionId && live.has(row.sessionId))) continue;
    await parts.store.sandboxes.remove(row.id);
  }
}

/** Goes on with interrupted work, and tells of sandboxes that died. */
async function mendSessions(parts: SweepParts, containers: Map<string, SandboxInfo>, rows: Map<string, SandboxRow>, live: Map<string, SessionRow>): Promise<void> {
  const sandboxOf = new Map([...rows.values()].map((row) => [row.sessionId, row.id]));
  for (const session of live.values()) {
    // Not awaited: one slow start must not hold up the others' mending. It never rejects.
    if (needsWork(session.state as SessionState)) void parts.sessions.advance(session.id);
    else if (containers.get(sandboxOf.get(session.id) ?? '')?.state !== 'running') await attempt(parts, { sessionId: session.id }, () => parts.sessions.sandboxDied(session.id));
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
