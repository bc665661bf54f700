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

/** A terminal to open or to go to. */
export interface TerminalWish {
  /** Without it, whichever is in front. */
  target?: Target;
  paste?: string;
  /** Another one, although there is one on that target. */
  another?: boolean;
}

/** What a walk starts with; `id` where the lab suggests it. */
export interface WalkWish { id?: string; from?: string; to?: string; protocol?: string; port?: number }

/** What the upper part of the work area shows. */
export type PanelName = 'topology' | 'packets' | 'walks' | 'timeline';

export interface Workspace {
  id: string;
  session: Signal<Schemas['Session'] | undefined>;
  /** False while events do not come: what is shown may be old. */
  connected: Signal<boolean>;
  /** True where the visitor is the session's learner; an instructor only looks. */
  mine: boolean;
  /** Every event of the session that is known, oldest first. */
  events: Signal<readonly SessionEvent[]>;
  tasks: Signal<readonly Schemas['Task'][]>;
  guide: Signal<Schemas['Guide'] | undefined>;
  /** Where the session counts for one, with its rules and the learner's standing. */
  assignment: Signal<Schemas['MyAssignment'] | undefined>;
  /** The panel that is seen; one that isn't need not ask for anything. */
  panel: Signal<PanelName>;
  /** What the learner has answered so far: option ids by quiz, predictions by check. Sent with an attempt. */
  answers: Signal<Readonly<Record<string, readonly string[]>>>;
  answer: (key: string, values: string[]) => void;
  /** Asks for the session and its tasks again. */
  refresh: () => Promise<void>;
  /** Calls `listener` with every event from now on. Returns the way to stop. */
  onEvent: (listener: (event: SessionEvent) => void) => () => void;
  /** `paste` is typed into that target's terminal, without a key press: what runs it is the `\n` at its end, if there is one. */
  openTerminal: (target: Target, paste?: string) => void;
  openCapture: (wish: CaptureWish) => void;
  openWalk: (wish: WalkWish) => void;
  /** Shows an object of the topology in the picture. */
  showObject: (name: string) => void;
  /** What was asked last of the capture, walk and topology panels; a panel sets it to `undefined` when it has taken it. */
  captureWish: Signal<CaptureWish | undefined>;
  walkWish: Signal<WalkWish | undefined>;
  objectWish: Signal<string | undefined>;
  terminalWish: Signal<TerminalWish | undefined>;
}

/** `node1/pod1/web` */
export function nameOf({ host, pod, container }: Target): string {
  return [host, pod, container].filter((part) => part !== undefined).join('/');
}

/** The other way round; what stands after a colon (an interface) does not count. */
export function targetOf(name: string): Target {
  const [host = '', pod, container] = name.split(':')[0]?.split('/') ?? [];
  return { host, ...(pod !== undefined && { pod }), ...(container !== undefined && { container }) };
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
