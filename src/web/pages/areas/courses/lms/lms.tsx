/** What of this course a learning platform has: its roster, and the columns of its gradebook. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data } from '../../../lib/api.js';
import { dateTime } from '../../../lib/time.js';
import { usePages } from '../../../lib/use-pages.js';
import { Table } from '../../../ui/table.js';
import { toast, toastProblem } from '../../../ui/toasts.js';
import { Badge, Button, Empty, Loading, Notice, Problem } from '../../../ui/ui.js';
import { words } from '../../../ui/texts.js';
import type { CourseTab } from '../context.js';
import { useCourseLists } from '../use-course-lists.js';
import { LineItemDialog } from './line-item.js';
import { texts } from './texts.js';

export function LmsTab({ course }: CourseTab): JSX.Element {
  const text = texts();
  const list = usePages((cursor) => data(api.GET('/v1/lti/contexts', { params: { query: { course: course.id, limit: 50, cursor } } })), course.id);
  const sync = (id: string): void => {
    data(api.POST('/v1/lti/contexts/{id}/sync', { params: { path: { id } } })).then(({ added, changed, left }) => { toast(text.syncDone(added, changed, left), 'good'); list.reload(); }, toastProblem);
  };
  if (list.items === undefined) return list.loading ? <Loading /> : <Problem error={list.error} retry={list.reload} />;
  if (list.items.length === 0) return <Empty title={text.none}><p>{text.noneText}</p></Empty>;
  return (
    <>
      <div class="section-head"><div><h2>{text.contexts}</h2><p class="muted">{text.contextsLead}</p></div></div>
      {list.items.flatMap(({ id, syncError }) => (syncError === null ? [] : [<Notice key={id} kind="bad"><p>{syncError}</p></Notice>]))}
      <Table label={text.contexts} rows={list.items} rowKey={({ id }) => id} more={list.more} columns={[
        { label: text.context, cell: ({ title, contextId }) => <><strong>{title}</strong> <span class="muted mono">{contextId}</span></> },
        { label: text.synced, cell: ({ syncedAt }) => (syncedAt === null ? text.never : dateTime(syncedAt)) },
        { label: words().actions, kind: 'actions', cell: ({ id, title }) => <Button small label={`${text.sync} ${title}`} onClick={() => { sync(id); }}>{text.sync}</Button> },
      ]} />
      <LineItems courseId={course.id} />
    </>
  );
}

function LineItems({ courseId }: { courseId: string }): JSX.Element {
  const text = texts();
  const [open, setOpen] = useState<string>();
  const lists = useCourseLists(courseId);
  const list = usePages((cursor) => data(api.GET('/v1/lti/line-items', { params: { query: { course: courseId, limit: 50, cursor } } })), courseId);
  const titleOf = (id: string): string => lists.value?.assignments.find((one) => one.id === id)?.title ?? id;
  const resend = (id: string): void => { data(api.POST('/v1/lti/line-items/{id}/resend', { params: { path: { id } }, body: {} })).then(({ messages }) => { toast(text.resent(messages), 'good'); }, toastProblem); };
  return (
    <>
      <div class="section-head"><div><h2>{text.items}</h2><p class="muted">{text.itemsLead}</p></div></div>
      <Problem error={list.error} retry={list.reload} />
      <Table label={text.items} rows={list.items ?? []} rowKey={({ id }) => id} more={list.more} columns={[
        { label: text.assignment, cell: ({ assignmentId }) => titleOf(assignmentId) },
        { label: text.column, cell: ({ url }) => <Badge kind={url === null ? 'warn' : 'good'}>{url === null ? text.notFound : text.found}</Badge> },
        { label: words().actions, kind: 'actions', cell: ({ id, assignmentId }) => <><Button small label={`${text.compare} ${titleOf(assignmentId)}`} onClick={() => { setOpen(id); }}>{text.compare}</Button><Button small label={`${text.resend} ${titleOf(assignmentId)}`} onClick={() => { resend(id); }}>{text.resend}</Button></> },
      ]} />
      {open !== undefined && <LineItemDialog id={open} courseId={courseId} onClose={() => { setOpen(undefined); }} />}
    </>
  );
}
