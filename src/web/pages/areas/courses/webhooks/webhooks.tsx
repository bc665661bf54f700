/** Webhooks of the course: made, tested, changed, and what came of each message. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../../lib/api.js';
import { dateTime } from '../../../lib/time.js';
import { usePages } from '../../../lib/use-pages.js';
import { ConfirmDialog } from '../../../ui/form-dialog.js';
import { SecretDialog } from '../../../ui/secret.js';
import { Table } from '../../../ui/table.js';
import { toast, toastProblem } from '../../../ui/toasts.js';
import { Badge, Button, Empty, Loading, Problem } from '../../../ui/ui.js';
import { words } from '../../../ui/texts.js';
import type { CourseTab } from '../context.js';
import { DeliveriesDialog } from './deliveries.js';
import { NewWebhookDialog } from './new-webhook.js';
import { texts } from './texts.js';

type Webhook = Schemas['Webhook'];
type Open = { kind: 'make' } | { kind: 'secret'; secret: string } | { kind: 'log' | 'remove' | 'rotate'; hook: Webhook } | undefined;

export function WebhooksTab({ course }: CourseTab): JSX.Element {
  return <Webhooks courseId={course.id} />;
}

/** Without a course: those of the whole service. */
export function Webhooks({ courseId }: { courseId?: string }): JSX.Element {
  const text = texts();
  const [open, setOpen] = useState<Open>();
  const list = usePages((cursor) => data(api.GET('/v1/webhooks', { params: { query: { limit: 50, cursor, ...(courseId !== undefined && { courseId }) } } })), courseId);
  const close = (): void => { setOpen(undefined); };
  const shown = ({ secret }: { secret: string }): void => { list.reload(); setOpen({ kind: 'secret', secret }); };
  const act = (action: Promise<unknown>, said?: string): void => { action.then(() => { if (said !== undefined) toast(said, 'good'); list.reload(); }, toastProblem); };
  const path = (id: string): { params: { path: { id: string } } } => ({ params: { path: { id } } });
  return (
    <>
      <div class="filters"><span class="muted">{text.lead}</span><span class="end"><Button kind="primary" onClick={() => { setOpen({ kind: 'make' }); }}>{text.make}</Button></span></div>
      <Problem error={list.error} retry={list.reload} />
      {list.items === undefined ? list.loading && <Loading /> : list.items.length === 0 ? <Empty title={text.none}><p>{text.noneText}</p></Empty> : (
        <Table label={text.table} rows={list.items} rowKey={({ id }) => id} more={list.more} busy={list.loading} columns={[
          { label: text.url, cell: ({ url, description }) => <><span class="mono">{url}</span>{description !== '' && <><br /><span class="muted">{description}</span></>}</> },
          { label: text.events, cell: ({ events }) => (events.length === 0 || events.length === 5 ? text.allEvents : events.join(', ')) },
          { label: text.state, cell: ({ enabled, failingSince, disabledReason }) => <span title={disabledReason ?? undefined}><Badge kind={enabled ? 'good' : 'bad'}>{enabled ? text.on : text.off}</Badge> {failingSince !== null && <Badge kind="warn">{text.failing(dateTime(failingSince))}</Badge>}</span> },
          { label: words().actions, kind: 'actions', cell: (hook) => <>
            <Button small label={`${text.ping} ${hook.url}`} onClick={() => { act(api.POST('/v1/webhooks/{id}/ping', path(hook.id)), text.pinged); }}>{text.ping}</Button>
            <Button small label={`${text.log} ${hook.url}`} onClick={() => { setOpen({ kind: 'log', hook }); }}>{text.log}</Button>
            <Button small label={`${text.newSecret} ${hook.url}`} onClick={() => { setOpen({ kind: 'rotate', hook }); }}>{text.newSecret}</Button>
            <Button small label={`${hook.enabled ? text.disable : text.enable} ${hook.url}`} onClick={() => { act(api.PATCH('/v1/webhooks/{id}', { ...path(hook.id), body: { enabled: !hook.enabled } })); }}>{hook.enabled ? text.disable : text.enable}</Button>
            <Button small label={`${text.remove} ${hook.url}`} onClick={() => { setOpen({ kind: 'remove', hook }); }}>{text.remove}</Button>
          </> },
        ]} />
      )}
      {open?.kind === 'make' && <NewWebhookDialog courseId={courseId} onDone={shown} onClose={() => { setOpen((now) => (now?.kind === 'make' ? undefined : now)); }} />}
      {open?.kind === 'secret' && <SecretDialog title={text.secretTitle} lead={text.secretLead} secret={open.secret} onClose={close} />}
      {open?.kind === 'log' && <DeliveriesDialog webhookId={open.hook.id} url={open.hook.url} onClose={close} />}
      {open?.kind === 'rotate' && <ConfirmDialog title={text.newSecret} text={<p class="mono">{open.hook.url}</p>} submit={text.newSecret} onClose={() => { setOpen((now) => (now?.kind === 'rotate' ? undefined : now)); }} onConfirm={() => data(api.POST('/v1/webhooks/{id}/secret', path(open.hook.id))).then(shown)} />}
      {open?.kind === 'remove' && <ConfirmDialog title={text.remove} text={<p>{text.removeText}</p>} submit={text.remove} onClose={close} onConfirm={() => api.DELETE('/v1/webhooks/{id}', path(open.hook.id)).then(list.reload)} />}
    </>
  );
}
