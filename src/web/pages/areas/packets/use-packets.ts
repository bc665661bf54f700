/** The packets of one capture, live: what its stream has sent, what it could not, and the layers of the one that is looked at. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../lib/api.js';
import { openSocket, type Socket } from '../../lib/socket.js';
import { sawTraffic } from '../topology/traffic.js';
import type { Packet } from './display-filter.js';

export type Tree = Schemas['PacketTree'];

export interface LivePackets {
  /** The newest `mostKept`; the same array, which grows. Whoever draws looks at `turn`. */
  packets: readonly Packet[];
  turn: number;
  dropped: number;
  skipped: number;
  lost: boolean;
  decode: (number: number) => Promise<Tree>;
}

export const mostKept = 100_000;

interface Message { packets?: Packet[]; dropped?: number; skipped?: number; packet?: Tree; error?: { message: string }; end?: { dropped: number; skipped: number } }

export function usePackets(session: string, capture: string | undefined, running: boolean, onEnd: () => void): LivePackets {
  const kept = useRef<Packet[]>([]);
  const socket = useRef<Socket>(undefined);
  const waiting = useRef<{ number: number; done: (tree: Tree) => void; failed: (error: Error) => void }[]>([]);
  const [state, setState] = useState({ turn: 0, dropped: 0, skipped: 0, lost: false });
  const isLive = useRef(running);
  isLive.current = running;
  useEffect(() => {
    kept.current = [];
    setState(({ turn }) => ({ turn: turn + 1, dropped: 0, skipped: 0, lost: false }));
    if (capture === undefined) return;
    const next = { dropped: 0, skipped: 0 };
    let frame: number | undefined;
    let last = 0;
    const draw = (): void => { frame ??= requestAnimationFrame(() => { frame = undefined; setState((before) => ({ ...before, ...next, turn: before.turn + 1 })); }); };
    const take = ({ packets, dropped, skipped, packet, error, end }: Message): void => {
      // A stream that was opened again begins anew.
      const fresh = packets?.filter(({ number }) => number > last) ?? [];
      last = fresh.at(-1)?.number ?? last;
      for (const one of fresh) kept.current.push(one);
      if (kept.current.length > mostKept * 1.1) kept.current = kept.current.slice(-mostKept);
      if (isLive.current && fresh.length > 0) sawTraffic(new Set(fresh.map((one) => one.interface)));
      next.dropped = end?.dropped ?? dropped ?? next.dropped;
      next.skipped = end?.skipped ?? skipped ?? next.skipped;
      if (packet !== undefined) settle(waiting.current, packet.number)?.done(packet);
      else if (error !== undefined) waiting.current.shift()?.failed(new Error(error.message));
      if (end !== undefined) onEnd();
      draw();
    };
    socket.current = openSocket({
      path: () => `/v1/sessions/${session}/captures/${capture}/stream?from=start`, protocols: ['vethlab.packets.v1+json'],
      onMessage: (text) => { take(JSON.parse(text as string) as Message); },
      onState: ({ kind }) => {
        setState((before) => ({ ...before, lost: kind === 'waiting' }));
        if (kind !== 'open') for (const { number, done, failed } of waiting.current.splice(0)) ask(session, capture, number).then(done, failed);
      },
    });
    return () => { socket.current?.close(); if (frame !== undefined) cancelAnimationFrame(frame); };
  }, [session, capture]);
  const decode = (number: number): Promise<Tree> => new Promise((done, failed) => {
    if (socket.current?.send(JSON.stringify({ decode: number })) === true) waiting.current.push({ number, done, failed });
    else ask(session, capture ?? '', number).then(done, failed);
  });
  return { packets: kept.current, ...state, decode };
}

/** After its end a capture has no stream that could be asked. */
function ask(session: string, capture: string, number: number): Promise<Tree> {
  return data(api.GET('/v1/sessions/{id}/captures/{captureId}/packets/{number}', { params: { path: { id: session, captureId: capture, number } } }));
}

function settle<T extends { number: number }>(all: T[], number: number): T | undefined {
  const at = all.findIndex((one) => one.number === number);
  return at < 0 ? undefined : all.splice(at, 1)[0];
}
