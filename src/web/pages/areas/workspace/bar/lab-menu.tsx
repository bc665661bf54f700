/** What is done to the lab as a whole: reset of all, of a host or to where a task begins; repair, end. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../../lib/api.js';
import { inLocale } from '../../../lib/texts.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { Menu } from '../../../ui/menu.js';
import { toastProblem } from '../../../ui/toasts.js';
import { useWorkspace } from '../context.js';
import { ResetTaskDialog } from '../reset-task.js';
import { loadTargets } from '../terminals/targets.js';
import { RepairDialog } from './repair.js';
import { texts } from './texts.js';

type Asked = { kind: 'all' } | { kind: 'host'; host: string } | { kind: 'task'; task: Schemas['Task'] } | { kind: 'repair' } | { kind: 'end' };

export function LabMenu(): JSX.Element {
  const workspace = useWorkspace();
  const text = texts();
  const [hosts, setHosts] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<Asked>();
  const params = { path: { id: workspace.id } };
  const close = (): void => { setAsked(undefined); };
  const reset = async (body: { host?: string } = {}): Promise<void> => { workspace.session.value = await data(api.POST('/v1/sessions/{id}/reset', { params, body })); };
  const titleOf = (task: Schemas['Task']): string => inLocale(task.title) ?? task.id;
  const end = async (): Promise<void> => { workspace.session.value = await data(api.DELETE('/v1/sessions/{id}', { params })); };
  const load = (): void => { loadTargets(workspace.id).then((all) => { setHosts([...new Set(all.map(({ host }) => host))]); }, toastProblem); };
  const items = [
    { id: 'repair', title: text.repair, act: () => { setAsked({ kind: 'repair' }); } },
    ...hosts.map((host) => ({ id: `host-${host}`, title: text.resetHost(host), act: () => { setAsked({ kind: 'host', host }); } })),
    ...workspace.tasks.value.filter(({ state }) => state !== 'locked').map((task) => ({ id: `task-${task.id}`, title: text.resetTask(titleOf(task)), act: () => { setAsked({ kind: 'task', task }); } })),
    { id: 'all', title: text.resetAll, act: () => { setAsked({ kind: 'all' }); } },
    { id: 'end', title: text.end, danger: true, act: () => { setAsked({ kind: 'end' }); } },
  ];
  return (
    <>
      <Menu small title={<>{text.lab} ▾</>} align="end" items={items} onOpen={load} />
      {asked?.kind === 'repair' && <RepairDialog onClose={close} />}
      {asked?.kind === 'all' && <FormDialog danger title={text.resetAllAsk} submit={text.reset} onSubmit={() => reset()} onClose={close}><p>{text.resetAllWarn}</p></FormDialog>}
      {asked?.kind === 'host' && <FormDialog danger title={text.resetHostAsk(asked.host)} submit={text.reset} onSubmit={() => reset({ host: asked.host })} onClose={close}><p>{text.resetHostWarn(asked.host)}</p></FormDialog>}
      {asked?.kind === 'task' && <ResetTaskDialog task={asked.task} onClose={close} />}
      {asked?.kind === 'end' && <FormDialog danger title={text.endAsk} submit={text.endNow} onSubmit={end} onClose={close}><p>{text.endWarn}</p></FormDialog>}
    </>
  );
}
