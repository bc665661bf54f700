/** Short messages in a corner, read aloud by screen readers. Problems stay until they are closed. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { languageOf, messageOf } from '../lib/api.js';
import { Button } from './ui.js';
import { words } from './texts.js';

interface Toast { id: number; kind: 'info' | 'good' | 'warn' | 'bad'; text: string; lang?: 'en' | undefined }

const toasts = signal<readonly Toast[]>([]);
const most = 4;
const shownMs = 6_000;
let last = 0;

export function toast(text: string, kind: Toast['kind'] = 'info', lang?: Toast['lang']): void {
  last += 1;
  const id = last;
  toasts.value = [...toasts.value, { id, kind, text, lang }].slice(-most);
  if (kind !== 'bad') setTimeout(() => { dismiss(id); }, shownMs);
}

/** For a `catch`. */
export function toastProblem(error: unknown): void {
  toast(messageOf(error), 'bad', languageOf(error));
}

function dismiss(id: number): void {
  toasts.value = toasts.value.filter((one) => one.id !== id);
}

export function Toasts(): JSX.Element {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map(({ id, kind, text, lang }) => (
        <div key={id} class={`toast toast-${kind}`}><p lang={lang}>{text}</p><Button kind="quiet" small icon label={words().close} onClick={() => { dismiss(id); }}>✕</Button></div>
      ))}
    </div>
  );
}
