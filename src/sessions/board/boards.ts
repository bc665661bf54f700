/** The boards of all courses on this server: the state on request, and the stream of what changes. */
import { AppError } from '../../errors.js';
import type { Logger } from '../parts.js';
import type { Board, BoardState } from './contract.js';
import { createReader, tell, type FeedStore, type Reader, type Told } from './reader.js';
import { boardState, viewBoard } from './state.js';

export interface Boards {
  /** Throws `not-found`. */
  read(courseId: string): Promise<Board>;
  /**
   * Tells `send` the board (or only what follows the event `after`, where that is known and not far), then every change,
   * in order, each once, until `signal` aborts. Rejects with `not-found`, or `client-too-slow`.
   */
  follow(courseId: string, after: string | undefined, client: BoardClient, signal: AbortSignal): Promise<void>;
}

export interface BoardClient {
  /** False where too much waits already. */
  send(text: string): boolean;
  /** Resolves when the client has read what was sent: the board and what it missed may be much at once. Rejects with `client-too-slow`. */
  drained(): Promise<void>;
}

const pageSize = 200;
/** Who missed more gets the board anew: it is smaller. */
const maxReplayed = 2_000;
const maxWaiting = 10_000;

export function createBoards(store: FeedStore, logger: Logger): Boards {
  const readers = new Map<string, Reader>();
  const asked = new Map<string, Promise<BoardState>>();

  /** Of many who ask at once, one query answers all. */
  function state(courseId: string): Promise<BoardState> {
    const known = asked.get(courseId);
    if (known !== undefined) return known;
    const reading = readState(store, courseId).finally(() => asked.delete(courseId));
    asked.set(courseId, reading);
    return reading;
  }

  function readerOf(courseId: string): Reader {
    const reader = readers.get(courseId) ?? createReader(store, courseId, (error) => { logger.warn({ err: error, courseId }, 'a course\'s events could not be read; trying again'); });
    readers.set(courseId, reader);
    return reader;
  }

  function leave(courseId: string, reader: Reader, hear: (event: Told) => void): void {
    if (!reader.leave(hear)) return;
    reader.stop();
    if (readers.get(courseId) === reader) readers.delete(courseId);
  }

  async function follow(courseId: string, after: string | undefined, client: BoardClient, signal: AbortSignal): Promise<void> {
    const line = createLine((text) => client.send(text));
    const reader = readerOf(courseId);
    try {
      await Promise.race([reader.join(line.hear), line.broken]);
      const place = await begin(courseId, after, line);
      await client.drained();
      await catchUp(store, courseId, place, { reader, line, client });
      line.open();
      await Promise.race([aborted(signal), line.broken]);
    } finally {
      leave(courseId, reader, line.hear);
    }
  }

  /** The first message: where the client goes on, or the board. */
  async function begin(courseId: string, after: string | undefined, line: Line): Promise<bigint> {
    if (after !== undefined && await isNear(store, courseId, BigInt(after))) {
      line.say(JSON.stringify({ type: 'resumed', lastEventId: after }));
      return line.passed(BigInt(after));
    }
    const board = viewBoard(await state(courseId), new Date());
    line.say(JSON.stringify({ type: 'snapshot', lastEventId: board.lastEventId, board }));
    return line.passed(BigInt(board.lastEventId));
  }

  return { read: async (courseId) => viewBoard(await state(courseId), new Date()), follow };
}

async function readState(store: FeedStore, courseId: string): Promise<BoardState> {
  const rows = await store.boards.read(courseId);
  if (rows === null) throw new AppError('not-found', `There is no course ${courseId}.`);
  return boardState(courseId, rows);
}

/** True when what follows that event can be told event by event. */
async function isNear(store: FeedStore, courseId: string, after: bigint): Promise<boolean> {
  if (!await store.courseEvents.has(courseId, after)) return false;
  return await store.courseEvents.countAfter(courseId, after, maxReplayed + 1) <= maxReplayed;
}

/** From the database up to where the reader is; nothing to read where the place is there already. */
async function catchUp(store: FeedStore, courseId: string, place: bigint, { reader, line, client }: { reader: Reader; line: Line; client: BoardClient }): Promise<void> {
  for (let at = place; at < reader.position();) {
    const events = await store.courseEvents.after(courseId, at, pageSize);
    for (const event of events) {
      line.tell(tell(event));
      await client.drained();
    }
    const last = events.at(-1);
    if (last === undefined) return;
    at = last.id;
  }
}

interface Line {
  hear(event: Told): void;
  /** At once, whatever waits. */
  say(text: string): void;
  tell(event: Told): void;
  /** What is up to here the client has. */
  passed(id: bigint): bigint;
  /** What waited goes out, and what comes goes out at once. */
  open(): void;
  /** Rejects when the client does not keep up. */
  broken: Promise<never>;
}

/** One watcher's line: holds back what comes while it catches up, and sends nothing twice. */
function createLine(send: (text: string) => boolean): Line {
  let waiting: Told[] | null = [];
  let last = 0n;
  let giveUp: (error: unknown) => void = () => undefined;
  const broken = new Promise<never>((_resolve, reject) => { giveUp = reject; });
  broken.catch(() => undefined);
  const tooSlow = (): void => { giveUp(new AppError('client-too-slow', 'this client reads too slowly; connect again with the last id')); };

  function say(text: string): void {
    if (!send(text)) tooSlow();
  }

  function tellOnce(event: Told): void {
    if (event.id <= last) return;
    last = event.id;
    say(event.text);
  }

  return {
    say, broken, tell: tellOnce,
    hear(event) {
      if (waiting === null) tellOnce(event);
      else if (waiting.length < maxWaiting) waiting.push(event);
      else tooSlow();
    },
    passed(id) { last = id; return id; },
    open() {
      const held = waiting ?? [];
      waiting = null;
      held.forEach(tellOnce);
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => { signal.addEventListener('abort', () => { resolve(); }, { once: true }); });
}
