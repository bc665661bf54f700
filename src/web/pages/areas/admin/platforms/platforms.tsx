/** The learning platforms that may launch labs here, and our keys that they verify us with. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../../lib/api.js';
import { dateTime } from '../../../lib/time.js';
import { useLoad } from '../../../lib/use-load.js';
import { usePages } from '../../../lib/use-pages.js';
import { ConfirmDialog } from '../../../ui/form-dialog.js';
import { SecretDialog } from '../../../ui/secret.js';
import { Table } from '../../../ui/table.js';
import { toast, toastProblem } from '../../../ui/toasts.js';
import { Badge, Button, Empty, Loading, Problem } from '../../../ui/ui.js';
import { words } from '../../../ui/texts.js';
import { PlatformDialog } from './platform-dialog.js';
import { PlatformForm } from './platform-form.js';
import { texts } from './texts.js';

type Platform = Schemas['LtiPlatform'];
type Open = { kind: 'add' } | { kind: 'link'; invitation: Schemas['LtiInvitation'] } | { kind: 'open' | 'edit' | 'forget'; platform: Platform } | undefined;

export function PlatformsTab(): JSX.Element {
  const text = texts();
  const [open, setOpen] = useState<Open>();
  const list = usePages((cursor) => data(api.GET('/v1/lti/platforms', { params: { query: { limit: 50, cursor } } })), '');
  const invite = (): void => { data(api.POST('/v1/lti/registrations')).then((invitation) => { setOpen({ kind: 'link', invitation }); }, toastProblem); };
  const close = (): void => { setOpen(undefined); };
  const disable = ({ id, disabledAt }: Platform): void => { api.PATCH('/v1/lti/platforms/{id}', { params: { path: { id } }, body: { disabled: disabledAt === null } }).then(list.reload, toastProblem); };
  return (
    <>
      <div class="filters"><span class="row end"><Button onClick={() => { setOpen({ kind: 'add' }); }}>{text.add}</Button><Button kind="primary" onClick={invite}>{text.link}</Button></span></div>
      <Problem error={list.error} retry={list.reload} />
      {list.items === undefined ? list.loading && <Loading /> : list.items.length === 0 ? <Empty title={text.none}><p>{text.noneText}</p></Empty> : (
        <Table label={text.table} rows={list.items} rowKey={({ id }) => id} more={list.more} columns={[
          { label: text.name, cell: ({ name, family }) => <><strong>{name}</strong> {family !== null && <Badge>{family}</Badge>}</> },
          { label: text.issuer, cell: ({ issuer, clientId }) => <><span class="mono">{issuer}</span><br /><span class="muted mono">{clientId}</span></> },
          { label: text.deployments, kind: 'number', cell: ({ deployments }) => deployments.length },
          { label: text.state, cell: ({ disabledAt }) => <Badge kind={disabledAt === null ? 'good' : 'bad'}>{disabledAt === null ? text.on : text.off}</Badge> },
          { label: words().actions, kind: 'actions', cell: (platform) => <>
            <Button small kind="primary" label={`${text.open} ${platform.name}`} onClick={() => { setOpen({ kind: 'open', platform }); }}>{text.open}</Button>
            <Button small label={`${words().edit} ${platform.name}`} onClick={() => { setOpen({ kind: 'edit', platform }); }}>{words().edit}</Button>
            <Button small label={`${platform.disabledAt === null ? text.disable : text.enable} ${platform.name}`} onClick={() => { disable(platform); }}>{platform.disabledAt === null ? text.disable : text.enable}</Button>
            <Button small label={`${text.forget} ${platform.name}`} onClick={() => { setOpen({ kind: 'forget', platform }); }}>{text.forget}</Button>
          </> },
        ]} />
      )}
      <Keys />
      {open?.kind === 'link' && <SecretDialog title={text.linkTitle} lead={text.linkLead(dateTime(open.invitation.expiresAt))} secret={open.invitation.url} onClose={close} />}
      {open?.kind === 'add' && <PlatformForm onDone={list.reload} onClose={close} />}
      {open?.kind === 'edit' && <PlatformForm platform={open.platform} onDone={list.reload} onClose={close} />}
      {open?.kind === 'open' && <PlatformDialog id={open.platform.id} changed={list.reload} onClose={close} />}
      {open?.kind === 'forget' && <ConfirmDialog title={`${text.forget} ${open.platform.name}`} text={<p>{text.forgetText}</p>} typed={open.platform.name} submit={text.forget} onClose={close} onConfirm={() => api.DELETE('/v1/lti/platforms/{id}', { params: { path: { id: open.platform.id } } }).then(list.reload)} />}
    </>
  );
}

function Keys(): JSX.Element {
  const text = texts();
  const [asking, setAsking] = useState(false);
  const keys = useLoad(() => data(api.GET('/v1/lti/keys')), '');
  const rotate = async (): Promise<void> => { keys.set(await data(api.POST('/v1/lti/keys', { body: {} }))); toast(text.rotated, 'good'); };
  return (
    <section>
      <div class="section-head"><div><h2>{text.keys}</h2><p class="muted">{text.keysLead}</p></div><Button onClick={() => { setAsking(true); }}>{text.rotate}</Button></div>
      <Problem error={keys.error} retry={keys.reload} />
      <Table label={text.keys} rows={keys.value?.items ?? []} rowKey={({ id }) => id} columns={[
        { label: text.key, cell: ({ id }) => <span class="mono">{id}</span> },
        { label: text.made, cell: ({ createdAt }) => dateTime(createdAt) },
        { label: text.signs, cell: ({ signsFrom }) => dateTime(signsFrom) },
        { label: text.goes, cell: ({ removeAt }) => (removeAt === null ? '–' : dateTime(removeAt)) },
      ]} />
      {asking && <ConfirmDialog title={text.rotate} text={<p>{text.rotateText}</p>} submit={text.rotate} onConfirm={rotate} onClose={() => { setAsking(false); }} />}
    </section>
  );
}
