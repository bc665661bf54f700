/** An assignment as the store gives it, and how one learner has it. */
import type { LatePolicy } from '../labs/lateness.js';
import type { SchemeTask } from '../labs/scheme.js';
import type { Prisma } from './generated/sqlite/client.js';

export interface AssignmentRow {
  id: string;
  courseId: string;
  title: string;
  labSlug: string;
  labHash: string;
  /** Only this task counts; null: all. */
  taskId: string | null;
  opensAt: Date | null;
  dueAt: Date | null;
  closesAt: Date | null;
  /** Null: lateness costs nothing. */
  late: LatePolicy | null;
  /** At most so many per task; null: as many as one likes. */
  attempts: number | null;
  weight: number;
  exam: boolean;
  tasks: SchemeTask[];
  passPercent: number;
  createdAt: Date;
  archivedAt: Date | null;
  version: number;
}

export interface ExtensionRow {
  assignmentId: string;
  userId: string;
  dueAt: Date | null;
  closesAt: Date | null;
  attempts: number | null;
  note: string;
  createdById: string | null;
  createdAt: Date;
}

type Stored = Prisma.AssignmentGetPayload<object>;

/** Our own JSON: `late` and `tasks` are written from their types. */
export function assignmentRow({ late, tasks, ...row }: Stored): AssignmentRow {
  return { ...row, late: late as unknown as LatePolicy | null, tasks: tasks as unknown as SchemeTask[] };
}

export type Terms = Pick<AssignmentRow, 'opensAt' | 'dueAt' | 'closesAt' | 'attempts' | 'late'>;

/** The times and attempts that hold for a learner: the extension's where it has its own. */
export function termsOf(assignment: Terms, extension: Pick<ExtensionRow, 'dueAt' | 'closesAt' | 'attempts'> | null): Terms {
  const { opensAt, dueAt, closesAt, attempts, late } = assignment;
  return { opensAt, late, dueAt: extension?.dueAt ?? dueAt, closesAt: extension?.closesAt ?? closesAt, attempts: extension?.attempts ?? attempts };
}
