/** What a webhook was told, what it answered, and a way to tell it again. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../../lib/api.js';
import { dateTime } from '../../../lib/time.js';
import { usePages } from '../../../lib/use-pages.js';
import { Dialog } from '../../../ui/dialog.js';
import { Select } from '../../../ui/select.js';
import { Table } from '../../../ui/table.js';
import { TimeField } from '../../../ui/time-field.js';
import { toast, toastProblem } from '../../../ui/toasts.js';
import { Badge, Button, Loading, Problem } from '../../../ui/ui.js';
import { words } from '../../../ui/texts.js';
import { texts } from './texts.js';

type State = '' | 'pending' | 'delivered' | 'dead';

export function DeliveriesDialog({ webhookId, url, onClose }: { webhookId: string; url: string; onClose: () => void }): JSX.Element {
  const text = texts();
  const [state, setState] = useState<State>('');
  const [since, setSince] = useState<string | null>(null);
  const list = usePages((cursor) => data(api.GET('/v1/webhooks/{id}/deliveries', { params: { path: { id: webhookId }, query: { limit: 25, cursor, ...(state !== '' && { state }) } } })), state);
  const replay = (messageId: string): void => { api.POST('/v1/webhooks/{id}/deliveries/{messageId}/replay', { params: { path: { id: webhookId, messageId } } }).then(() => { toast(text.replayed, 'good'); list.reload(); }, toastProblem); };
  const replayAll = (from: string): void => { data(api.POST('/v1/webhooks/{id}/replay', { params: { path: { id: webhookId } }, body: { since: from } })).then(({ replayed }) => { toast(text.replayedMany(replayed), 'good'); list.reload(); }, toastProblem); };
  return (
    <Dialog wide title={text.logTitle} onClose={onClose}>
      <p class="muted mono">{url}</p>
      <div class="filters"><Select label={text.state} value={state} options={[['', text.allStates], ['pending', text.pending], ['delivered', text.delivered], ['dead', text.dead]]} onChange={(value) => { setState(value as State); }} /><span class="end"><Button small busy={list.loading} onClick={list.reload}>{text.reload}</Button></span></div>
      <Problem error={list.error} retry={list.reload} />
      {list.items === undefined ? <Loading /> : list.items.length === 0 ? <p>{text.noDeliveries}</p> : (
        <Table label={text.logTitle} rows={list.items} rowKey={({ messageId }) => messageId} more={list.more} busy={list.loading} columns={[
          { label: text.type, cell: (delivery) => <Details delivery={delivery} /> },
          { label: text.when, cell: ({ createdAt }) => <span class="nowrap">{dateTime(createdAt)}</span> },
          { label: text.state, cell: ({ state: its }) => <Badge kind={its === 'delivered' ? 'good' : its === 'dead' ? 'bad' : 'info'}>{text[its as 'dead']}</Badge> },
          { label: text.attempts, kind: 'number', cell: ({ attempts }) => attempts },
          { label: words().actions, kind: 'actions', cell: ({ messageId }) => <Button small label={`${text.replay} ${messageId}`} onClick={() => { replay(messageId); }}>{text.replay}</Button> },
        ]} />
      )}
      <div class="replay-since"><TimeField label={text.since} value={since} onChange={setSince} /><Button disabled={since === null} onClick={() => { if (since !== null) replayAll(since); }}>{text.replaySince}</Button></div>
    </Dialog>
  );
}

function Details({ delivery }: { delivery: Schemas['Delivery'] }): JSX.Element {
  return (
    <details class="delivery">
      <summary class="mono">{delivery.type}</summary>
      {delivery.log.map(({ at, status, error, answer, durationMs }) => <p key={at} class="muted">{dateTime(at)} · {status ?? error} · {durationMs} ms{answer ? ` · ${answer}` : ''}</p>)}
      <pre tabIndex={0} aria-label={texts().details}>{JSON.stringify(delivery.payload, null, 2)}</pre>
    </details>
  );
}
