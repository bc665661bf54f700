import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../../lib/api.js';
import { useForm } from '../../../lib/use-form.js';
import { Field } from '../../../ui/field.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { texts } from './texts.js';

const types = ['session.started', 'session.ended', 'task.passed', 'lab.completed', 'grade.changed'] as const;
type Type = typeof types[number];

export function NewWebhookDialog({ courseId, onDone, onClose }: { courseId: string | undefined; onDone: (made: Schemas['ShownWebhook']) => void; onClose: () => void }): JSX.Element {
  const text = texts();
  const form = useForm({ url: '', description: '' });
  const [events, setEvents] = useState<readonly Type[]>(types);
  const toggle = (type: Type): void => { setEvents(types.filter((one) => events.includes(one) !== (one === type))); };
  const make = async (): Promise<void> => { onDone(await data(api.POST('/v1/webhooks', { body: { ...form.value, events: [...events], ...(courseId !== undefined && { courseId }) } }))); };
  return (
    <FormDialog title={text.make} submit={text.make} disabled={events.length === 0} onSubmit={make} onClose={onClose}>
      <Field label={text.url}>{(ids) => <input {...ids} type="url" required maxLength={2000} placeholder="https://…" {...form.bind('url')} />}</Field>
      <Field label={text.description}>{(ids) => <input {...ids} maxLength={200} {...form.bind('description')} />}</Field>
      <fieldset class="choices"><legend>{text.events}</legend>{types.map((type) => <label key={type} class="check-inline"><input type="checkbox" checked={events.includes(type)} onChange={() => { toggle(type); }} /> <code>{type}</code></label>)}</fieldset>
    </FormDialog>
  );
}
