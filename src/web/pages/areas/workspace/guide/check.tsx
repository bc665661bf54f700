/** "Check my work", and what the last check found: each assertion with what was expected, what was seen, and what to look at. */
import type { JSX } from 'preact';
import { api, data, type Schemas } from '../../../lib/api.js';
import { locale } from '../../../lib/preferences.js';
import { inLocale } from '../../../lib/texts.js';
import { relative } from '../../../lib/time.js';
import { useAction } from '../../../lib/use-action.js';
import { useLoad } from '../../../lib/use-load.js';
import { Sentence } from '../../../ui/sentence.js';
import { toast } from '../../../ui/toasts.js';
import { Badge, Button, Notice, Problem } from '../../../ui/ui.js';
import { useWorkspace } from '../context.js';
import { points, texts } from './texts.js';

type Attempt = Schemas['Attempt'];
type Task = Schemas['Task'];

export function Check({ task }: { task: Task }): JSX.Element {
  const workspace = useWorkspace();
  const { id, mine, session, answers, assignment } = workspace;
  const text = texts();
  const path = { id, taskId: task.id };
  const last = useLoad(async () => (task.attempts === 0 ? undefined : (await data(api.GET('/v1/sessions/{id}/tasks/{taskId}/attempts', { params: { path, query: { limit: 1 } } }))).items[0]), task.attempts);
  const { busy, error, run } = useAction();
  const left = attemptsLeft(assignment.value, task);
  const grade = async (): Promise<void> => {
    const given = Object.fromEntries(Object.entries(answers.value).filter(([, values]) => values.length > 0).map(([key, values]) => [key, [...values]]));
    const attempt = await data(api.POST('/v1/sessions/{id}/tasks/{taskId}/attempts', { params: { path }, body: { answers: given, locale: locale.value } }));
    last.set(attempt);
    await workspace.refresh();
    if (attempt.passed && task.state !== 'passed') toast(text.taskPassed(inLocale(task.title) ?? '', points(attempt.score), points(attempt.maxScore)), 'good');
  };
  return (
    <div class="task-check" data-testid={`check-${task.id}`}>
      <div class="check-bar">
        {mine && <Button kind="primary" busy={busy} disabled={session.value?.state !== 'ready' || task.state === 'locked' || left === 0} onClick={() => { run(grade); }}>{busy ? text.checking : task.attempts > 0 ? text.checkAgain : text.check}</Button>}
        <span class="muted small">{task.attempts > 0 && text.attempt(task.attempts)}{left !== undefined && <> · {left === 0 ? text.noAttempts : text.attemptsLeft(left)}</>}</span>
      </div>
      <Problem error={error} retry={() => { run(grade); }} />
      {last.value && <Results attempt={last.value} />}
    </div>
  );
}

function attemptsLeft(assignment: Schemas['MyAssignment'] | undefined, task: Task): number | undefined {
  const most = assignment?.assignment.yours?.attempts ?? assignment?.assignment.attempts ?? null;
  if (most === null) return undefined;
  const used = assignment?.progress.tasks.find((one) => one.id === task.id)?.attempts ?? 0;
  return Math.max(0, most - Math.max(used, task.attempts));
}

function Results({ attempt }: { attempt: Attempt }): JSX.Element {
  const text = texts();
  const passed = attempt.evidence.filter((one) => one.passed).length;
  const failed = attempt.evidence.filter((one) => !one.passed);
  return (
    <Notice kind={attempt.passed ? 'good' : 'warn'} live>
      <div class="results">
        <p class="results-sum"><strong>{attempt.passed ? text.stillOk : text.checksPassed(passed, attempt.evidence.length)}</strong> <Badge kind={attempt.passed ? 'good' : 'warn'}>{text.points(points(attempt.score), points(attempt.maxScore))}</Badge> <span class="muted small">{text.lastChecked(relative(attempt.createdAt))}{attempt.late && ` · ${text.late(points(attempt.late.percent))}`}</span></p>
        {failed.length > 0 && <ul class="result-list" aria-label={text.results}>{attempt.evidence.map((one) => <Result key={one.id} result={one} />)}</ul>}
      </div>
    </Notice>
  );
}

function Result({ result: { id, passed, expected, seen, sentence } }: { result: Schemas['CheckResult'] }): JSX.Element {
  const text = texts();
  if (passed) return <li class="result result-good" data-check={id}><span class="mark" aria-hidden="true">✓</span><span><span class="visually-hidden">{text.passed}: </span><span lang="en">{expected}</span></span></li>;
  return (
    <li class="result result-bad" data-check={id}>
      <span class="mark" aria-hidden="true">✗</span>
      <div>
        <p><Sentence text={sentence} /></p>
        <dl><dt>{text.expected}</dt><dd lang="en"><Sentence text={expected} /></dd><dt>{text.seen}</dt><dd lang="en"><Sentence text={seen} /></dd></dl>
      </div>
    </li>
  );
}
