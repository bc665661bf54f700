/**
 * The events of a session as a stream that misses nothing: read what is stored after the last id, wait for a
 * notice (or a while, should one be lost), read again.
 */
import type { Store } from '../store/store.js';
import type { SessionEvent, SessionState } from './contract.js';
import { isOver } from './machine.js';

const pageSize = 200;
/** Other servers' events come with a notice; this is for when its connection is lost. */
const lostNoticeMs = 5_000;

export interface EventFeed {
  emit(sessionId: string, type: string, data: Record<string, unknown>): Promise<void>;
  list(sessionId: string, afterId: string | undefined, limit: number): Promise<SessionEvent[]>;
  follow(sessionId: string, afterId: string | undefined, signal: AbortSignal): AsyncIterable<SessionEvent>;
}

export function createEventFeed(store: Store): EventFeed {
  async function list(sessionId: string, afterId: string | undefined, limit: number): Promise<SessionEvent[]> {
    const rows = await store.events.after(sessionId, afterId === undefined ? undefined : BigInt(afterId), limit);
    return rows.map((row) => ({ id: String(row.id), sessionId, type: row.type, data: row.data, at: row.createdAt }));
  }

  const readTogether = together(list);

  async function* follow(sessionId: string, afterId: string | undefined, signal: AbortSignal): AsyncGenerator<SessionEvent> {
    let last = afterId;
    while (!signal.aborted) {
      // Waiting starts before reading, so that an event stored in between is not slept through.
      const news = store.notices.next(`session:${sessionId}`, lostNoticeMs, signal);
      const page = await readTogether(sessionId, last, pageSize);
      for (const event of page) yield event;
      last = page.at(-1)?.id ?? last;
      if (page.length === 0 && await nothingMore(sessionId, last)) return;
      if (page.length < pageSize) await news;
    }
  }

  /** True where the session is over and its last event has been read: the state is read first, events cannot follow it. */
  async function nothingMore(sessionId: string, last: string | undefined): Promise<boolean> {
    const session = await store.sessions.find(sessionId);
    return (!session || isOver(session.state as SessionState)) && (await list(sessionId, last, 1)).length === 0;
  }

  return {
    list,
    follow,
    async emit(sessionId, type, data) {
      await store.events.append(sessionId, type, data);
    },
  };
}

type Read = (sessionId: string, afterId: string | undefined, limit: number) => Promise<SessionEvent[]>;

/**
 * Followers whom the same notice wakes read with one query, however many they are. Who asks joins a read that has not
 * begun, never one that has: that might have passed an event whose notice came before the asker waited for any.
 */
function together(read: Read): Read {
  const planned = new Map<string, Promise<SessionEvent[]>>();
  return (sessionId, afterId, limit) => {
    const key = `${sessionId} ${afterId ?? ''} ${limit}`;
    const known = planned.get(key);
    if (known !== undefined) return known;
    const page = new Promise<void>((begin) => { setImmediate(begin); }).then(() => {
      planned.delete(key);
      return read(sessionId, afterId, limit);
    });
    planned.set(key, page);
    return page;
  };
}
