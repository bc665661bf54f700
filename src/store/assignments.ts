/**
 * Assignments and the learners' extensions. Whatever changes what lateness costs marks the grades that it touches as stale
 * in the same transaction; `grades.refresh` makes them again of the attempts, now or after a restart.
 */
import { AppError } from '../errors.js';
import { assignmentRow, type AssignmentRow, type ExtensionRow } from './assignment-rows.js';
import type { Database, Tx } from './database.js';
import { newId } from './ids.js';
import { toJson, toJsonOrNull } from './json.js';
import { maxPageSize, page, pageQuery, type Page, type PageRequest } from './page.js';
import { lockUser } from './session-lock.js';
import { expectVersion } from './versions.js';

export type NewAssignment = Omit<AssignmentRow, 'id' | 'createdAt' | 'archivedAt' | 'version'>;
export type AssignmentChange = Partial<Pick<AssignmentRow, 'title' | 'opensAt' | 'dueAt' | 'closesAt' | 'late' | 'attempts' | 'weight' | 'exam' | 'archivedAt'>>;
export type ExtensionChange = Pick<ExtensionRow, 'dueAt' | 'closesAt' | 'attempts' | 'note' | 'createdById'>;

type Keyed = Pick<AssignmentRow, 'id' | 'createdAt'>;

/** An assignment as one user meets it. */
export interface AssignmentFor {
  assignment: AssignmentRow;
  courseArchived: boolean;
  /** Null: they are not in the course (any more). */
  role: 'learner' | 'instructor' | null;
  extension: ExtensionRow | null;
}

export function createAssignments(database: Database) {
  const { client } = database;
  return {
    async create(assignment: NewAssignment): Promise<AssignmentRow> {
      const { late, tasks, ...rest } = assignment;
      const data = { ...rest, late: toJsonOrNull(late), tasks: toJson(tasks) ?? [], id: newId(), createdAt: new Date() };
      return assignmentRow(await client.assignment.create({ data }));
    },

    async find(id: string): Promise<AssignmentRow | null> {
      const row = await client.assignment.findUnique({ where: { id } });
      return row && assignmentRow(row);
    },

    /** With what it is to this user; null when there is no such assignment. */
    async findFor(id: string, userId: string): Promise<AssignmentFor | null> {
      return assignmentFor(client, id, userId);
    },

    /** A course's, newest first. */
    async page(of: { courseId: string; archived?: boolean }, request: PageRequest): Promise<Page<AssignmentRow>> {
      const { where, ...rest } = pageQuery(request);
      const rows = await client.assignment.findMany({ ...rest, where: { AND: [where, { courseId: of.courseId, ...archivedIs(of.archived) }] } });
      return page(rows.map(assignmentRow), request);
    },

    /** Of all courses in which this user learns, newest first; archived ones are left out. */
    async pageOfLearner(userId: string, request: PageRequest): Promise<Page<Keyed & { assignment: AssignmentRow; course: { id: string; title: string; timeZone: string } }>> {
      const { where, ...rest } = pageQuery(request);
      const mine = { archivedAt: null, course: { archivedAt: null, enrolments: { some: { userId, role: 'learner', endedAt: null } } } };
      const rows = await client.assignment.findMany({ ...rest, where: { AND: [where, mine] }, include: { course: { select: { id: true, title: true, timeZone: true } } } });
      return page(rows.map(({ course, ...row }) => ({ id: row.id, createdAt: row.createdAt, course, assignment: assignmentRow(row) })), request);
    },

    /** Those of a course that are not archived, oldest first; more than `maxPageSize` are left out. */
    async listOpen(courseId: string): Promise<AssignmentRow[]> {
      const rows = await client.assignment.findMany({ where: { courseId, archivedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: maxPageSize });
      return rows.map(assignmentRow);
    },

    /** Removes one that was made in vain; one that anybody has used stays. */
    async dropUnused(id: string): Promise<void> {
      await client.assignment.deleteMany({ where: { id, sessions: { none: {} }, grades: { none: {} }, ltiLinks: { none: {} } } });
    },

    /** Throws `not-found`, and `changed-meanwhile` where `version` is given and not the row's. */
    change(id: string, { late, ...change }: AssignmentChange, version?: number): Promise<AssignmentRow> {
      return database.transact(async (tx) => {
        const data = { ...change, ...(late !== undefined && { late: toJsonOrNull(late) }), version: { increment: 1 } };
        const { count } = await tx.assignment.updateMany({ where: { id, ...(version !== undefined && { version }) }, data });
        const row = await tx.assignment.findUnique({ where: { id } });
        expectVersion(count, row, `assignment ${id}`);
        if (late !== undefined || change.dueAt !== undefined) await tx.grade.updateMany({ where: { assignmentId: id }, data: { stale: true } });
        return assignmentRow(row);
      });
    },

    /** True when this user is, or was before they left, a learner of a course with an exam of this lab that has not closed for them: hints and solutions of the lab stay shut. */
    async hasOpenExam(userId: string, labSlug: string, now = new Date()): Promise<boolean> {
      const course = { archivedAt: null, enrolments: { some: { userId, role: 'learner' } } };
      const exams = await client.assignment.findMany({
        where: { labSlug, exam: true, archivedAt: null, course }, take: maxPageSize,
        select: { closesAt: true, extensions: { where: { userId }, select: { closesAt: true } } },
      });
      return exams.some(({ closesAt, extensions }) => {
        const closes = extensions[0]?.closesAt ?? closesAt;
        return closes === null || closes > now;
      });
    },

    /** Gives one learner other terms. Throws `not-found` where there is no such assignment or learner. */
    extend(assignmentId: string, userId: string, change: ExtensionChange): Promise<ExtensionRow> {
      return database.transact(async (tx) => {
        if (!await lockUser(tx, userId) || !await isLearner(tx, assignmentId, userId)) throw new AppError('not-found', `User ${userId} is no learner of this assignment's course.`);
        const where = { assignmentId_userId: { assignmentId, userId } };
        const row = await tx.extension.upsert({ where, create: { assignmentId, userId, ...change, createdAt: new Date() }, update: { ...change, createdAt: new Date() } });
        await tx.grade.updateMany({ where: { assignmentId, userId }, data: { stale: true } });
        return row;
      });
    },

    /** False when there was none. */
    endExtension(assignmentId: string, userId: string): Promise<boolean> {
      return database.transact(async (tx) => {
        if (!await lockUser(tx, userId)) return false;
        const { count } = await tx.extension.deleteMany({ where: { assignmentId, userId } });
        if (count > 0) await tx.grade.updateMany({ where: { assignmentId, userId }, data: { stale: true } });
        return count > 0;
      });
    },

    /** One learner's, of these assignments, by the assignment's id. */
    async extensionsOf(userId: string, assignmentIds: string[]): Promise<Map<string, ExtensionRow>> {
      const rows = await client.extension.findMany({ where: { userId, assignmentId: { in: assignmentIds } } });
      return new Map(rows.map((row) => [row.assignmentId, row]));
    },

    /** In order of the learners' ids; `after` is the last one of the page before. */
    extensions(assignmentId: string, { after, limit }: { after?: string; limit: number }): Promise<ExtensionRow[]> {
      return client.extension.findMany({ where: { assignmentId, ...(after !== undefined && { userId: { gt: after } }) }, orderBy: { userId: 'asc' }, take: limit });
    },
  };
}

/** Inside or outside a transaction. */
export async function assignmentFor(client: Pick<Tx, 'assignment'>, id: string, userId: string): Promise<AssignmentFor | null> {
  const row = await client.assignment.findUnique({
    where: { id },
    include: { extensions: { where: { userId } }, course: { select: { archivedAt: true, enrolments: { where: { userId, endedAt: null }, select: { role: true } } } } },
  });
  if (row === null) return null;
  const { extensions, course, ...assignment } = row;
  const role = course.enrolments[0]?.role;
  return {
    assignment: assignmentRow(assignment), courseArchived: course.archivedAt !== null, extension: extensions[0] ?? null,
    role: role === undefined ? null : role === 'instructor' ? 'instructor' : 'learner',
  };
}

async function isLearner(tx: Tx, assignmentId: string, userId: string): Promise<boolean> {
  const found = await assignmentFor(tx, assignmentId, userId);
  return found?.role === 'learner';
}

export function archivedIs(archived: boolean | undefined): { archivedAt?: null | { not: null } } {
  if (archived === undefined) return {};
  return { archivedAt: archived ? { not: null } : null };
}
