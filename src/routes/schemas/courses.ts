/** Courses, sections and enrolments on the wire. */
import { z } from 'zod';
import { cursor, id, limit, nextCursor } from './common.js';

export const courseId = '0190b6ce-7c01-7a52-8f6b-5d2c1b0a9e8f';
export const exampleUserId = '0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f';

/** ISO 8601 with an offset or Z; answers are UTC. */
export const time = z.iso.datetime({ offset: true }).describe('ISO 8601 with Z or an offset; answers are in UTC');
const title = z.string().trim().min(1).max(200);
const description = z.string().max(10_000);
const timeZone = z.string().min(1).max(64).refine(isTimeZone, 'is no time zone: an IANA name such as Asia/Shanghai').describe('IANA name: how pages show the course\'s times. The API itself speaks UTC');

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export const courseParams = z.object({ id: id.describe('The course') });
export const courseRole = z.enum(['learner', 'instructor']);

export const courseBody = z.strictObject({ title, description: description.default(''), timeZone: timeZone.default('UTC') })
  .meta({ examples: [{ title: 'Container networking, autumn', description: 'Tuesdays at 10', timeZone: 'Asia/Shanghai' }] });

export const courseChange = z.strictObject({ title: title.optional(), description: description.optional(), timeZone: timeZone.optional(), archived: z.boolean().optional().describe('An archived course can be looked at, but nothing in it started or changed') })
  .meta({ examples: [{ title: 'Container networking, winter' }, { archived: true }] });

export const course = z.object({
  id, title: z.string(), description: z.string(), timeZone: z.string(),
  role: courseRole.nullable().describe('What you are in it; null for an admin or a machine'),
  enrolCode: z.string().nullable().describe('Whoever has it may enrol as a learner; only for those who may change the course'),
  createdAt: z.date(), archivedAt: z.date().nullable(), version: z.int().describe('Rises with every change'),
}).meta({ id: 'Course', examples: [{ id: courseId, title: 'Container networking, autumn', description: 'Tuesdays at 10', timeZone: 'Asia/Shanghai', role: 'instructor', enrolCode: null, createdAt: '2026-03-01T09:00:00.000Z', archivedAt: null, version: 1 }] });

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
export const courseQuery = z.strictObject({
  user: z.enum(['me', 'all']).default('me').describe('`all`: every course, for admins and machines'),
  archived: flag.default(false).describe('`true`: the archived ones'),
  cursor, limit,
});
export const coursePage = z.object({ items: z.array(course), nextCursor });

export const section = z.object({ id, name: z.string(), createdAt: z.date() }).meta({ id: 'Section', examples: [{ id: '0190b6ce-8d12-7b63-9f7c-6e3d2c1b0a9f', name: 'Tuesday', createdAt: '2026-03-01T09:00:00.000Z' }] });
export const sectionList = z.object({ items: z.array(section) });
export const sectionBody = z.strictObject({ name: z.string().trim().min(1).max(100) }).meta({ examples: [{ name: 'Tuesday' }] });
export const sectionParams = courseParams.extend({ sectionId: id });

export const codeAnswer = z.object({ enrolCode: z.string() }).meta({ id: 'EnrolCode', examples: [{ enrolCode: 'k7mq-x2vd-9hta' }] });
