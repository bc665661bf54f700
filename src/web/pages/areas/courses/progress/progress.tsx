/** Every learner against every assignment, or against the tasks of one: for hundreds of learners. */
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { api, data } from '../../../lib/api.js';
import { DataGrid } from '../../../ui/data-grid.js';
import { Select } from '../../../ui/select.js';
import { Button, Empty, Loading, Problem } from '../../../ui/ui.js';
import type { CourseTab } from '../context.js';
import { byName, useAllRows } from '../use-all-rows.js';
import { useCourseLists, type CourseLists } from '../use-course-lists.js';
import { assignmentColumns, taskColumns, type Progress } from './columns.js';
import { ProgressDialog } from './detail.js';
import { texts } from './texts.js';

export function ProgressTab({ course }: CourseTab): JSX.Element {
  const lists = useCourseLists(course.id);
  if (lists.value === undefined) return lists.loading ? <Loading /> : <Problem error={lists.error} retry={lists.reload} />;
  return <ProgressGrid courseId={course.id} lists={lists.value} />;
}

function ProgressGrid({ courseId, lists }: { courseId: string; lists: CourseLists }): JSX.Element {
  const text = texts();
  const [assignmentId, setAssignment] = useState('');
  const [section, setSection] = useState('');
  const [ended, setEnded] = useState(false);
  const [find, setFind] = useState('');
  const [open, setOpen] = useState<Progress>();
  const query = { limit: 100, ...(section !== '' && { section }), ...(ended && { ended: 'true' as const }) };
  const all = useAllRows((cursor) => data(api.GET('/v1/courses/{id}/progress', { params: { path: { id: courseId }, query: { ...query, cursor } } })), JSON.stringify([courseId, query]));
  const rows = useMemo(() => matching(all.rows, find), [all.rows, find]);
  const assignment = lists.assignments.find(({ id }) => id === assignmentId);
  const columns = assignment ? taskColumns(assignment) : assignmentColumns(lists.assignments);
  return (
    <>
      <div class="filters">
        <Select label={text.assignment} value={assignmentId} options={[['', text.allAssignments], ...lists.assignments.map(({ id, title }) => [id, title] as const)]} onChange={setAssignment} />
        {lists.sections.length > 0 && <Select label={text.section} value={section} options={[['', text.allSections], ...lists.sections.map(({ id, name }) => [id, name] as const)]} onChange={setSection} />}
        <input class="input find" type="search" placeholder={text.find} aria-label={text.find} value={find} onInput={(event) => { setFind(event.currentTarget.value); }} />
        <label class="check-inline"><input type="checkbox" checked={ended} onChange={() => { setEnded(!ended); }} /> {text.ended}</label>
        <span class="row end"><span class="muted" role="status">{all.done ? text.loaded(rows.length) : text.loading(all.rows.length)}</span><Button small busy={!all.done} onClick={all.reload}>{text.reload}</Button></span>
      </div>
      <Problem error={all.error} retry={all.reload} />
      {rows.length === 0 && all.done ? <Empty title={text.none}><p>{text.noneText}</p></Empty> : (
        <DataGrid label={text.grid} rows={rows} rowKey={({ userId }) => userId} columns={columns} onOpen={setOpen}
          head={{ label: text.learner, width: 240, cell: ({ name, section: at, endedAt }) => <><span class="ellipsis">{name}</span>{at && <span class="muted">{at.name}</span>}{endedAt !== null && <span class="muted">({text.left})</span>}</> }} />
      )}
      <Legend />
      {open && <ProgressDialog learner={open} assignments={lists.assignments} onClose={() => { setOpen(undefined); }} />}
    </>
  );
}

function matching(rows: Progress[], find: string): Progress[] {
  const wanted = find.trim().toLowerCase();
  return rows.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(wanted)).sort(byName);
}

function Legend(): JSX.Element {
  const text = texts();
  return <p class="legend"><span><i class="tone-good" />{text.good}</span><span><i class="tone-warn" />{text.warn}</span><span><i />{text.untried}</span><span>● {text.working}</span><span>{text.keys}</span></p>;
}

