/** The labs that the course must do, with their times and rules. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../../lib/api.js';
import { usePages } from '../../../lib/use-pages.js';
import { Table } from '../../../ui/table.js';
import { zoneName } from '../../../ui/time-field.js';
import { toast, toastProblem } from '../../../ui/toasts.js';
import { Badge, Button, Empty, Loading, Problem } from '../../../ui/ui.js';
import { words } from '../../../ui/texts.js';
import type { CourseTab } from '../context.js';
import { AssignmentDialog } from './assignment-dialog.js';
import { ExtensionsDialog } from './extensions.js';
import { texts } from './texts.js';
import { Time } from './time.js';

type Assignment = Schemas['Assignment'];
type Open = { kind: 'make' } | { kind: 'edit' | 'extensions'; assignment: Assignment } | undefined;

export function AssignmentsTab({ course }: CourseTab): JSX.Element {
  const text = texts();
  const [archived, setArchived] = useState(false);
  const [open, setOpen] = useState<Open>();
  const list = usePages((cursor) => data(api.GET('/v1/courses/{id}/assignments', { params: { path: { id: course.id }, query: { archived: archived ? 'true' : 'false', limit: 50, cursor } } })), archived);
  const close = (): void => { setOpen(undefined); };
  const archive = ({ id }: Assignment): void => { api.PATCH('/v1/assignments/{id}', { params: { path: { id } }, body: { archived: !archived } }).then(list.reload, toastProblem); };
  const changed = (): void => { toast(text.made, 'good'); list.reload(); };
  return (
    <>
      <div class="filters">
        <label class="check-inline"><input type="checkbox" checked={archived} onChange={() => { setArchived(!archived); }} /> {text.archived}</label>
        <span class="muted">{text.zone(zoneName(Date.now()))}</span>
        <span class="row end"><Button kind="primary" disabled={course.archivedAt !== null} onClick={() => { setOpen({ kind: 'make' }); }}>{text.make}</Button></span>
      </div>
      <Problem error={list.error} retry={list.reload} />
      {list.items === undefined ? list.loading && <Loading /> : list.items.length === 0 ? <Empty title={text.none}><p>{text.noneText}</p></Empty> : (
        <Table label={text.table} rows={list.items} rowKey={({ id }) => id} more={list.more} busy={list.loading} columns={[
          { label: text.title, cell: (one) => <><strong>{one.title}</strong> {one.exam && <Badge kind="warn">{text.examTag}</Badge>}<br /><span class="muted mono">{one.lab.slug}{one.taskId !== null && ` / ${one.taskId}`}</span></> },
          { label: text.state, cell: ({ state }) => <Badge kind={state === 'open' ? 'good' : state === 'late' ? 'warn' : undefined}>{text[state === 'late' ? 'lateState' : state]}</Badge> },
          ...([['opens', 'opensAt'], ['due', 'dueAt'], ['closes', 'closesAt']] as const).map(([word, key]) => ({ label: text[word], cell: (one: Assignment) => <Time at={one[key]} /> })),
          { label: text.points, kind: 'number', cell: ({ maxScore }) => maxScore },
          { label: text.weight, kind: 'number', cell: ({ weight }) => weight },
          { label: words().actions, kind: 'actions', cell: (assignment) => <>
            {!archived && <><Button small label={`${words().edit} ${assignment.title}`} onClick={() => { setOpen({ kind: 'edit', assignment }); }}>{words().edit}</Button><Button small label={`${text.extensions} ${assignment.title}`} onClick={() => { setOpen({ kind: 'extensions', assignment }); }}>{text.extensions}</Button></>}
            <Button small label={`${archived ? text.restore : text.archive} ${assignment.title}`} onClick={() => { archive(assignment); }}>{archived ? text.restore : text.archive}</Button>
          </> },
        ]} />
      )}
      {open?.kind === 'make' && <AssignmentDialog course={course} onDone={changed} onClose={close} />}
      {open?.kind === 'edit' && <AssignmentDialog course={course} assignment={open.assignment} onDone={list.reload} onClose={close} />}
      {open?.kind === 'extensions' && <ExtensionsDialog course={course} assignment={open.assignment} onClose={close} />}
    </>
  );
}
