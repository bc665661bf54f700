/** Something that a person asks for and the service may refuse: whether it is under way, and the refusal until the next try. */
import { useState } from 'preact/hooks';

export interface Action {
  busy: boolean;
  /** `null` where nothing was refused. */
  error: unknown;
  /** What `act` rejects with becomes `error`. */
  run: (act: () => Promise<unknown>) => void;
}

export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run: Action['run'] = (act) => {
    setBusy(true);
    setError(null);
    act().catch(setError).finally(() => { setBusy(false); });
  };
  return { busy, error, run };
}
