/** The topology as the kernel has it: asked for again after an event that may have changed it, and every few seconds while it is looked at. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { api } from '../../lib/api.js';
import { useWorkspace } from '../workspace/context.js';
import type { Observed, Topology } from './model.js';
import { sawCounters } from './traffic.js';

const everyMs = 4_000;

/** Whether an event may have changed it. While a session resets there is none to ask for. */
const changes = (type: string): boolean => /^(topology|task|session|help)\./.test(type) && type !== 'session.resetting';

export interface LiveTopology { topology: Topology | undefined; error: unknown; reload: () => void }

/** `active`: whether anybody looks. */
export function useTopology(active: boolean): LiveTopology {
  const { id, session, onEvent } = useWorkspace();
  const [state, setState] = useState<{ topology?: Topology; error?: unknown }>({});
  const etag = useRef<string>(undefined);
  const seen = useRef<Observed>(undefined);
  const ask = useRef<() => void>(() => undefined);
  const ready = session.value?.state === 'ready';
  useEffect(() => {
    if (!active || !ready) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let busy = false;
    const load = async (): Promise<void> => {
      if (busy || stopped) return;
      busy = true;
      clearTimeout(timer);
      try {
        const { data, response } = await api.GET('/v1/sessions/{id}/topology', { params: { path: { id } }, headers: etag.current === undefined ? {} : { 'if-none-match': etag.current } });
        if (data !== undefined && !stopped) {
          etag.current = response.headers.get('etag') ?? undefined;
          const topology = data as unknown as Topology;
          sawCounters(seen.current, topology.observed);
          seen.current = topology.observed;
          setState({ topology });
        }
      } catch (error) {
        if (!stopped) setState((before) => ({ ...before, error }));
      }
      busy = false;
      later();
    };
    const later = (): void => { if (!stopped) timer = setTimeout(() => { if (document.hidden) later(); else void load(); }, everyMs); };
    ask.current = () => { void load(); };
    void load();
    const end = onEvent(({ type }) => {
      if (/^session\.(stopping|ended|failed)$/.test(type)) { stopped = true; clearTimeout(timer); } else if (changes(type)) void load();
    });
    return () => { stopped = true; clearTimeout(timer); end(); };
  }, [active, ready, id]);
  return { topology: state.topology, error: state.error, reload: () => { ask.current(); } };
}
