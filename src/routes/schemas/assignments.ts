/** Assignments and extensions on the wire. */
import { z } from 'zod';
import { cursor, id, limit, nextCursor } from './common.js';
import { courseId, exampleUserId, time } from './courses.js';

export const late = z.strictObject({
  graceMinutes: z.int().min(0).max(10_080).default(0).describe('After the due time, without loss'),
  percentPerDay: z.number().min(0).max(100).describe('Of the points, for each day that has begun since the due time'),
  maxPercent: z.number().min(0).max(100).default(100).describe('Lateness never takes more'),
}).nullable().describe('What lateness takes off; null: nothing');

const title = z.string().trim().min(1).max(200);
const attempts = z.int().min(1).max(1000).nullable().describe('At most so many per task; null: as many as one likes');
const weight = z.number().min(0).max(1000).describe('In the course\'s total');
const exam = z.boolean().describe('No hints, no solutions, in any session of the lab, until it has closed');
const times = { opensAt: time.nullable().optional(), dueAt: time.nullable().optional(), closesAt: time.nullable().optional() };

export const assignmentBody = z.strictObject({
  lab: z.string().min(1).max(100).describe('The lab\'s slug; the version of now is pinned'),
  labHash: z.string().min(1).max(100).optional().describe('Another version of it, that was used here before'),
  task: z.string().min(1).max(100).optional().describe('Only this task counts'),
  title: title.optional().describe('The lab\'s without one'),
  ...times,
  late: late.optional().describe('The lab\'s without one; null: lateness costs nothing'),
  attempts: attempts.optional().describe('Per task; the lab\'s without one; null: as many as one likes'),
  weight: weight.optional(),
  exam: exam.optional(),
}).meta({ examples: [{ lab: 'pod-to-pod-same-node', opensAt: '2026-03-02T01:00:00Z', dueAt: '2026-03-09T15:59:00Z', closesAt: '2026-03-16T15:59:00Z', late: { graceMinutes: 15, percentPerDay: 10, maxPercent: 50 }, attempts: null, weight: 1 }] });

export const assignmentChange = z.strictObject({ title: title.optional(), ...times, late: late.optional(), attempts: attempts.optional(), weight: weight.optional(), exam: exam.optional(), archived: z.boolean().optional() })
  .meta({ examples: [{ dueAt: '2026-03-10T15:59:00Z' }, { archived: true }] });

export const assignmentParams = z.object({ id: id.describe('The assignment') });

export const assignmentTask = z.object({ id: z.string(), title: z.record(z.string(), z.string()).describe('By language'), points: z.number(), counts: z.boolean().describe('False where another single task is the assignment') });
export const assignmentState = z.enum(['not-open', 'open', 'late', 'closed']).describe('Now, with your extension');
const terms = z.object({ opensAt: z.date().nullable(), dueAt: z.date().nullable(), closesAt: z.date().nullable(), attempts: z.int().nullable() });

const example = {
  id: '0190b6cf-1a2b-7c3d-8e4f-5a6b7c8d9e0f', courseId, title: 'Pod to pod on one node', lab: { slug: 'pod-to-pod-same-node', hash: '5f2b…' }, taskId: null,
  opensAt: '2026-03-02T01:00:00.000Z', dueAt: '2026-03-09T15:59:00.000Z', closesAt: '2026-03-16T15:59:00.000Z', late: { graceMinutes: 15, percentPerDay: 10, maxPercent: 50 },
  attempts: null, weight: 1, exam: false, tasks: [{ id: 'plug-in', title: { en: 'Plug pod1 in' }, points: 10, counts: true }], maxScore: 10, passPercent: 60, state: 'open',
  yours: { opensAt: '2026-03-02T01:00:00.000Z', dueAt: '2026-03-09T15:59:00.000Z', closesAt: '2026-03-16T15:59:00.000Z', attempts: null },
  createdAt: '2026-03-01T09:00:00.000Z', archivedAt: null, version: 1,
};

export const assignment = z.object({
  id, courseId: id, title: z.string(),
  lab: z.object({ slug: z.string(), hash: z.string().describe('The version that its sessions use') }),
  taskId: z.string().nullable().describe('Only this task counts; null: all of the lab\'s'),
  opensAt: z.date().nullable(), dueAt: z.date().nullable(), closesAt: z.date().nullable(),
  late, attempts: z.int().nullable(), weight: z.number(), exam: z.boolean(),
  tasks: z.array(assignmentTask), maxScore: z.number(), passPercent: z.number(),
  state: assignmentState,
  yours: terms.describe('The times and attempts that hold for you, with your extension'),
  createdAt: z.date(), archivedAt: z.date().nullable(), version: z.int().describe('Rises with every change'),
}).meta({ id: 'Assignment', examples: [example] });

export const assignmentQuery = z.strictObject({ archived: z.enum(['true', 'false']).transform((text) => text === 'true').default(false).describe('`true`: the archived ones'), cursor, limit });
export const assignmentPage = z.object({ items: z.array(assignment), nextCursor });

export const extensionBody = z.strictObject({
  dueAt: time.nullable().default(null).describe('null: as everybody\'s'), closesAt: time.nullable().default(null), attempts: z.int().min(1).max(1000).nullable().default(null),
  note: z.string().max(1000).default('').describe('Why; for instructors'),
}).meta({ examples: [{ dueAt: '2026-03-12T15:59:00Z', closesAt: '2026-03-19T15:59:00Z', note: 'Was ill' }] });

export const extension = z.object({
  userId: id, dueAt: z.date().nullable(), closesAt: z.date().nullable(), attempts: z.int().nullable(), note: z.string(), createdById: id.nullable(), createdAt: z.date(),
}).meta({ id: 'Extension', examples: [{ userId: exampleUserId, dueAt: '2026-03-12T15:59:00.000Z', closesAt: '2026-03-19T15:59:00.000Z', attempts: null, note: 'Was ill', createdById: null, createdAt: '2026-03-08T09:00:00.000Z' }] });
export const extensionParams = assignmentParams.extend({ userId: id });
export const extensionPage = z.object({ items: z.array(extension), nextCursor });
export const extensionQuery = z.strictObject({ cursor, limit });
