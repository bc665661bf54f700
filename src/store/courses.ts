/** Courses and their sections. */
import { AppError } from '../errors.js';
import { archivedIs } from './assignments.js';
import { isTaken, type Database } from './database.js';
import { newId } from './ids.js';
import type { Notices } from './notices.js';
import { maxPageSize, page, pageQuery, type Page, type PageRequest } from './page.js';
import { expectVersion } from './versions.js';

export interface CourseRow {
  id: string;
  title: string;
  description: string;
  /** IANA name. */
  timeZone: string;
  enrolCode: string | null;
  createdAt: Date;
  archivedAt: Date | null;
  version: number;
}

export interface SectionRow {
  id: string;
  courseId: string;
  name: string;
  createdAt: Date;
}

export type CourseChange = Partial<Pick<CourseRow, 'title' | 'description' | 'timeZone' | 'enrolCode' | 'archivedAt'>>;

export interface NewCourse {
  title: string;
  description: string;
  timeZone: string;
  /** Becomes its first instructor. */
  instructorId?: string;
}

export function createCourses(database: Database, notices: Pick<Notices, 'publish'>) {
  const { client } = database;
  return {
    async create({ instructorId, ...course }: NewCourse): Promise<CourseRow> {
      const createdAt = new Date();
      const enrolments = instructorId === undefined ? {} : { enrolments: { create: { id: newId(), userId: instructorId, role: 'instructor', source: 'manual', createdAt } } };
      const row = await client.course.create({ data: { ...course, id: newId(), createdAt, ...enrolments } });
      if (instructorId !== undefined) notices.publish(`user:${instructorId}`);
      return row;
    },

    find(id: string): Promise<CourseRow | null> {
      return client.course.findUnique({ where: { id } });
    },

    findByCode(enrolCode: string): Promise<CourseRow | null> {
      return client.course.findFirst({ where: { enrolCode, archivedAt: null } });
    },

    /** Newest first; of one member, or only this one, or all. */
    async page({ memberId, id, archived }: { memberId?: string; id?: string; archived?: boolean }, request: PageRequest): Promise<Page<CourseRow>> {
      const { where, ...rest } = pageQuery(request);
      const wanted = { ...(id !== undefined && { id }), ...archivedIs(archived), ...(memberId !== undefined && { enrolments: { some: { userId: memberId, endedAt: null } } }) };
      return page(await client.course.findMany({ ...rest, where: { AND: [where, wanted] } }), request);
    },

    /** Throws `not-found`, `conflict` (the code is another course's), and `changed-meanwhile` where `version` is given and not the row's. */
    async change(id: string, change: CourseChange, version?: number): Promise<CourseRow> {
      try {
        const { count } = await client.course.updateMany({ where: { id, ...(version !== undefined && { version }) }, data: { ...change, version: { increment: 1 } } });
        const row = await client.course.findUnique({ where: { id } });
        expectVersion(count, row, `course ${id}`);
        return row;
      } catch (error) {
        if (!isTaken(error)) throw error;
        throw new AppError('conflict', 'Another course has this code. Make another one.');
      }
    },

    /** With all that is in it. For one that nobody has used. */
    async remove(id: string): Promise<void> {
      await client.course.deleteMany({ where: { id } });
    },

    /** By name; a course has at most as many as one page holds. */
    sections(courseId: string): Promise<SectionRow[]> {
      return client.section.findMany({ where: { courseId }, orderBy: [{ name: 'asc' }, { id: 'asc' }], take: maxPageSize });
    },

    /** Throws `conflict` when the name is taken, or the course has as many sections as it may. */
    async addSection(courseId: string, name: string): Promise<SectionRow> {
      if (await client.section.count({ where: { courseId } }) >= maxPageSize) throw new AppError('conflict', `A course has at most ${maxPageSize} sections.`);
      try {
        return await client.section.create({ data: { id: newId(), courseId, name, createdAt: new Date() } });
      } catch (error) {
        if (!isTaken(error)) throw error;
        throw new AppError('conflict', `The course has a section "${name}" already.`);
      }
    },

    /** Throws `not-found`, `conflict`. */
    async renameSection(courseId: string, id: string, name: string): Promise<SectionRow> {
      try {
        const { count } = await client.section.updateMany({ where: { id, courseId }, data: { name } });
        if (count === 0) throw new AppError('not-found', `The course has no section ${id}.`);
        return await client.section.findUniqueOrThrow({ where: { id } });
      } catch (error) {
        if (!isTaken(error)) throw error;
        throw new AppError('conflict', `The course has a section "${name}" already.`);
      }
    },

    /** Its learners stay in the course, without a section. False when there was none. */
    async removeSection(courseId: string, id: string): Promise<boolean> {
      return (await client.section.deleteMany({ where: { id, courseId } })).count > 0;
    },
  };
}
