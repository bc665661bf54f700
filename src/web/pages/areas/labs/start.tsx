/** Starts a lab and goes to its session: shows that it is being built, and what can be done where it can't be. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { api, data, languageOf, messageOf, Refused, type Schemas } from '../../lib/api.js';
import { relative } from '../../lib/time.js';
import { toastProblem } from '../../ui/toasts.js';
import { Button, Notice } from '../../ui/ui.js';
import { loadRunning } from './progress.js';
import { texts } from './texts.js';

export interface StartProps { body: { lab: string } | { assignment: string }; label: string; children: string; disabled?: boolean; small?: boolean; plain?: boolean }

const waitSeconds = 20;

export function StartButton({ body, label, children, disabled, small, plain = false }: StartProps): JSX.Element {
  const text = texts();
  const { route } = useLocation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const key = useRef(crypto.randomUUID?.() ?? String(Math.random()));
  const start = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const { id } = await data(api.POST('/v1/sessions', { body, params: { query: { wait: 0 }, header: { 'Idempotency-Key': key.current } } }));
      await data(api.GET('/v1/sessions/{id}', { params: { path: { id }, query: { wait: waitSeconds } } }));
      route(`/sessions/${id}`);
    } catch (refusal) {
      key.current = crypto.randomUUID?.() ?? String(Math.random());
      setError(refusal);
      setBusy(false);
    }
  };
  return (
    <div class="start">
      <Button {...(!plain && { kind: 'primary' })} small={small} busy={busy} disabled={disabled} label={label} onClick={() => { void start(); }}>{children}</Button>
      <span class="start-note muted" role="status">{busy && text.starting}</span>
      {error !== null && <StartProblem error={error} retry={() => { void start(); }} />}
    </div>
  );
}

function StartProblem({ error, retry }: { error: unknown; retry: () => void }): JSX.Element {
  const text = texts();
  const code = error instanceof Refused ? error.code : '';
  const seconds = error instanceof Refused ? error.retryAfterSeconds : undefined;
  const title = { 'quota-user': text.quota, 'quota-service': text.serviceFull, 'engine-unavailable': text.engineDown }[code] ?? text.startFailed;
  return (
    <Notice kind="bad">
      <div class="start-problem">
        <p><strong>{title}</strong></p>
        {code !== 'quota-user' && <p lang={languageOf(error)}>{messageOf(error)}</p>}
        {code === 'quota-user' ? <RunningToEnd done={retry} /> : <Retry seconds={code === 'quota-service' || code === 'engine-unavailable' ? seconds : undefined} retry={retry} />}
      </div>
    </Notice>
  );
}

/** Tries again by itself where the service said when. */
function Retry({ seconds, retry }: { seconds: number | undefined; retry: () => void }): JSX.Element {
  const text = texts();
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (left === undefined) return;
    if (left <= 0) { retry(); return; }
    const timer = setTimeout(() => { setLeft(left - 1); }, 1_000);
    return () => { clearTimeout(timer); };
  }, [left]);
  return <p class="row">{left !== undefined && <span>{text.retryIn(Math.max(0, left))}</span>}<Button small onClick={retry}>{text.retryNow}</Button></p>;
}

function RunningToEnd({ done }: { done: () => void }): JSX.Element {
  const text = texts();
  const [running, setRunning] = useState<readonly Schemas['Session'][]>([]);
  useEffect(() => { loadRunning().then(setRunning, toastProblem); }, []);
  const end = async (id: string): Promise<void> => {
    try {
      await data(api.DELETE('/v1/sessions/{id}', { params: { path: { id } } }));
      done();
    } catch (error) { toastProblem(error); }
  };
  return <ul class="running-list">{running.map(({ id, lab, createdAt }) => <li key={id} class="row"><a href={`/sessions/${id}`}>{lab.title}</a><span class="muted">{text.since(relative(createdAt))}</span><Button small kind="danger" label={`${text.end}: ${lab.title}`} onClick={() => { void end(id); }}>{text.end}</Button></li>)}</ul>;
}
