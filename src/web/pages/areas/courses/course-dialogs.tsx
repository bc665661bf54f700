/** Makes a course; joins one. */
import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { api, data } from '../../lib/api.js';
import { useForm } from '../../lib/use-form.js';
import { Field } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { toast } from '../../ui/toasts.js';
import { localZone } from '../../ui/time-field.js';
import { texts } from './texts.js';

export function CourseFormDialog({ onClose }: { onClose: () => void }): JSX.Element {
  const text = texts();
  const { route } = useLocation();
  const form = useForm({ title: '', description: '', timeZone: localZone });
  const make = async (): Promise<void> => { route(`/courses/${(await data(api.POST('/v1/courses', { body: form.value }))).id}`); };
  return (
    <FormDialog title={text.make} submit={text.make} onSubmit={make} onClose={onClose}>
      <Field label={text.name}>{(ids) => <input {...ids} required maxLength={200} {...form.bind('title')} />}</Field>
      <Field label={text.description}>{(ids) => <textarea {...ids} maxLength={10_000} {...form.bind('description')} />}</Field>
      <ZoneField bind={form.bind('timeZone')} />
    </FormDialog>
  );
}

export function ZoneField({ bind }: { bind: { value: string; onInput: (event: { currentTarget: HTMLSelectElement }) => void } }): JSX.Element {
  const zones = [...new Set([bind.value, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
  return <Field label={texts().timeZone} note={texts().timeZoneNote}>{(ids) => <select {...ids} {...bind}>{zones.map((zone) => <option key={zone} value={zone}>{zone}</option>)}</select>}</Field>;
}

export function JoinDialog({ onClose }: { onClose: () => void }): JSX.Element {
  const text = texts();
  const { route } = useLocation();
  const form = useForm({ code: '' });
  const join = async (): Promise<void> => {
    const { course } = await data(api.POST('/v1/enrolments', { body: { code: form.value.code.trim() } }));
    toast(text.joined(course.title), 'good');
    route(`/courses/${course.id}`);
  };
  return (
    <FormDialog title={text.join} submit={text.joinSubmit} onSubmit={join} onClose={onClose}>
      <Field label={text.code} note={text.codeNote}>{(ids) => <input {...ids} required maxLength={100} autocomplete="off" spellcheck={false} {...form.bind('code')} />}</Field>
    </FormDialog>
  );
}
