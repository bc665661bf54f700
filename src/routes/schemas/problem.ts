/** The schema of an error's body, and the error answers of an operation for its OpenAPI description. */
import { z } from 'zod';
import { errorTable, type ErrorCode } from '../../errors.js';

const fieldError = z.object({
  in: z.enum(['body', 'query', 'path', 'headers']),
  pointer: z.string().describe('JSON Pointer (RFC 6901) to what is wrong'),
  message: z.string(),
});

const codes = Object.keys(errorTable);

export const problem = z.looseObject({
  type: z.string().describe('Where the error is described'),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('What went wrong and what to do, for people'),
  instance: z.string().describe('The request\'s id, as in the header X-Request-Id and in the service\'s log'),
  code: z.enum(codes).describe('Stable; what a program looks at'),
  errors: z.array(fieldError).optional().describe('For invalid-request: every field that is wrong'),
}).meta({
  id: 'Problem',
  description: 'Problem Details (RFC 9457). Some codes add members of their own.',
  examples: [{ type: '/errors#not-found', title: 'Nothing is here', status: 404, detail: 'There is no lab pod-to-pod.', instance: '0190b6ce-0000-7000-8000-000000000000', code: 'not-found' }],
});

/** Every operation may answer these. */
const always = ['invalid-request', 'too-many-requests', 'internal', 'shutting-down'] as const satisfies ErrorCode[];

/**
 * The error answers of an operation: its own codes and those of every operation, by status. The type is empty, so that
 * a handler's answers are typed by its successes alone: handlers throw.
 */
export function problems(...own: ErrorCode[]): Record<never, never> {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of [...own, ...always]) byStatus.set(errorTable[code].status, [...(byStatus.get(errorTable[code].status) ?? []), code]);
  return Object.fromEntries([...byStatus].map(([status, list]) => [status, {
    description: list.map((code) => `\`${code}\`: ${errorTable[code].title}`).join('. '),
    content: { 'application/problem+json': { schema: problem } },
  }]));
}

/** The same for an operation that needs a login. */
export function userProblems(...own: ErrorCode[]): Record<never, never> {
  return problems('not-authenticated', 'origin-refused', ...own);
}

/** The same for an operation on a session of the path. */
export function sessionProblems(...own: ErrorCode[]): Record<never, never> {
  return userProblems('not-permitted', 'not-found', ...own);
}

/** What anything that reaches into the sandbox may answer besides. */
export const sandboxCodes = ['session-not-ready', 'session-ended', 'session-failed', 'sandbox-gone', 'sandbox-timeout', 'sandbox-protocol', 'engine-unavailable'] as const satisfies ErrorCode[];

export const postCodes = ['idempotency-key-reused', 'conflict', 'unsupported-media-type', 'body-too-large'] as const satisfies ErrorCode[];
