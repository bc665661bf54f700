/** Hands, consent to typing, and an instructor's help on one session. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { AppError } from '../errors.js';
import type { Sessions, SessionView } from '../sessions/contract.js';
import type { Store } from '../store/store.js';
import { requireUser, userOf } from './authenticate.js';
import { requireSession, sessionOf } from './require-session.js';
import { noContent, sessionParams } from './schemas/common.js';
import * as shapes from './schemas/help.js';
import { postCodes, sessionProblems } from './schemas/problem.js';
import { session as sessionShape } from './schemas/sessions.js';

export interface HelpOptions {
  sessions: Sessions;
  store: Pick<Store, 'help' | 'messages'>;
}

interface Helper { id: string; name: string }

export const helpRoutes: FastifyPluginAsyncZod<HelpOptions> = async (app, { sessions, store }) => {
  const tags = ['help'];
  const over = ['session-ended'] as const;

  app.post('/:id/hand', {
    preParsing: requireSession(sessions, 'use'),
    schema: {
      operationId: 'raiseHand', tags, summary: 'Raise the hand', params: sessionParams, body: shapes.handBody,
      description: 'Seen on the course\'s board at once. Again, with another note, changes the note.',
      response: { 200: shapes.hand, ...sessionProblems(...over, ...postCodes) },
    },
  }, async (request) => {
    const { handRaisedAt: raisedAt, handNote: note } = await store.help.raiseHand(sessionOf(request).id, request.body?.note ?? null);
    return { raisedAt, note };
  });

  app.delete('/:id/hand', {
    preParsing: [requireUser, requireEither(sessions)],
    schema: {
      operationId: 'lowerHand', tags, summary: 'Lower the hand', params: sessionParams,
      description: 'By the learner, or by an instructor who has helped.',
      response: { 204: noContent, ...sessionProblems(...over) },
    },
  }, async (request, reply) => {
    await store.help.lowerHand(sessionOf(request).id, helperOf(userOf(request)));
    return reply.code(204).send();
  });

  app.put('/:id/typing', {
    preParsing: [requireSession(sessions, 'read'), requireOwner],
    schema: {
      operationId: 'allowTyping', tags, summary: 'Let instructors type in your terminals for a while', params: sessionParams, body: shapes.typingBody,
      response: { 200: shapes.typing, ...sessionProblems(...over, 'unsupported-media-type', 'body-too-large') },
    },
  }, async (request) => store.help.allowTyping(sessionOf(request).id, new Date(Date.now() + request.body.minutes * 60_000)));

  app.delete('/:id/typing', {
    preParsing: [requireSession(sessions, 'read'), requireOwner],
    schema: {
      operationId: 'endTyping', tags, summary: 'Let instructors only watch again', params: sessionParams,
      description: 'Typing stops at once.', response: { 204: noContent, ...sessionProblems(...over) },
    },
  }, async (request, reply) => {
    await store.help.allowTyping(sessionOf(request).id, null);
    return reply.code(204).send();
  });

  app.post('/:id/help', {
    preParsing: [requireUser, requireSession(sessions, 'help')],
    schema: {
      operationId: 'helpSession', tags, summary: 'Help a learner: more time, one host as it was, a hint', params: sessionParams, body: shapes.helpBody,
      description: 'The learner is told who did it.',
      response: { 200: sessionShape, ...sessionProblems('session-extension-limit', 'session-not-ready', 'session-ended', 'session-failed', 'target-not-found', ...postCodes) },
    },
  }, async (request) => {
    const session = sessionOf(request);
    const by = helperOf(userOf(request));
    const after = await give({ sessions, store }, session, request.body, by);
    const { help, ...what } = request.body;
    if (help !== 'hint') await store.help.tell(session.id, 'help.given', { help, ...what, by });
    return after;
  });
};

function give({ sessions, store }: HelpOptions, session: SessionView, body: z.output<typeof shapes.helpBody>, by: Helper): Promise<SessionView> {
  switch (body.help) {
    case 'extend': return sessions.extend(session.id);
    case 'reset': return sessions.reset(session.id, { host: body.host });
    default: return hint({ sessions, store }, session, body.text, by);
  }
}

async function hint({ sessions, store }: HelpOptions, { id, userId, courseId }: SessionView, text: string, from: Helper): Promise<SessionView> {
  if (courseId === null) throw new AppError('invalid-request', 'This session is of no course: there is nobody to send a hint as.');
  await store.messages.send({ courseId, from, kind: 'hint', text, target: null, to: [{ userId, sessionId: id }] });
  return sessions.find(id);
}

/** Hook: the learner, or who may help. */
function requireEither(sessions: Sessions): ReturnType<typeof requireSession> {
  const [read, help] = [requireSession(sessions, 'read'), requireSession(sessions, 'help')];
  return async (request) => {
    await read(request);
    if (sessionOf(request).userId !== userOf(request).id) await help(request);
  };
}

/** Hook: consent is the learner's own to give, whatever else somebody may do. */
async function requireOwner(request: Parameters<typeof sessionOf>[0]): Promise<void> {
  if (sessionOf(request).userId !== userOf(request).id) throw new AppError('not-permitted', 'Only the learner decides who types in their terminals.');
}

function helperOf({ id, name }: Helper): Helper {
  return { id, name };
}
