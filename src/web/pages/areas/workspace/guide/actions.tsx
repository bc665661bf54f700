/** What a guide offers to do: a command to run, a text to copy, a capture or a walk to start. */
import type { ComponentChildren, JSX } from 'preact';
import { Copy } from '../../../ui/secret.js';
import { Button } from '../../../ui/ui.js';
import { targetOf, useWorkspace } from '../context.js';
import { texts } from './texts.js';

function Action({ name, where, body, children }: { name: string; where?: string | undefined; body?: string; children: ComponentChildren }): JSX.Element {
  return (
    <div class="action" role="group" aria-label={where ? `${name}: ${where}` : name}>
      {body !== undefined && <pre tabIndex={0}>{body}</pre>}
      <div class="action-foot"><span class="action-where">{where ?? name}</span><span class="grow" />{children}</div>
    </div>
  );
}

export function RunAction({ target, body }: { target: string; body: string }): JSX.Element {
  const { openTerminal, mine, session } = useWorkspace();
  const text = texts();
  return (
    <Action name={text.run} where={target} body={body}>
      <Copy text={body} kind="quiet" />
      {mine && <Button small kind="primary" label={text.runIn(target)} disabled={session.value?.state !== 'ready'} onClick={() => { openTerminal(targetOf(target), `${body}\n`); }}>▸ {text.run}</Button>}
    </Action>
  );
}

export function CopyAction({ target, body }: { target: string | null; body: string }): JSX.Element {
  const { openTerminal, mine, session } = useWorkspace();
  const text = texts();
  return (
    <Action name={text.copy} where={target ?? undefined} body={body}>
      {target !== null && mine && <Button small disabled={session.value?.state !== 'ready'} onClick={() => { openTerminal(targetOf(target), body); }}>{text.putIn(target)}</Button>}
      <Copy text={body} kind="quiet" />
    </Action>
  );
}

export function CaptureAction({ id }: { id: string }): JSX.Element | null {
  const { guide, openCapture, session } = useWorkspace();
  const capture = guide.value?.captures.find((one) => one.id === id);
  if (capture === undefined) return null;
  const { title, points, filter } = capture;
  return (
    <Action name={texts().capture} where={title}>
      <Button small disabled={session.value?.state !== 'ready'} onClick={() => { openCapture({ title, points, ...(filter !== '' && { filter }) }); }}>◉ {texts().startCapture}</Button>
    </Action>
  );
}

export function WalkAction({ id }: { id: string }): JSX.Element | null {
  const { guide, openWalk, answers, session } = useWorkspace();
  const text = texts();
  const walk = guide.value?.walks.find((one) => one.id === id);
  if (walk === undefined) return null;
  const unsaid = guide.value?.predictions.some((one) => one.walk === id && (answers.value[one.id] ?? []).length === 0) === true;
  return (
    <>
      {unsaid && <p class="muted small">{text.predictFirst}</p>}
      <Action name={text.walk} where={walk.title}>
        <Button small disabled={unsaid || session.value?.state !== 'ready'} onClick={() => { openWalk({ id }); }}>⇢ {text.startWalk}</Button>
      </Action>
    </>
  );
}
