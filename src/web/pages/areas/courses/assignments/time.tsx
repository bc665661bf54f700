/** A time of an assignment, or that there is none. */
import type { JSX } from 'preact';
import { dateTime } from '../../../lib/time.js';
import { zoneName } from '../../../ui/time-field.js';

export function Time({ at }: { at: string | null }): JSX.Element {
  return at === null ? <span class="muted">–</span> : <time class="nowrap" dateTime={at} title={zoneName(at)}>{dateTime(at)}</time>;
}
