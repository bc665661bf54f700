/** What is assigned to the visitor, the most urgent first. */
import type { JSX } from 'preact';
import { allPages, api, data, type Schemas } from '../../lib/api.js';
import { dateTime, relative } from '../../lib/time.js';
import { useLoad } from '../../lib/use-load.js';
import { Badge, Button, Problem } from '../../ui/ui.js';
import { pointsOf } from './progress.js';
import { StartButton } from './start.js';
import { texts } from './texts.js';

type Mine = Schemas['MyAssignment'];

export function Assignments({ turn }: { turn: number }): JSX.Element | null {
  const text = texts();
  const mine = useLoad(() => allPages(async (cursor) => data(api.GET('/v1/me/assignments', { params: { query: { limit: 100, ...(cursor !== undefined && { cursor }) } } }))), turn);
  const open = [...mine.value ?? []].filter(({ assignment }) => assignment.archivedAt === null).sort((one, other) => urgency(one) - urgency(other));
  if (mine.error !== undefined && mine.error !== null) return <Problem error={mine.error} retry={mine.reload} />;
  if (open.length === 0) return null;
  return (
    <section class="labs-section" aria-labelledby="assigned">
      <h2 id="assigned">{text.assigned}</h2>
      <ul class="assigned">{open.map((one) => <Assigned key={one.assignment.id} mine={one} />)}</ul>
    </section>
  );
}

function Assigned({ mine: { assignment, course, progress } }: { mine: Mine }): JSX.Element {
  const text = texts();
  const { score, maxScore, percent, session, completedAt } = progress;
  return (
    <li class="card assigned-card">
      <div class="assigned-what"><h3><a href={`/labs/${assignment.lab.slug}`}>{assignment.title}</a></h3><p class="muted">{course.title}{assignment.exam && <> · <Badge kind="warn">{text.exam}</Badge></>}</p></div>
      <Times assignment={assignment} done={completedAt !== null} />
      <div class="assigned-score"><span>{text.score(pointsOf(score), pointsOf(maxScore))}</span><progress aria-label={text.progressOf(assignment.title)} value={percent} max={100} /></div>
      {session !== null ? <Button kind="primary" href={`/sessions/${session.id}`} label={`${text.goOn}: ${assignment.title}`}>{text.goOn}</Button>
        : assignment.state === 'open' ? <StartButton body={{ assignment: assignment.id }} label={text.startAssignment(assignment.title)}>{text.start}</StartButton>
          : <Badge>{assignment.state === 'closed' ? text.closed : text.opens(assignment.yours?.opensAt ? dateTime(assignment.yours.opensAt) : '')}</Badge>}
    </li>
  );
}

function Times({ assignment, done }: { assignment: Mine['assignment']; done: boolean }): JSX.Element {
  const text = texts();
  const due = assignment.yours === null ? assignment.dueAt : assignment.yours.dueAt;
  const closes = assignment.yours === null ? assignment.closesAt : assignment.yours.closesAt;
  if (done) return <div><Badge kind="good">✓ {text.passed}</Badge></div>;
  if (due === null) return <div class="muted">{text.noDue}</div>;
  const late = new Date(due).getTime() < Date.now();
  return <div><Badge kind={late ? 'bad' : soon(due) ? 'warn' : 'info'}>{late ? text.overdue(relative(due)) : text.due(relative(due))}</Badge><p class="muted small">{dateTime(due)}{closes !== null && closes !== due && ` · ${text.closes(dateTime(closes))}`}</p></div>;
}

const soonMs = 48 * 3_600_000;

function soon(at: string): boolean {
  return new Date(at).getTime() - Date.now() < soonMs;
}

/** What is done comes last, what has no due time before it. */
function urgency({ assignment, progress }: Mine): number {
  if (progress.completedAt !== null || assignment.state === 'closed') return Number.MAX_SAFE_INTEGER;
  const due = assignment.yours?.dueAt ?? assignment.dueAt;
  return due === null ? Number.MAX_SAFE_INTEGER - 1 : new Date(due).getTime();
}
