/** The visitor's courses, and the two ways to get one: make it, or join it by its code. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../lib/api.js';
import { me } from '../../lib/me.js';
import { dateTime } from '../../lib/time.js';
import { usePages } from '../../lib/use-pages.js';
import { Page } from '../../ui/page.js';
import { Badge, Button, Empty, Loading, Problem } from '../../ui/ui.js';
import { words } from '../../ui/texts.js';
import { CourseFormDialog, JoinDialog } from './course-dialogs.js';
import { texts } from './texts.js';

export function Courses(): JSX.Element {
  const text = texts();
  const [archived, setArchived] = useState(false);
  const [all, setAll] = useState(false);
  const [dialog, setDialog] = useState<'make' | 'join'>();
  const author = me.value?.role !== 'learner';
  const query = { user: all ? 'all' as const : 'me' as const, archived: archived ? 'true' as const : 'false' as const, limit: 50 };
  const list = usePages((cursor) => data(api.GET('/v1/courses', { params: { query: { ...query, cursor } } })), `${all} ${archived}`);
  const actions = <><Button kind={author ? undefined : 'primary'} onClick={() => { setDialog('join'); }}>{text.join}</Button>{author && <Button kind="primary" onClick={() => { setDialog('make'); }}>{text.make}</Button>}</>;
  return (
    <Page title={text.title} lead={author ? text.leadStaff : text.leadLearner} actions={actions}>
      <Problem error={list.error} retry={list.reload} />
      <div class="filters">
        <label class="check-inline"><input type="checkbox" checked={archived} onChange={() => { setArchived(!archived); }} /> {text.showArchived}</label>
        {me.value?.role === 'admin' && <label class="check-inline"><input type="checkbox" checked={all} onChange={() => { setAll(!all); }} /> {text.showAll}</label>}
      </div>
      {list.items === undefined ? list.loading && <Loading /> : <Cards courses={list.items} author={author} />}
      {list.more && <p class="table-more"><Button small busy={list.loading} onClick={list.more}>{words().more}</Button></p>}
      {dialog === 'make' && <CourseFormDialog onClose={() => { setDialog(undefined); }} />}
      {dialog === 'join' && <JoinDialog onClose={() => { setDialog(undefined); }} />}
    </Page>
  );
}

function Cards({ courses, author }: { courses: Schemas['Course'][]; author: boolean }): JSX.Element {
  const text = texts();
  if (courses.length === 0) return <Empty title={text.none}><p>{author ? text.noneStaff : text.noneLearner}</p></Empty>;
  return (
    <ul class="course-cards">
      {courses.map((course) => (
        <li key={course.id} class="card">
          <h2><a href={`/courses/${course.id}`}>{course.title}</a></h2>
          <p class="muted">{course.description}</p>
          <p class="row">{course.role && <Badge kind={course.role === 'instructor' ? 'accent' : undefined}>{text[course.role]}</Badge>}{course.archivedAt !== null && <Badge kind="warn">{text.archived}</Badge>}<span class="muted">{text.since(dateTime(course.createdAt))}</span></p>
        </li>
      ))}
    </ul>
  );
}
