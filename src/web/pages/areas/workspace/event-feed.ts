/** A session's events: first those that were, then each as it happens. A cut socket goes on after the last id, so none is missed and none comes twice. */
import { api, data } from '../../lib/api.js';
import { openSocket, type SocketState } from '../../lib/socket.js';
import type { SessionEvent } from './context.js';

export interface EventFeed {
  stop: () => void;
}

export interface EventListeners {
  onHistory: (events: SessionEvent[]) => void;
  onEvent: (event: SessionEvent) => void;
  onState: (state: SocketState) => void;
  onProblem: (error: unknown) => void;
}

const pageSize = 200;

export function followEvents(sessionId: string, { onHistory, onEvent, onState, onProblem }: EventListeners): EventFeed {
  let stop = (): void => { stopped = true; };
  let stopped = false;
  const begin = (history: SessionEvent[]): void => {
    if (stopped) return;
    onHistory(history);
    let last = history.at(-1)?.id;
    const socket = openSocket({
      path: () => `/v1/sessions/${sessionId}/events/stream${last === undefined ? '' : `?after=${last}`}`,
      protocols: ['vethlab.events.v1+json'],
      onMessage: (text) => {
        const event = JSON.parse(String(text)) as SessionEvent;
        last = event.id;
        onEvent(event);
      },
      onState,
    });
    stop = () => { socket.close(); };
  };
  past(sessionId).then(begin, onProblem);
  return { stop: () => { stop(); } };
}

async function past(sessionId: string): Promise<SessionEvent[]> {
  const events: SessionEvent[] = [];
  let after: string | undefined;
  do {
    const page: { items: SessionEvent[]; next: string | null } = await data(api.GET('/v1/sessions/{id}/events', { params: { path: { id: sessionId }, query: { limit: pageSize, ...(after !== undefined && { after }) } } }));
    events.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return events;
}
