/** What an instructor can do for one learner from here: a hint, more time, one host as it was, the hand down. */
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data } from '../../../lib/api.js';
import { dateTime } from '../../../lib/time.js';
import { useLoad } from '../../../lib/use-load.js';
import { Dialog } from '../../../ui/dialog.js';
import { Select } from '../../../ui/select.js';
import { Sentence } from '../../../ui/sentence.js';
import { toast, toastProblem } from '../../../ui/toasts.js';
import { Button, Notice } from '../../../ui/ui.js';
import type { Learner } from './board-state.js';
import { texts } from './texts.js';

type Help = { help: 'extend' } | { help: 'reset'; host: string } | { help: 'hint'; text: string };

export function HelpDialog({ learner, onClose }: { learner: Learner; onClose: () => void }): JSX.Element | null {
  const text = texts();
  const { session } = learner;
  if (session === null) return null;
  const path = { id: session.id };
  const give = (body: Help, done: string): Promise<void> => api.POST('/v1/sessions/{id}/help', { params: { path }, body }).then(() => { toast(done, 'good'); }, toastProblem);
  const lower = (): void => { api.DELETE('/v1/sessions/{id}/hand', { params: { path } }).then(() => { toast(text.lowered, 'good'); }, toastProblem); };
  return (
    <Dialog title={text.helpTitle(learner.name)} onClose={onClose}>
      {session.hand !== null && <Notice kind="warn"><p>{session.hand.note === null ? text.handUp : <>{text.noteSays} <em>{session.hand.note}</em></>}</p><Button small onClick={lower}>{text.lower}</Button></Notice>}
      {learner.standing?.task?.failing && <Notice><p><strong class="mono">{learner.standing.task.id}</strong> <Sentence text={learner.standing.task.failing.sentence} /></p></Notice>}
      <Hint send={(words) => give({ help: 'hint', text: words }, text.sent)} />
      <Part title={text.extend} note={`${text.extendNote} (${text.until(dateTime(session.expiresAt))})`}><Button small onClick={() => { void give({ help: 'extend' }, text.extended); }}>{text.extendDo}</Button></Part>
      <Reset sessionId={session.id} reset={(host) => give({ help: 'reset', host }, text.wasReset(host))} />
    </Dialog>
  );
}

function Part({ title, note, children }: { title: string; note: string; children: ComponentChildren }): JSX.Element {
  return <section class="help-part"><h3>{title}</h3><p class="muted">{note}</p><div class="row">{children}</div></section>;
}

function Hint({ send }: { send: (text: string) => Promise<void> }): JSX.Element {
  const text = texts();
  const [value, setValue] = useState('');
  const submit = (event: Event): void => { event.preventDefault(); void send(value).then(() => { setValue(''); }); };
  return (
    <form class="help-part" onSubmit={submit}>
      <h3 id="help-hint">{text.hint}</h3><p class="muted" id="help-hint-note">{text.hintNote}</p>
      <textarea class="input" aria-labelledby="help-hint" aria-describedby="help-hint-note" maxLength={2000} required value={value} onInput={(event) => { setValue(event.currentTarget.value); }} />
      <div class="row row-end form-foot"><Button kind="primary" type="submit" disabled={value.trim() === ''}>{text.send}</Button></div>
    </form>
  );
}

function Reset({ sessionId, reset }: { sessionId: string; reset: (host: string) => Promise<void> }): JSX.Element | null {
  const text = texts();
  const topology = useLoad(() => data(api.GET('/v1/sessions/{id}/topology', { params: { path: { id: sessionId } } })), sessionId);
  const hosts = ((topology.value?.desired as { hosts?: { name: string }[] } | undefined)?.hosts ?? []).map(({ name }) => name);
  const [host, setHost] = useState<string>();
  const chosen = host ?? hosts[0];
  if (chosen === undefined) return null;
  return (
    <Part title={text.reset} note={text.resetNote}>
      <Select label={text.host} value={chosen} options={hosts.map((name) => [name, name])} onChange={setHost} />
      <Button small kind="danger" onClick={() => { void reset(chosen); }}>{text.resetDo}</Button>
    </Part>
  );
}
