/** An assignment as somebody meets it: with their own times, and where it stands for them now. */
import { maxScoreOf } from '../labs/scheme.js';
import { termsOf, type AssignmentRow, type ExtensionRow } from '../store/assignment-rows.js';

export type AssignmentState = 'not-open' | 'open' | 'late' | 'closed';

export function assignmentView({ labSlug, labHash, ...row }: AssignmentRow, extension: ExtensionRow | null, now: Date) {
  const { late: _everybodys, ...yours } = termsOf(row, extension);
  return { ...row, lab: { slug: labSlug, hash: labHash }, maxScore: maxScoreOf(row.tasks), yours, state: stateOf({ ...yours, archivedAt: row.archivedAt }, now) };
}

export function stateOf({ opensAt, dueAt, closesAt, archivedAt }: Pick<AssignmentRow, 'opensAt' | 'dueAt' | 'closesAt' | 'archivedAt'>, now: Date): AssignmentState {
  if (archivedAt !== null || (closesAt !== null && now >= closesAt)) return 'closed';
  if (opensAt !== null && now < opensAt) return 'not-open';
  return dueAt !== null && now > dueAt ? 'late' : 'open';
}
