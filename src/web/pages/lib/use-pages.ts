/** A list that comes in pages: the first when `key` changes, the others when they are asked for. */
import { useEffect, useRef, useState } from 'preact/hooks';

export interface Page<T> { items: T[]; nextCursor: string | null }

export interface Pages<T> {
  items: T[] | undefined;
  error: unknown;
  loading: boolean;
  /** `undefined` at the end of the list. */
  more: (() => void) | undefined;
  reload: () => void;
}

interface State<T> { items?: T[]; error?: unknown; cursor: string | null; loading: boolean }

export function usePages<T>(ask: (cursor: string | undefined) => Promise<Page<T>>, key: unknown): Pages<T> {
  const [state, setState] = useState<State<T>>({ cursor: null, loading: true });
  const [turn, setTurn] = useState(0);
  const latest = useRef(0);
  const load = (cursor: string | undefined, before: T[]): void => {
    latest.current += 1;
    const mine = latest.current;
    setState((was) => ({ ...was, loading: true }));
    ask(cursor).then(
      (page) => { if (mine === latest.current) setState({ items: [...before, ...page.items], cursor: page.nextCursor, loading: false }); },
      (error: unknown) => { if (mine === latest.current) setState((was) => ({ ...was, error, loading: false })); },
    );
  };
  useEffect(() => {
    load(undefined, []);
    return () => { latest.current += 1; };
  }, [key, turn]);
  const { cursor, items } = state;
  return {
    items, error: state.error, loading: state.loading, reload: () => { setTurn((before) => before + 1); },
    more: cursor === null || items === undefined ? undefined : () => { load(cursor, items); },
  };
}
