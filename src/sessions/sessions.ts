/** The sessions: what the edges may ask, joined from the parts in this folder. */
import { AppError } from '../errors.js';
import type { Sandbox } from '../sandbox/contract.js';
import type { SessionRow } from '../store/sessions.js';
import { findDrift, type Drift } from '../topology/drift.js';
import { currentSpan } from '../trace.js';
import { createActivity } from './activity.js';
import { createAdvancer } from './advance.js';
import { createConnections } from './connections.js';
import type { ResetRequest, SeenSession, Sessions, SessionState, SessionView } from './contract.js';
import { createEventFeed } from './events.js';
import { sandboxDied, type Failure } from './failures.js';
import { entryStates } from './machine.js';
import type { SessionParts } from './parts.js';
import { createLabInstances } from './lab-instances.js';
import { refuseIfEnding, refuseIfOver } from './refusals.js';
import { checkReset, covers, resetOf } from './reset.js';
import { connectSandbox, labInstance, removeSandbox } from './sandbox-of.js';
import { createStarts } from './starts.js';
import { createTerminals } from './terminals.js';
import { createTimeline } from './timeline/timeline.js';
import { createTopologyViews } from './topology-views.js';
import { observe } from './topology.js';
import { viewSession } from './view.js';

/** What the jobs need besides. */
export interface SessionKeeper extends Sessions {
  /** Does what the session's state asks for; see `advance.ts`. */
  advance(sessionId: string): Promise<void>;
  /** The sandbox of a live session has gone by itself. */
  sandboxDied(sessionId: string): Promise<void>;
  flushActivity(): Promise<void>;
  /** Opens the connection to a sandbox that waits in the pool, for the session that takes it. */
  warm(sandboxId: string): Promise<void>;
  /** Waits for the work that is under way here. */
  settle(): Promise<void>;
  /** Lets work that is under way end, writes what is pending, closes connections. Sandboxes go on running. */
  close(): Promise<void>;
}

type Given = Omit<SessionParts, 'feed' | 'activity' | 'connections' | 'instances'>;

export function createSessions(given: Given): SessionKeeper {
  const parts: SessionParts = {
    ...given, feed: createEventFeed(given.store), activity: createActivity(given.store), connections: createConnections(given.driver), instances: createLabInstances(given),
  };
  const { store, config, feed, activity } = parts;
  const { notices } = store;
  const advancer = createAdvancer(parts);
  const timeline = createTimeline(parts, driftOf);
  const terminals = createTerminals(parts, sandbox, timeline);
  const topologies = createTopologyViews(parts, sandbox, (sessionId, drift) => { void timeline.seen(sessionId, drift); });
  const view = (row: SessionRow): SessionView => viewSession(row, config.SESSION_MAX_EXTENSIONS);
  const starts = createStarts(parts, { advancer, load, view });

  async function load(sessionId: string): Promise<SessionRow> {
    const row = await store.sessions.find(sessionId);
    if (!row) throw new AppError('not-found', `There is no session ${sessionId}`);
    return row;
  }

  /** Moves to a state that asks for work, and has it done. Nothing changes where the session is in it already. */
  async function request(sessionId: string, to: SessionState, set: Partial<SessionRow>, data: Record<string, unknown>): Promise<SessionView> {
    const asked = { ...set, traceparent: currentSpan()?.traceparent ?? null };
    const row = await store.sessions.transition(sessionId, { from: [...entryStates[to]], to, set: asked, event: { type: `session.${to}`, data: { state: to, ...data } } });
    if (row) {
      notices.publish(`session:${sessionId}`);
      void advancer.advance(sessionId);
    }
    return view(row ?? (await load(sessionId)));
  }

  async function reset(sessionId: string, wanted: ResetRequest): Promise<SessionView> {
    const row = await load(sessionId);
    refuseIfOver(row);
    await checkReset(parts, row, wanted);
    const { host = null, task = null } = wanted;
    const after = await request(sessionId, 'resetting', { resetOf: resetOf(wanted) }, { host, task });
    if (after.state !== 'resetting') throw new AppError('session-not-ready', `Session ${sessionId} is ${after.state}; reset it when it is ready`);
    if (!covers((await load(sessionId)).resetOf, resetOf(wanted))) throw new AppError('session-not-ready', `Another reset of session ${sessionId} is under way; ask again when it is ready`, { retryAfterSeconds: 2 });
    return after;
  }

  async function extend(sessionId: string): Promise<SessionView> {
    refuseIfOver(await load(sessionId));
    const row = await store.sessions.extend(sessionId, { byMinutes: config.SESSION_EXTENSION_MINUTES, maxExtensions: config.SESSION_MAX_EXTENSIONS });
    if (!row) refuseIfEnding(await load(sessionId));
    if (!row) throw new AppError('session-extension-limit', `A session can be extended ${config.SESSION_MAX_EXTENSIONS} times; end it and start the lab again`);
    await feed.emit(sessionId, 'session.extended', { expiresAt: row.expiresAt.toISOString() });
    return view(row);
  }

  async function sandbox(sessionId: string, seen?: SeenSession): Promise<Sandbox> {
    const row = seen ?? await load(sessionId);
    refuseIfOver(row);
    refuseIfEnding(row);
    if (row.state !== 'ready') throw new AppError('session-not-ready', `Session ${sessionId} is ${row.state}; wait until it is ready`, { retryAfterSeconds: 2 });
    activity.touch(sessionId);
    return connectSandbox(parts, sessionId);
  }

  /** What the service looks at by itself is no use of the session. Throws where it is not ready. */
  async function driftOf(sessionId: string): Promise<Drift[]> {
    const row = await load(sessionId);
    if (row.state !== 'ready') throw new AppError('session-not-ready', `Session ${sessionId} is ${row.state}`);
    const { topology } = await labInstance(parts, row);
    return findDrift(topology, await observe(await connectSandbox(parts, sessionId), topology));
  }

  /** Looks once more: the news may be of a sandbox that a reset has replaced. During a reset the worker finds out by itself. */
  async function died(sessionId: string): Promise<void> {
    const known = await store.sandboxes.bySession(sessionId);
    if (known && (await parts.driver.inspect(known.id))?.state === 'running') return;
    const failure: Failure = sandboxDied;
    const data = { state: 'failed', reasonCode: failure.code, reason: failure.text };
    const row = await store.sessions.transition(sessionId, { from: ['ready'], to: 'failed', set: { reasonCode: failure.code, reason: failure.text }, event: { type: 'session.failed', data } });
    if (row) notices.publish(`session:${sessionId}`);
    if (row) await removeSandbox(parts, sessionId);
  }

  return {
    ...starts, extend, reset, sandbox,
    find: async (sessionId) => view(await load(sessionId)),
    list: async (query) => {
      const page = await store.sessions.list(query);
      return { items: page.items.map(view), nextCursor: page.nextCursor };
    },
    end: (sessionId, reason) => request(sessionId, 'stopping', { reasonCode: reason.code, reason: reason.text }, { reasonCode: reason.code, reason: reason.text }),
    topology: topologies.view, planRepair: topologies.plan, repair: topologies.repair,
    openTerminal: terminals.open, listTerminals: async (id) => (await load(id), terminals.list(id)), closeTerminal: terminals.close, attachTerminal: terminals.attach,
    execCommand: async (id, command) => (await sandbox(id)).exec({ ...command, as: 'learner' }),
    runCommand: async (id, { input, maxOutputBytes, signal, ...command }) =>
      (await sandbox(id)).run({ ...command, as: 'learner', stdin: input !== undefined }, { maxOutputBytes, ...(input && { input }), ...(signal && { signal }) }),
    events: feed.follow, listEvents: feed.list, emit: feed.emit,
    touch: (id) => { activity.touch(id); },
    advance: advancer.advance, settle: advancer.settle, sandboxDied: died, flushActivity: activity.flush,
    warm: async (sandboxId) => { await parts.connections.get(sandboxId); },
    async close() {
      timeline.close();
      await advancer.settle();
      await activity.flush();
      parts.connections.closeAll();
    },
  };
}
