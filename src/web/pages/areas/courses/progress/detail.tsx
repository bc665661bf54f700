/** One learner's tasks, assignment by assignment. */
import type { JSX } from 'preact';
import type { Schemas } from '../../../lib/api.js';
import { inLocale } from '../../../lib/texts.js';
import { dateTime, relative } from '../../../lib/time.js';
import { Dialog } from '../../../ui/dialog.js';
import { Table } from '../../../ui/table.js';
import { Badge, Button } from '../../../ui/ui.js';
import type { Progress } from './columns.js';
import { texts } from './texts.js';

export function ProgressDialog({ learner, assignments, onClose }: { learner: Progress; assignments: readonly Schemas['Assignment'][]; onClose: () => void }): JSX.Element {
  return (
    <Dialog wide title={texts().detail(learner.name)} onClose={onClose}>
      <p class="muted">{learner.email}</p>
      {assignments.map((assignment) => {
        const its = learner.assignments.find(({ assignmentId }) => assignmentId === assignment.id);
        return its && (its.updatedAt !== null || its.session !== null) ? <Part key={assignment.id} assignment={assignment} its={its} /> : <p key={assignment.id} class="untried"><strong>{assignment.title}</strong> <span class="muted">{texts().untried}</span></p>;
      })}
    </Dialog>
  );
}

function Part({ assignment, its }: { assignment: Schemas['Assignment']; its: Schemas['AssignmentProgress'] }): JSX.Element {
  const text = texts();
  const title = (id: string): string => inLocale(assignment.tasks.find((task) => task.id === id)?.title ?? {}) ?? id;
  return (
    <section>
      <div class="section-head"><h3>{assignment.title} <Badge kind={its.passed ? 'good' : undefined}>{Math.round(its.percent)} %</Badge></h3>{its.session && <Button small href={`/sessions/${its.session.id}`}>{text.open}</Button>}</div>
      <p class="muted">{text.time(Math.round(its.seconds / 60))}{its.lastActivityAt !== null && ` · ${text.last(relative(its.lastActivityAt))}`}</p>
      <Table label={assignment.title} rows={its.tasks} rowKey={({ id }) => id} columns={[
        { label: text.task, cell: ({ id }) => title(id) },
        { label: text.best, kind: 'number', cell: ({ bestScore, maxScore }) => `${bestScore}/${maxScore}` },
        { label: text.attempts, kind: 'number', cell: ({ attempts }) => attempts },
        { label: text.hints, kind: 'number', cell: ({ hints }) => hints },
        { label: text.passedAt, cell: ({ passedAt }) => (passedAt === null ? '–' : dateTime(passedAt)) },
      ]} />
    </section>
  );
}
