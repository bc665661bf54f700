/** Enrols somebody; changes role and section of somebody. */
import type { JSX } from 'preact';
import { api, type Schemas } from '../../../lib/api.js';
import { useForm, type Form } from '../../../lib/use-form.js';
import { Field } from '../../../ui/field.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { words } from '../../../ui/texts.js';
import { texts } from './texts.js';

type Sections = readonly Schemas['Section'][];
interface Shared { courseId: string; sections: Sections; onDone: () => void; onClose: () => void }

export function EnrolDialog({ courseId, sections, onDone, onClose }: Shared): JSX.Element {
  const text = texts();
  const form = useForm({ email: '', name: '', role: 'learner', section: '' });
  const { email, name, role, section } = form.value;
  const body = { email, role: role as 'learner' | 'instructor', ...(name !== '' && { name }), ...(section !== '' && { section }) };
  return (
    <FormDialog title={text.enrol} submit={text.enrolSubmit} onClose={onClose} onSubmit={() => api.POST('/v1/courses/{id}/enrolments', { params: { path: { id: courseId } }, body }).then(onDone)}>
      <Field label={text.email}>{(ids) => <input {...ids} type="email" required maxLength={254} {...form.bind('email')} />}</Field>
      <Field label={text.name} note={text.nameNote}>{(ids) => <input {...ids} maxLength={200} {...form.bind('name')} />}</Field>
      <RoleAndSection form={form} sections={sections} />
    </FormDialog>
  );
}

export function MemberDialog({ courseId, member, sections, onDone, onClose }: Shared & { member: Schemas['Enrolment'] }): JSX.Element {
  const form = useForm({ role: member.role as string, section: member.sectionId ?? '' });
  const path = { id: courseId, userId: member.userId };
  const body = (): { role: 'learner' | 'instructor'; section: string | null } => ({ role: form.value.role as 'learner', section: form.value.section || null });
  return (
    <FormDialog title={texts().edit(member.name)} submit={words().save} onClose={onClose} onSubmit={() => api.PATCH('/v1/courses/{id}/enrolments/{userId}', { params: { path }, body: body() }).then(onDone)}>
      <RoleAndSection form={form} sections={sections} />
    </FormDialog>
  );
}

function RoleAndSection<T extends { role: string; section: string }>({ form, sections }: { form: Form<T>; sections: Sections }): JSX.Element {
  const text = texts();
  const { bind } = form as unknown as Form<{ role: string; section: string }>;
  return (
    <div class="fields">
      <Field label={text.role}>{(ids) => <select {...ids} {...bind('role')}><option value="learner">{text.learner}</option><option value="instructor">{text.instructor}</option></select>}</Field>
      <Field label={text.section}>{(ids) => <select {...ids} {...bind('section')}><option value="">{text.noSection}</option>{sections.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select>}</Field>
    </div>
  );
}
