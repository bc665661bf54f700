/**
 * Records the commands that end in a session's terminals, as events, for the learner's own timeline; nothing is graded by
 * them. Several clients may be attached to one terminal, and each is sent the scrollback: a mark counts once, by its start.
 */
import type { Target } from '../../sandbox/contract.js';
import type { Store } from '../../store/store.js';
import type { EventFeed } from '../events.js';
import type { Logger } from '../parts.js';
import { createMarkReader, type Mark } from './marks.js';

export const commandEvent = 'terminal.command';
/** What a session keeps of them. */
const mostKept = 1000;
const trimEvery = 50;
/** A program could print marks without end. */
const mostWaiting = 20;
const maxAheadMs = 5_000;

export interface CommandLogParts { store: Pick<Store, 'events'>; feed: EventFeed; logger: Logger }
export interface FollowedTerminal { id: string; sessionId: string; target: Target }
interface Progress { last: number | undefined; waiting: number; written: number; line: Promise<void> }

export function createCommandLog({ store, feed, logger }: CommandLogParts, ended: (sessionId: string) => void) {
  const progress = new Map<string, Progress>();

  /** What takes the output of one attached client. */
  function reader(terminal: FollowedTerminal): (chunk: Buffer) => void {
    const own = progress.get(terminal.id) ?? { last: undefined, waiting: 0, written: 0, line: Promise.resolve() };
    progress.set(terminal.id, own);
    return createMarkReader((mark) => {
      if (own.waiting >= mostWaiting) return;
      own.waiting += 1;
      own.line = own.line.then(() => record(terminal, own, mark))
        .catch((error: unknown) => { logger.warn({ err: error, terminalId: terminal.id }, 'a command could not be put on the timeline'); })
        .finally(() => { own.waiting -= 1; });
    });
  }

  async function record({ id, sessionId, target }: FollowedTerminal, own: Progress, { startedAt, exitCode, command }: Mark): Promise<void> {
    own.last ??= await lastStart(store, sessionId, id);
    const started = startedAt.getTime();
    if (started <= own.last || started > Date.now() + maxAheadMs) return;
    own.last = started;
    await feed.emit(sessionId, commandEvent, { terminalId: id, target, command, exitCode, startedAt: startedAt.toISOString(), durationMs: Math.max(0, Date.now() - started) });
    own.written += 1;
    if (own.written % trimEvery === 0) await store.events.keepNewest(sessionId, commandEvent, mostKept);
    ended(sessionId);
  }

  return { reader, forget(terminalId: string): void { progress.delete(terminalId); } };
}

/** Of a terminal that was read before, maybe by another server. */
async function lastStart(store: Pick<Store, 'events'>, sessionId: string, terminalId: string): Promise<number> {
  const known = await store.events.newest(sessionId, [commandEvent]);
  return Math.max(0, ...known.filter(({ data }) => data['terminalId'] === terminalId).map(({ data }) => Date.parse(String(data['startedAt']))));
}
