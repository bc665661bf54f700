/** What runs where: each session's sandbox, and those of the pool, which wait for a session. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data } from '../../../lib/api.js';
import { relative } from '../../../lib/time.js';
import { useLoad } from '../../../lib/use-load.js';
import { ConfirmDialog } from '../../../ui/form-dialog.js';
import { Table } from '../../../ui/table.js';
import { toast } from '../../../ui/toasts.js';
import { Badge, Button, Problem } from '../../../ui/ui.js';
import { texts } from './texts.js';

export function Sandboxes(): JSX.Element {
  const text = texts();
  const [asking, setAsking] = useState(false);
  const list = useLoad(() => data(api.GET('/v1/admin/sandboxes')), '');
  const rows = list.value?.items ?? [];
  const waiting = rows.filter(({ sessionId }) => sessionId === null).length;
  const empty = async (): Promise<void> => {
    const { retired } = await data(api.DELETE('/v1/admin/pool'));
    toast(text.emptied(retired), 'good');
    list.reload();
  };
  return (
    <section>
      <div class="section-head"><div><h2>{text.sandboxes}</h2><p class="muted" role="status">{text.poolLead(rows.length - waiting, waiting)}</p></div><span class="row"><Button busy={list.loading} onClick={list.reload}>{text.reload}</Button><Button disabled={waiting === 0} onClick={() => { setAsking(true); }}>{text.emptyPool}</Button></span></div>
      <Problem error={list.error} retry={list.reload} />
      {rows.length > 0 && <Table label={text.sandboxes} rows={rows} rowKey={({ id }) => id} columns={[
        { label: text.sandbox, cell: ({ id }) => <span class="mono">{id.slice(0, 12)}</span> },
        { label: text.name, cell: ({ engine }) => engine },
        { label: text.size, cell: ({ size }) => size },
        { label: text.made, cell: ({ createdAt }) => relative(createdAt) },
        { label: text.holder, cell: ({ sessionId, labSlug }) => (sessionId === null ? <Badge kind="info">{text.waits}</Badge> : <a class="mono" href={`/sessions/${sessionId}`}>{labSlug}</a>) },
      ]} />}
      {asking && <ConfirmDialog title={text.emptyPool} text={<p>{text.emptyPoolText}</p>} submit={text.emptyPool} onConfirm={empty} onClose={() => { setAsking(false); }} />}
    </section>
  );
}
