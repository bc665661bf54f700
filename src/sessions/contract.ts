/**
 * What the edges (routes, streams, jobs) may ask of sessions. `createSessions` in `sessions.ts` makes it; every
 * method throws `AppError`s: `not-found`, `session-not-ready`, `session-ended`, `sandbox-gone`, and what is named.
 */
import type { CommandResult, ProcessStream, Sandbox, Target } from '../sandbox/contract.js';
import type { Observation, Topology } from '../topology/schema.js';
import type { Drift } from '../topology/drift.js';
import type { Plan } from '../topology/plan.js';
import type { EndCode } from './failures.js';

export const sessionStates = ['pending', 'starting', 'ready', 'resetting', 'stopping', 'ended', 'failed'] as const;
export type SessionState = (typeof sessionStates)[number];

export interface SessionView {
  id: string;
  userId: string;
  lab: { slug: string; hash: string; title: string };
  /** Where it was started for an assignment: then its attempts count for the grade. */
  assignmentId: string | null;
  courseId: string | null;
  /** The members of its course may watch. */
  demonstration: boolean;
  state: SessionState;
  /** Why it failed or ended, for people; `reasonCode` is stable. */
  reason: string | null;
  reasonCode: string | null;
  version: number;
  extensionsLeft: number;
  createdAt: Date;
  readyAt: Date | null;
  expiresAt: Date;
  endedAt: Date | null;
  handRaisedAt: Date | null;
  /** Until when instructors may type in its terminals. */
  typingUntil: Date | null;
}

/** What a caller has read of the session in the same request: it is not read again. */
export type SeenSession = Pick<SessionView, 'state' | 'reason' | 'reasonCode'>;

export interface TerminalView {
  id: string;
  target: Target;
  createdAt: Date;
  endedAt: Date | null;
  exitCode: number | null;
}

export interface TopologyView {
  desired: Topology;
  observed: Observation;
  drift: Drift[];
  /** The lab's names of its places and interfaces in a cluster: `node1/pod1:eth0` to `status.podIP`. */
  kubernetes: Record<string, string>;
}

/** One of them, or neither for the whole. `task`: as the lab is where this task begins. */
export interface ResetRequest {
  host?: string | undefined;
  task?: string | undefined;
}

export interface CommandRequest {
  target: Target;
  argv: string[];
  env?: Record<string, string>;
  timeoutMs: number;
  stdin?: boolean;
}

export interface SessionEvent {
  /** Increasing within the service; a client that reconnects says the last one it saw. Decimal text of a 64-bit integer. */
  id: string;
  sessionId: string;
  type: string;
  data: Record<string, unknown>;
  at: Date;
}

/** Of a lab as it is now, or of an assignment's pinned version: then its attempts count. */
export type StartRequest = { userId: string; labSlug: string; /** A course whose members may watch. */ demonstrationOf?: string } | { userId: string; assignmentId: string };

export interface Sessions {
  /** The learner's live session of this lab (for an assignment: started for it), made if there is none. Returns at once; `wait` follows it to `ready`. Throws quota-user, quota-service, lab-unavailable, engine-unavailable; of an assignment also course-archived, assignment-not-open, assignment-closed, other-session-runs. */
  start(request: StartRequest): Promise<{ session: SessionView; created: boolean }>;
  /** Resolves when the session is ready; throws when it failed or ended, or `session-not-ready` after `timeoutMs`. */
  waitReady(sessionId: string, timeoutMs: number): Promise<SessionView>;
  find(sessionId: string): Promise<SessionView>;
  list(request: { userId?: string; courseId?: string; state?: SessionState; cursor?: string; limit: number }): Promise<{ items: SessionView[]; nextCursor: string | null }>;
  extend(sessionId: string): Promise<SessionView>;
  /** The whole, one host, or the whole and on to where a task begins. Idempotent while one is under way. Throws target-not-found; of a task: not-found, task-locked, not-permitted (in an exam). */
  reset(sessionId: string, request: ResetRequest): Promise<SessionView>;
  /** Ends it and removes its sandbox; returns when `stopping` is stored, the rest goes on by itself. */
  end(sessionId: string, reason: { code: EndCode; text: string }): Promise<SessionView>;
  /** The open connection to the session's sandbox; shared, do not close it. */
  sandbox(sessionId: string): Promise<Sandbox>;

  topology(sessionId: string): Promise<TopologyView>;
  planRepair(sessionId: string): Promise<Plan>;
  repair(sessionId: string): Promise<Plan>;

  openTerminal(sessionId: string, request: { target: Target; columns: number; rows: number }, seen?: SeenSession): Promise<TerminalView>;
  listTerminals(sessionId: string): Promise<TerminalView[]>;
  closeTerminal(sessionId: string, terminalId: string): Promise<void>;
  attachTerminal(sessionId: string, terminalId: string, seen?: SeenSession): Promise<ProcessStream>;

  execCommand(sessionId: string, request: CommandRequest): Promise<ProcessStream>;
  runCommand(sessionId: string, request: CommandRequest & { input?: Uint8Array; maxOutputBytes: number; signal?: AbortSignal }): Promise<CommandResult>;

  /** Events after `afterId` in order, then live ones, until `signal` aborts. Nothing is missed in between. */
  events(sessionId: string, afterId: string | undefined, signal: AbortSignal): AsyncIterable<SessionEvent>;
  listEvents(sessionId: string, afterId: string | undefined, limit: number): Promise<SessionEvent[]>;
  emit(sessionId: string, type: string, data: Record<string, unknown>): Promise<void>;
  /** Somebody types, watches or calls: not idle. Cheap; written to the database in batches. */
  touch(sessionId: string): void;
}
