import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data } from '../../../lib/api.js';
import { countdown } from '../../../lib/time.js';
import { toast, toastProblem } from '../../../ui/toasts.js';
import { Button } from '../../../ui/ui.js';
import { useEvents, useWorkspace } from '../context.js';
import { useNow } from './clock.js';
import { texts } from './texts.js';

const shortMs = 10 * 60_000;

export function TimeLeft(): JSX.Element | null {
  const workspace = useWorkspace();
  const text = texts();
  const now = useNow();
  const [busy, setBusy] = useState(false);
  useEvents(['session.expiring'], () => { toast(text.expiring(Math.max(1, Math.round(leftMs() / 60_000))), 'warn'); });
  const session = workspace.session.value;
  const leftMs = (): number => new Date(workspace.session.value?.expiresAt ?? 0).getTime() - Date.now();
  if (session === undefined) return null;
  const left = new Date(session.expiresAt).getTime() - now;
  const extend = (): void => {
    setBusy(true);
    data(api.POST('/v1/sessions/{id}/extend', { params: { path: { id: workspace.id } } }))
      .then((value) => { workspace.session.value = value; toast(text.extended, 'good'); }, toastProblem)
      .finally(() => { setBusy(false); });
  };
  return (
    <span class={left < shortMs ? 'time-left time-short' : 'time-left'}>
      <span role="timer" aria-label={text.timeLeft} title={text.timeLeft}>{countdown(left)}</span>
      {workspace.mine && session.extensionsLeft > 0 && <Button small busy={busy} label={`${text.extend}: ${text.extendNote(session.extensionsLeft)}`} onClick={extend}>{text.extend}</Button>}
    </span>
  );
}
