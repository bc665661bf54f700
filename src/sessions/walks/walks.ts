/**
 * Walks of sessions: one at a time per session, each with a deadline; the newest are kept. What is walked is known before
 * anything runs: a lab's own walk is looked up in the version that the session pins.
 */
import { walkFile } from '../../capture/walk/pcapng-file.js';
import { walkResultSchema, type WalkResult } from '../../capture/walk/schema.js';
import { closingOf } from '../../capture/walk/tell.js';
import type { RawCopy } from '../../capture/walk/copy.js';
import { AppError } from '../../errors.js';
import { createLine } from '../../grading/line.js';
import type { GradingStore } from '../../grading/session-lab.js';
import type { LabDefinition } from '../../labs/lab.js';
import { instantiate } from '../../labs/render.js';
import type { Sandbox } from '../../sandbox/contract.js';
import type { Page, PageRequest } from '../../store/page.js';
import type { Store } from '../../store/store.js';
import type { WalkRow } from '../../store/walks.js';
import { requestOf } from './lab-walk.js';
import { hiddenWalks, refuseRequest, refuseResult } from './predictions.js';
import type { FilterWalk, ProbeWalk, WalkRequest } from './request.js';
import { runFilterWalk } from './run-filter-walk.js';
import { runProbeWalk, type RunOptions, type WalkOutcome } from './run-probe-walk.js';

const maxKept = 40;

export interface WalkView {
  id: string;
  sessionId: string;
  request: Record<string, unknown>;
  durationMs: number;
  createdAt: Date;
  walk: WalkResult;
}

export interface WalkOptions extends Viewer {
  signal?: AbortSignal;
  onCopy?: (copy: RawCopy) => void;
}

/** `predictsFirst`: a learner, to whom a walk is shown when they have predicted it. Left out it is shown. */
export interface Viewer { predictsFirst?: boolean }

/** Every method that takes a walk's id throws `not-found` where the session has none of that id. */
export interface Walks {
  /** Throws `not-found` (a lab has no such walk), `prediction-first`, `target-not-found`, `filter-invalid`, `invalid-request`, `too-many-requests`, and what the sandbox throws. */
  run(sessionId: string, request: WalkRequest, options?: WalkOptions): Promise<WalkView>;
  /** Throws `prediction-first`. */
  get(sessionId: string, id: string, viewer?: Viewer): Promise<WalkView>;
  list(sessionId: string, request: PageRequest): Promise<Page<WalkView>>;
  /** A whole pcapng file. Throws `prediction-first`. */
  file(sessionId: string, id: string, viewer?: Viewer): Promise<Buffer>;
}

export interface WalksOptions {
  store: Pick<Store, 'walks'> & GradingStore;
  sessions: { sandbox(sessionId: string): Promise<Sandbox>; emit(sessionId: string, type: string, data: Record<string, unknown>): Promise<void> };
}

export function createWalks({ store, sessions }: WalksOptions): Walks {
  const line = createLine('A walk of this session is under way. Wait for its result.');

  async function run(sessionId: string, request: WalkRequest, options: WalkOptions = {}): Promise<WalkView> {
    const walk = 'walk' in request ? await labWalk(store, sessionId, request.walk) : request;
    const hidden = options.predictsFirst === true ? await hiddenWalks(store, sessionId) : [];
    refuseRequest(hidden, walk);
    return line.wait(sessionId, async () => {
      const started = performance.now();
      const outcome = await runWalk(await sessions.sandbox(sessionId), walk, hidden.length === 0 ? options : { ...options, onCopy: () => undefined });
      refuseResult(hidden, outcome.result);
      const durationMs = Math.round(performance.now() - started);
      return keep(sessionId, request, outcome, durationMs);
    });
  }

  async function keep(sessionId: string, request: WalkRequest, { result, copies }: WalkOutcome, durationMs: number): Promise<WalkView> {
    const row = await store.walks.create({ sessionId, request, result, pcapng: walkFile(copies, `One packet of session ${sessionId}: ${result.outcome}`), durationMs }, maxKept);
    await sessions.emit(sessionId, 'walk.finished', { walkId: row.id, outcome: result.outcome, death: result.death?.code ?? null, packet: result.packet, copies: result.copies, durationMs, sentence: closingOf(result) });
    return view(row);
  }

  async function look(sessionId: string, id: string, { predictsFirst = false }: Viewer = {}): Promise<WalkView> {
    const walk = view(found(await store.walks.find(sessionId, id), id));
    if (predictsFirst) refuseResult(await hiddenWalks(store, sessionId), walk.walk);
    return walk;
  }

  return {
    run,
    get: look,
    async list(sessionId, request) {
      const { items, nextCursor } = await store.walks.list(sessionId, request);
      return { items: items.map(view), nextCursor };
    },
    async file(sessionId, id, viewer) {
      await look(sessionId, id, viewer);
      return found(await store.walks.file(sessionId, id), id);
    },
  };
}

export function runWalk(sandbox: Sandbox, walk: ProbeWalk | FilterWalk, options: RunOptions = {}): Promise<WalkOutcome> {
  return 'filter' in walk ? runFilterWalk(sandbox, walk, options) : runProbeWalk(sandbox, walk, options);
}

async function labWalk(store: WalksOptions['store'], sessionId: string, id: string): Promise<ProbeWalk> {
  const session = await store.sessions.find(sessionId);
  const version = session && await store.labs.find(session.labHash);
  if (!session || !version) throw new AppError('not-found', `There is no session ${sessionId}.`);
  // The store keeps what `readLab` made, as JSON; `instantiate` validates it again.
  const { document, slug } = instantiate(version.definition as unknown as LabDefinition, session.seed);
  const walk = document.walks.find((each) => each.id === id);
  if (walk === undefined) throw new AppError('not-found', `The lab ${slug} has no walk \`${id}\`; it has ${document.walks.map((each) => each.id).join(', ') || 'none'}.`);
  return requestOf(walk);
}

function found<T>(value: T | null, id: string): T {
  if (value === null) throw new AppError('not-found', `This session has no walk ${id}; the newest ${maxKept} are kept.`);
  return value;
}

function view({ result, ...row }: WalkRow): WalkView {
  return { ...row, walk: walkResultSchema.parse(result) };
}
