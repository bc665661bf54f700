/** Messages of instructors to learners of a course, and what a learner was sent. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { AppError } from '../errors.js';
import type { Boards } from '../sessions/board/boards.js';
import type { Store } from '../store/store.js';
import { requireUser, userOf } from './authenticate.js';
import { refuseArchived } from './courses.js';
import { requireInCourse } from './require-course.js';
import { courseParams } from './schemas/board.js';
import { noContent } from './schemas/common.js';
import * as shapes from './schemas/help.js';
import { postCodes, sessionProblems, userProblems } from './schemas/problem.js';

type Audience = { userId: string; sessionId: string | null }[];

export const courseMessageRoutes: FastifyPluginAsyncZod<{ boards: Boards; store: Pick<Store, 'boards' | 'messages'> }> = async (app, { boards, store }) => {
  app.post('/:id/messages', {
    preParsing: [requireUser, requireInCourse(store.boards, 'help', 'session')],
    schema: {
      operationId: 'sendMessage', tags: ['help'], summary: 'Send a hint, a command to try, or a note to learners', params: courseParams, body: shapes.messageBody,
      description: 'To one, some or all. It waits for who is away; the streams of live sessions tell it at once (`message.received`).',
      response: { 201: shapes.sentMessage, ...sessionProblems('course-archived', ...postCodes) },
    },
  }, async (request, reply) => {
    const { to, target = null, ...message } = request.body;
    const courseId = request.params.id;
    const { id, name } = userOf(request);
    const course = await store.boards.course(courseId);
    if (course !== null) refuseArchived(course);
    return reply.code(201).send(await store.messages.send({ ...message, target, courseId, from: { id, name }, to: await audience(courseId, to) }));
  });

  async function audience(courseId: string, to: 'all' | 'stuck' | string[]): Promise<Audience> {
    const everybody = await store.boards.audience(courseId);
    if (to === 'all') return everybody;
    if (to !== 'stuck') return named(everybody, to);
    const stuck = new Set((await boards.read(courseId)).learners.filter((learner) => learner.stuck).map(({ userId }) => userId));
    return everybody.filter(({ userId }) => stuck.has(userId));
  }
};

/** Throws `invalid-request` where one of them is no learner of the course: nobody gets it then. */
function named(everybody: Audience, to: string[]): Audience {
  const known = new Map(everybody.map((each) => [each.userId, each]));
  return [...new Set(to)].map((userId) => {
    const learner = known.get(userId);
    if (learner === undefined) throw new AppError('invalid-request', `${userId} is no learner of this course; nobody was sent the message.`);
    return learner;
  });
}

export const myMessageRoutes: FastifyPluginAsyncZod<{ store: Pick<Store, 'messages'> }> = async (app, { store }) => {
  app.get('/messages', {
    preParsing: requireUser,
    schema: {
      operationId: 'listMyMessages', tags: ['help'], summary: 'What instructors have sent you, newest first', querystring: shapes.messagesQuery,
      response: { 200: shapes.messagePage, ...userProblems('not-permitted') },
    },
  }, async (request) => store.messages.received(userOf(request).id, request.query));

  app.put('/messages/:id/seen', {
    preParsing: requireUser,
    schema: {
      operationId: 'markMessageSeen', tags: ['help'], summary: 'Mark a message as seen', params: shapes.messageParams,
      response: { 204: noContent, ...userProblems('not-permitted', 'not-found') },
    },
  }, async (request, reply) => {
    const { id } = request.params;
    if (!await store.messages.markSeen(userOf(request).id, id)) throw new AppError('not-found', `There is no message ${id}.`);
    return reply.code(204).send();
  });
};
