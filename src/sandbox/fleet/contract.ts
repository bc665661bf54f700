/** What a fleet of engines is made of, and what it tells. */
import type { EngineInfo, SandboxDriver, SizeClass } from '../contract.js';
import type { EngineSetting } from '../engine-list.js';
import type { Load } from './placement.js';

export interface FleetEngine extends Pick<EngineSetting, 'name' | 'capacity'> {
  driver: SandboxDriver;
}

export interface PlacedRow { id: string; sessionId: string | null; engine: string | null; uid: number; size: string; createdAt: Date }
export type Counted = { engine: string | null; size: string; count: number }[];

/** Where it is written down what is where; the store, for sandboxes of sessions. */
export interface Placements {
  /** Stores what `choose` says, alone among all servers. `choose` may throw: then nothing is stored. For a session's sandbox those that only wait do not count. */
  place(sandboxId: string, choose: (others: Counted) => string): Promise<string>;
  /** Undefined: nothing is known of it. */
  find(sandboxId: string): Promise<PlacedRow | undefined>;
  list(): Promise<PlacedRow[]>;
  /** Engines that get nothing new. */
  drained(): Promise<ReadonlySet<string>>;
}

export type EngineState = 'active' | 'drained' | 'lost';

export interface EngineStatus {
  name: string;
  capacity: FleetEngine['capacity'];
  load: Load;
  /** `lost` where it does not answer, drained or not. */
  state: EngineState;
  drained: boolean;
  /** Null while it is lost. */
  info: EngineInfo | null;
  /** Why it is lost, in a sentence for operators; null while it is not. */
  error: string | null;
}

export interface Fleet extends SandboxDriver {
  readonly names: readonly string[];
  /** Throws `quota-service` where no engine takes one of this size, `engine-unavailable` where none answers. */
  assertRoom(size: SizeClass, drained: ReadonlySet<string>): Promise<void>;
  status(): Promise<EngineStatus[]>;
  /** Names of the engines that do not answer now. */
  lost(): Promise<string[]>;
  /** Why that engine does not answer now; undefined where it does. */
  whyLost(name: string): Promise<string | undefined>;
}

/** For sandboxes that no session has, such as the self-test's: nothing is written down, all engines are searched. */
export const unwritten: Placements = {
  place: async (_id, choose) => choose([]),
  find: async () => undefined,
  list: async () => [],
  drained: async () => new Set(),
};
