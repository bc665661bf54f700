/** A client of the board's stream: it keeps the state as `docs/streams.md` says, by the same pure functions as the service. */
import { WebSocket } from 'ws';
import type { BoardState, CourseEvent } from '../../src/sessions/board/contract.js';
import { applyEvent } from '../../src/sessions/board/state.js';

export interface BoardClient {
  socket: WebSocket;
  state(): BoardState | undefined;
  lastEventId(): string;
  /** Ids in the order in which they came, and when. */
  events: CourseEvent[];
  firsts: string[];
  closed: Promise<{ code: number; reason: string }>;
}

type Message = { type: 'snapshot'; lastEventId: string; board: BoardState } | { type: 'resumed'; lastEventId: string } | { type: 'event'; event: CourseEvent };

export function connectBoard(url: string, headers: Record<string, string>, { after, from, onEvent }: { after?: string; from?: BoardState; onEvent?: (event: CourseEvent) => void } = {}): Promise<BoardClient> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}${after === undefined ? '' : `?after=${after}`}`, 'vethlab.board.v1+json', { headers });
  let state = from;
  let last = after ?? '0';
  const events: CourseEvent[] = [];
  const firsts: string[] = [];
  const closed = new Promise<{ code: number; reason: string }>((resolve) => { socket.on('close', (code, reason) => { resolve({ code, reason: reason.toString() }); }); });
  const client: BoardClient = { socket, state: () => state, lastEventId: () => last, events, firsts, closed };

  function take(message: Message): void {
    if (message.type === 'event') {
      events.push(message.event);
      last = message.event.id;
      if (state) state = applyEvent(state, message.event);
      onEvent?.(message.event);
    } else {
      firsts.push(message.type);
      last = message.lastEventId;
      if (message.type === 'snapshot') state = message.board;
    }
  }

  return new Promise((resolve, reject) => {
    socket.on('message', (data: Buffer) => {
      take(JSON.parse(data.toString()) as Message);
      if (firsts.length === 1) resolve(client);
    });
    socket.once('unexpected-response', (_request, answer) => { reject(new Error(`refused with ${answer.statusCode}`)); answer.resume(); socket.terminate(); });
    socket.once('error', reject);
    socket.once('close', (code, reason) => { reject(new Error(`closed with ${code} ${reason.toString()}`)); });
  });
}
