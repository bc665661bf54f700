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
import type { PoolOutcome, SessionParts } from './parts.js';
import { resetSession } from './reset.js';
import { makeSandbox, removeSandbox } from './sandbox-of.js';

/** Short, since a session that a killed server worked on waits this long; renewed three times in it. */
const leaseMs = 9_000;
const maxStepsAtOnce = 16;

export interface Advancer {
  /** Resolves when the session needs nothing more from us. Never rejects: what fails is stored or logged, and the sweep tries again. */
  advance(sessionId: string): Promise<void>;
  /** The same for a session that was just made with the lease of `lease`. */
  begin(session: SessionRow): Promise<void>;
  /** Who works here, and until when, to be stored with what `begin` is then called with. */
  lease(): { id: string; until: Date };
  /** The session as the work that is under way here leaves it; null where there is none, or somebody else was quicker. */
  outcome(sessionId: string): Promise<SessionRow | null>;
  /** Waits for the work that is under way. */
  settle(): Promise<void>;
}

interface Work { promise: Promise<SessionRow | null>; again: boolean }

export function createAdvancer(parts: SessionParts): Advancer {
  const running = new Map<string, Work>();
  const lease = (): { id: string; until: Date } => ({ id: parts.workerId, until: new Date(Date.now() + leaseMs) });

  async function advance(sessionId: string, held?: SessionRow): Promise<void> {
    const current = running.get(sessionId);
    if (current) current.again = true;
    await (current ?? begin(sessionId, held)).promise;
  }

  function begin(sessionId: string, held?: SessionRow): Work {
    const work: Work = { promise: Promise.resolve(null), again: false };
    running.set(sessionId, work);
    work.promise = workUntilQuiet(sessionId, work, held);
    return work;
  }

  async function workUntilQuiet(sessionId: string, work: Work, held?: SessionRow): Promise<SessionRow | null> {
    let row: SessionRow | null = null;
    for (let known = held; ; known = undefined) {
      work.again = false;
      row = await withLease(parts, sessionId, known).catch((error: unknown) => {
        parts.logger.error({ err: error, sessionId }, 'a session could not be advanced; the sweep will try again');
        return null;
      });
      if (!work.again) break;
    }
    // In the same turn as the last look at `again`: who asks from now on begins anew.
    running.delete(sessionId);
    return row;
  }

  return {
    advance, lease,
    begin: (session) => advance(session.id, session),
    outcome: async (sessionId) => await running.get(sessionId)?.promise ?? null,
    async settle() {
      await Promise.all([...running.values()].map(({ promise }) => promise));
    },
  };
}

/** `held`: the row as this worker has just stored it, with the lease in it. The row as the work left it; null where nothing was done. */
async function withLease(parts: SessionParts, sessionId: string, held?: SessionRow): Promise<SessionRow | null> {
  const claimed = held ?? await claim(parts, sessionId);
  if (claimed === null) return null;
  return inOwnSpan(parts.tracer, 'session work', { 'vethlab.session.id': sessionId }, () => whileLeased(parts, sessionId, held ?? null), claimed.traceparent);
}

function claim({ store, workerId }: SessionParts, sessionId: string): Promise<Pick<SessionRow, 'traceparent'> | null> {
  return store.sessions.claimWork(sessionId, workerId, new Date(Date.now() + leaseMs));
}

async function whileLeased(parts: SessionParts, sessionId: string, held: SessionRow | null): Promise<SessionRow | null> {
  const { store, workerId } = parts;
  const lease = { lost: false, renewed: false };
  const renew = async (): Promise<void> => {
    lease.renewed = true;
    lease.lost ||= await claim(parts, sessionId) === null;
  };
  const renewal = setInterval(() => void renew().catch(() => undefined), leaseMs / 3);
  let after: SessionRow | null = null;
  try {
    after = await steps(parts, sessionId, lease, held);
    return after;
  } finally {
    clearInterval(renewal);
    // Mostly it was given back with the last step.
    if (after?.workerId !== null || lease.renewed) await store.sessions.releaseWork(sessionId, workerId);
  }
}

/** After a stall another server may have the session: then nothing that was found out here is stored. */
interface Lease { lost: boolean; renewed: boolean }

async function steps(parts: SessionParts, sessionId: string, lease: Lease, held: SessionRow | null): Promise<SessionRow | null> {
  let known = held;
  let first = false;
  for (let step = 0; step < maxStepsAtOnce && !lease.lost; step += 1) {
    const session: SessionRow | null = known ?? await parts.store.sessions.find(sessionId);
    if (!session || !needsWork(session.state as SessionState)) return session;
    // Null where somebody else was quicker: then it is looked at again.
    known = await inSpan(`session ${session.state}`, {}, () => work(parts, session, lease, first));
    if (known) parts.logger.info({ sessionId, userId: known.userId, lab: known.labSlug, state: known.state, reason: known.reasonCode ?? undefined }, 'a session has a new state');
    // Of one that this worker has just stored nothing can be left of an earlier attempt.
    first = held !== null && session.state === 'pending' && known !== null;
  }
  return null;
}

/** The row as it is after the work. */
function work(parts: SessionParts, session: SessionRow, lease: Lease, first: boolean): Promise<SessionRow | null> {
  switch (session.state) {
    case 'pending': return move(parts, session, 'starting');
    case 'starting': return start(parts, session, lease, first);
    case 'resetting': return reset(parts, session, lease);
    default: return stop(parts, session);
  }
}

async function start(parts: SessionParts, session: SessionRow, lease: Lease, first: boolean): Promise<SessionRow | null> {
  let outcome: PoolOutcome;
  try {
    outcome = await makeSandbox(parts, session, { first });
  } catch (error) {
    return lease.lost ? null : fail(parts, session, error);
  }
  if (lease.lost) return null;
  const ready = await move(parts, session, 'ready', { readyAt: new Date() });
  if (ready) parts.readyAfter?.(outcome, Math.max(0, Date.now() - session.createdAt.getTime()) / 1000);
  return ready;
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

/** With the last state that asks for work the lease goes, in the same statement. */
const handBack = { workerId: null, workerUntil: null, traceparent: null };

/** Stores the next state; nothing happens where somebody else (a stop) was quicker. */
function move(parts: SessionParts, session: SessionRow, to: SessionState, set: Partial<Pick<SessionRow, 'readyAt' | 'reason' | 'reasonCode'>> = {}): Promise<SessionRow | null> {
  const from = entryStates[to].filter((state) => state === session.state);
  const data = set.reason ? { state: to, reason: set.reason, reasonCode: set.reasonCode } : { state: to };
  return parts.store.sessions.transition(session.id, { from, to, set: to === 'ready' || to === 'ended' ? { ...set, ...handBack } : set, event: { type: `session.${to}`, data } });
}
