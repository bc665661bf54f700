/** The guide: what the lab is about, then each task with its text, its check, its hints. The score stays in view above it. */
import type { JSX } from 'preact';
import type { Schemas } from '../../../lib/api.js';
import { inLocale } from '../../../lib/texts.js';
import { Badge, Button, Loading } from '../../../ui/ui.js';
import { useWorkspace } from '../context.js';
import { Blocks, LooseBlocks } from './blocks.js';
import { Hints } from './hints.js';
import { points, texts } from './texts.js';

type Task = Schemas['Task'];

export function Guide(): JSX.Element {
  const { guide, tasks } = useWorkspace();
  const text = texts();
  if (guide.value === undefined) return <Loading>{text.noGuide}</Loading>;
  const done = tasks.value.length > 0 && tasks.value.every(({ state }) => state === 'passed');
  return (
    <div class="guide" lang={guide.value.locale}>
      <Progress tasks={tasks.value} />
      {/* A scrolling part must be reachable by keyboard, too. */}
      <div class="guide-text" tabIndex={0} role="region" aria-label={text.guide}>
        {done && <AllPassed />}
        <Blocks blocks={guide.value.intro} />
        {guide.value.tasks.map(({ id, blocks }) => {
          const task = tasks.value.find((one) => one.id === id);
          return task && <TaskSection key={id} task={task} blocks={blocks} />;
        })}
      </div>
    </div>
  );
}

function Progress({ tasks }: { tasks: readonly Task[] }): JSX.Element {
  const text = texts();
  const [score, most] = [sum(tasks.map(({ bestScore }) => bestScore)), sum(tasks.map((task) => task.points))];
  const passed = tasks.filter(({ state }) => state === 'passed').length;
  return (
    <div class="guide-progress">
      <div class="row"><strong data-testid="score">{text.score(points(score), points(most))}</strong><span class="muted small">{text.passedTasks(passed, tasks.length)}</span></div>
      <progress aria-label={text.progress} value={score} max={most || 1} />
      <nav class="task-links" aria-label={text.tasks}>
        {tasks.map((task, index) => (
          <a key={task.id} href={`#task-${task.id}`} class={`task-link task-${task.state}`} onClick={(event) => { event.preventDefault(); document.getElementById(`task-${task.id}`)?.scrollIntoView({ behavior: 'smooth' }); }}>
            <span aria-hidden="true">{{ passed: '✓', open: index + 1, locked: index + 1 }[task.state]}</span><span class="task-link-title">{inLocale(task.title)}</span><span class="visually-hidden">: {text[task.state]}</span>
          </a>
        ))}
      </nav>
    </div>
  );
}

function TaskSection({ task, blocks }: { task: Task; blocks: Schemas['Guide']['intro'] }): JSX.Element {
  const { tasks } = useWorkspace();
  const text = texts();
  const title = inLocale(task.title) ?? task.id;
  const state = <span class="row"><Badge kind={{ passed: 'good', open: 'accent', locked: undefined }[task.state] as 'good'}>{text[task.state]}</Badge><span class="muted small">{text.points(points(task.bestScore), points(task.points))}</span></span>;
  if (task.state === 'locked') {
    const before = task.needs.map((id) => inLocale(tasks.value.find((one) => one.id === id)?.title ?? {}) ?? id).join(', ');
    return (
      <section class="task" id={`task-${task.id}`} aria-label={title}>
        <div class="task-head">{state}</div><h2>{title}</h2><p class="muted">{text.opensAfter(before)}</p>
        <details><summary>{text.readAhead}</summary><Blocks blocks={blocks} task={task} /></details>
      </section>
    );
  }
  return (
    <section class="task" id={`task-${task.id}`} aria-label={title} data-state={task.state}>
      <div class="task-head">{state}</div>
      <Blocks blocks={blocks} task={task} />
      <LooseBlocks blocks={blocks} task={task} />
      <Hints task={task} />
    </section>
  );
}

function AllPassed(): JSX.Element {
  const text = texts();
  return <div class="all-passed" role="status"><span class="all-passed-mark" aria-hidden="true">✓</span><div><strong>{text.allPassed}</strong><p>{text.allPassedMore}</p></div><Button small href="/labs">{text.toLabs}</Button></div>;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
