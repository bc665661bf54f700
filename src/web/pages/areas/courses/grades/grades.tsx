/** The grades of the course, to look at and to take away; and whether others have the same ones. */
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../../lib/api.js';
import { download } from '../../../lib/download.js';
import { DataGrid, type GridColumn } from '../../../ui/data-grid.js';
import { Button, Empty, Problem } from '../../../ui/ui.js';
import type { CourseTab } from '../context.js';
import { byName, useAllRows } from '../use-all-rows.js';
import { Ledger } from './ledger.js';
import { texts } from './texts.js';

type Grades = Schemas['LearnerGrades'];
interface Head { id: string; title: string; maxScore: number; weight: number }

export function GradesTab({ course }: CourseTab): JSX.Element {
  const text = texts();
  const [heads, setHeads] = useState<Head[]>([]);
  const [find, setFind] = useState('');
  const all = useAllRows(async (cursor) => {
    const page = await data(api.GET('/v1/courses/{id}/grades', { params: { path: { id: course.id }, query: { limit: 100, cursor } } }));
    setHeads(page.assignments);
    return page;
  }, course.id);
  const rows = useMemo(() => all.rows.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(find.trim().toLowerCase())).sort(byName), [all.rows, find]);
  const csv = `/v1/courses/${course.id}/grades.csv`;
  const json = (): void => { download(`grades-${course.id}.json`, 'application/json', JSON.stringify({ course: { id: course.id, title: course.title }, assignments: heads, learners: all.rows }, null, 2)); };
  return (
    <>
      <div class="filters">
        <input class="input find" type="search" placeholder={text.find} aria-label={text.find} value={find} onInput={(event) => { setFind(event.currentTarget.value); }} />
        <span class="muted" role="status">{all.done ? text.loaded(rows.length) : text.loading(all.rows.length)}</span>
        <span class="row end"><Button small busy={!all.done} onClick={all.reload}>{text.reload}</Button><Button disabled={!all.done} onClick={json}>{text.json}</Button><a class="button" href={`${csv}?bom=true`} download="grades.csv">{text.csvExcel}</a><a class="button button-primary" href={csv} download="grades.csv">{text.csv}</a></span>
      </div>
      <Problem error={all.error} retry={all.reload} />
      {all.done && all.rows.length === 0 ? <Empty title={text.none}><p>{text.noneText}</p></Empty>
        : <DataGrid label={text.grid} rows={rows} rowKey={({ userId }) => userId} columns={columnsOf(heads)} head={{ label: text.learner, width: 240, cell: ({ name }) => <span class="ellipsis">{name}</span> }} />}
      <Ledger courseId={course.id} heads={heads} people={all.rows} />
    </>
  );
}

function columnsOf(heads: readonly Head[]): GridColumn<Grades>[] {
  const total: GridColumn<Grades> = { key: 'total', label: texts().total, width: 90, cell: (row) => ({ content: row.total === null ? '–' : <strong>{Math.round(row.total * 10) / 10} %</strong> }) };
  return [total, ...heads.map(({ id, title, maxScore }): GridColumn<Grades> => ({
    key: id, label: title, width: 132,
    cell: ({ grades }) => {
      const grade = grades.find(({ assignmentId }) => assignmentId === id);
      if (grade === undefined || grade.updatedAt === null) return { content: <span class="muted">–</span> };
      return { tone: grade.passed ? 'good' : 'warn', content: <>{grade.score}<small>/{maxScore}</small></> };
    },
  }))];
}
