/**
 * The worker: brings a session to what its stored state asks for, and stores the next state, until nothing is left
 * to do. Level-triggered: it looks at the state, never at what happened before, so it can start anywhere, run twice,
 * and go on where a killed server stopped.
 *
 * One worker per session at a time: in this process by `running`, among servers by a lease on the row, which is
 * renewed while the work lasts and expires when the server died.
 */
import type { SessionRow } from '../store/sessions.js';
import { currentSpan, inOwnSpan, inSpan } from '../trace.js';
import type { SessionState } from './contract.js';
import { startFailure } from './failures.js';
import { entryStates, needsWork } from './machine.js';
import type { SessionParts } from './parts.js';
import { resetSession } from './reset.js';
import { makeSandbox, removeSandbox } from './sandbox-of.js';

/** Short, since a session that a killed server worked on waits this long; renewed three times in it. */
const leaseMs = 9_000;
const maxStepsAtOnce = 16;

export interface Advancer {
  /** Resolves when the session needs nothing more from us. Never rejects: what fails is stored or logged, and the sweep tries again. */
  advance(sessionId: string): Promise<void>;
  /** Waits for the work that is under way. */
  settle(): Promise<void>;
}

export function createAdvancer(parts: SessionParts): Advancer {
  const running = new Map<string, { promise: Promise<void>; again: boolean }>();

  function advance(sessionId: string): Promise<void> {
    const current = running.get(sessionId);
    if (current) {
      current.again = true;
      return current.promise;
    }
    const entry = { promise: Promise.resolve(), again: false };
    running.set(sessionId, entry);
    entry.promise = inOwnSpan(parts.tracer, 'session work', { 'vethlab.session.id': sessionId }, () => workUntilQuiet(sessionId, entry));
    return entry.promise;
  }

  async function workUntilQuiet(sessionId: string, entry: { again: boolean }): Promise<void> {
    do {
      entry.again = false;
      await withLease(parts, sessionId).catch((error: unknown) =>
        parts.logger.error({ err: error, sessionId }, 'a session could not be advanced; the sweep will try again'));
    } while (entry.again);
    // In the same turn as the last look at `again`: who asks from now on begins anew.
    running.delete(sessionId);
  }

  return {
    advance,
    async settle() {
      await Promise.all([...running.values()].map((entry) => entry.promise));
    },
  };
}

async function withLease(parts: SessionParts, sessionId: string): Promise<void> {
  const { store, workerId } = parts;
  const claim = (): Promise<boolean> => store.sessions.claimWork(sessionId, workerId, new Date(Date.now() + leaseMs));
  if (!(await claim())) return;
  const lease = { lost: false };
  const renew = async (): Promise<void> => { lease.lost ||= !(await claim()); };
  const renewal = setInterval(() => void renew().catch(() => undefined), leaseMs / 3);
  try {
    await steps(parts, sessionId, lease);
  } finally {
    clearInterval(renewal);
    await store.sessions.releaseWork(sessionId, workerId);
  }
}

/** After a stall another server may have the session: then nothing that was found out here is stored. */
interface Lease { lost: boolean }

async function steps(parts: SessionParts, sessionId: string, lease: Lease): Promise<void> {
  let known: SessionRow | null = null;
  for (let step = 0; step < maxStepsAtOnce && !lease.lost; step += 1) {
    const session: SessionRow | null = known ?? await parts.store.sessions.find(sessionId);
    if (!session || !needsWork(session.state as SessionState)) return;
    // Null where somebody else was quicker: then it is looked at again.
    known = await inSpan(`session ${session.state}`, {}, () => work(parts, session, lease));
    if (known) parts.logger.info({ sessionId, userId: known.userId, lab: known.labSlug, state: known.state, reason: known.reasonCode ?? undefined }, 'a session has a new state');
    parts.store.notices.publish(`session:${sessionId}`);
  }
}

/** The row as it is after the work. */
function work(parts: SessionParts, session: SessionRow, lease: Lease): Promise<SessionRow | null> {
  switch (session.state) {
    case 'pending': return move(parts, session, 'starting');
    case 'starting': return start(parts, session, lease);
    case 'resetting': return reset(parts, session, lease);
    default: return stop(parts, session);
  }
}

async function start(parts: SessionParts, session: SessionRow, lease: Lease): Promise<SessionRow | null> {
  try {
    await makeSandbox(parts, session);
  } catch (error) {
    return lease.lost ? null : fail(parts, session, error);
  }
  return lease.lost ? null : move(parts, session, 'ready', { readyAt: new Date() });
}

async function reset(parts: SessionParts, session: SessionRow, lease: Lease): Promise<SessionRow | null> {
  try {
    await resetSession(parts, session);
  } catch (error) {
    return lease.lost ? null : fail(parts, session, error);
  }
  return lease.lost ? null : move(parts, session, 'ready');
}

async function stop(parts: SessionParts, session: SessionRow): Promise<SessionRow | null> {
  await removeSandbox(parts, session.id);
  return move(parts, session, 'ended');
}

async function fail(parts: SessionParts, session: SessionRow, error: unknown): Promise<SessionRow | null> {
  parts.logger.error({ err: error, sessionId: session.id }, 'a sandbox could not be made');
  const failure = startFailure(error);
  currentSpan()?.set({ 'error.type': failure.code });
  const row = await move(parts, session, 'failed', { reasonCode: failure.code, reason: failure.text });
  await removeSandbox(parts, session.id);
  return row;
}

/** Stores the next state; nothing happens where somebody else (a stop) was quicker. */
function move(parts: SessionParts, session: SessionRow, to: SessionState, set: Partial<Pick<SessionRow, 'readyAt' | 'reason' | 'reasonCode'>> = {}): Promise<SessionRow | null> {
  const from = entryStates[to].filter((state) => state === session.state);
  const data = set.reason ? { state: to, reason: set.reason, reasonCode: set.reasonCode } : { state: to };
  return parts.store.sessions.transition(session.id, { from, to, set, event: { type: `session.${to}`, data } });
}
