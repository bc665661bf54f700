/** Assignments of a course, and the learners' extensions. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { assignmentView } from '../courses/assignment-view.js';
import { checkTimes, makeAssignment } from '../courses/make-assignment.js';
import { AppError } from '../errors.js';
import type { AssignmentFor } from '../store/assignments.js';
import type { Store } from '../store/store.js';
import { actorOf } from './authenticate.js';
import { guardCourse, refuseArchived } from './courses.js';
import { expectedVersion, tagVersion, versionNotModified } from './etag.js';
import type { LabsPart } from './labs-part.js';
import { guard, type Guard } from './require-resource.js';
import * as shapes from './schemas/assignments.js';
import { courseParams } from './schemas/courses.js';
import { postCodes, userProblems } from './schemas/problem.js';
import { unchanged } from './schemas/sessions.js';

export interface AssignmentRouteOptions {
  store: Pick<Store, 'courses' | 'assignments' | 'grades' | 'labs'>;
  labs: Pick<LabsPart, 'version'>;
}

/** Under /courses. */
export const courseAssignmentRoutes: FastifyPluginAsyncZod<AssignmentRouteOptions> = async (app, { store, labs }) => {
  const tags = ['assignments'];
  const guarded = guardCourse(store.courses, 'assignment');

  app.get('/:id/assignments', {
    preParsing: guarded.may('read'),
    schema: {
      operationId: 'listAssignments', tags, summary: 'List a course\'s assignments, newest first', params: courseParams, querystring: shapes.assignmentQuery,
      response: { 200: shapes.assignmentPage, ...userProblems('not-found') },
    },
  }, async (request) => {
    const { archived, ...query } = request.query;
    const page = await store.assignments.page({ courseId: guarded.of(request).id, archived }, query);
    const extensions = await store.assignments.extensionsOf(actorOf(request).id, page.items.map(({ id }) => id));
    return { ...page, items: page.items.map((row) => assignmentView(row, extensions.get(row.id) ?? null, new Date())) };
  });

  app.post('/:id/assignments', {
    preParsing: guarded.may('write'),
    schema: {
      operationId: 'createAssignment', tags, summary: 'Assign a lab, or one task of it', params: courseParams, body: shapes.assignmentBody,
      response: { 201: shapes.assignment, ...userProblems('not-permitted', 'not-found', 'course-archived', ...postCodes) },
    },
  }, async (request, reply) => {
    const course = guarded.of(request);
    refuseArchived(course);
    const { opensAt: _o, dueAt: _d, closesAt: _c, ...wanted } = request.body;
    const row = await makeAssignment({ store, labs }, { ...wanted, ...datesOf(request.body), courseId: course.id });
    const body = assignmentView(row, null, new Date());
    tagVersion(reply, row.version, body);
    return reply.code(201).header('location', `/v1/assignments/${row.id}`).send(body);
  });
};

/** Under /assignments. */
export const assignmentRoutes: FastifyPluginAsyncZod<AssignmentRouteOptions> = async (app, { store }) => {
  const tags = ['assignments'];
  const { assignments, grades } = store;
  const guarded = guardAssignment(assignments);

  app.get('/:id', {
    preParsing: guarded.may('read'),
    schema: { operationId: 'getAssignment', tags, summary: 'Look at an assignment', params: shapes.assignmentParams, response: { 200: shapes.assignment, 304: unchanged, ...userProblems('not-found') } },
  }, async (request, reply) => {
    const { assignment, extension } = guarded.of(request);
    const body = assignmentView(assignment, extension, new Date());
    return versionNotModified(request, reply, assignment.version, body) ? reply.code(304).send() : body;
  });

  app.patch('/:id', {
    preParsing: guarded.may('write'),
    schema: {
      operationId: 'changeAssignment', tags, summary: 'Change or archive an assignment', params: shapes.assignmentParams, body: shapes.assignmentChange,
      description: 'With `If-Match` only if nobody has changed it since. A new due time or late policy makes the grades again of the attempts that were made; nothing else touches what is graded. The lab version stays.',
      response: { 200: shapes.assignment, ...userProblems('not-permitted', 'not-found', 'changed-meanwhile', 'course-archived', 'unsupported-media-type', 'body-too-large') },
    },
  }, async (request, reply) => {
    const { assignment: before, extension, courseArchived } = guarded.of(request);
    refuseArchived({ title: before.title, archivedAt: courseArchived ? before.createdAt : null });
    const { archived, opensAt: _o, dueAt: _d, closesAt: _c, ...change } = request.body;
    const dates = datesOf(request.body);
    checkTimes({ ...before, ...dates });
    const archivedAt = archived === undefined ? {} : { archivedAt: archived ? new Date() : null };
    const row = await assignments.change(before.id, { ...change, ...dates, ...archivedAt }, expectedVersion(request));
    await grades.refresh({ assignmentId: before.id });
    const body = assignmentView(row, extension, new Date());
    tagVersion(reply, row.version, body);
    return body;
  });
};

export function guardAssignment(assignments: Pick<Store['assignments'], 'findFor'>): Guard<AssignmentFor> {
  return guard({
    kind: 'assignment', load: (id, request) => assignments.findFor(id, actorOf(request).id),
    place: ({ assignment }) => ({ courseId: assignment.courseId }),
  });
}

interface Times { opensAt?: string | null | undefined; dueAt?: string | null | undefined; closesAt?: string | null | undefined }

/** Those that the body names. */
export function datesOf<Body extends Times>({ opensAt, dueAt, closesAt }: Body): { opensAt?: Date | null; dueAt?: Date | null; closesAt?: Date | null } {
  return { ...(opensAt !== undefined && { opensAt: dateOf(opensAt) }), ...(dueAt !== undefined && { dueAt: dateOf(dueAt) }), ...(closesAt !== undefined && { closesAt: dateOf(closesAt) }) };
}

function dateOf(text: string | null): Date | null {
  if (text === null) return null;
  const date = new Date(text);
  // Databases differ in what they do with years before 1970 and after 9999.
  if (!(date.getTime() >= 0)) throw new AppError('invalid-request', `${text} is before 1970.`);
  return date;
}
