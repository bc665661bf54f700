/** One learner's own times and attempts for an assignment. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { AppError } from '../errors.js';
import type { AssignmentRow, ExtensionRow } from '../store/assignment-rows.js';
import type { Store } from '../store/store.js';
import { datesOf, guardAssignment } from './assignments.js';
import { refuseArchived } from './courses.js';
import { actorOf } from './authenticate.js';
import * as shapes from './schemas/assignments.js';
import { noContent } from './schemas/common.js';
import { userProblems } from './schemas/problem.js';

/** Under /assignments. */
export const extensionRoutes: FastifyPluginAsyncZod<{ store: Pick<Store, 'assignments' | 'grades'> }> = async (app, { store: { assignments, grades } }) => {
  const tags = ['assignments'];
  const guarded = guardAssignment(assignments);

  app.get('/:id/extensions', {
    preParsing: guarded.may('write'),
    schema: {
      operationId: 'listExtensions', tags, summary: 'List the learners with times of their own', params: shapes.assignmentParams, querystring: shapes.extensionQuery,
      response: { 200: shapes.extensionPage, ...userProblems('not-permitted', 'not-found') },
    },
  }, async (request) => {
    const { cursor, limit } = request.query;
    const rows = await assignments.extensions(request.params.id, { limit: limit + 1, ...(cursor !== undefined && { after: cursor }) });
    const items = rows.slice(0, limit);
    return { items: items.map(view), nextCursor: rows.length > limit ? items.at(-1)?.userId ?? null : null };
  });

  app.put('/:id/extensions/:userId', {
    preParsing: guarded.may('write'),
    schema: {
      operationId: 'putExtension', tags, summary: 'Give a learner times or attempts of their own', params: shapes.extensionParams, body: shapes.extensionBody,
      description: 'In place of the one before. Another due time makes the learner\'s grade again of the attempts that were made.',
      response: { 200: shapes.extension, ...userProblems('not-permitted', 'not-found', 'course-archived', 'unsupported-media-type', 'body-too-large') },
    },
  }, async (request) => {
    const { assignment, courseArchived } = guarded.of(request);
    refuseArchived({ title: assignment.title, archivedAt: courseArchived ? assignment.createdAt : null });
    const actor = actorOf(request);
    const { attempts, note } = request.body;
    const { dueAt = null, closesAt = null } = datesOf(request.body);
    checkOwnTimes(assignment, { dueAt, closesAt });
    const row = await assignments.extend(assignment.id, request.params.userId, { attempts, note, dueAt, closesAt, createdById: actor.kind === 'user' ? actor.id : null });
    await grades.refresh({ assignmentId: assignment.id });
    return view(row);
  });

  app.delete('/:id/extensions/:userId', {
    preParsing: guarded.may('write'),
    schema: { operationId: 'deleteExtension', tags, summary: 'Take an extension back', params: shapes.extensionParams, response: { 204: noContent, ...userProblems('not-permitted', 'not-found', 'course-archived') } },
  }, async (request, reply) => {
    const { assignment, courseArchived } = guarded.of(request);
    refuseArchived({ title: assignment.title, archivedAt: courseArchived ? assignment.createdAt : null });
    if (!await assignments.endExtension(assignment.id, request.params.userId)) throw new AppError('not-found', `User ${request.params.userId} has no extension.`);
    await grades.refresh({ assignmentId: assignment.id });
    return reply.code(204).send();
  });
};

/** A due time after the close is a mistake: the learner could not use it. */
function checkOwnTimes(assignment: AssignmentRow, extension: Pick<ExtensionRow, 'dueAt' | 'closesAt'>): void {
  const [dueAt, closesAt] = [extension.dueAt ?? assignment.dueAt, extension.closesAt ?? assignment.closesAt];
  if (dueAt === null || closesAt === null || dueAt <= closesAt) return;
  throw new AppError('invalid-request', `The learner's due time (${dueAt.toISOString()}) would be after the close (${closesAt.toISOString()}): extend \`closesAt\` as well.`);
}

function view({ assignmentId: _known, ...row }: ExtensionRow) {
  return row;
}
