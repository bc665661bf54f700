/** In place of the work area while there is nothing to work with: it starts, it is reset, it has ended. */
import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { api, data, type Schemas } from '../../../lib/api.js';
import { reasonText } from '../../../lib/reasons.js';
import { useAction } from '../../../lib/use-action.js';
import { Button, Problem } from '../../../ui/ui.js';
import { useWorkspace } from '../context.js';
import { texts } from './texts.js';

export function StateView(): JSX.Element | null {
  const { session, mine } = useWorkspace();
  const text = texts();
  if (session.value === undefined) return null;
  const { state } = session.value;
  if (state === 'ended' || state === 'failed') return <Over session={session.value} mine={mine} />;
  const title = { pending: text.startingTitle, starting: text.startingTitle, ready: text.startingTitle, resetting: text.resettingTitle, stopping: text.stoppingTitle }[state];
  return <div class="state-view" role="status"><span class="spinner spinner-large" aria-hidden="true" /><h2>{title}</h2><p class="muted">{state === 'stopping' ? text.kept : text.startingLead}</p></div>;
}

function Over({ session, mine }: { session: Schemas['Session']; mine: boolean }): JSX.Element {
  const text = texts();
  const { route } = useLocation();
  const { busy, error, run } = useAction();
  const again = async (): Promise<void> => {
    const body = session.assignmentId !== null ? { assignment: session.assignmentId } : { lab: session.lab.slug };
    const { id } = await data(api.POST('/v1/sessions', { body }));
    route(`/sessions/${id}`);
  };
  return (
    <div class="state-view">
      <h2>{session.state === 'failed' ? text.failedTitle : text.endedTitle}</h2>
      <p>{reasonText(session.reasonCode) ?? session.reason}</p>
      <p class="muted">{text.kept}</p>
      <Problem error={error} />
      <div class="row">{mine && <Button kind="primary" busy={busy} onClick={() => { run(again); }}>{text.startAgain}</Button>}<Button href="/labs">{text.toLabs}</Button></div>
    </div>
  );
}
