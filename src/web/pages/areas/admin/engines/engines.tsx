/** The engines that hold the sandboxes; whether the service takes work; how much at once. */
import type { JSX } from 'preact';
import { api, data } from '../../../lib/api.js';
import { useLoad } from '../../../lib/use-load.js';
import { Table } from '../../../ui/table.js';
import { toastProblem } from '../../../ui/toasts.js';
import { Badge, Button, Loading, Problem } from '../../../ui/ui.js';
import { words } from '../../../ui/texts.js';
import { Maintenance } from './maintenance.js';
import { Quotas } from './quotas.js';
import { Sandboxes } from './sandboxes.js';
import { texts } from './texts.js';

export function EnginesTab(): JSX.Element {
  const text = texts();
  const engines = useLoad(() => data(api.GET('/v1/admin/engines')), '');
  const drain = (name: string, drained: boolean): void => { api.PATCH('/v1/admin/engines/{name}', { params: { path: { name } }, body: { drained } }).then(engines.reload, toastProblem); };
  const of = (load: number, most: number | null): string => (most === null ? String(load) : `${load} / ${most}`);
  return (
    <>
      <p class="muted">{text.enginesLead}</p>
      <Problem error={engines.error} retry={engines.reload} />
      {engines.value === undefined ? engines.loading && <Loading /> : (
        <Table label={text.engines} rows={engines.value.items} rowKey={({ name }) => name} columns={[
          { label: text.name, cell: ({ name, architecture }) => <><strong>{name}</strong> <span class="muted">{architecture}</span></> },
          { label: text.state, cell: ({ state, error }) => <><Badge kind={state === 'active' ? 'good' : state === 'lost' ? 'bad' : 'warn'}>{text[state]}</Badge>{error !== null && <p class="muted" lang="en">{error}</p>}</> },
          { label: text.version, cell: ({ version }) => <span class="mono">{version ?? '–'}</span> },
          { label: text.sandboxes, kind: 'number', cell: ({ load, capacity }) => of(load.sandboxes, capacity.sandboxes) },
          { label: text.memory, kind: 'number', cell: ({ load }) => text.mib(load.memoryMib) },
          { label: words().actions, kind: 'actions', cell: ({ name, drained }) => <Button small label={`${drained ? text.undrain : text.drain} ${name}`} onClick={() => { drain(name, !drained); }}>{drained ? text.undrain : text.drain}</Button> },
        ]} />
      )}
      <Sandboxes />
      <div class="two-cards"><Maintenance /><Quotas /></div>
    </>
  );
}
