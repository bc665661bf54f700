/** The ledger of a course on the wire. */
import { z } from 'zod';
import { cursor, id, limit, nextCursor } from './common.js';

const theirs = z.object({
  target: z.string().describe('Whose: `webhook:ID`, `lti:ID` or `xapi`'),
  version: z.int().nullable().describe('The version of the grade that it has acknowledged; null: none'),
  score: z.number().nullable(),
  maxScore: z.number().nullable(),
  at: z.date().nullable(),
  state: z.enum(['same', 'waiting', 'differs']).describe('waiting: our version is on its way; differs: it is not, and repair sends it'),
});

const example = {
  assignmentId: '0190b6ce-2222-7f00-8d21-7a3c2b1d0e4f', userId: '0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f', ours: { version: 3, score: 8, maxScore: 10, updatedAt: '2026-03-01T09:00:00.000Z' },
  theirs: [{ target: 'webhook:0190b6ce-7c1d-7e2f-8a3b-4c5d6e7f8091', version: 2, score: 5, maxScore: 10, at: '2026-03-01T08:00:00.000Z', state: 'differs' }],
};

const row = z.object({
  assignmentId: id,
  userId: id,
  ours: z.object({ version: z.int(), score: z.number(), maxScore: z.number(), updatedAt: z.date() }),
  theirs: z.array(theirs),
}).meta({ id: 'LedgerRow', examples: [example] });

export const ledgerPage = z.object({ items: z.array(row), nextCursor }).meta({ examples: [{ items: [example], nextCursor: null }] });

const filter = {
  assignmentId: id.optional().describe('Only of this assignment'),
  userId: id.optional().describe('Only of this learner'),
  target: z.string().min(1).max(100).optional().describe('Only what this target has'),
};

export const ledgerQuery = z.strictObject({
  ...filter, cursor, limit,
  differing: z.enum(['true', 'false']).default('false').transform((text) => text === 'true').describe('true: only grades of which somebody has another version; a page may then hold fewer than `limit`'),
});

export const repairBody = z.strictObject({ ...filter, cursor }).meta({ id: 'LedgerRepair', examples: [{ target: 'webhook:0190b6ce-7c1d-7e2f-8a3b-4c5d6e7f8091' }] });
export const repaired = z.object({ queued: z.int().min(0).describe('So many messages were written'), nextCursor }).meta({ examples: [{ queued: 4, nextCursor: null }] });
export const ledgerParams = z.object({ id: id.describe('The course') });
