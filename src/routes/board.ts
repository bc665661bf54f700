/** The live board of a course. Its WebSocket is in `docs/streams.md`. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Boards } from '../sessions/board/boards.js';
import type { Store } from '../store/store.js';
import { notModified } from './etag.js';
import { requireInCourse } from './require-course.js';
import * as shapes from './schemas/board.js';
import { sessionProblems } from './schemas/problem.js';
import { unchanged } from './schemas/sessions.js';

export const boardRoutes: FastifyPluginAsyncZod<{ boards: Boards; store: Pick<Store, 'boards'> }> = async (app, { boards, store }) => {
  app.get('/:id/board', {
    preParsing: requireInCourse(store.boards, 'read', 'board'),
    schema: {
      operationId: 'getBoard', tags: ['board'], summary: 'The live board of a course', params: shapes.courseParams,
      description: 'Every learner of the course with their newest session in it. Carries an ETag that changes with every event of the course; the minutes run on without one.',
      response: { 200: shapes.board, 304: unchanged, ...sessionProblems() },
    },
  }, async (request, reply) => {
    const board = await boards.read(request.params.id);
    const { counts: _counts, learners, ...rest } = board;
    const state = { ...rest, learners: learners.map(({ minutesSinceProgress: _minutes, ...learner }) => learner) };
    return notModified(request, reply, state) ? reply.code(304).send() : board;
  });
};
