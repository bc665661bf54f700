/** API keys: made, replaced, revoked. The key itself is shown once. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../lib/api.js';
import { dateTime, relative } from '../../lib/time.js';
import { usePages } from '../../lib/use-pages.js';
import { ConfirmDialog } from '../../ui/form-dialog.js';
import { SecretDialog } from '../../ui/secret.js';
import { Table } from '../../ui/table.js';
import { Badge, Button, Empty, Loading, Problem } from '../../ui/ui.js';
import { words } from '../../ui/texts.js';
import { NewKeyDialog } from './new-key.js';
import { texts } from './texts.js';

type Key = Schemas['ApiKey'];
type Open = { kind: 'make' } | { kind: 'secret'; secret: string } | { kind: 'rotate' | 'revoke'; key: Key } | undefined;

export function ApiKeys({ of }: { of: 'me' | 'all' }): JSX.Element {
  const text = texts();
  const [open, setOpen] = useState<Open>();
  const [all, setAll] = useState(false);
  const list = usePages((cursor) => data(api.GET('/v1/api-keys', { params: { query: { of, limit: 100, cursor } } })), of);
  const rows = list.items?.filter((key) => all || stateOf(key) === 'works');
  const shown = ({ key }: { key: string }): void => { list.reload(); setOpen({ kind: 'secret', secret: key }); };
  const close = (kind: string) => (): void => { setOpen((now) => (now?.kind === kind ? undefined : now)); };
  return (
    <>
      <div class="filters"><label class="check-inline"><input type="checkbox" checked={all} onChange={() => { setAll(!all); }} /> {text.withRevoked}</label><span class="end"><Button kind="primary" onClick={() => { setOpen({ kind: 'make' }); }}>{text.make}</Button></span></div>
      <Problem error={list.error} retry={list.reload} />
      {rows === undefined ? list.loading && <Loading /> : rows.length === 0 ? <Empty title={text.none}><p>{text.noneText}</p></Empty> : (
        <Table label={text.table} rows={rows} rowKey={({ id }) => id} more={list.more} busy={list.loading} columns={[
          { label: text.name, cell: ({ name }) => <strong>{name}</strong> },
          { label: text.scopes, cell: ({ scopes }) => <span class="mono">{scopes.join(' ')}</span> },
          { label: text.ends, cell: ({ expiresAt }) => (expiresAt === null ? '–' : dateTime(expiresAt)) },
          { label: text.used, cell: ({ lastUsedAt }) => (lastUsedAt === null ? <span class="muted">{text.never}</span> : relative(lastUsedAt)) },
          { label: text.state, cell: (key) => <Badge kind={stateOf(key) === 'works' ? 'good' : 'bad'}>{text[stateOf(key)]}</Badge> },
          { label: words().actions, kind: 'actions', cell: (key) => stateOf(key) === 'works' && <><Button small label={`${text.rotate} ${key.name}`} onClick={() => { setOpen({ kind: 'rotate', key }); }}>{text.rotate}</Button><Button small label={`${text.revoke} ${key.name}`} onClick={() => { setOpen({ kind: 'revoke', key }); }}>{text.revoke}</Button></> },
        ]} />
      )}
      {open?.kind === 'make' && <NewKeyDialog onDone={shown} onClose={close('make')} />}
      {open?.kind === 'secret' && <SecretDialog title={text.secretTitle} lead={text.secretLead} secret={open.secret} onClose={close('secret')} />}
      {open?.kind === 'rotate' && <ConfirmDialog title={`${text.rotate} ${open.key.name}`} text={<p>{text.rotateText}</p>} submit={text.rotate} onClose={close('rotate')} onConfirm={() => data(api.POST('/v1/api-keys/{id}/rotate', { params: { path: { id: open.key.id } } })).then(shown)} />}
      {open?.kind === 'revoke' && <ConfirmDialog title={`${text.revoke} ${open.key.name}`} text={<p>{text.revokeText}</p>} submit={text.revoke} onClose={close('revoke')} onConfirm={() => api.DELETE('/v1/api-keys/{id}', { params: { path: { id: open.key.id } } }).then(list.reload)} />}
    </>
  );
}

function stateOf({ revokedAt, expiresAt }: Key): 'works' | 'revoked' | 'ended' {
  return revokedAt !== null ? 'revoked' : expiresAt !== null && Date.parse(expiresAt) <= Date.now() ? 'ended' : 'works';
}
