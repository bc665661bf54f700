/** Who looks at the learner's terminals and captures now, told plainly. */
import type { JSX } from 'preact';
import { toast } from '../../../ui/toasts.js';
import { useEvents, useWorkspace, type SessionEvent } from '../context.js';
import { texts } from './texts.js';

export function Watchers(): JSX.Element | null {
  const { events, mine } = useWorkspace();
  const text = texts();
  useEvents(['help.given'], ({ data }) => {
    const name = (data['by'] as { name?: string } | undefined)?.name ?? '';
    if (mine) toast(data['help'] === 'reset' ? text.helpReset(name, String(data['host'] ?? '')) : text.helpExtend(name));
  });
  if (!mine) return <span class="bar-note">{text.onlyWatch}</span>;
  const names = watching(events.value);
  return <span role="status">{names.length > 0 && <span class="watchers"><span class="watchers-dot" aria-hidden="true" />{(names.length === 1 ? text.watching : text.watchingMany)(names.join(', '))}</span>}</span>;
}

/** A watch begins and ends with an event each, joined by `watchId`. A session's end ends them all. */
function watching(events: readonly SessionEvent[]): string[] {
  const open = new Map<string, string>();
  for (const { type, data } of events) {
    if (type.endsWith('.watched')) open.set(String(data['watchId']), (data['by'] as { name?: string } | undefined)?.name ?? '?');
    if (type.endsWith('.unwatched')) open.delete(String(data['watchId']));
  }
  return [...new Set(open.values())];
}
