/** A component whose file the browser loads when it is first shown; a file that does not come can be asked for again. */
import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Loading, Problem } from './ui.js';

/** A network that changes cuts what is on its way; a moment later it mostly comes. */
const retryMs = 500;

export function lazily<P extends object>(load: () => Promise<ComponentType<P>>): (props: P) => JSX.Element {
  let loaded: ComponentType<P> | undefined;
  return function Lazily(props: P): JSX.Element {
    const [Shown, setShown] = useState<ComponentType<P> | undefined>(() => loaded);
    const [error, setError] = useState<unknown>(null);
    const [turn, setTurn] = useState(0);
    useEffect(() => {
      setError(null);
      load().catch(() => later(retryMs).then(load)).then((component) => { loaded = component; setShown(() => component); }, setError);
    }, [turn]);
    if (error !== null) return <div class="lazy"><Problem error={error} retry={() => { setTurn(turn + 1); }} /></div>;
    return Shown === undefined ? <Loading /> : <Shown {...props} />;
  };
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, ms); });
}
