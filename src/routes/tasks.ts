/** Tasks of a session: state, grading, hints, solution. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { AppError } from '../errors.js';
import type { Grading, TaskState } from '../grading/grading.js';
import type { Sessions } from '../sessions/contract.js';
import type { AttemptRow } from '../store/attempts.js';
import type { Store } from '../store/store.js';
import { requireSession, sessionOf, watchesOnly } from './require-session.js';
import { sessionParams } from './schemas/common.js';
import * as shapes from './schemas/labs.js';
import { postCodes, sandboxCodes, sessionProblems } from './schemas/problem.js';

export interface TaskRouteOptions {
  sessions: Sessions;
  grading: Grading;
  store: Pick<Store, 'attempts'>;
}

export const taskRoutes: FastifyPluginAsyncZod<TaskRouteOptions> = async (app, { sessions, grading, store }) => {
  const tags = ['tasks'];
  const read = requireSession(sessions, 'read');
  const use = requireSession(sessions, 'use');

  app.get('/:id/tasks', {
    preParsing: read,
    schema: {
      operationId: 'listTasks', tags, summary: 'List the tasks of a session', params: sessionParams,
      response: { 200: shapes.taskList, ...sessionProblems() },
    },
  }, async (request) => {
    const items = await grading.tasks(sessionOf(request).id);
    return { items: watchesOnly(request) ? items.map(withoutHints) : items };
  });

  app.post('/:id/tasks/:taskId/attempts', {
    preParsing: use,
    schema: {
      operationId: 'gradeTask', tags, summary: 'Grade a task now', params: shapes.taskParams, body: shapes.gradeBody,
      response: { 201: shapes.attempt, ...sessionProblems('task-locked', ...sandboxCodes, ...postCodes) },
    },
  }, async (request, reply) => {
    const { answers, locale } = request.body ?? {};
    return reply.code(201).send(view(await grading.grade(sessionOf(request).id, request.params.taskId, answers, locale)));
  });

  app.get('/:id/tasks/:taskId/attempts', {
    preParsing: read,
    schema: {
      operationId: 'listAttempts', tags, summary: 'List the attempts at a task, newest first', params: shapes.taskParams, querystring: shapes.attemptsQuery,
      response: { 200: shapes.attemptPage, ...sessionProblems() },
    },
  }, async (request) => {
    const page = await store.attempts.page({ sessionId: sessionOf(request).id, taskId: request.params.taskId }, request.query);
    return { ...page, items: page.items.map(view) };
  });

  app.post('/:id/tasks/:taskId/hints', {
    preParsing: use,
    schema: {
      operationId: 'takeHint', tags, summary: 'Take the next hint at its cost', params: shapes.taskParams,
      response: { 201: shapes.nextHint, ...sessionProblems('task-locked', ...postCodes) },
    },
  }, async (request, reply) => reply.code(201).send(await grading.takeHint(sessionOf(request).id, request.params.taskId)));

  app.get('/:id/tasks/:taskId/solution', {
    preParsing: read,
    schema: {
      operationId: 'getSolution', tags, summary: 'The solution, once the learner may see it', params: shapes.taskParams,
      response: { 200: shapes.solution, ...sessionProblems() },
    },
  }, async (request) => {
    if (watchesOnly(request)) throw new AppError('not-permitted', 'You watch this session: the solution opens in your own when you have earned it.');
    return grading.solution(sessionOf(request).id, request.params.taskId);
  });
};

/** What the demonstrator has read would help the spectators in their own exams. */
function withoutHints(task: TaskState): TaskState {
  return { ...task, hints: { ...task.hints, taken: [] } };
}

/** The store knows the evidence as JSON; it is what grading gave. */
function view(row: AttemptRow) {
  return { ...row, evidence: shapes.evidence.parse(row.evidence) };
}
