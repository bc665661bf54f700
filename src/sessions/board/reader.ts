/**
 * One reader per course and server for all who watch its board: an event costs one query here, however many watch.
 *
 * A watcher joins first and catches up then. What the reader reads meanwhile waits in the watcher's own bounded line;
 * since everything that the reader had read before the join is in the database, a catch-up that begins after the join
 * reaches at least as far, and what waited follows it, without a gap and, by its id, without a repetition.
 */
import type { Store } from '../../store/store.js';
import { courseEvent } from './state.js';

/** An event on its way: written as text once for all watchers. */
export interface Told {
  id: bigint;
  text: string;
}

export type Hear = (event: Told) => void;

export interface Reader {
  /** Calls `hear` with every event that is read from now on. Resolves when the reader has its place. */
  join(hear: Hear): Promise<void>;
  /** True when nobody is left. */
  leave(hear: Hear): boolean;
  /** Everything up to here has been given to those who had joined. */
  position(): bigint;
  stop(): void;
}

const pageSize = 500;
/** Should a notice be lost. */
const lostNoticeMs = 5_000;
const retryMs = 1_000;

export type FeedStore = Pick<Store, 'courseEvents' | 'notices' | 'boards'>;

export function createReader(store: FeedStore, courseId: string, onTrouble: (error: unknown) => void): Reader {
  const watchers = new Set<Hear>();
  const stopped = new AbortController();
  let position = 0n;
  const begun = store.courseEvents.latestId(courseId).then((id) => { position = id; void run(); });

  async function run(): Promise<void> {
    while (!stopped.signal.aborted) {
      // Waiting starts before reading: an event that is stored in between is not slept through.
      const news = store.notices.next(`course:${courseId}`, lostNoticeMs, stopped.signal);
      if (!await readOn().catch(trouble)) await news;
    }
  }

  /** True where there may be more at once. */
  async function readOn(): Promise<boolean> {
    const events = await store.courseEvents.after(courseId, position, pageSize);
    for (const event of events) {
      const told = tell(event);
      position = event.id;
      for (const hear of [...watchers]) hear(told);
    }
    return events.length === pageSize;
  }

  async function trouble(error: unknown): Promise<boolean> {
    onTrouble(error);
    await new Promise((resolve) => { setTimeout(resolve, retryMs); });
    return false;
  }

  return {
    async join(hear) {
      watchers.add(hear);
      await begun;
    },
    leave(hear) {
      watchers.delete(hear);
      return watchers.size === 0;
    },
    position: () => position,
    stop: () => { stopped.abort(); },
  };
}

export function tell(event: Parameters<typeof courseEvent>[0]): Told {
  return { id: event.id, text: JSON.stringify({ type: 'event', event: courseEvent(event) }) };
}
