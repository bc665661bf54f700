/** Runs a walk over its stream: each copy of the packet as it is seen, then the result. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Schemas } from '../../lib/api.js';
import { sawTraffic } from '../topology/traffic.js';

export interface Copy { timeNs: string; namespace: string; interface: string; direction: string; protocol: string; source: string; destination: string; info: string }
/** `refusedBy`: the task that wants this walk predicted first. */
export interface Running { copies: readonly Copy[]; error: unknown; busy: boolean; refusedBy?: string; start: (body: unknown) => void; stop: () => void }

/** Not a socket that comes back: a walk that was cut is over, and sending its packet again is for the learner to say. */
export function useWalk(session: string, onDone: (walk: Schemas['Walk']) => void): Running {
  const [state, setState] = useState<{ copies: Copy[]; error: unknown; busy: boolean; refusedBy?: string }>({ copies: [], error: null, busy: false });
  const socket = useRef<WebSocket>(undefined);
  const stop = (): void => {
    socket.current?.close(1000);
    socket.current = undefined;
    setState((before) => ({ ...before, busy: false }));
  };
  const start = (body: unknown): void => {
    stop();
    setState({ copies: [], error: null, busy: true });
    const mine = new WebSocket(new URL(`/v1/sessions/${session}/walks/stream`, location.href.replace(/^http/, 'ws')), ['vethlab.walk.v1+json']);
    socket.current = mine;
    mine.onopen = () => { mine.send(JSON.stringify(body)); };
    mine.onmessage = ({ data }: MessageEvent<string>) => {
      const { copy, walk, refused } = JSON.parse(data) as { copy?: Copy; walk?: Schemas['Walk']; refused?: { task: string } };
      if (refused !== undefined) setState((before) => ({ ...before, refusedBy: refused.task }));
      if (copy !== undefined) {
        sawTraffic([`${copy.namespace}:${copy.interface}`]);
        setState((before) => ({ ...before, copies: [...before.copies, copy] }));
      }
      if (walk !== undefined) onDone(walk);
    };
    mine.onclose = ({ code, reason }) => { if (socket.current === mine) setState((before) => ({ ...before, busy: false, error: code === 1000 ? null : new Error(reason || `(${code})`) })); };
  };
  useEffect(() => () => { socket.current?.close(1000); socket.current = undefined; }, []);
  return { ...state, start, stop };
}
