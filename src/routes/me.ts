/** What a learner has to do, and has reached. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { assignmentView } from '../courses/assignment-view.js';
import { progressView } from '../courses/gradebook-view.js';
import type { Store } from '../store/store.js';
import { requireUser, userOf } from './authenticate.js';
import { leave } from './enrolments.js';
import { notModified } from './etag.js';
import { noContent } from './schemas/common.js';
import { courseParams } from './schemas/courses.js';
import * as shapes from './schemas/grades.js';
import { userProblems } from './schemas/problem.js';
import { unchanged } from './schemas/sessions.js';

export const meRoutes: FastifyPluginAsyncZod<{ store: Pick<Store, 'assignments' | 'enrolments' | 'gradebook' | 'progress'> }> = async (app, { store }) => {
  const tags = ['me'];

  app.get('/assignments', {
    preParsing: requireUser,
    schema: {
      operationId: 'listMyAssignments', tags, summary: 'Your assignments, newest first, with due time, state and grade', querystring: shapes.myQuery,
      response: { 200: shapes.myAssignmentPage, 304: unchanged, ...userProblems('not-permitted') },
    },
  }, async (request, reply) => {
    const { id: userId } = userOf(request);
    const page = await store.assignments.pageOfLearner(userId, request.query);
    const ids = page.items.map(({ assignment }) => assignment.id);
    const [extensions, reached] = await Promise.all([store.assignments.extensionsOf(userId, ids), store.gradebook.ofLearner(userId, ids)]);
    const now = new Date();
    const items = page.items.map(({ assignment, course }) => ({ course, assignment: assignmentView(assignment, extensions.get(assignment.id) ?? null, now), progress: progressView(reached(assignment.id, userId), assignment) }));
    const body = { items, nextCursor: page.nextCursor };
    return notModified(request, reply, body) ? reply.code(304).send() : body;
  });

  app.get('/progress', {
    preParsing: requireUser,
    schema: {
      operationId: 'listMyProgress', tags, summary: 'Your best at every task of every lab', querystring: shapes.myProgressQuery,
      response: { 200: shapes.myProgress, 304: unchanged, ...userProblems('not-permitted') },
    },
  }, async (request, reply) => {
    const rows = await store.progress.ofUser(userOf(request).id, request.query.lab);
    const body = { items: rows.map(({ userId: _mine, ...row }) => row) };
    return notModified(request, reply, body) ? reply.code(304).send() : body;
  });

  app.delete('/courses/:id', {
    preParsing: requireUser,
    schema: { operationId: 'leaveCourse', tags, summary: 'Leave a course', description: 'Your grades stay.', params: courseParams, response: { 204: noContent, ...userProblems('not-permitted', 'not-found', 'conflict') } },
  }, async (request, reply) => {
    await leave(store.enrolments, request.params.id, userOf(request).id);
    return reply.code(204).send();
  });
};
