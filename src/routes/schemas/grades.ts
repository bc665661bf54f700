/** Progress and grades on the wire. */
import { z } from 'zod';
import { sessionStates } from '../../sessions/contract.js';
import { assignment } from './assignments.js';
import { cursor, id, limit, nextCursor } from './common.js';
import { exampleUserId } from './courses.js';

const gradeFields = {
  assignmentId: id, score: z.number().describe('After hints and lateness'), maxScore: z.number(), percent: z.number(),
  passed: z.boolean().describe('At or above the lab\'s pass mark'), completedAt: z.date().nullable().describe('Every task that counts is passed'),
  updatedAt: z.date().nullable(), version: z.int().describe('Rises with every change; 0: no attempt yet'),
};
export const grade = z.object(gradeFields).meta({ id: 'Grade' });

const assignmentId = '0190b6cf-1a2b-7c3d-8e4f-5a6b7c8d9e0f';
const exampleGrade = { assignmentId, score: 8, maxScore: 10, percent: 80, passed: true, completedAt: null, updatedAt: '2026-03-08T10:12:00.000Z', version: 2 };

const task = z.object({
  id: z.string(), counts: z.boolean(), bestScore: z.number(), maxScore: z.number(), attempts: z.int(), hints: z.int(), passedAt: z.date().nullable(), lastAttemptAt: z.date().nullable(),
});
export const assignmentProgress = z.object({
  ...gradeFields, tasks: z.array(task),
  seconds: z.int().describe('From ready to the last activity, over all sessions'), lastActivityAt: z.date().nullable(),
  session: z.object({ id, state: z.enum(sessionStates) }).nullable().describe('The one that runs'),
  currentTask: z.string().nullable().describe('What they work on, in the session that runs'),
}).meta({ id: 'AssignmentProgress' });

const who = { userId: id, name: z.string(), email: z.string(), section: z.object({ id, name: z.string() }).nullable(), endedAt: z.date().nullable().describe('Has left the course') };
const exampleWho = { userId: exampleUserId, name: 'A learner', email: 'learner@example.org', section: null, endedAt: null };

export const progressRow = z.object({ ...who, assignments: z.array(assignmentProgress) })
  .meta({ id: 'LearnerProgress', examples: [{ ...exampleWho, assignments: [{ ...exampleGrade, tasks: [], seconds: 1260, lastActivityAt: '2026-03-08T10:14:00.000Z', session: null, currentTask: null }] }] });
export const progressPage = z.object({ items: z.array(progressRow), nextCursor });

const filter = {
  section: id.optional().describe('Only this section\'s'), assignment: id.optional().describe('Only this assignment'),
  ended: z.enum(['true', 'false']).transform((text) => text === 'true').default(false).describe('`true`: with learners who have left'),
};
export const progressQuery = z.strictObject({ ...filter, cursor, limit });
const bom = z.enum(['true', 'false']).transform((text) => text === 'true').default(false).describe('For CSV: begin with a byte order mark, which Excel needs');
export const gradesQuery = z.strictObject({ ...filter, bom, cursor, limit });
export const csvQuery = z.strictObject({ ...filter, bom });

export const gradeRow = z.object({ ...who, grades: z.array(grade), total: z.number().nullable().describe('Percent, by the assignments\' weights; what was not tried counts 0') })
  .meta({ id: 'LearnerGrades', examples: [{ ...exampleWho, grades: [exampleGrade], total: 80 }] });
export const gradePage = z.object({ assignments: z.array(z.object({ id, title: z.string(), maxScore: z.number(), weight: z.number() })), items: z.array(gradeRow), nextCursor });

export const myAssignment = z.object({ assignment, course: z.object({ id, title: z.string(), timeZone: z.string() }), progress: assignmentProgress }).meta({ id: 'MyAssignment' });
export const myAssignmentPage = z.object({ items: z.array(myAssignment), nextCursor });
export const myQuery = z.strictObject({ cursor, limit });

export const myProgress = z.object({
  items: z.array(z.object({ labSlug: z.string(), taskId: z.string(), bestScore: z.number().describe('After hints; lateness does not count here'), maxScore: z.number(), attempts: z.int(), passedAt: z.date().nullable(), updatedAt: z.date() })),
});
export const myProgressQuery = z.strictObject({ lab: z.string().min(1).max(100).optional().describe('Only of this lab') });
