/** All rows of a list, page after page, each shown as it comes. */
import { useEffect, useState } from 'preact/hooks';
import type { Page } from '../../lib/use-pages.js';

export interface AllRows<T> { rows: T[]; done: boolean; error: unknown; reload: () => void }

export function useAllRows<T>(ask: (cursor: string | undefined) => Promise<Page<T>>, key: string): AllRows<T> {
  const [state, setState] = useState<{ rows: T[]; done: boolean; error: unknown }>({ rows: [], done: false, error: null });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let gone = false;
    const load = async (): Promise<void> => {
      const rows: T[] = [];
      for (let cursor: string | null | undefined; cursor !== null && !gone;) {
        const page: Page<T> = await ask(cursor);
        rows.push(...page.items);
        cursor = page.nextCursor;
        // A reload keeps the old rows until all the new ones are there.
        if (!gone) setState((before) => ({ rows: before.rows.length > rows.length && cursor !== null ? before.rows : [...rows], done: cursor === null, error: null }));
      }
    };
    setState((before) => ({ ...before, done: false, error: null }));
    load().catch((error: unknown) => { if (!gone) setState((before) => ({ ...before, done: true, error })); });
    return () => { gone = true; };
  }, [key, turn]);
  return { ...state, reload: () => { setTurn((before) => before + 1); } };
}

const names = new Intl.Collator(undefined, { numeric: true });

export function byName(a: { name: string }, b: { name: string }): number {
  return names.compare(a.name, b.name);
}
