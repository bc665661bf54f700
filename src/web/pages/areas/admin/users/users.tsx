/** The accounts of the service. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../../lib/api.js';
import { dateTime } from '../../../lib/time.js';
import { usePages } from '../../../lib/use-pages.js';
import { Menu } from '../../../ui/menu.js';
import { Select } from '../../../ui/select.js';
import { Table } from '../../../ui/table.js';
import { toastProblem } from '../../../ui/toasts.js';
import { Badge, Button, Empty, Loading, Problem } from '../../../ui/ui.js';
import { words } from '../../../ui/texts.js';
import { UserDialogs, type OpenUser } from './dialogs.js';
import { texts } from './texts.js';

export type Account = Schemas['Account'];
type State = 'active' | 'disabled' | 'erased';

export function stateOf({ erasedAt, disabledAt }: Account): State {
  return erasedAt !== null ? 'erased' : disabledAt !== null ? 'disabled' : 'active';
}

export function UsersTab(): JSX.Element {
  const text = texts();
  const [search, setSearch] = useState('');
  const settled = useSettled(search);
  const [role, setRole] = useState('');
  const [state, setState] = useState<string>('active');
  const [open, setOpen] = useState<OpenUser>();
  const query = { limit: 50, ...(settled !== '' && { search: settled }), ...(role !== '' && { role: role as Account['role'] }), ...(state !== '' && { state: state as State }) };
  const list = usePages((cursor) => data(api.GET('/v1/users', { params: { query: { ...query, cursor } } })), JSON.stringify(query));
  const disable = ({ id, disabledAt }: Account): void => { api.PATCH('/v1/users/{id}', { params: { path: { id } }, body: { disabled: disabledAt === null } }).then(list.reload, toastProblem); };
  return (
    <>
      <div class="filters">
        <input class="input find" type="search" placeholder={text.find} aria-label={text.find} value={search} onInput={(event) => { setSearch(event.currentTarget.value); }} />
        <Select label={text.role} value={role} options={[['', text.all], ['learner', text.learner], ['instructor', text.instructor], ['admin', text.admin]]} onChange={setRole} />
        <Select label={text.state} value={state} options={[['', text.all], ['active', text.active], ['disabled', text.disabled], ['erased', text.erased]]} onChange={setState} />
        <span class="end"><Button kind="primary" onClick={() => { setOpen({ kind: 'make' }); }}>{text.make}</Button></span>
      </div>
      <Problem error={list.error} retry={list.reload} />
      {list.items === undefined ? list.loading && <Loading /> : list.items.length === 0 ? <Empty title={text.none}><p>{text.noneText}</p></Empty> : (
        <Table label={text.table} rows={list.items} rowKey={({ id }) => id} more={list.more} busy={list.loading} columns={[
          { label: text.name, cell: ({ name }) => <strong>{name}</strong> },
          { label: text.email, cell: ({ email }) => email },
          { label: text.role, cell: ({ role: its }) => <Badge kind={its === 'admin' ? 'warn' : its === 'instructor' ? 'accent' : undefined}>{text[its]}</Badge> },
          { label: text.state, cell: (user) => <Badge kind={stateOf(user) === 'active' ? 'good' : 'bad'}>{text[stateOf(user)]}</Badge> },
          { label: text.since, cell: ({ createdAt }) => <span class="nowrap">{dateTime(createdAt)}</span> },
          { label: words().actions, kind: 'actions', cell: (user) => user.erasedAt === null && <Menu small align="end" label={text.actions(user.name)} title={`${text.more} ▾`} items={[
            { id: 'edit', title: words().edit, act: () => { setOpen({ kind: 'edit', user }); } },
            { id: 'password', title: text.linkPassword, act: () => { setOpen({ kind: 'link', user, purpose: 'password' }); } },
            { id: 'login', title: text.linkLogin, act: () => { setOpen({ kind: 'link', user, purpose: 'login' }); } },
            { id: 'disable', title: user.disabledAt === null ? text.disable : text.enable, act: () => { disable(user); } },
            { id: 'erase', title: text.erase, danger: true, act: () => { setOpen({ kind: 'erase', user }); } },
          ]} /> },
        ]} />
      )}
      <UserDialogs open={open} setOpen={setOpen} changed={list.reload} />
    </>
  );
}

/** What was typed, once nobody has typed for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => { setSettled(value.trim()); }, 250);
    return () => { clearTimeout(timer); };
  }, [value]);
  return settled;
}
