/** Who is in which course, as what. Who has left keeps a row with `endedAt`: grades stay, access ends. */
import { AppError } from '../errors.js';
import { isTaken, type Database, type Tx } from './database.js';
import { recordRoster } from './facts.js';
import { newId } from './ids.js';
import type { Notices } from './notices.js';
import { page, pageQuery, type Page, type PageRequest } from './page.js';
import { lockCourse } from './session-lock.js';

export type CourseRole = 'learner' | 'instructor';
export type CourseRoles = Record<string, CourseRole>;
export const enrolmentSources = ['manual', 'code', 'csv', 'lti'] as const;
export type EnrolmentSource = (typeof enrolmentSources)[number];

/** For an `include` of a user: the enrolments that give access. An archived course can still be looked at. */
export const liveEnrolments = { where: { endedAt: null }, select: { courseId: true, role: true } } as const;

/** By the course's id. A role that we don't know counts as the least. */
export function courseRoles(enrolments: readonly { courseId: string; role: string }[]): CourseRoles {
  return Object.fromEntries(enrolments.map(({ courseId, role }) => [courseId, courseRole(role)]));
}

export function courseRole(role: string): CourseRole {
  return role === 'instructor' ? 'instructor' : 'learner';
}

export interface EnrolmentRow {
  id: string;
  courseId: string;
  userId: string;
  email: string;
  name: string;
  role: CourseRole;
  sectionId: string | null;
  source: EnrolmentSource;
  createdAt: Date;
  endedAt: Date | null;
}

export interface EnrolRequest {
  courseId: string;
  userId: string;
  /** Left out: as it is, and a learner's for who is not in the course. */
  role?: CourseRole | undefined;
  /** Left out: as it is, or none. */
  sectionId?: string | null;
  source: EnrolmentSource;
}

export interface EnrolmentFilter {
  courseId: string;
  role?: CourseRole;
  sectionId?: string;
  /** With those who have left. */
  ended?: boolean;
}

const withUser = { user: { select: { email: true, name: true } } } as const;
type Stored = Omit<EnrolmentRow, 'email' | 'name' | 'role' | 'source'> & { role: string; source: string; user: { email: string; name: string } };

export function createEnrolments(database: Database, notices: Pick<Notices, 'publish'>) {
  const { client } = database;

  const find = async (courseId: string, userId: string): Promise<EnrolmentRow | null> => {
    const row = await client.enrolment.findUnique({ where: { courseId_userId: { courseId, userId } }, include: withUser });
    return row && enrolmentRow(row);
  };

  return {
    /** Also of somebody who has left. */
    find,

    /** Newest first. */
    async page({ courseId, role, sectionId, ended = false }: EnrolmentFilter, request: PageRequest): Promise<Page<EnrolmentRow>> {
      const { where, ...rest } = pageQuery(request);
      const wanted = { courseId, ...(role && { role }), ...(sectionId !== undefined && { sectionId }), ...(!ended && { endedAt: null }) };
      const rows = await client.enrolment.findMany({ ...rest, where: { AND: [where, wanted] }, include: withUser });
      return page(rows.map(enrolmentRow), request);
    },

    /** Makes the enrolment, or brings the one that is there to this role and section, also where it had ended. Idempotent. Throws `conflict` where the course would have no instructor any more. */
    async enrol({ courseId, userId, role, sectionId, source }: EnrolRequest): Promise<{ enrolment: EnrolmentRow; created: boolean }> {
      const where = { courseId_userId: { courseId, userId } };
      const before = await client.enrolment.findUnique({ where });
      const section = sectionId === undefined ? {} : { sectionId };
      const created = before === null && await insert({ id: newId(), courseId, userId, role: role ?? 'learner', source, createdAt: new Date(), ...section });
      if (created && role === 'instructor') await endLoginLinks(client, [userId]);
      if (created) await changed(courseId, userId);
      else {
        const back = before?.endedAt ? { role: 'learner', endedAt: null, source } : {};
        await changeKept(courseId, userId, async (tx) => {
          if (role === 'instructor') await endLoginLinks(tx, [userId]);
          return tx.enrolment.updateMany({ where: { courseId, userId }, data: { ...back, ...(role && { role }), ...section } });
        });
      }
      const enrolment = await find(courseId, userId);
      if (enrolment === null) throw new AppError('not-found', `There is no course ${courseId}.`);
      return { enrolment, created };
    },

    /** Another role or section. Throws `not-found`; `conflict` where the course would have no instructor any more. */
    async change(courseId: string, userId: string, change: { role?: CourseRole; sectionId?: string | null }): Promise<EnrolmentRow> {
      const { count } = await changeKept(courseId, userId, async (tx) => {
        if (change.role === 'instructor') await endLoginLinks(tx, [userId]);
        return tx.enrolment.updateMany({ where: { courseId, userId, endedAt: null }, data: change });
      });
      const row = count > 0 ? await find(courseId, userId) : null;
      if (row === null) throw new AppError('not-found', `User ${userId} is not in this course.`);
      return row;
    },

    /** Access ends, grades stay. False when they were not in the course. Throws `conflict` where the course would have no instructor any more. */
    async end(courseId: string, userId: string): Promise<boolean> {
      const { count } = await changeKept(courseId, userId, (tx) => tx.enrolment.updateMany({ where: { courseId, userId, endedAt: null }, data: { endedAt: new Date() } }));
      return count > 0;
    },

    /** How many of this role have not left. */
    count(courseId: string, role: CourseRole): Promise<number> {
      return client.enrolment.count({ where: { courseId, role, endedAt: null } });
    },
  };

  /** Behind the course's lock: two instructors who leave at once meet here. */
  async function changeKept(courseId: string, userId: string, work: (tx: Tx) => Promise<{ count: number }>): Promise<{ count: number }> {
    const result = await database.transact(async (tx) => {
      await lockCourse(database, tx, courseId);
      const done = await keepAnInstructor(tx, courseId, () => work(tx));
      if (done.count > 0) await recordRoster(database, tx, courseId);
      return done;
    });
    if (result.count === 0) return result;
    notices.publish(`user:${userId}`);
    notices.publish(`course:${courseId}`);
    return result;
  }

  /** A hint for boards, so it need not be in the change's own transaction: PostgreSQL gives one up where a key is taken. */
  async function changed(courseId: string, userId: string): Promise<void> {
    notices.publish(`user:${userId}`);
    await database.transact((tx) => recordRoster(database, tx, courseId));
    notices.publish(`course:${courseId}`);
  }

  /** False where another request was faster. */
  async function insert(data: { id: string; courseId: string; userId: string; role: string; source: string; createdAt: Date; sectionId?: string | null }): Promise<boolean> {
    try {
      await client.enrolment.create({ data });
      return true;
    } catch (error) {
      if (!isTaken(error)) throw error;
      return false;
    }
  }
}

/** Links that were made for a learner: whoever holds one must not come in as an instructor. */
export async function endLoginLinks(tx: Pick<Tx, 'loginLink'>, userIds: string[]): Promise<void> {
  await tx.loginLink.deleteMany({ where: { userId: { in: userIds }, purpose: 'login' } });
}

/** Runs `work`, behind the course's lock; throws `conflict` where it takes away the last instructor. */
export async function keepAnInstructor<Result>(tx: Tx, courseId: string, work: () => Promise<Result>): Promise<Result> {
  const where = { courseId, role: 'instructor', endedAt: null };
  const before = await tx.enrolment.count({ where });
  const result = await work();
  if (before > 0 && await tx.enrolment.count({ where }) === 0) throw new AppError('conflict', 'A course needs an instructor: enrol another one first.');
  return result;
}

function enrolmentRow({ id, courseId, userId, role, sectionId, source, createdAt, endedAt, user: { email, name } }: Stored): EnrolmentRow {
  return { id, courseId, userId, email, name, role: courseRole(role), sectionId, source: enrolmentSources.find((known) => known === source) ?? 'manual', createdAt, endedAt };
}
