/** A component's data: loaded when `key` changes, again on `reload`, with the refusal where it failed. The old data stay while new ones come. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export interface Loaded<T> {
  value: T | undefined;
  error: unknown;
  loading: boolean;
  reload: () => void;
  /** Replaces the value without asking, after a change whose answer has it. */
  set: (value: T) => void;
}

export function useLoad<T>(load: () => Promise<T>, key: unknown): Loaded<T> {
  const [state, setState] = useState<{ value?: T; error?: unknown; loading: boolean }>({ loading: true });
  const [turn, setTurn] = useState(0);
  const latest = useRef(0);
  useEffect(() => {
    latest.current += 1;
    const mine = latest.current;
    setState((before) => ({ ...before, loading: true }));
    load().then(
      (value) => { if (mine === latest.current) setState({ value, loading: false }); },
      (error: unknown) => { if (mine === latest.current) setState((before) => ({ ...before, error, loading: false })); },
    );
    return () => { latest.current += 1; };
  }, [key, turn]);
  const reload = useCallback(() => { setTurn((before) => before + 1); }, []);
  const set = useCallback((value: T) => { setState({ value, loading: false }); }, []);
  return { value: state.value, error: state.error, loading: state.loading, reload, set };
}
