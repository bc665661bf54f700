/** Grades here beside what others have acknowledged, and a way to send again what differs. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api, data, type Schemas } from '../../../lib/api.js';
import { usePages } from '../../../lib/use-pages.js';
import { ConfirmDialog } from '../../../ui/form-dialog.js';
import { Table } from '../../../ui/table.js';
import { toast } from '../../../ui/toasts.js';
import { Badge, Button, Empty, Loading, Problem } from '../../../ui/ui.js';
import { texts } from './texts.js';

interface Props { courseId: string; heads: readonly { id: string; title: string }[]; people: readonly Schemas['LearnerGrades'][] }

export function Ledger(props: Props): JSX.Element {
  const text = texts();
  const [shown, setShown] = useState(false);
  return (
    <section>
      <div class="section-head"><div><h2>{text.ledger}</h2><p class="muted">{text.ledgerLead}</p></div>{!shown && <Button onClick={() => { setShown(true); }}>{text.compare}</Button>}</div>
      {shown && <Comparison {...props} />}
    </section>
  );
}

function Comparison({ courseId, heads, people }: Props): JSX.Element {
  const text = texts();
  const [differing, setDiffering] = useState(true);
  const [asking, setAsking] = useState(false);
  const path = { id: courseId };
  const list = usePages((cursor) => data(api.GET('/v1/courses/{id}/ledger', { params: { path, query: { limit: 50, cursor, ...(differing && { differing: 'true' as const }) } } })), differing);
  const repair = async (): Promise<void> => {
    let sent = 0;
    for (let cursor: string | null | undefined; cursor !== null;) {
      const answer: { queued: number; nextCursor: string | null } = await data(api.POST('/v1/courses/{id}/ledger/repair', { params: { path }, body: cursor === undefined ? {} : { cursor } }));
      sent += answer.queued;
      cursor = answer.nextCursor;
    }
    toast(text.repaired(sent), 'good');
    list.reload();
  };
  const rows = (list.items ?? []).flatMap((row) => row.theirs.map((theirs) => ({ ...row, theirs })));
  return (
    <>
      <div class="filters"><label class="check-inline"><input type="checkbox" checked={differing} onChange={() => { setDiffering(!differing); }} /> {text.differing}</label><span class="end"><Button disabled={rows.length === 0} onClick={() => { setAsking(true); }}>{text.repair}</Button></span></div>
      <Problem error={list.error} retry={list.reload} />
      {list.items === undefined ? list.loading && <Loading /> : rows.length === 0 ? <Empty title={text.agree}><p>{text.agreeText}</p></Empty> : (
        <Table label={text.ledger} rows={rows} rowKey={({ userId, assignmentId, theirs }) => `${userId} ${assignmentId} ${theirs.target}`} more={list.more} busy={list.loading} columns={[
          { label: text.learner, cell: ({ userId }) => people.find((one) => one.userId === userId)?.name ?? userId },
          { label: text.assignment, cell: ({ assignmentId }) => heads.find(({ id }) => id === assignmentId)?.title ?? assignmentId },
          { label: text.target, cell: ({ theirs }) => <span class="mono">{theirs.target}</span> },
          { label: text.ours, kind: 'number', cell: ({ ours }) => `${ours.score}/${ours.maxScore}` },
          { label: text.theirs, kind: 'number', cell: ({ theirs }) => (theirs.score === null ? '–' : `${theirs.score}/${theirs.maxScore ?? '–'}`) },
          { label: text.state, cell: ({ theirs }) => <Badge kind={theirs.state === 'same' ? 'good' : theirs.state === 'differs' ? 'bad' : 'info'}>{text[theirs.state]}</Badge> },
        ]} />
      )}
      {asking && <ConfirmDialog title={text.repair} text={<p>{text.ledgerLead}</p>} submit={text.repair} onConfirm={repair} onClose={() => { setAsking(false); }} />}
    </>
  );
}
