/** Everybody's sessions; each has a sandbox while it lives. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { allPages, api, data, type Schemas } from '../../lib/api.js';
import { reasonText } from '../../lib/reasons.js';
import { relative } from '../../lib/time.js';
import { useLoad } from '../../lib/use-load.js';
import { usePages } from '../../lib/use-pages.js';
import { ConfirmDialog } from '../../ui/form-dialog.js';
import { Select } from '../../ui/select.js';
import { Table } from '../../ui/table.js';
import { toast } from '../../ui/toasts.js';
import { Badge, Button, Empty, Loading, Problem } from '../../ui/ui.js';
import { words } from '../../ui/texts.js';
import { texts } from './texts.js';

type Session = Schemas['Session'];
type State = Session['state'];
const states: readonly State[] = ['pending', 'starting', 'ready', 'resetting', 'stopping', 'ended', 'failed'];

export function SessionsTab(): JSX.Element {
  const text = texts();
  const [state, setState] = useState<State | ''>('ready');
  const [ending, setEnding] = useState<Session>();
  const list = usePages((cursor) => data(api.GET('/v1/sessions', { params: { query: { user: 'all', limit: 50, cursor, ...(state !== '' && { state }) } } })), state);
  const users = useLoad(() => allPages((cursor) => data(api.GET('/v1/users', { params: { query: { limit: 200, cursor } } })), 5), '');
  const nameOf = (id: string): string => users.value?.find((user) => user.id === id)?.name ?? id;
  const label = (of: State): string => text[of === 'ready' ? 'readyState' : of === 'ended' ? 'endedState' : of];
  const over = ({ state: its }: Session): boolean => its === 'ended' || its === 'failed';
  return (
    <>
      <div class="filters">
        <Select label={text.state} value={state} options={[['', text.allStates], ...states.map((one) => [one, label(one)] as const)]} onChange={(value) => { setState(value as State); }} />
        <span class="row end"><span class="muted" role="status">{text.liveCount(list.items?.length ?? 0)}</span><Button small busy={list.loading} onClick={list.reload}>{text.reload}</Button></span>
      </div>
      <Problem error={list.error} retry={list.reload} />
      {list.items === undefined ? list.loading && <Loading /> : list.items.length === 0 ? <Empty title={text.noSessions}><p>{text.noSessionsText}</p></Empty> : (
        <Table label={text.sessions} rows={list.items} rowKey={({ id }) => id} more={list.more} busy={list.loading} columns={[
          { label: text.learner, cell: ({ userId }) => nameOf(userId) },
          { label: text.lab, cell: ({ lab, demonstration }) => <>{lab.title} {demonstration && <Badge>{text.demonstration}</Badge>}</> },
          { label: text.state, cell: ({ state: its, reasonCode, reason }) => <><Badge kind={its === 'ready' ? 'good' : its === 'failed' ? 'bad' : undefined}>{label(its)}</Badge>{reason !== null && <><br /><span class="muted">{reasonText(reasonCode) ?? reason}</span></>}</> },
          { label: text.course, cell: ({ courseId }) => (courseId === null ? '' : <a href={`/courses/${courseId}`}>{text.course}<span class="visually-hidden"> {courseId}</span></a>) },
          { label: text.started, cell: ({ createdAt }) => relative(createdAt) },
          { label: text.until, cell: (one) => (over(one) ? '–' : relative(one.expiresAt)) },
          { label: words().actions, kind: 'actions', cell: (one) => !over(one) && <><Button small href={`/sessions/${one.id}`} label={`${text.watch} ${nameOf(one.userId)}`}>{text.watch}</Button><Button small kind="danger" label={`${text.end} ${nameOf(one.userId)}`} onClick={() => { setEnding(one); }}>{text.end}</Button></> },
        ]} />
      )}
      {ending && <ConfirmDialog title={text.endTitle} text={<p><strong>{nameOf(ending.userId)}</strong>: {ending.lab.title}. {text.endText}</p>} submit={text.end} onClose={() => { setEnding(undefined); }} onConfirm={() => api.DELETE('/v1/sessions/{id}', { params: { path: { id: ending.id } } }).then(() => { toast(text.ended, 'good'); list.reload(); })} />}
    </>
  );
}
