/** Labs, tasks and attempts on the wire. Texts are given in every language that the lab has. */
import { z } from 'zod';
import { locales } from '../../labs/text.js';
import { cursor, id, limit, nextCursor, sessionParams, targetView } from './common.js';

const text = z.record(z.string(), z.string()).describe('By language; English is always there');

const labFields = {
  slug: z.string(),
  version: z.string(),
  hash: z.string().describe('SHA-256 of the lab\'s content; a session keeps the version that it began with'),
  title: text,
  summary: text,
  level: z.string(),
  minutes: z.number().describe('What it takes, about'),
  tags: z.array(z.string()),
  unavailable: z.string().nullable().describe('Why it cannot run on this machine; null where it can'),
  objectives: z.record(z.string(), z.array(z.string())).describe('By language'),
  prerequisites: z.array(z.string()).describe('Slugs of labs to do first'),
  languages: z.array(z.string()).describe('Languages that its guide is in'),
  tasks: z.array(z.object({ id: z.string(), title: text, points: z.number(), needs: z.array(z.string()) })),
};

export const labSummary = z.object(labFields).meta({ id: 'LabSummary' });
export const labList = z.object({ items: z.array(labSummary) });
export const labParams = z.object({ slug: z.string().min(1).max(100) });

export const lab = z.object({
  ...labFields,
  guides: z.record(z.string(), z.string()).describe('Markdown by language; a session fills the parameters in'),
}).meta({ id: 'Lab' });

const hint = z.object({ index: z.int(), cost: z.number(), text });

export const task = z.object({
  id: z.string(),
  title: text,
  state: z.enum(['locked', 'open', 'passed']),
  needs: z.array(z.string()).describe('Tasks that must be passed first'),
  points: z.number(),
  bestScore: z.number(),
  attempts: z.int(),
  hints: z.object({ total: z.int(), taken: z.array(hint), nextCost: z.number().nullable().describe('Points that the next hint costs; null where none is left'), nextAfterAttempts: z.int().nullable().describe('How many attempts come before it') }),
}).meta({ id: 'Task' });

export const taskList = z.object({ items: z.array(task) });
export const taskParams = sessionParams.extend({ taskId: z.string().min(1).max(100) });

export const gradeBody = z.strictObject({
  answers: z.record(z.string().max(100), z.array(z.string().max(100)).max(20)).optional()
    .describe('Ids of the chosen options, by question; what is predicted, by check'),
  locale: z.enum(locales).optional().describe('Language of the evidence; English by default'),
}).nullish().meta({ examples: [{}, { answers: { 'who-answers-arp': ['pod2'] } }] });

const checkResult = z.object({
  id: z.string(), kind: z.string(), passed: z.boolean(), weight: z.number(),
  expected: z.string(), seen: z.string(), sentence: z.string().describe('What to look at'), durationMs: z.number(),
}).meta({ id: 'CheckResult' });

export const evidence = z.array(checkResult).describe('One result per check');

export const attempt = z.object({
  id,
  sessionId: id,
  taskId: z.string(),
  passed: z.boolean(),
  score: z.number().describe('Points, hints and lateness deducted'),
  earned: z.number().describe('Points, hints deducted'),
  late: z.object({ dueAt: z.string(), minutes: z.int(), percent: z.number().describe('Of `earned`'), points: z.number() }).nullable().describe('What lateness took; null where the attempt was in time or nothing is due'),
  assignmentId: id.nullable().describe('The assignment that it counts for'),
  maxScore: z.number(),
  evidence,
  createdAt: z.date(),
  durationMs: z.number(),
}).meta({ id: 'Attempt' });

export const attemptsQuery = z.strictObject({ cursor, limit });
export const attemptPage = z.object({ items: z.array(attempt), nextCursor });

export const nextHint = hint.extend({ left: z.int().describe('Hints that are left after this one') }).meta({ id: 'Hint' });

export const solution = z.object({
  steps: z.array(targetView.extend({ commands: z.array(z.string()) })),
  explanation: text,
}).meta({ id: 'Solution' });
