/** A course as its learners see it: what is to do until when, and what they have reached. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { allPages, api, data, type Schemas } from '../../../lib/api.js';
import { useLoad } from '../../../lib/use-load.js';
import { ConfirmDialog } from '../../../ui/form-dialog.js';
import { Page } from '../../../ui/page.js';
import { inZone, localZone } from '../../../ui/time-field.js';
import { toastProblem } from '../../../ui/toasts.js';
import { Badge, Button, Empty, Loading, Problem } from '../../../ui/ui.js';
import { texts } from './texts.js';

type Mine = Schemas['MyAssignment'];

export function LearnerCourse({ course }: { course: Schemas['Course'] }): JSX.Element {
  const text = texts();
  const { route } = useLocation();
  const [leaving, setLeaving] = useState(false);
  const list = useLoad(() => allPages((cursor) => data(api.GET('/v1/me/assignments', { params: { query: { limit: 100, cursor } } }))), course.id);
  const mine = list.value?.filter((one) => one.course.id === course.id).sort((a, b) => timeOf(a) - timeOf(b));
  const leave = async (): Promise<void> => { await api.DELETE('/v1/me/courses/{id}', { params: { path: { id: course.id } } }); route('/courses'); };
  return (
    <Page title={course.title} lead={course.description || undefined} actions={<Button kind="quiet" small onClick={() => { setLeaving(true); }}>{text.leave}</Button>}>
      <Problem error={list.error} retry={list.reload} />
      {mine === undefined ? list.loading && <Loading /> : mine.length === 0 ? <Empty title={text.none}><p>{text.noneText}</p></Empty>
        : <ul class="learner-assignments" aria-label={text.assignments}>{mine.map((one) => <AssignmentCard key={one.assignment.id} one={one} />)}</ul>}
      {leaving && <ConfirmDialog title={text.leave} text={<p>{text.leaveText}</p>} submit={text.leave} onConfirm={leave} onClose={() => { setLeaving(false); }} />}
    </Page>
  );
}

/** What is due first stands first; what is never due, last. */
function timeOf({ assignment: { yours } }: Mine): number {
  return Date.parse(yours.dueAt ?? yours.closesAt ?? '') || Infinity;
}

function AssignmentCard({ one: { assignment, progress } }: { one: Mine }): JSX.Element {
  const text = texts();
  const counting = progress.tasks.filter(({ counts }) => counts);
  const { yours, state } = assignment;
  const time = (say: (when: string) => string, at: string | null): string[] => (at === null ? [] : [say(inZone(at, localZone))]);
  return (
    <li class="card">
      <div>
        <h2>{assignment.title}</h2>
        <p class="row">
          {progress.passed ? <Badge kind="good">{text.passed}</Badge> : <Badge kind={state === 'open' ? 'info' : state === 'late' ? 'warn' : undefined}>{text[state]}</Badge>}
          {assignment.exam && <Badge kind="warn">{text.exam}</Badge>}
          <span class="muted">{[...(state === 'not-open' ? time(text.opens, yours.opensAt) : []), ...time(text.due, yours.dueAt), ...time(text.closes, yours.closesAt)].join(' · ')}</span>
        </p>
        <div class="meter" role="img" aria-label={text.points(progress.score, progress.maxScore)}><span style={{ width: `${progress.percent}%` }} /></div>
        <p class="muted">{text.tasks(counting.filter(({ passedAt }) => passedAt !== null).length, counting.length)} · {text.points(progress.score, progress.maxScore)}</p>
      </div>
      <Start assignment={assignment} session={progress.session} />
    </li>
  );
}

function Start({ assignment, session }: { assignment: Schemas['Assignment']; session: Mine['progress']['session'] }): JSX.Element | null {
  const text = texts();
  const { route } = useLocation();
  const [busy, setBusy] = useState(false);
  if (session) return <Button kind="primary" href={`/sessions/${session.id}`}>{text.goOn}</Button>;
  if (assignment.state === 'not-open' || assignment.state === 'closed') return null;
  const start = (): void => {
    setBusy(true);
    data(api.POST('/v1/sessions', { body: { assignment: assignment.id } })).then(({ id }) => { route(`/sessions/${id}`); }, (error: unknown) => { toastProblem(error); setBusy(false); });
  };
  return <Button kind="primary" busy={busy} onClick={start}>{text.start}</Button>;
}
