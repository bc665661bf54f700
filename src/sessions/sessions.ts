/** The sessions: what the edges may ask, joined from the parts in this folder. */
import { randomInt } from 'node:crypto';
import { AppError } from '../errors.js';
import type { Sandbox } from '../sandbox/contract.js';
import type { SessionRow } from '../store/sessions.js';
import { findDrift, type Drift } from '../topology/drift.js';
import { currentSpan } from '../trace.js';
import { createActivity } from './activity.js';
import { createAdvancer } from './advance.js';
import { createConnections } from './connections.js';
import type { ResetRequest, SeenSession, Sessions, SessionState, SessionView, StartRequest } from './contract.js';
import { createEngineCheck } from './engine-answers.js';
import { createEventFeed } from './events.js';
import { sandboxDied, type Failure } from './failures.js';
import { entryStates, isOver } from './machine.js';
import type { SessionParts } from './parts.js';
import { createLabInstances } from './lab-instances.js';
import { checkReset, covers, resetOf } from './reset.js';
import { connectSandbox, labInstance, removeSandbox } from './sandbox-of.js';
import { chooseStart } from './start-choice.js';
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

/** A sandbox that waits needs no engine to be handed out; one that is made fails with the reason. */
const engineTrust = { goodForMs: 10_000, trustForMs: 30_000 };
/** How long a start waits for the end of the learner's last session of the lab. */
const stopWaitMs = 10_000;

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
  const engineAnswers = createEngineCheck(parts.driver, config.usesPool ? engineTrust : {});
  const view = (row: SessionRow): SessionView => viewSession(row, config.SESSION_MAX_EXTENSIONS);

  async function load(sessionId: string): Promise<SessionRow> {
    const row = await store.sessions.find(sessionId);
    if (!row) throw new AppError('not-found', `There is no session ${sessionId}`);
    return row;
  }

  async function start(request: StartRequest): Promise<{ session: SessionView; created: boolean }> {
    const { lab, ...of } = await chooseStart(parts, request);
    if (lab.unavailable) throw new AppError('lab-unavailable', lab.unavailable);
    await engineAnswers();
    const quota = await parts.admit(lab.size).catch((error: unknown) => ({ refusal: error }));
    if ('refusal' in quota) return running(request.userId, lab.slug, quota.refusal);
    const create = (): Promise<{ session: SessionRow; created: boolean }> => store.sessions.create({
      userId: request.userId, lab, seed: randomInt(2 ** 31),
      expiresAt: new Date(Date.now() + (lab.minutes ?? config.SESSION_MINUTES) * 60_000),
      quota, ...of, worker: advancer.lease(), traceparent: currentSpan()?.traceparent,
    });
    const { session, created } = await afterStop(create);
    void (created ? advancer.begin(session) : advancer.advance(session.id));
    return { session: view(session), created };
  }

  /** Nothing new is started; the session that runs already is given all the same. */
  async function running(userId: string, labSlug: string, refusal: unknown): Promise<{ session: SessionView; created: boolean }> {
    const session = (await store.sessions.listLiveOf(userId)).find((row) => row.labSlug === labSlug && row.state !== 'stopping');
    if (session === undefined) throw refusal;
    return { session: view(session), created: false };
  }

  /** A session of the same lab that is being removed is waited for: who starts a lab again must not get the old one. */
  async function afterStop(create: () => Promise<{ session: SessionRow; created: boolean }>): Promise<{ session: SessionRow; created: boolean }> {
    for (const deadline = performance.now() + stopWaitMs; ;) {
      const made = await create();
      if (made.created || made.session.state !== 'stopping') return made;
      if (performance.now() > deadline) throw new AppError('session-not-ready', `Your last session of this lab is still being removed; try again in a moment`, { retryAfterSeconds: 2 });
      await notices.next(`session:${made.session.id}`, 2000);
    }
  }

  async function waitReady(sessionId: string, timeoutMs: number): Promise<SessionView> {
    const deadline = performance.now() + timeoutMs;
    // What this server's own worker has just stored need not be read.
    const made = await within(timeoutMs, advancer.outcome(sessionId));
    if (made?.state === 'ready') return view(made);
    for (;;) {
      const leftMs = deadline - performance.now();
      const news = notices.next(`session:${sessionId}`, Math.max(0, Math.min(leftMs, 5000)));
      const row = await load(sessionId);
      if (row.state === 'ready') return view(row);
      refuseIfOver(row);
      if (leftMs <= 0) throw new AppError('session-not-ready', `Session ${sessionId} is ${row.state}; try again in a moment`, { retryAfterSeconds: 2 });
      await news;
    }
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
    start, waitReady, extend, reset, sandbox,
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

/** Undefined where it takes longer. */
async function within<Value>(timeoutMs: number, promise: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => { timer = setTimeout(() => { resolve(undefined); }, timeoutMs); });
  return Promise.race([promise, late]).finally(() => { clearTimeout(timer); });
}

function refuseIfEnding(row: SeenSession): void {
  refuseIfOver(row);
  if (row.state === 'stopping') throw new AppError('session-ended', row.reason ?? 'The session is ending; start the lab again');
}

function refuseIfOver(row: SeenSession): void {
  if (!isOver(row.state)) return;
  const code = row.state === 'failed' ? 'session-failed' : 'session-ended';
  throw new AppError(code, row.reason ?? 'The session has ended; start the lab again', { fields: { reasonCode: row.reasonCode } });
}
