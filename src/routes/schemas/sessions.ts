/** Sessions on the wire. */
import { z } from 'zod';
import { sessionStates } from '../../sessions/contract.js';
import { cursor, id, limit, nextCursor, waitSeconds } from './common.js';

const exampleSession = {
  id: '0190b6ce-5b6f-7d6e-9c1a-2f1d3c4b5a69',
  userId: '0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f',
  lab: { slug: 'pod-to-pod-same-node', hash: '5f2b…', title: 'Pod to pod on one node' }, assignmentId: null, courseId: null,
  state: 'ready', reason: null, reasonCode: null, version: 3, extensionsLeft: 4,
  createdAt: '2026-03-01T09:00:00.000Z', readyAt: '2026-03-01T09:00:00.480Z', expiresAt: '2026-03-01T10:30:00.000Z', endedAt: null,
  demonstration: false, handRaisedAt: null, typingUntil: null,
};

export const session = z.object({
  id,
  userId: id,
  lab: z.object({ slug: z.string(), hash: z.string().describe('The version of the lab, by its content'), title: z.string() }),
  assignmentId: id.nullable().describe('Where it was started for an assignment: then its attempts count for the grade'),
  courseId: id.nullable().describe('The assignment\'s course, or that of a demonstration'),
  state: z.enum(sessionStates),
  reason: z.string().nullable().describe('Why it failed or ended, for people'),
  reasonCode: z.string().nullable().describe('The same, for programs'),
  version: z.int().describe('Rises with every change'),
  extensionsLeft: z.int(),
  createdAt: z.date(),
  readyAt: z.date().nullable(),
  expiresAt: z.date().describe('When it ends by itself, unless extended'),
  endedAt: z.date().nullable(),
  demonstration: z.boolean().describe('The members of its course may watch'),
  handRaisedAt: z.date().nullable(),
  typingUntil: z.date().nullable().describe('Until when instructors may type in its terminals: the learner said so'),
}).meta({ id: 'Session', description: 'One learner\'s run of one lab', examples: [exampleSession] });

export const startBody = z.strictObject({
  lab: z.string().min(1).max(100).optional().describe('The lab\'s slug'),
  assignment: id.optional().describe('In place of the lab: an assignment, in the lab version that it pins. Its attempts count for the grade'),
  user: id.optional().describe('For whom; without it, for yourself. Only admins and API keys with `sessions:write` start sessions for others'),
  demonstration: z.literal(true).optional().describe('With `course`, for its instructors: its members may watch this session, and not type in it'),
  course: id.optional().describe('The course of a demonstration'),
}).refine(({ lab, assignment }) => (lab === undefined) !== (assignment === undefined), { message: 'Either a lab or an assignment', path: ['lab'] })
  .refine(({ lab, course, demonstration }) => (course === undefined) === (demonstration === undefined) && (course === undefined || lab !== undefined), { message: 'A demonstration is of a lab, for a course', path: ['course'] })
  .meta({ examples: [{ lab: 'pod-to-pod-same-node' }, { lab: 'pod-to-pod-same-node', course: '0190b6ce-0000-7000-8000-00000000c001', demonstration: true }] });

/** The body as the sessions want it; exactly one of the two is there. */
export function startOf({ lab, assignment, course }: z.output<typeof startBody>): { labSlug: string; demonstrationOf?: string } | { assignmentId: string } {
  return assignment === undefined ? { labSlug: lab ?? '', ...(course !== undefined && { demonstrationOf: course }) } : { assignmentId: assignment };
}

export const waitQuery = z.strictObject({ wait: waitSeconds });

export const listQuery = z.strictObject({
  state: z.enum(sessionStates).optional().describe('Only sessions in this state'),
  user: z.union([z.literal('me'), z.literal('all')]).default('me').describe('`all`: everybody\'s, for admins; with `course`, for its instructors'),
  course: id.optional().describe('Only sessions of this course'),
  cursor,
  limit,
});

export const sessionPage = z.object({ items: z.array(session), nextCursor });

export const resetBody = z.strictObject({
  host: z.string().min(1).max(63).optional().describe('Reset this host only; without it, the whole topology'),
  task: z.string().min(1).max(100).optional().describe('The whole topology, and on to where this task begins: the tasks that it needs, which you have passed, are solved, and faults are put in. Attempts and points stay'),
}).refine(({ host, task }) => host === undefined || task === undefined, { message: 'Either a host or a task', path: ['task'] })
  .nullish().meta({ examples: [{}, { host: 'node1' }, { task: 'addresses' }] });

export const unchanged = z.undefined().describe('Nothing has changed since the ETag in If-None-Match');
