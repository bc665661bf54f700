/** Enrolments on the wire. */
import { z } from 'zod';
import { rosterActions } from '../../courses/import-roster.js';
import { enrolmentSources } from '../../store/enrolments.js';
import { cursor, id, limit, nextCursor } from './common.js';
import { course, courseParams, courseRole, exampleUserId } from './courses.js';

export const enrolment = z.object({
  userId: id, email: z.string(), name: z.string(), role: courseRole, sectionId: id.nullable(),
  source: z.enum(enrolmentSources), createdAt: z.date(), endedAt: z.date().nullable().describe('Left the course: grades stay, access ends'),
}).meta({ id: 'Enrolment', examples: [{ userId: exampleUserId, email: 'learner@example.org', name: 'A learner', role: 'learner', sectionId: null, source: 'csv', createdAt: '2026-03-01T09:00:00.000Z', endedAt: null }] });

export const enrolmentQuery = z.strictObject({
  role: courseRole.optional(), section: id.optional().describe('Only this section\'s'),
  ended: z.enum(['true', 'false']).transform((text) => text === 'true').default(false).describe('`true`: with those who have left'), cursor, limit,
});
export const enrolmentPage = z.object({ items: z.array(enrolment), nextCursor });
export const enrolmentParams = courseParams.extend({ userId: id });

export const enrolBody = z.strictObject({
  email: z.email().max(254), name: z.string().trim().min(1).max(200).optional().describe('Needed where there is no account of this address yet; it gets one without a password'),
  role: courseRole.optional().describe('Left out: as it is, or learner for who is not in the course'), section: id.nullable().optional(),
}).meta({ examples: [{ email: 'learner@example.org', name: 'A learner' }] });

export const enrolmentChange = z.strictObject({ role: courseRole.optional(), section: id.nullable().optional() }).meta({ examples: [{ role: 'instructor' }] });

export const codeBody = z.strictObject({ code: z.string().min(1).max(100) }).meta({ examples: [{ code: 'k7mq-x2vd-9hta' }] });
export const codeEnrolment = z.object({ course, enrolment });

/** 5,000 lines of 400 bytes. */
export const maxCsvBytes = 2 * 1024 * 1024;
const csv = z.string().min(1).max(maxCsvBytes);
export const importBody = z.union([csv, z.strictObject({ csv, dryRun: z.boolean().default(false).describe('Only say what would happen'), skipErrors: z.boolean().default(false).describe('Leave out the lines that are wrong, do the others') })])
  .meta({ examples: [{ csv: 'email,name,section,role\nada@example.org,Ada Lovelace,Tuesday,learner\n', dryRun: true }] });
const flag = z.enum(['true', 'false']).transform((text) => text === 'true').optional();
export const importQuery = z.strictObject({ dryRun: flag.describe('For text/csv: only say what would happen'), skipErrors: flag.describe('For text/csv: leave out the lines that are wrong') });

export const importReport = z.object({
  applied: z.boolean().describe('False: nothing was done, because it was a dry run or a line is wrong'),
  counts: z.record(z.enum(rosterActions), z.int()),
  newSections: z.array(z.string()), ignoredColumns: z.array(z.string()),
  lines: z.array(z.object({
    line: z.int().describe('In the file, from 1'), email: z.string(), action: z.enum(rosterActions),
    errors: z.array(z.object({ column: z.string(), message: z.string(), hint: z.string().describe('The way out') })),
  })),
}).meta({ id: 'ImportReport', examples: [{ applied: false, counts: { create: 1, enrol: 0, return: 0, change: 0, keep: 0, error: 0 }, newSections: ['Tuesday'], ignoredColumns: [], lines: [{ line: 2, email: 'ada@example.org', action: 'create', errors: [] }] }] });
