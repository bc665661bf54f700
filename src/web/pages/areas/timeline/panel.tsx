/** The workspace's panel "timeline": what happened and what changed since it last worked. */
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { api, data } from '../../lib/api.js';
import { inLocale } from '../../lib/texts.js';
import { Badge, Button } from '../../ui/ui.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { toast, toastProblem } from '../../ui/toasts.js';
import { useWorkspace } from '../workspace/context.js';
import { ResetTaskDialog } from '../workspace/reset-task.js';
import { entriesOf, kinds, lastPasses, type Entry, type EntryKind } from './entries.js';
import { Line } from './line.js';
import { texts } from './texts.js';

export function TimelinePanel(): JSX.Element {
  const { events, tasks } = useWorkspace();
  const text = texts();
  const [hidden, setHidden] = useState<ReadonlySet<EntryKind>>(new Set());
  const entries = useMemo(() => entriesOf(events.value), [events.value]);
  const passes = lastPasses(entries);
  const shown = entries.filter(({ kind, key }) => !hidden.has(kind) || passes.has(key));
  const titleOf = (task: string): string => { const found = tasks.value.find((one) => one.id === task); return (found && inLocale(found.title)) ?? task; };
  const toggle = (kind: EntryKind): void => { setHidden(new Set(hidden.has(kind) ? [...hidden].filter((one) => one !== kind) : [...hidden, kind])); };
  return (
    <div class="timeline">
      <div class="panel-bar">
        <div class="row" role="group" aria-label={text.kinds}>{kinds.map((kind) => <Button key={kind} small pressed={!hidden.has(kind)} onClick={() => { toggle(kind); }}>{text[kind]}</Button>)}</div>
        <span class="grow" />
        <Ways />
      </div>
      <div class="timeline-body" tabIndex={0} role="region" aria-label={text.title}>
        <p class="muted">{text.lead}</p>
        {shown.length === 0 && <p class="muted">{text.empty}</p>}
        <ol class="timeline-list">
          {shown.map((entry) => {
            const task = passes.get(entry.key);
            return (
              <li key={entry.key} class={`timeline-entry kind-${entry.kind}`}>
                <time datetime={entry.at}>{new Date(entry.at).toLocaleTimeString()}</time>
                <span class="timeline-kind">{text[entry.kind]}</span>
                <div class="grow"><Line entry={entry} titleOf={titleOf} />
                  {task !== undefined && <p class="timeline-pass"><Badge kind="good">✓ {text.passed(titleOf(task))}</Badge> {text.since(changesSince(entries, entry))} <WayBack taskId={task} /></p>}
                </div>
              </li>
            );
          })}
        </ol>
      </div>
    </div>
  );
}

const changesSince = (entries: readonly Entry[], entry: Entry): number => entries.slice(0, entries.indexOf(entry)).filter(({ kind }) => kind === 'topology').length;

/** To where a task begins: the lab is built again, with the tasks before it solved. */
function WayBack({ taskId }: { taskId: string }): JSX.Element | null {
  const { mine, session, tasks } = useWorkspace();
  const [asking, setAsking] = useState(false);
  const task = tasks.value.find(({ id }) => id === taskId);
  if (task === undefined || !mine || session.value?.state !== 'ready') return null;
  return (
    <>
      <Button small onClick={() => { setAsking(true); }}>{texts().back}</Button>
      {asking && <ResetTaskDialog task={task} onClose={() => { setAsking(false); }} />}
    </>
  );
}

/** The ways back that there are: what was declared, or all anew. */
function Ways(): JSX.Element | null {
  const { id, mine, session, refresh } = useWorkspace();
  const text = texts();
  const [asking, setAsking] = useState(false);
  if (!mine || session.value?.state !== 'ready') return null;
  const params = { params: { path: { id } } };
  const repair = (): void => { data(api.POST('/v1/sessions/{id}/topology/repair', params)).then(() => { toast(text.repaired, 'good'); }, toastProblem); };
  return (
    <>
      <span title={text.repairLead}><Button small onClick={repair}>{text.repair}</Button></span>
      <Button small onClick={() => { setAsking(true); }}>{text.reset}</Button>
      {asking && <FormDialog title={text.resetTitle} submit={text.resetAct} danger onClose={() => { setAsking(false); }} onSubmit={async () => { await data(api.POST('/v1/sessions/{id}/reset', { ...params, body: {} })); await refresh(); }}><p>{text.resetLead}</p></FormDialog>}
    </>
  );
}
