/**
 * The lab file, `labs/<slug>/lab.yaml`: zod schema, strict (a key that is not known is refused). Any scalar may hold
 * `${parameter}`; the document is checked after the parameters are filled in, see `parameters.ts` and `render.ts`.
 */
import { z } from 'zod';
import { topologySchema } from '../topology/schema.js';
import { checkSchema, idSchema, plainCheckSchema } from './checks.js';
import { interfaceRefSchema, placeSchema } from './places.js';
import { textSchema } from './text.js';

export const slugSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'lower-case letters, digits and hyphens, at most 40');
/** A shell text, run by `sh -e` as the learner; every line must succeed. */
const stepSchema = z.strictObject({ on: placeSchema, run: z.string().min(1).max(20_000) });

export const parameterSchema = z.union([
  z.strictObject({ integer: z.tuple([z.int(), z.int()]).describe('Lowest and highest') }),
  z.strictObject({ choice: z.array(z.union([z.string(), z.int()])).min(1) }),
  z.strictObject({ value: z.string().describe('Made of others: 10.244.${podNet}.0/24') }),
]).describe('Drawn from the learner\'s seed, the same each time');

/** The longest that a session waits for its lab. */
const readinessSchema = z.strictObject({
  checks: z.array(plainCheckSchema).min(1).max(20),
  withinMs: z.int().min(100).max(60_000).default(10_000),
});

const hintSchema = z.strictObject({
  text: textSchema,
  cost: z.number().min(0).describe('Points'),
  afterAttempts: z.int().min(0).default(0).describe('Not before this many attempts'),
});

/** Proof that the checks can fail, and for the right reason: what a learner might do instead. */
const wrongAnswerSchema = z.strictObject({
  id: idSchema,
  about: z.string().min(1),
  afterSolution: z.boolean().default(false).describe('On top of the solution instead of in its place'),
  steps: z.array(stepSchema).min(1),
  answers: z.record(z.string(), z.array(z.string())).default({}),
  fails: z.record(idSchema, z.string()).describe('Check to a text that its evidence must hold'),
});

const quizSchema = z.strictObject({
  id: idSchema,
  question: textSchema,
  options: z.array(z.strictObject({ id: idSchema, text: textSchema, right: z.boolean().default(false) })).min(2).max(8),
  explanation: textSchema,
}).refine((quiz) => quiz.options.some((option) => option.right), 'at least one option must be right');

const taskSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  needs: z.array(idSchema).default([]),
  points: z.number().positive().max(1000),
  checks: z.array(checkSchema).min(1).max(60),
  hints: z.array(hintSchema).max(10).default([]),
  solution: z.array(stepSchema).min(1),
  solutionAnswers: z.record(z.string(), z.array(z.string())).default({}).describe('Quiz to the ids of the right options'),
  fault: z.array(stepSchema).min(1).max(20).optional().describe('Done to the lab, behind the learner\'s back, when the tasks that this one needs are passed; again after a reset. What is to be found from the start belongs into `setup`'),
  explanation: textSchema,
  fresh: z.record(idSchema, z.string()).default({}).describe('Checks that fail before anything is done, and a text that their evidence must hold'),
  wrong: z.array(wrongAnswerSchema).default([]),
});

const captureSchema = z.strictObject({
  id: idSchema, title: textSchema, filter: z.string().default(''),
  points: z.array(interfaceRefSchema).min(1),
});
const hostName = z.string().regex(/^[A-Za-z0-9._-]{1,200}$/, 'a host name');
const walkSchema = z.strictObject({
  id: idSchema, title: textSchema, from: placeSchema, to: placeSchema, address: z.union([z.ipv4(), z.ipv6()]),
  protocol: z.enum(['icmp', 'tcp', 'udp', 'http', 'dns']).default('icmp'), port: z.int().min(1).max(65535).optional(),
  httpHost: hostName.optional().describe('Host header of an HTTP walk; the address when absent'), httpPath: z.string().regex(/^\/[\x21-\x7e]{0,200}$/, 'a path').optional(),
  dnsName: hostName.optional().describe('The name that a DNS walk asks for'),
});
export type LabWalk = z.output<typeof walkSchema>;

export const kernelFeatures = [
  'netns', 'veth', 'bridge', 'br_netfilter', 'vxlan', 'macvlan', 'dummy', 'netem', 'ip_vs', 'ipset', 'nft', 'ct-count', 'iptables-nft',
  'iptables-legacy', 'conntrack', 'statistic', 'tbf',
] as const;

export const labSchema = z.strictObject({
  apiVersion: z.literal('vethlab.dev/v1'),
  kind: z.literal('Lab'),
  slug: slugSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'MAJOR.MINOR.PATCH'),
  meta: z.strictObject({
    title: textSchema, summary: textSchema, level: z.enum(['beginner', 'intermediate', 'advanced']), minutes: z.int().min(5).max(480),
    objectives: z.array(textSchema).min(1), prerequisites: z.array(slugSchema).default([]), tags: z.array(z.string()).default([]), licence: z.string(),
  }),
  parameters: z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,30}$/), parameterSchema).default({}),
  sandbox: z.strictObject({ size: z.enum(['small', 'medium', 'large']).default('small'), features: z.array(z.enum(kernelFeatures)).default([]) }).default({ size: 'small', features: [] }),
  topology: topologySchema,
  setup: z.array(stepSchema).max(50).default([]).describe('Run once, in order, after the topology is built and before the learner gets in; again after a reset (of a host: its own steps). For planted faults: a repair does not undo it, and drift does not show it'),
  readiness: readinessSchema.optional().describe('Must hold before the learner gets in'),
  kubernetes: z.record(z.string(), z.string()).default({}).describe('Place or interface of the lab to its name in a cluster'),
  tasks: z.array(taskSchema).min(1).max(30),
  quizzes: z.array(quizSchema).default([]),
  captures: z.array(captureSchema).default([]),
  walks: z.array(walkSchema).default([]),
  limits: z.strictObject({ minutes: z.int().min(5).max(480).optional().describe('How long a session lasts, in place of the service\'s setting') }).default({}),
  grading: z.strictObject({
    passPercent: z.number().min(1).max(100).default(100),
    hintPenaltyMaxPercent: z.number().min(0).max(100).default(50).describe('Hints never take more of a task\'s points'),
    attempts: z.int().min(1).max(1000).optional().describe('At most so many per task; no limit when absent'),
    late: z.strictObject({
      graceMinutes: z.int().min(0).max(10_080).default(0).describe('After the due time, without loss'),
      percentPerDay: z.number().min(0).max(100).describe('Of the points, for each day that has begun'),
      maxPercent: z.number().min(0).max(100).default(100).describe('Lateness never takes more'),
    }).optional().describe('What an assignment of this lab takes off when it is handed in late; the assignment sets the due time, and may override this'),
    exam: z.boolean().default(false).describe('No hints, no solutions'),
  }).default({ passPercent: 100, hintPenaltyMaxPercent: 50, exam: false }),
}).meta({ id: 'lab', title: 'A lab of Vethlab' });

export type LabDocument = z.output<typeof labSchema>;
export type Task = z.output<typeof taskSchema>;
export type Readiness = z.output<typeof readinessSchema>;
export type Step = z.output<typeof stepSchema>;
export type WrongAnswer = z.output<typeof wrongAnswerSchema>;
export type Quiz = z.output<typeof quizSchema>;
export type ParameterSpec = z.output<typeof parameterSchema>;
export type KernelFeature = (typeof kernelFeatures)[number];
