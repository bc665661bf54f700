import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { allPages, api, data, type Schemas } from '../../lib/api.js';
import { useForm } from '../../lib/use-form.js';
import { useLoad } from '../../lib/use-load.js';
import { Field } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TimeField } from '../../ui/time-field.js';
import { texts } from './texts.js';

const scopes = ['courses:read', 'courses:write', 'enrolments:write', 'grades:read', 'sessions:read', 'sessions:write', 'users:read', 'users:write', 'webhooks:write', 'audit:read'] as const;
type Scope = typeof scopes[number];

export function NewKeyDialog({ onDone, onClose }: { onDone: (key: Schemas['ShownApiKey']) => void; onClose: () => void }): JSX.Element {
  const text = texts();
  const form = useForm({ name: '', courseId: '', expiresAt: null as string | null });
  const [chosen, setChosen] = useState<readonly Scope[]>(['courses:read', 'grades:read']);
  const courses = useLoad(() => allPages((cursor) => data(api.GET('/v1/courses', { params: { query: { limit: 100, cursor } } }))), '');
  const toggle = (scope: Scope): void => { setChosen(scopes.filter((one) => chosen.includes(one) !== (one === scope))); };
  const make = async (): Promise<void> => {
    const { name, courseId, expiresAt } = form.value;
    onDone(await data(api.POST('/v1/api-keys', { body: { name, scopes: [...chosen], ...(courseId !== '' && { courseId }), ...(expiresAt !== null && { expiresAt }) } })));
  };
  return (
    <FormDialog title={text.make} submit={text.make} disabled={chosen.length === 0} onSubmit={make} onClose={onClose}>
      <Field label={text.name} note={text.nameNote}>{(ids) => <input {...ids} required maxLength={100} {...form.bind('name')} />}</Field>
      <fieldset class="choices"><legend>{text.scopes}</legend>{scopes.map((scope) => <label key={scope} class="check-inline"><input type="checkbox" checked={chosen.includes(scope)} onChange={() => { toggle(scope); }} /> <code>{scope}</code></label>)}</fieldset>
      <div class="fields">
        <Field label={text.course}>{(ids) => <select {...ids} {...form.bind('courseId')}><option value="">{text.noCourse}</option>{courses.value?.filter(({ role }) => role !== 'learner').map(({ id, title }) => <option key={id} value={id}>{title}</option>)}</select>}</Field>
        <TimeField label={text.ends} value={form.value.expiresAt} onChange={(expiresAt) => { form.set({ expiresAt }); }} />
      </div>
    </FormDialog>
  );
}
