/** A time, typed in the visitor's own time zone, which is named; beside it what it is in another zone, where that matters. */
import type { JSX } from 'preact';
import { locale } from '../lib/preferences.js';
import { Field } from './field.js';
import { words } from './texts.js';

export const localZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function TimeField({ label, value, otherZone, onChange }: { label: string; value: string | null; otherZone?: string; onChange: (value: string | null) => void }): JSX.Element {
  const elsewhere = value !== null && otherZone !== undefined && otherZone !== localZone ? ` = ${inZone(value, otherZone)}` : '';
  return (
    <Field label={label} note={value === null ? words().noTime : `${zoneName(value)}${elsewhere}`}>
      {(ids) => <input {...ids} type="datetime-local" value={value === null ? '' : localInput(value)} onChange={({ currentTarget }) => { onChange(currentTarget.value === '' ? null : new Date(currentTarget.value).toISOString()); }} />}
    </Field>
  );
}

/** "Asia/Shanghai (GMT+8)". */
export function zoneName(at: string | number, timeZone = localZone): string {
  const part = new Intl.DateTimeFormat(locale.value, { timeZone, timeZoneName: 'short' }).formatToParts(new Date(at)).find(({ type }) => type === 'timeZoneName');
  return part && part.value !== timeZone ? `${timeZone} (${part.value})` : timeZone;
}

/** The time in a zone, with the zone's name. */
export function inZone(at: string, timeZone: string): string {
  return `${new Intl.DateTimeFormat(locale.value, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(at))} ${zoneName(at, timeZone)}`;
}

/** As `datetime-local` wants it. */
function localInput(at: string): string {
  const time = new Date(at);
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
