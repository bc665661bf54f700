/** Commands on the wire: a program with arguments, run once, its output collected. */
import { z } from 'zod';
import { target } from './common.js';

const maxStdinBytes = 1024 * 1024;

const stdin = z.union([
  z.string().max(maxStdinBytes),
  z.strictObject({ base64: z.base64().max(Math.ceil(maxStdinBytes / 3) * 4) }),
]).describe('What the program reads: text, or bytes as {"base64": "…"}; at most 1 MiB');

const noNul = (text: string): boolean => !text.includes('\0');
const argument = z.string().max(128 * 1024).refine(noNul, 'has a NUL byte');
const environmentName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,127}$/, 'letters, digits and underscore');

export const commandBody = z.strictObject({
  target,
  argv: z.array(argument).min(1).max(256).refine((argv) => argv[0] !== '', 'The program has no name')
    .describe('Program and arguments. No shell unless you name one: ["sh", "-c", "…"]'),
  env: z.record(environmentName, z.string().max(32 * 1024).refine(noNul, 'has a NUL byte')).optional()
    .refine((env) => Object.keys(env ?? {}).length <= 64, 'At most 64 variables'),
  stdin: stdin.optional(),
  timeoutMs: z.int().min(100).max(120_000).default(10_000).describe('The program is killed after this time'),
  maxOutputBytes: z.int().min(0).max(1024 * 1024).default(256 * 1024).describe('Of stdout and stderr each; what is more is dropped and `truncated` says so'),
  encoding: z.enum(['utf8', 'base64']).default('utf8').describe('How stdout and stderr are given. As utf8, bytes that are not valid become U+FFFD'),
}).meta({ examples: [{ target: { host: 'node1', pod: 'pod1' }, argv: ['ping', '-c', '1', '10.244.1.3'] }] });

export const commandResult = z.object({
  exitCode: z.int().nullable().describe('null where a signal ended it'),
  signal: z.string().nullable(),
  reason: z.enum(['deadline', 'cancelled', 'sandbox-gone']).nullable().describe('Set where it did not end by itself'),
  stdout: z.string(),
  stderr: z.string(),
  encoding: z.enum(['utf8', 'base64']),
  truncated: z.boolean(),
  durationMs: z.number(),
}).meta({ id: 'CommandResult', examples: [{ exitCode: 0, signal: null, reason: null, stdout: '1 packets transmitted, 1 received\n', stderr: '', encoding: 'utf8', truncated: false, durationMs: 12 }] });

export type CommandBody = z.output<typeof commandBody>;
