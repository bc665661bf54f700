/**
 * A course's learners with what they have reached, page by page: however many learners there are, a page takes the same few
 * queries. The order is that of the enrolments, newest first, so it stays while people work.
 */
import { assignmentRow, type AssignmentRow } from './assignment-rows.js';
import type { Database } from './database.js';
import type { GradeRow, TaskGradeRow } from './grades.js';
import type { SessionState } from './session-rows.js';
import { page, pageQuery, maxPageSize, type Page, type PageRequest } from './page.js';

export interface GradebookFilter {
  courseId: string;
  sectionId?: string;
  assignmentId?: string;
  /** With the learners who have left. */
  ended?: boolean;
}

/** The row says of whom and of what it is. */
export type GradebookTask = Omit<TaskGradeRow, 'assignmentId' | 'userId' | 'firstAt'>;
export type GradebookGrade = Omit<GradeRow, 'assignmentId' | 'userId'>;

export interface GradebookEntry {
  assignmentId: string;
  grade: GradebookGrade | null;
  tasks: GradebookTask[];
  /** From ready to the last activity, over all sessions. */
  seconds: number;
  lastActivityAt: Date | null;
  /** The session that runs. */
  session: { id: string; state: SessionState } | null;
}

export interface GradebookRow {
  id: string;
  createdAt: Date;
  userId: string;
  name: string;
  email: string;
  section: { id: string; name: string } | null;
  endedAt: Date | null;
  entries: GradebookEntry[];
}

export interface GradebookPage extends Page<GradebookRow> {
  /** In the order in which they were made. */
  assignments: AssignmentRow[];
}

export function createGradebook(database: Database) {
  const { client } = database;

  async function read({ courseId, sectionId, assignmentId, ended = false }: GradebookFilter, request: PageRequest): Promise<GradebookPage> {
    const { where, ...rest } = pageQuery(request);
    const [assignments, enrolments] = await Promise.all([
      client.assignment.findMany({ where: { courseId, archivedAt: null, ...(assignmentId !== undefined && { id: assignmentId }) }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: maxPageSize }),
      client.enrolment.findMany({
        ...rest, where: { AND: [where, { courseId, role: 'learner', ...(sectionId !== undefined && { sectionId }), ...(!ended && { endedAt: null }) }] },
        select: { id: true, createdAt: true, endedAt: true, userId: true, user: { select: { name: true, email: true } }, section: { select: { id: true, name: true } } },
      }),
    ]);
    const rows = assignments.map(assignmentRow);
    const { items, nextCursor } = page(enrolments, request);
    const reached = await readReached(database, rows.map(({ id }) => id), items.map(({ userId }) => userId));
    return { assignments: rows, nextCursor, items: items.map(({ user, ...row }) => ({ ...row, ...user, entries: rows.map(({ id }) => reached(id, row.userId)) })) };
  }

  return {
    read,

    /** One learner's at these assignments; asks once for all. */
    ofLearner: (userId: string, assignmentIds: string[]): Promise<Reached> => readReached(database, assignmentIds, [userId]),
  };
}

export type Reached = (assignmentId: string, userId: string) => GradebookEntry;

async function readReached(database: Database, assignmentIds: string[], userIds: string[]): Promise<Reached> {
  const { client } = database;
  const where = { assignmentId: { in: assignmentIds }, userId: { in: userIds } };
  const [grades, tasks, sessions, times] = await Promise.all([
    client.grade.findMany({ where }),
    client.taskGrade.findMany({ where, omit: { failing: true } }),
    client.session.findMany({ where: { ...where, liveKey: { not: null } }, select: { id: true, state: true, assignmentId: true, userId: true } }),
    readTimes(database, assignmentIds, userIds),
  ]);
  const [gradeOf, tasksOf, sessionOf, timeOf] = [grouped(grades), grouped(tasks), grouped(sessions), grouped(times)];
  return (assignmentId, userId) => {
    const key = keyOf({ assignmentId, userId });
    const [session] = sessionOf.get(key) ?? [];
    const [time] = timeOf.get(key) ?? [];
    return {
      assignmentId, grade: gradeOf.get(key)?.[0] ?? null, tasks: tasksOf.get(key) ?? [], seconds: time?.seconds ?? 0, lastActivityAt: time?.lastActivityAt ?? null,
      // Only written from SessionState.
      session: session === undefined ? null : { id: session.id, state: session.state as SessionState },
    };
  };
}

interface Keyed { assignmentId: string | null; userId: string }

function keyOf({ assignmentId, userId }: Keyed): string {
  return `${assignmentId ?? ''}/${userId}`;
}

function grouped<Row extends Keyed>(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

interface Time { assignmentId: string; userId: string; seconds: number; lastActivityAt: Date }

/** Databases differ in how they subtract times: SQLite has them as text. */
async function readTimes({ client, provider }: Database, assignmentIds: string[], userIds: string[]): Promise<Time[]> {
  const rows = provider === 'sqlite'
    ? await client.$queryRaw<{ assignmentId: string; userId: string; seconds: number; last: string }[]>`
      SELECT "assignmentId", "userId", CAST(SUM(MAX(0, (julianday("lastActivityAt") - julianday(COALESCE("readyAt", "lastActivityAt"))) * 86400)) AS REAL) AS "seconds", MAX("lastActivityAt") AS "last"
      FROM "Session" WHERE "assignmentId" IN (SELECT "value" FROM json_each(${JSON.stringify(assignmentIds)})) AND "userId" IN (SELECT "value" FROM json_each(${JSON.stringify(userIds)}))
      GROUP BY "assignmentId", "userId"`
    : await client.$queryRaw<{ assignmentId: string; userId: string; seconds: number; last: Date }[]>`
      SELECT "assignmentId", "userId", CAST(SUM(GREATEST(0, EXTRACT(EPOCH FROM "lastActivityAt" - COALESCE("readyAt", "lastActivityAt")))) AS DOUBLE PRECISION) AS "seconds", MAX("lastActivityAt") AS "last"
      FROM "Session" WHERE "assignmentId" = ANY(${assignmentIds}) AND "userId" = ANY(${userIds})
      GROUP BY "assignmentId", "userId"`;
  return rows.map(({ assignmentId, userId, seconds, last }) => ({ assignmentId, userId, seconds: Math.round(seconds), lastActivityAt: new Date(last) }));
}
