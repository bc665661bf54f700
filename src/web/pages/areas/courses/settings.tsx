/** What a course is called; whether it is still in use. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data } from '../../lib/api.js';
import { useForm } from '../../lib/use-form.js';
import { Field } from '../../ui/field.js';
import { ConfirmDialog } from '../../ui/form-dialog.js';
import { toast } from '../../ui/toasts.js';
import { Button, Problem } from '../../ui/ui.js';
import { words } from '../../ui/texts.js';
import { ZoneField } from './course-dialogs.js';
import type { CourseTab } from './context.js';
import { texts } from './texts.js';

export function SettingsTab({ course, changed }: CourseTab): JSX.Element {
  const text = texts();
  const form = useForm({ title: course.title, description: course.description, timeZone: course.timeZone });
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const patch = async (body: Partial<typeof form.value> & { archived?: boolean }): Promise<void> => {
    changed(await data(api.PATCH('/v1/courses/{id}', { params: { path: { id: course.id } }, body })));
    toast(text.saved, 'good');
  };
  const save = (event: Event): void => {
    event.preventDefault();
    setError(null);
    patch(form.value).catch(setError);
  };
  const archived = course.archivedAt !== null;
  return (
    <div class="narrow">
      <form class="card" onSubmit={save}>
        <Problem error={error} />
        <Field label={text.name}>{(ids) => <input {...ids} required maxLength={200} disabled={archived} {...form.bind('title')} />}</Field>
        <Field label={text.description}>{(ids) => <textarea {...ids} maxLength={10_000} disabled={archived} {...form.bind('description')} />}</Field>
        <ZoneField bind={form.bind('timeZone')} />
        <Button kind="primary" type="submit" disabled={archived}>{words().save}</Button>
      </form>
      <section class="card">
        <h2>{text.archiveTitle}</h2>
        <p class="muted">{text.archiveText}</p>
        {archived ? <Button onClick={() => { patch({ archived: false }).catch(setError); }}>{text.restore}</Button> : <Button kind="danger" onClick={() => { setAsking(true); }}>{text.archive}</Button>}
      </section>
      {asking && <ConfirmDialog title={text.archive} text={<p>{text.archiveText}</p>} submit={text.archive} onConfirm={() => patch({ archived: true })} onClose={() => { setAsking(false); }} />}
    </div>
  );
}
