/** One lab: what it teaches, what it is made of, and the way in. */
import type { JSX } from 'preact';
import { allPages, api, data, type Schemas } from '../../lib/api.js';
import { inLocale } from '../../lib/texts.js';
import { dateTime } from '../../lib/time.js';
import { useLoad } from '../../lib/use-load.js';
import { Page } from '../../ui/page.js';
import { Badge, Button, Loading, Notice, Problem } from '../../ui/ui.js';
import { Level } from './card.js';
import { loadProgress, loadRunning, pointsOf, type LabProgress } from './progress.js';
import { StartButton } from './start.js';
import { texts } from './texts.js';

interface Found { lab: Schemas['Lab']; progress: LabProgress | undefined; running: Schemas['Session'] | undefined; assignments: Schemas['MyAssignment'][]; titles: ReadonlyMap<string, Record<string, string>> }

export function Lab({ slug }: { slug: string }): JSX.Element {
  const found = useLoad(() => load(slug), slug);
  if (found.value?.lab.slug !== slug) return <div class="page">{found.loading ? <Loading /> : <Problem error={found.error} retry={found.reload} />}</div>;
  return <Shown {...found.value} />;
}

async function load(slug: string): Promise<Found> {
  const [lab, progress, running, mine, all] = await Promise.all([
    data(api.GET('/v1/labs/{slug}', { params: { path: { slug } } })), loadProgress(slug), loadRunning(),
    allPages(async (cursor) => data(api.GET('/v1/me/assignments', { params: { query: { limit: 100, ...(cursor !== undefined && { cursor }) } } }))), data(api.GET('/v1/labs')),
  ]);
  return {
    lab, progress: progress.get(slug), running: running.find((session) => session.lab.slug === slug && !session.demonstration),
    assignments: mine.filter(({ assignment }) => assignment.lab.slug === slug && assignment.state === 'open'), titles: new Map(all.items.map((one) => [one.slug, one.title])),
  };
}

function Shown({ lab, progress, running, assignments, titles }: Found): JSX.Element {
  const text = texts();
  const title = inLocale(lab.title) ?? lab.slug;
  return (
    <Page title={title} lead={inLocale(lab.summary)}>
      <div class="lab-page">
        <div class="lab-main">
          <section class="card"><h2>{text.goals}</h2><ul class="goals">{(inLocale(lab.objectives) ?? []).map((goal) => <li key={goal}>{goal}</li>)}</ul></section>
          <section class="card"><h2>{text.tasks}</h2><Tasks lab={lab} progress={progress} /></section>
        </div>
        <aside class="lab-aside card" aria-label={text.about}>
          <Entry lab={lab} running={running} assignments={assignments} title={title} />
          <dl class="lab-facts">
            <dt>{text.level}</dt><dd><Level level={lab.level} /> <span class="muted">{text.minutes(lab.minutes)}</span></dd>
            <dt>{text.guideIn}</dt><dd>{lab.languages.map((one) => (one === 'en' ? text.english : text.chinese)).join(' · ')}</dd>
            {lab.prerequisites.length > 0 && <><dt>{text.before}</dt><dd>{lab.prerequisites.map((slug) => <a key={slug} class="before" href={`/labs/${slug}`}>{inLocale(titles.get(slug) ?? {}) ?? slug}</a>)}</dd></>}
            <dt>{text.version}</dt><dd>{lab.version} <span class="muted mono">{lab.hash.slice(0, 8)}</span></dd>
          </dl>
          <div class="lab-tags">{lab.tags.map((tag) => <span key={tag} class="tag">{tag}</span>)}</div>
          <p class="lab-back"><a href="/labs">← {text.back}</a></p>
        </aside>
      </div>
    </Page>
  );
}

function Entry({ lab, running, assignments, title }: Pick<Found, 'lab' | 'running' | 'assignments'> & { title: string }): JSX.Element {
  const text = texts();
  if (running !== undefined) return <><Button kind="primary" href={`/sessions/${running.id}`} label={`${text.goOn}: ${title}`}>{text.goOn}</Button>{assignments.length > 0 && running.assignmentId === null && <p class="muted small">{text.otherRuns}</p>}</>;
  if (lab.unavailable !== null) return <Notice kind="warn"><p><strong>{text.unavailable}.</strong> {lab.unavailable}</p></Notice>;
  return (
    <>
      {assignments.map(({ assignment, course }) => {
        const due = assignment.yours?.dueAt ?? assignment.dueAt;
        return <div key={assignment.id} class="entry"><StartButton body={{ assignment: assignment.id }} label={`${text.startLab}: ${assignment.title}`}>{text.startLab}</StartButton><p class="muted small">{course.title}{due !== null && ` · ${text.due(dateTime(due))}`}</p></div>;
      })}
      {assignments.length === 0 ? <StartButton body={{ lab: lab.slug }} label={`${text.startLab}: ${title}`}>{text.startLab}</StartButton>
        : assignments.every(({ assignment }) => !assignment.exam) && <StartButton small plain body={{ lab: lab.slug }} label={text.practise}>{text.practise}</StartButton>}
    </>
  );
}

function Tasks({ lab, progress }: Pick<Found, 'lab' | 'progress'>): JSX.Element {
  const text = texts();
  return (
    <ol class="lab-tasks">{lab.tasks.map((task) => (
      <li key={task.id}>
        <div><strong>{inLocale(task.title)}</strong>{task.needs.length > 0 && <span class="muted small"> {text.needs(task.needs.map((id) => inLocale(lab.tasks.find((one) => one.id === id)?.title ?? {}) ?? id).join(', '))}</span>}</div>
        <span class="nowrap">{progress?.passed.has(task.id) && <Badge kind="good">✓ {text.passed}</Badge>} <span class="muted">{progress?.best.has(task.id) ? `${pointsOf(progress.best.get(task.id) ?? 0)} / ` : ''}{text.points(pointsOf(task.points))}</span></span>
      </li>
    ))}</ol>
  );
}
