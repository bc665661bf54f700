/** The columns of the progress grid: one per assignment, or one per task of an assignment. */
import type { Schemas } from '../../../lib/api.js';
import { inLocale } from '../../../lib/texts.js';
import type { GridColumn } from '../../../ui/data-grid.js';
import { texts } from './texts.js';

export type Progress = Schemas['LearnerProgress'];
type Assignment = Schemas['Assignment'];

const none = { content: <span class="muted">–</span> };

export function assignmentColumns(assignments: readonly Assignment[]): GridColumn<Progress>[] {
  return assignments.map(({ id, title }) => ({
    key: id, label: title, width: 132,
    cell: ({ assignments: all }) => {
      const its = all.find(({ assignmentId }) => assignmentId === id);
      if (its === undefined || (its.updatedAt === null && its.session === null)) return none;
      const passed = its.tasks.filter(({ counts, passedAt }) => counts && passedAt !== null).length;
      return { tone: its.passed ? 'good' : its.updatedAt === null ? 'none' : 'warn', content: <>{Math.round(its.percent)} %<small>{passed}/{its.tasks.filter(({ counts }) => counts).length}</small>{its.session && <Working task={its.currentTask} />}</> };
    },
  }));
}

export function taskColumns(assignment: Assignment): GridColumn<Progress>[] {
  return assignment.tasks.map(({ id, title }) => ({
    key: id, label: inLocale(title) ?? id, width: 132,
    cell: ({ assignments: all }) => {
      const its = all.find(({ assignmentId }) => assignmentId === assignment.id);
      const task = its?.tasks.find((one) => one.id === id);
      const working = its?.session && its.currentTask === id ? <Working task={id} /> : null;
      if (task === undefined || task.attempts === 0) return working ? { content: working } : none;
      return { tone: task.passedAt === null ? 'warn' : 'good', content: <>{task.bestScore}/{task.maxScore}<small>×{task.attempts}</small>{working}</> };
    },
  }));
}

function Working({ task }: { task: string | null }) {
  return <span title={task === null ? texts().working : texts().current(task)}><span aria-hidden="true">●</span><span class="visually-hidden">{texts().working}</span></span>;
}
