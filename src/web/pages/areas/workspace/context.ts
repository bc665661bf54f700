/**
 * What the panels of a workspace share: the session, its events, and what one panel asks of another ("open a terminal
 * on pod1"). The workspace provides it; a panel takes it with `useWorkspace()` and knows no other panel.
 */
import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import type { Signal } from '@preact/signals';
import type { Schemas } from '../../lib/api.js';

export interface SessionEvent {
  id: string;
  type: string;
  data: Record<string, unknown>;
  at: string;
}

/** A host of the topology, a pod on it, a container in that. */
export interface Target { host: string; pod?: string; container?: string }

/** What a capture starts with. `points` as the interface names them: `node1/eth0`, `node1/pod1/eth0`. */
export interface CaptureWish { title?: string; points?: string[]; filter?: string }

/** What a walk starts with; `id` where the lab suggests it. */
export interface WalkWish { id?: string; from?: string; to?: string; protocol?: string; port?: number }

export interface Workspace {
  session: Signal<Schemas['Session'] | undefined>;
  /** False while events do not come: what is shown may be old. */
  connected: Signal<boolean>;
  /** True where the visitor is the session's learner; an instructor only looks. */
  mine: boolean;
  /** Calls `listener` with every event from now on. Returns the way to stop. */
  onEvent: (listener: (event: SessionEvent) => void) => () => void;
  openTerminal: (target: Target, paste?: string) => void;
  openCapture: (wish: CaptureWish) => void;
  openWalk: (wish: WalkWish) => void;
  /** Shows an object of the topology in the picture. */
  showObject: (name: string) => void;
  /** What was asked last of the capture, walk and topology panels; a panel sets it to `undefined` when it has taken it. */
  captureWish: Signal<CaptureWish | undefined>;
  walkWish: Signal<WalkWish | undefined>;
  objectWish: Signal<string | undefined>;
}

export const WorkspaceContext = createContext<Workspace | undefined>(undefined);

/** Throws outside a workspace. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === undefined) throw new Error('There is no workspace around this panel.');
  return workspace;
}

/** Runs `listener` for each event of one of `types`. */
export function useEvents(types: readonly string[], listener: (event: SessionEvent) => void): void {
  const { onEvent } = useWorkspace();
  useEffect(() => onEvent((event) => { if (types.includes(event.type)) listener(event); }), [types.join(' ')]);
}
