/** Other times or attempts for one learner. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { allPages, api, data, type Schemas } from '../../../lib/api.js';
import { useForm } from '../../../lib/use-form.js';
import { useLoad } from '../../../lib/use-load.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field } from '../../../ui/field.js';
import { Table } from '../../../ui/table.js';
import { TimeField } from '../../../ui/time-field.js';
import { toast, toastProblem } from '../../../ui/toasts.js';
import { Button, Loading, Problem } from '../../../ui/ui.js';
import { words } from '../../../ui/texts.js';
import { texts } from './texts.js';
import { Time } from './time.js';

interface Props { course: Schemas['Course']; assignment: Schemas['Assignment'] }

export function ExtensionsDialog({ course, assignment, onClose }: Props & { onClose: () => void }): JSX.Element {
  const text = texts();
  const loaded = useLoad(async () => {
    const [extensions, people] = await Promise.all([
      allPages((cursor) => data(api.GET('/v1/assignments/{id}/extensions', { params: { path: { id: assignment.id }, query: { limit: 100, cursor } } }))),
      allPages((cursor) => data(api.GET('/v1/courses/{id}/enrolments', { params: { path: { id: course.id }, query: { role: 'learner', limit: 200, cursor } } }))),
    ]);
    return { extensions, people };
  }, assignment.id);
  const remove = (userId: string): void => { api.DELETE('/v1/assignments/{id}/extensions/{userId}', { params: { path: { id: assignment.id, userId } } }).then(loaded.reload, toastProblem); };
  const { extensions = [], people = [] } = loaded.value ?? {};
  const nameOf = (id: string): string => people.find(({ userId }) => userId === id)?.name ?? id;
  return (
    <Dialog wide title={text.extensionsTitle(assignment.title)} onClose={onClose}>
      <p class="muted">{text.extensionsLead}</p>
      <Problem error={loaded.error} retry={loaded.reload} />
      {loaded.value === undefined ? <Loading /> : extensions.length === 0 ? <p>{text.noExtensions}</p> : (
        <Table label={text.extensions} rows={extensions} rowKey={({ userId }) => userId} columns={[
          { label: text.learner, cell: ({ userId }) => nameOf(userId) },
          { label: text.due, cell: ({ dueAt }) => <Time at={dueAt} /> },
          { label: text.closes, cell: ({ closesAt }) => <Time at={closesAt} /> },
          { label: text.attempts, kind: 'number', cell: ({ attempts }) => attempts ?? '–' },
          { label: text.note, cell: ({ note }) => note },
          { label: words().actions, kind: 'actions', cell: ({ userId }) => <Button small label={`${words().remove} ${nameOf(userId)}`} onClick={() => { remove(userId); }}>{words().remove}</Button> },
        ]} />
      )}
      <NewExtension course={course} assignment={assignment} people={people} onDone={() => { toast(text.given, 'good'); loaded.reload(); }} />
    </Dialog>
  );
}

function NewExtension({ course, assignment, people, onDone }: Props & { people: Schemas['Enrolment'][]; onDone: () => void }): JSX.Element {
  const text = texts();
  const form = useForm({ userId: '', dueAt: null as string | null, closesAt: null as string | null, attempts: '', note: '' });
  const [error, setError] = useState<unknown>(null);
  const give = (event: Event): void => {
    event.preventDefault();
    const { userId, dueAt, closesAt, attempts, note } = form.value;
    const body = { dueAt, closesAt, attempts: attempts === '' ? null : Number(attempts), note };
    setError(null);
    api.PUT('/v1/assignments/{id}/extensions/{userId}', { params: { path: { id: assignment.id, userId } }, body }).then(onDone, setError);
  };
  return (
    <form class="help-part extension-form" onSubmit={give}>
      <Problem error={error} />
      <Field label={text.learner}>{(ids) => <select {...ids} required {...form.bind('userId')}><option value="">{text.choose}</option>{people.map(({ userId, name, email }) => <option key={userId} value={userId}>{name} · {email}</option>)}</select>}</Field>
      <div class="fields">
        <TimeField label={text.due} value={form.value.dueAt} otherZone={course.timeZone} onChange={(dueAt) => { form.set({ dueAt }); }} />
        <TimeField label={text.closes} value={form.value.closesAt} otherZone={course.timeZone} onChange={(closesAt) => { form.set({ closesAt }); }} />
        <Field label={text.attempts}>{(ids) => <input {...ids} type="number" min="1" {...form.bind('attempts')} />}</Field>
      </div>
      <Field label={text.note}>{(ids) => <input {...ids} maxLength={1000} {...form.bind('note')} />}</Field>
      <div class="row row-end form-foot"><Button kind="primary" type="submit">{text.give}</Button></div>
    </form>
  );
}
