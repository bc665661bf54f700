/** Above the workspace: which lab this is, how it stands, how long it lasts, and what can be done with it as a whole. */
import type { JSX } from 'preact';
import { Badge } from '../../../ui/ui.js';
import { useWorkspace } from '../context.js';
import { Hand } from './hand.js';
import { LabMenu } from './lab-menu.js';
import { TimeLeft } from './time-left.js';
import { TypingMenu } from './typing-menu.js';
import { texts } from './texts.js';
import { Watchers } from './watchers.js';

const kinds = { pending: 'info', starting: 'info', ready: 'good', resetting: 'info', stopping: 'warn', ended: 'warn', failed: 'bad' } as const;

export function Bar(): JSX.Element | null {
  const { session, mine, guide } = useWorkspace();
  const text = texts();
  if (session.value === undefined) return null;
  const { state, lab, demonstration } = session.value;
  const live = state === 'ready' || state === 'resetting';
  return (
    <section class="bar" aria-label={text.bar}>
      <div class="bar-title"><h1 class="bar-lab">{guide.value?.title ?? lab.title}</h1><Badge kind={kinds[state]}>{text[state]}</Badge>{demonstration && <Badge kind="info">{text.demonstration}</Badge>}</div>
      <Watchers />
      <span class="grow" />
      {live && <TimeLeft />}
      {live && mine && <Hand />}
      {live && mine && <TypingMenu />}
      {live && mine && <LabMenu />}
    </section>
  );
}
