/** Hints of a task, each at its price, and the solution when the rules allow it. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../../lib/api.js';
import { inLocale } from '../../../lib/texts.js';
import { Dialog } from '../../../ui/dialog.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { toastProblem } from '../../../ui/toasts.js';
import { Button } from '../../../ui/ui.js';
import { nameOf, useWorkspace } from '../context.js';
import { CopyAction } from './actions.js';
import { Markdown } from './markdown.js';
import { points, texts } from './texts.js';

type Task = Schemas['Task'];

export function Hints({ task }: { task: Task }): JSX.Element | null {
  const { mine, assignment } = useWorkspace();
  const text = texts();
  const { total, taken } = task.hints;
  if (assignment.value?.assignment.exam) return <p class="muted small">{text.noHints}</p>;
  return (
    <div class="hints">
      {taken.map(({ index, text: words_ }, at) => <details key={index} class="hint" open={at === taken.length - 1}><summary>{text.hint(at + 1, total)}</summary><Markdown text={inLocale(words_) ?? ''} /></details>)}
      {mine && <div class="row">{task.state === 'open' && <NextHint task={task} />}{(task.state === 'passed' || (task.attempts > 0 && taken.length === total)) && <Solution task={task} />}</div>}
    </div>
  );
}

function NextHint({ task }: { task: Task }): JSX.Element | null {
  const workspace = useWorkspace();
  const text = texts();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const { nextCost, nextAfterAttempts } = task.hints;
  if (nextCost === null) return null;
  if (task.attempts < (nextAfterAttempts ?? 0)) return <p class="muted small">{text.hintAfter(nextAfterAttempts ?? 0)}</p>;
  const take = async (): Promise<void> => {
    await data(api.POST('/v1/sessions/{id}/tasks/{taskId}/hints', { params: { path: { id: workspace.id, taskId: task.id } } }));
    await workspace.refresh();
  };
  const takeFree = (): void => {
    setBusy(true);
    take().catch(toastProblem).finally(() => { setBusy(false); });
  };
  return (
    <>
      <Button small busy={busy} onClick={() => { if (nextCost > 0) setAsking(true); else takeFree(); }}>{nextCost > 0 ? text.takeHint(points(nextCost)) : text.freeHint}</Button>
      {asking && <FormDialog title={text.hintAsk} submit={text.take} onSubmit={take} onClose={() => { setAsking(false); }}><p>{text.hintWarn(points(nextCost))}</p></FormDialog>}
    </>
  );
}

function Solution({ task }: { task: Task }): JSX.Element {
  const { id } = useWorkspace();
  const text = texts();
  const [solution, setSolution] = useState<Schemas['Solution']>();
  const show = (): void => { data(api.GET('/v1/sessions/{id}/tasks/{taskId}/solution', { params: { path: { id, taskId: task.id } } })).then(setSolution, toastProblem); };
  return (
    <>
      <Button small kind="quiet" onClick={show}>{text.solution}</Button>
      {solution && <Dialog wide title={`${text.solutionTitle}: ${inLocale(task.title) ?? ''}`} onClose={() => { setSolution(undefined); }}>
        {solution.steps.map((step, index) => <CopyAction key={index} target={nameOf(step)} body={step.commands.join('\n')} />)}
        <h3>{text.explanation}</h3>
        <Markdown text={inLocale(solution.explanation) ?? ''} />
      </Dialog>}
    </>
  );
}
