/** What a check does to the lab while, or before, it looks: a program of the author's. */
import { z } from 'zod';
import { placeSchema } from './places.js';

export const disturbanceSchema = z.strictObject({
  on: placeSchema,
  run: z.string().min(1).max(20_000),
  language: z.enum(['sh', 'python']).default('sh').describe('sh stops at the first line that fails'),
  as: z.enum(['checker', 'learner']).default('checker').describe('checker: the image\'s own files, in the network namespace only. learner: as root on the host, for what needs its files (ip netns, processes)'),
  timeoutMs: z.int().min(100).max(15_000).default(5_000),
}).describe('Must end with exit code 0 by itself; otherwise the check could not be made');

export type Disturbance = z.output<typeof disturbanceSchema>;
