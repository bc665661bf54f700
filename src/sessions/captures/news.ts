/** Tells the session's timeline when a capture began and ended, and what it saw. Telling is tried once: a capture is worth more than its news. */
import type { CaptureView } from '../../capture/schema.js';
import type { CaptureRow } from '../../store/captures.js';
import type { Store } from '../../store/store.js';
import type { Sessions } from '../contract.js';
import { isOver } from '../machine.js';
import type { CapturesLogger } from './captures.js';
import type { CaptureLog } from './log.js';
import { summarise, type CaptureSummary } from './summary.js';

export const startedEvent = 'capture.started';
export const endedEvent = 'capture.ended';
/** What a session keeps of each, and some that are not trimmed yet. */
const mostKept = 200;
const trimEvery = 25;

export interface CaptureNewsParts {
  /** Appends an event; not of a session that is over, whose last event is the end. */
  tell(sessionId: string, type: string, data: Record<string, unknown>, mostKept: number): Promise<void>;
  logger?: CapturesLogger | undefined;
}

/** `tell` for a session's own timeline. */
export function timelineOf({ sessions, events }: { sessions: Pick<Sessions, 'emit' | 'find'>; events: Pick<Store['events'], 'keepNewest'> }): CaptureNewsParts['tell'] {
  const written = new Map<string, Record<string, number>>();
  return async (sessionId, type, data, kept) => {
    if (isOver((await sessions.find(sessionId)).state)) return void written.delete(sessionId);
    await sessions.emit(sessionId, type, data);
    const counts = written.get(sessionId) ?? {};
    const count = counts[type] = (counts[type] ?? 0) + 1;
    written.set(sessionId, counts);
    if (count % trimEvery === 0) await events.keepNewest(sessionId, type, kept);
  };
}

type Ended = Pick<CaptureRow, 'id' | 'sessionId' | 'reason' | 'packets' | 'bytes' | 'dropped'>;
export type CaptureNews = ReturnType<typeof createCaptureNews>;

/** Of one capture, the beginning is told before the end. */
export function createCaptureNews({ tell, logger }: CaptureNewsParts) {
  const beginnings = new Map<string, Promise<void>>();

  async function tried({ id, sessionId }: Pick<CaptureRow, 'id' | 'sessionId'>, type: string, data: Record<string, unknown>): Promise<void> {
    await tell(sessionId, type, { captureId: id, ...data }, mostKept)
      .catch((error: unknown) => { logger?.warn({ capture: id, error }, 'A capture could not be put on the timeline'); });
  }

  return {
    started(view: CaptureView): Promise<void> {
      const told = tried(view, startedEvent, { points: view.spec.points, filter: view.spec.filter ?? null }).finally(() => beginnings.delete(view.id));
      beginnings.set(view.id, told);
      return told;
    },
    /** `log` is undefined where its file is not here. */
    async ended(row: Ended, log: CaptureLog | undefined): Promise<void> {
      const { reason, packets, bytes, dropped } = row;
      const summary = log === undefined ? nothing : await summarise(log).catch(() => nothing);
      await beginnings.get(row.id);
      await tried(row, endedEvent, { reason, packets: Number(packets), bytes: Number(bytes), dropped: Number(dropped), ...summary });
    },
  };
}

const nothing: CaptureSummary = { firstAt: null, lastAt: null, protocols: {}, decoded: 0 };
