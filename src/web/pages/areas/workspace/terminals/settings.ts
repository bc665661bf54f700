/** Settings of terminals on this machine. */
import { signal } from '@preact/signals';
import { keep, stored, storedText } from '../../../lib/preferences.js';

const usual = 14;
const [least, most] = [9, 28];

export const fontSize = signal(Math.min(most, Math.max(least, Number(storedText('terminal.font') ?? usual) || usual)));
/** xterm.js then keeps a copy of the lines that screen readers can read. */
export const readsAloud = signal(stored('terminal.aloud', ['yes', 'no']) === 'yes');

/** 0 goes back to the usual size. */
export function zoom(step: -1 | 0 | 1): void {
  fontSize.value = step === 0 ? usual : Math.min(most, Math.max(least, fontSize.value + step));
  keep('terminal.font', String(fontSize.value));
}

export function setReadsAloud(value: boolean): void {
  readsAloud.value = value;
  keep('terminal.aloud', value ? 'yes' : 'no');
}
