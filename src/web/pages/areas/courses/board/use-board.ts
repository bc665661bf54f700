/** The live board of a course: a snapshot, then every event, also after the network was gone. */
import { useEffect, useState } from 'preact/hooks';
import { api, data } from '../../../lib/api.js';
import { openSocket, type SocketState } from '../../../lib/socket.js';
import { applyEvent, type Board, type BoardEvent } from './board-state.js';

type Message = { type: 'snapshot'; board: Board } | { type: 'resumed' } | { type: 'event'; event: BoardEvent };

export function useBoard(courseId: string): { board: Board | undefined; link: SocketState | undefined } {
  const [board, setBoard] = useState<Board>();
  const [link, setLink] = useState<SocketState>();
  useEffect(() => {
    let now: Board | undefined;
    let frame = 0;
    // Many events may come at once; the board is drawn once per frame.
    const take = (next: Board | undefined): void => {
      now = next;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => { setBoard(now); });
    };
    const askAgain = (): void => { data(api.GET('/v1/courses/{id}/board', { params: { path: { id: courseId } } })).then(take, () => undefined); };
    const onMessage = (text: string | ArrayBuffer): void => {
      const message = JSON.parse(String(text)) as Message;
      if (message.type === 'snapshot') take(message.board);
      if (message.type !== 'event' || now === undefined) return;
      take(applyEvent(now, message.event));
      if (message.event.type === 'roster.changed') askAgain();
    };
    const path = (): string => `/v1/courses/${courseId}/board/stream${now === undefined ? '' : `?after=${now.lastEventId}`}`;
    const socket = openSocket({ path, protocols: ['vethlab.board.v1+json'], onMessage, onState: setLink });
    return () => { socket.close(); cancelAnimationFrame(frame); };
  }, [courseId]);
  return { board, link };
}
