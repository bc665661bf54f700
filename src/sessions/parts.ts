/** What the parts of `src/sessions` share. Made once, in `sessions.ts`. */
import type { Config } from '../config.js';
import type { SandboxDriver } from '../sandbox/contract.js';
import type { Readiness, Step, Task } from '../labs/schema.js';
import type { LabVersionRow } from '../store/labs.js';
import type { Store } from '../store/store.js';
import type { SizeClass } from '../sandbox/contract.js';
import type { Topology } from '../topology/schema.js';
import type { Tracer } from '../trace.js';
import type { Activity } from './activity.js';
import type { Admission } from './admission.js';
import type { Connections } from './connections.js';
import type { EventFeed } from './events.js';
import type { LabInstances } from './lab-instances.js';

/** The little of a logger that is used here (pino's shape). */
export interface Logger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** A lab that a session can be made of. `unavailable` says why it cannot run on this machine. */
export interface LabChoice {
  slug: string;
  hash: string;
  title: string;
  version: string;
  definition: unknown;
  size: SizeClass;
  /** How long a session of it lasts, where the lab says. */
  minutes: number | undefined;
  unavailable: string | null;
}

/** What a session's pinned lab version comes to with the session's seed. */
export interface LabInstance {
  size: SizeClass;
  topology: Topology;
  /** After the topology, before the learner. */
  setup: Step[];
  readiness: Readiness | undefined;
  tasks: Task[];
  /** Place or interface to its name in a cluster. */
  kubernetes: Record<string, string>;
}

/** What a sandbox is built from. */
export type LabBuild = Omit<LabInstance, 'tasks' | 'kubernetes'>;

/** Where labs come from; the composition root joins it to `src/labs`. */
export interface LabSource {
  choose(slug: string): LabChoice | undefined;
  /** A version that the store has, also where the catalogue has another. Throws `lab-invalid`. */
  pinned(version: LabVersionRow): LabChoice;
  /** From a stored definition. `isDrawn`: the seed makes a difference. Throws `lab-invalid`. */
  instantiate(definition: unknown, seed: number): LabInstance & { isDrawn: boolean };
}

export type PoolOutcome = 'warm' | 'cold';

export interface SessionParts {
  config: Config;
  store: Store;
  driver: SandboxDriver;
  labs: LabSource;
  logger: Logger;
  /** This process, among all servers on the database. */
  workerId: string;
  feed: EventFeed;
  activity: Activity;
  connections: Connections;
  instances: LabInstances;
  admit: Admission;
  /** Told of each sandbox that a session gets while a pool is kept: it waited, or was made. */
  poolOutcome?(outcome: PoolOutcome): void;
  /** Told of each session that has become ready, how long after its request. */
  readyAfter?(outcome: PoolOutcome, seconds: number): void;
  /** For work that no request has caused. */
  tracer?: Tracer | undefined;
  /** Called before a session's sandbox goes, so that captures end and their files are complete. */
  beforeRemoval(sessionId: string): Promise<void>;
}
