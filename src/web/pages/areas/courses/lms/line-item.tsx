/** Grades of one assignment here beside those that the platform has. */
import type { JSX } from 'preact';
import { allPages, api, data } from '../../../lib/api.js';
import { useLoad } from '../../../lib/use-load.js';
import { Dialog } from '../../../ui/dialog.js';
import { Table } from '../../../ui/table.js';
import { Badge, Loading, Problem } from '../../../ui/ui.js';
import { texts } from './texts.js';

export function LineItemDialog({ id, courseId, onClose }: { id: string; courseId: string; onClose: () => void }): JSX.Element {
  const text = texts();
  const loaded = useLoad(async () => {
    const [ledger, people] = await Promise.all([
      data(api.GET('/v1/lti/line-items/{id}/ledger', { params: { path: { id } } })),
      allPages((cursor) => data(api.GET('/v1/courses/{id}/enrolments', { params: { path: { id: courseId }, query: { limit: 200, cursor } } }))),
    ]);
    return { rows: ledger.items, people };
  }, id);
  const points = (of: { score: number | null } | null): string => (of?.score ?? '–').toString();
  return (
    <Dialog wide title={text.ledgerTitle} onClose={onClose}>
      <Problem error={loaded.error} retry={loaded.reload} />
      {loaded.value === undefined ? loaded.loading && <Loading /> : loaded.value.rows.length === 0 ? <p>{text.nobody}</p> : (
        <Table label={text.ledgerTitle} rows={loaded.value.rows} rowKey={({ userId }) => userId} columns={[
          { label: text.learner, cell: ({ userId }) => loaded.value?.people.find((one) => one.userId === userId)?.name ?? userId },
          { label: text.ours, kind: 'number', cell: ({ ours }) => `${ours.score}/${ours.maxScore}` },
          { label: text.sent, kind: 'number', cell: ({ sent }) => points(sent) },
          { label: text.theirs, kind: 'number', cell: ({ theirs }) => points(theirs) },
          { label: text.column, cell: ({ agrees }) => <Badge kind={agrees ? 'good' : 'bad'}>{agrees ? text.agrees : text.differs}</Badge> },
        ]} />
      )}
    </Dialog>
  );
}
