/** Everything that has a time, on one clock. */
import type { Schemas } from '../../lib/api.js';
import type { SessionEvent, Target } from '../workspace/context.js';

/** One difference of the kernel from what is declared: it began, or ended. */
export interface Change { kind: 'began' | 'ended'; drift: Schemas['Drift'] }
/** A command that ended in a terminal; `at` is its end. */
export interface Typed { command: string; exitCode: number; durationMs: number; target: Target }

export type EntryKind = 'session' | 'topology' | 'command' | 'terminal' | 'task' | 'walk' | 'capture' | 'help';
export const kinds: readonly EntryKind[] = ['command', 'topology', 'task', 'walk', 'capture', 'terminal', 'session', 'help'];

export type Entry = { key: string; at: string; kind: EntryKind } & ({ event: SessionEvent } | { change: Change } | { typed: Typed });

/** Newest first: the session's events are its timeline. */
export function entriesOf(events: readonly SessionEvent[]): Entry[] {
  return events.flatMap(fromEvent).sort((a, b) => b.at.localeCompare(a.at));
}

function fromEvent(event: SessionEvent): Entry[] {
  const { id, at, type, data } = event;
  if (type === 'terminal.command') return [{ key: `event ${id}`, at, kind: 'command', typed: data as unknown as Typed }];
  if (type !== 'topology.changed') return [{ key: `event ${id}`, at, kind: kindOf(type), event }];
  const changes = (['began', 'ended'] as const).flatMap((kind) => (data[kind] as Schemas['Drift'][]).map((drift): Change => ({ kind, drift })));
  return changes.map((change, index): Entry => ({ key: `event ${id} ${index}`, at, kind: 'topology', change }));
}

function kindOf(type: string): EntryKind {
  const [area] = type.split('.');
  if (area === 'session' || area === 'terminal' || area === 'topology' || area === 'task' || area === 'walk' || area === 'capture') return area;
  return area === 'hint' ? 'task' : 'help';
}

/** The key of the newest passed attempt of each task, with the task's id. */
export function lastPasses(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const tasks = new Set<string>();
  for (const entry of entries) {
    if (!('event' in entry) || entry.event.type !== 'task.graded' || entry.event.data['passed'] !== true) continue;
    const task = String(entry.event.data['taskId']);
    if (!tasks.has(task)) found.set(entry.key, task);
    tasks.add(task);
  }
  return found;
}
