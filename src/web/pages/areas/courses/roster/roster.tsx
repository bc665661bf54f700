/** Who is in the course, and how they come in. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../../lib/api.js';
import { dateTime } from '../../../lib/time.js';
import { useLoad } from '../../../lib/use-load.js';
import { usePages } from '../../../lib/use-pages.js';
import { ConfirmDialog } from '../../../ui/form-dialog.js';
import { Select } from '../../../ui/select.js';
import { Table } from '../../../ui/table.js';
import { toast } from '../../../ui/toasts.js';
import { Badge, Button, Empty, Loading, Problem } from '../../../ui/ui.js';
import { words } from '../../../ui/texts.js';
import type { CourseTab } from '../context.js';
import { CodeCard } from './code.js';
import { EnrolDialog, MemberDialog } from './dialogs.js';
import { ImportDialog } from './import-dialog.js';
import { SectionsDialog } from './sections.js';
import { texts } from './texts.js';

type Enrolment = Schemas['Enrolment'];
type Open = { kind: 'enrol' | 'import' | 'sections' } | { kind: 'edit' | 'remove'; member: Enrolment } | undefined;

export function RosterTab({ course, changed }: CourseTab): JSX.Element {
  const text = texts();
  const [filter, setFilter] = useState({ role: '', section: '', ended: false });
  const [open, setOpen] = useState<Open>();
  const path = { id: course.id };
  const sections = useLoad(() => data(api.GET('/v1/courses/{id}/sections', { params: { path } })), course.id);
  const query = { limit: 100, ...(filter.role !== '' && { role: filter.role as 'learner' }), ...(filter.section !== '' && { section: filter.section }), ...(filter.ended && { ended: 'true' as const }) };
  const list = usePages((cursor) => data(api.GET('/v1/courses/{id}/enrolments', { params: { path, query: { ...query, cursor } } })), JSON.stringify(query));
  const names = sections.value?.items ?? [];
  const nameOf = (id: string | null): string => names.find((section) => section.id === id)?.name ?? '';
  const close = (): void => { setOpen(undefined); };
  const done = (said: string) => (): void => { toast(said, 'good'); list.reload(); sections.reload(); };
  return (
    <>
      <CodeCard course={course} changed={changed} />
      <div class="filters">
        <Select label={text.role} value={filter.role} options={[['', text.allRoles], ['learner', text.learner], ['instructor', text.instructor]]} onChange={(role) => { setFilter({ ...filter, role }); }} />
        {names.length > 0 && <Select label={text.section} value={filter.section} options={[['', text.everySection], ...names.map(({ id, name }) => [id, name] as const)]} onChange={(section) => { setFilter({ ...filter, section }); }} />}
        <label class="check-inline"><input type="checkbox" checked={filter.ended} onChange={() => { setFilter({ ...filter, ended: !filter.ended }); }} /> {text.ended}</label>
        <span class="row end"><Button onClick={() => { setOpen({ kind: 'sections' }); }}>{text.sections}</Button><Button onClick={() => { setOpen({ kind: 'import' }); }}>{text.import}</Button><Button kind="primary" onClick={() => { setOpen({ kind: 'enrol' }); }}>{text.enrol}</Button></span>
      </div>
      <Problem error={list.error} retry={list.reload} />
      {list.items === undefined ? list.loading && <Loading /> : list.items.length === 0 ? <Empty title={text.none}><p>{text.noneText}</p></Empty> : (
        <Table label={text.table} rows={list.items} rowKey={({ userId }) => userId} more={list.more} busy={list.loading} columns={[
          { label: text.name, cell: ({ name, endedAt }) => <>{name} {endedAt !== null && <Badge>{text.left}</Badge>}</> },
          { label: text.email, cell: ({ email }) => email },
          { label: text.role, cell: ({ role }) => <Badge kind={role === 'instructor' ? 'accent' : undefined}>{text[role]}</Badge> },
          { label: text.section, cell: ({ sectionId }) => nameOf(sectionId) },
          { label: text.source, cell: ({ source }) => text[source] },
          { label: text.since, cell: ({ createdAt }) => <span class="nowrap">{dateTime(createdAt)}</span> },
          { label: words().actions, kind: 'actions', cell: (member) => member.endedAt === null && <><Button small label={`${words().edit} ${member.name}`} onClick={() => { setOpen({ kind: 'edit', member }); }}>{words().edit}</Button><Button small label={`${words().remove} ${member.name}`} onClick={() => { setOpen({ kind: 'remove', member }); }}>{words().remove}</Button></> },
        ]} />
      )}
      {open?.kind === 'enrol' && <EnrolDialog courseId={course.id} sections={names} onDone={done(text.enrolled)} onClose={close} />}
      {open?.kind === 'edit' && <MemberDialog courseId={course.id} member={open.member} sections={names} onDone={list.reload} onClose={close} />}
      {open?.kind === 'import' && <ImportDialog courseId={course.id} onDone={done(text.imported)} onClose={close} />}
      {open?.kind === 'sections' && <SectionsDialog courseId={course.id} sections={names} changed={() => { sections.reload(); list.reload(); }} onClose={close} />}
      {open?.kind === 'remove' && <ConfirmDialog title={text.removeTitle(open.member.name)} text={<p>{text.removeText}</p>} submit={words().remove} onClose={close}
        onConfirm={() => api.DELETE('/v1/courses/{id}/enrolments/{userId}', { params: { path: { ...path, userId: open.member.userId } } }).then(done(text.removed))} />}
    </>
  );
}
