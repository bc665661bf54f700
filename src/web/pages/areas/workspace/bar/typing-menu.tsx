/** The learner's leave for instructors to type in their terminals. */
import type { JSX } from 'preact';
import { api } from '../../../lib/api.js';
import { countdown } from '../../../lib/time.js';
import { Menu } from '../../../ui/menu.js';
import { toastProblem } from '../../../ui/toasts.js';
import { Button } from '../../../ui/ui.js';
import { useWorkspace } from '../context.js';
import { useNow } from './clock.js';
import { texts } from './texts.js';

const minutesOffered = [5, 10, 30];

export function TypingMenu(): JSX.Element | null {
  const workspace = useWorkspace();
  const text = texts();
  const now = useNow();
  const params = { path: { id: workspace.id } };
  const session = workspace.session.value;
  if (session === undefined) return null;
  const until = session.typingUntil === null ? 0 : new Date(session.typingUntil).getTime();
  const allow = (minutes: number): void => { api.PUT('/v1/sessions/{id}/typing', { params, body: { minutes } }).then(() => workspace.refresh()).catch(toastProblem); };
  const end = (): void => { api.DELETE('/v1/sessions/{id}/typing', { params }).then(() => workspace.refresh()).catch(toastProblem); };
  if (until > now) return <span class="typing-on"><span>{text.typingOn(countdown(until - now))}</span><Button small onClick={end}>{text.takeBack}</Button></span>;
  if (session.courseId === null) return null;
  return <Menu small title={<>{text.typing} ▾</>} align="end" items={minutesOffered.map((minutes) => ({ id: String(minutes), title: text.typingFor(minutes), act: () => { allow(minutes); } }))} />;
}
