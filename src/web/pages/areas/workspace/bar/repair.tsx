/** The difference between what the lab declares and what the kernel has, and the way to put back what is the lab's. */
import type { JSX } from 'preact';
import { api, data } from '../../../lib/api.js';
import { inLocale } from '../../../lib/texts.js';
import { useLoad } from '../../../lib/use-load.js';
import { useAction } from '../../../lib/use-action.js';
import { Dialog } from '../../../ui/dialog.js';
import { Sentence } from '../../../ui/sentence.js';
import { toast } from '../../../ui/toasts.js';
import { Badge, Button, Loading, Problem } from '../../../ui/ui.js';
import { words } from '../../../ui/texts.js';
import { driftSentence } from '../../topology/model.js';
import { useWorkspace } from '../context.js';
import { texts } from './texts.js';

export function RepairDialog({ onClose }: { onClose: () => void }): JSX.Element {
  const { id } = useWorkspace();
  const text = texts();
  const params = { path: { id } };
  const { busy, error, run } = useAction();
  const found = useLoad(async () => {
    const [topology, plan] = await Promise.all([data(api.GET('/v1/sessions/{id}/topology', { params })), data(api.GET('/v1/sessions/{id}/topology/plan', { params }))]);
    return { drift: topology.drift, steps: plan.steps };
  }, id);
  const repair = async (): Promise<void> => {
    await data(api.POST('/v1/sessions/{id}/topology/repair', { params }));
    toast(text.repaired, 'good');
    onClose();
  };
  const steps = found.value?.steps ?? [];
  return (
    <Dialog wide title={text.repairTitle} onClose={onClose} foot={<><Button onClick={onClose}>{words().close}</Button>{steps.length > 0 && <Button kind="primary" busy={busy} onClick={() => { run(repair); }}>{text.repairNow}</Button>}</>}>
      <Problem error={error ?? found.error} retry={found.reload} />
      {found.value === undefined && found.loading && <Loading />}
      {found.value && <p>{steps.length === 0 ? text.repairNone : text.repairSome}</p>}
      <ul class="drift">{found.value?.drift.map((drift) => (
        <li key={`${drift.kind} ${drift.object}`}><Badge kind={drift.kind === 'extra' || drift.builtBy === 'learner' ? 'info' : 'warn'}>{drift.kind === 'extra' ? text.extra : drift.builtBy === 'learner' ? text.yours : text[drift.kind]}</Badge><span><Sentence text={driftSentence(drift)} /></span></li>
      ))}</ul>
      {steps.length > 0 && <details><summary>{text.steps}</summary><ol class="repair-steps">{steps.map(({ object, command, text: why }) => <li key={`${object} ${command}`}><Sentence text={inLocale(why) ?? ''} /><pre tabIndex={0}>{command}</pre></li>)}</ol></details>}
    </Dialog>
  );
}
