/** Commands: one program, run to its end, in one request. `docs/streams.md` has the streamed form. */
import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import type { CommandResult } from '../sandbox/contract.js';
import type { Sessions } from '../sessions/contract.js';
import { requireSession, sessionOf } from './require-session.js';
import { commandBody, commandResult, type CommandBody } from './schemas/commands.js';
import { sessionParams } from './schemas/common.js';
import { postCodes, sandboxCodes, sessionProblems } from './schemas/problem.js';

/** JSON may write one byte as `\u0000`, but stdin as text or base64 of 1 MiB fits with the rest. */
const bodyLimitBytes = 2 * 1024 * 1024;

export const commandRoutes: FastifyPluginAsyncZod<{ sessions: Sessions }> = async (app, { sessions }) => {
  app.post('/:id/commands', {
    preParsing: requireSession(sessions, 'use'),
    bodyLimit: bodyLimitBytes,
    schema: {
      operationId: 'runCommand', tags: ['commands'], summary: 'Run a program and wait for its end', params: sessionParams, body: commandBody,
      description: 'The program is killed when the client goes away. A program that fails is no error of the request: see exitCode.',
      response: { 200: commandResult, ...sessionProblems('target-not-found', 'program-not-started', 'limit-reached', ...sandboxCodes, ...postCodes) },
    },
  }, async (request, reply) => {
    const { body } = request;
    const result = await sessions.runCommand(sessionOf(request).id, {
      target: body.target, argv: body.argv, timeoutMs: body.timeoutMs, maxOutputBytes: body.maxOutputBytes,
      ...(body.env === undefined ? {} : { env: body.env }), ...input(body), signal: clientGone(reply),
    });
    return present(result, body.encoding);
  });
};

function input({ stdin }: CommandBody): { input?: Uint8Array } {
  if (stdin === undefined) return {};
  return { input: typeof stdin === 'string' ? Buffer.from(stdin) : Buffer.from(stdin.base64, 'base64') };
}

/** Aborts when the connection closes before the answer was sent. */
function clientGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

function present(result: CommandResult, encoding: CommandBody['encoding']): z.output<typeof commandResult> {
  const { code, signal, reason, stdout, stderr, truncated, durationMs } = result;
  return { exitCode: code, signal, reason: reason ?? null, stdout: stdout.toString(encoding), stderr: stderr.toString(encoding), encoding, truncated, durationMs };
}
