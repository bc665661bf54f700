/** Makes an assignment, or changes one: what it is of is decided once, its times and rules are not. */
import type { JSX } from 'preact';
import { api, data, type Schemas } from '../../../lib/api.js';
import { inLocale } from '../../../lib/texts.js';
import { useForm, type Form } from '../../../lib/use-form.js';
import { useLoad } from '../../../lib/use-load.js';
import { Field } from '../../../ui/field.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { TimeField } from '../../../ui/time-field.js';
import { words } from '../../../ui/texts.js';
import { bodyOf, valuesOf, type Values } from './values.js';
import { texts } from './texts.js';

interface Props { course: Schemas['Course']; assignment?: Schemas['Assignment']; onDone: () => void; onClose: () => void }

export function AssignmentDialog({ course, assignment, onDone, onClose }: Props): JSX.Element {
  const text = texts();
  const form = useForm(valuesOf(assignment));
  const save = async (): Promise<void> => {
    const { lab, task, title } = form.value;
    const body = { ...bodyOf(form.value), ...(title !== '' && { title }) };
    if (assignment) await api.PATCH('/v1/assignments/{id}', { params: { path: { id: assignment.id } }, body });
    else await api.POST('/v1/courses/{id}/assignments', { params: { path: { id: course.id } }, body: { ...body, lab, ...(task !== '' && { task }) } });
    onDone();
  };
  return (
    <FormDialog wide title={assignment ? text.edit(assignment.title) : text.make} submit={assignment ? words().save : text.makeSubmit} disabled={!assignment && form.value.lab === ''} onSubmit={save} onClose={onClose}>
      {!assignment && <LabFields form={form} />}
      <Field label={text.title} note={assignment ? undefined : text.titleNote}>{(ids) => <input {...ids} maxLength={200} {...form.bind('title')} />}</Field>
      <div class="fields">
        {([['opens', 'opensAt'], ['due', 'dueAt'], ['closes', 'closesAt']] as const).map(([word, key]) => <TimeField key={key} label={text[word]} value={form.value[key]} otherZone={course.timeZone} onChange={(value) => { form.set({ [key]: value }); }} />)}
      </div>
      <div class="fields">
        <Field label={text.weight}>{(ids) => <input {...ids} type="number" min="0" step="any" required {...form.bind('weight')} />}</Field>
        <Field label={text.attempts} note={text.attemptsNote}>{(ids) => <input {...ids} type="number" min="1" {...form.bind('attempts')} />}</Field>
      </div>
      <LateFields form={form} />
      <label class="check"><input type="checkbox" {...form.check('exam')} /><span>{text.exam}</span></label>
    </FormDialog>
  );
}

function LabFields({ form }: { form: Form<Values> }): JSX.Element {
  const text = texts();
  const { lab } = form.value;
  const labs = useLoad(() => data(api.GET('/v1/labs')), '');
  const chosen = useLoad(async () => (lab === '' ? undefined : data(api.GET('/v1/labs/{slug}', { params: { path: { slug: lab } } }))), lab);
  const tasks = chosen.value?.slug === lab ? chosen.value.tasks : [];
  return (
    <div class="fields">
      <Field label={text.lab}>{(ids) => (
        <select {...ids} required value={lab} onChange={({ currentTarget }) => { form.set({ lab: currentTarget.value, task: '' }); }}>
          <option value="">…</option>{labs.value?.items.map(({ slug, title }) => <option key={slug} value={slug}>{inLocale(title)}</option>)}
        </select>
      )}</Field>
      <Field label={text.task}>{(ids) => <select {...ids} {...form.bind('task')}><option value="">{text.wholeLab}</option>{tasks.map(({ id, title }) => <option key={id} value={id}>{inLocale(title)}</option>)}</select>}</Field>
    </div>
  );
}

function LateFields({ form }: { form: Form<Values> }): JSX.Element {
  const text = texts();
  const number = (label: string, key: 'grace' | 'perDay' | 'most'): JSX.Element => <Field label={label}>{(ids) => <input {...ids} type="number" min="0" max={key === 'grace' ? undefined : 100} step="any" required {...form.bind(key)} />}</Field>;
  return (
    <>
      <label class="check"><input type="checkbox" {...form.check('late')} /><span>{text.late}</span></label>
      {form.value.late && <div class="fields">{number(text.grace, 'grace')}{number(text.perDay, 'perDay')}{number(text.most, 'most')}</div>}
    </>
  );
}
