/** What instructors wrote. It stays until the learner has put it away. A command is typed into a terminal when the learner asks for it, and never run. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { api, data, type Schemas } from '../../../lib/api.js';
import { toastProblem } from '../../../ui/toasts.js';
import { Button } from '../../../ui/ui.js';
import { useEvents, useWorkspace, type Target } from '../context.js';
import { texts } from './texts.js';

type Message = Schemas['Message'];

export function Messages(): JSX.Element | null {
  const { mine } = useWorkspace();
  return mine ? <Unseen /> : null;
}

function Unseen(): JSX.Element {
  const messages = useMemo(() => signal<readonly Message[]>([]), []);
  const load = (): void => { data(api.GET('/v1/me/messages', { params: { query: { unseen: 'true', limit: 10 } } })).then(({ items }) => { messages.value = items; }, toastProblem); };
  useEffect(load, []);
  useEvents(['message.received'], load);
  const seen = (id: string): void => {
    messages.value = messages.value.filter((message) => message.id !== id);
    api.PUT('/v1/me/messages/{id}/seen', { params: { path: { id } } }).catch(toastProblem);
  };
  return <div class="messages" role="log">{messages.value.map((message) => <MessageCard key={message.id} message={message} seen={() => { seen(message.id); }} />)}</div>;
}

function MessageCard({ message: { kind, text: words, from, target }, seen }: { message: Message; seen: () => void }): JSX.Element {
  const { terminalWish } = useWorkspace();
  const text = texts();
  const put = (): void => { terminalWish.value = { paste: words, ...(target !== null && { target: target as unknown as Target }) }; };
  return (
    <div class="message">
      <p class="message-from"><strong>{{ hint: text.hint, command: text.command, note: text.message }[kind]}</strong> <span class="muted">{text.from(from.name)}</span></p>
      {kind === 'command' ? <><pre tabIndex={0}>{words}</pre><p class="muted small">{text.putNote}</p></> : <p class="message-text">{words}</p>}
      <div class="row row-end">{kind === 'command' && <Button small kind="primary" onClick={put}>{text.put}</Button>}<Button small onClick={seen}>{text.seen}</Button></div>
    </div>
  );
}
