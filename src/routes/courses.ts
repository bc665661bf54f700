/** Courses and their sections. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { may, type Actor } from '../auth/permissions.js';
import { AppError } from '../errors.js';
import type { CourseRow } from '../store/courses.js';
import type { Store } from '../store/store.js';
import { actorOf } from './authenticate.js';
import { expectedVersion, tagVersion, versionNotModified } from './etag.js';
import { guard, mayOrRefuse, requireMay, type Guard } from './require-resource.js';
import { noContent } from './schemas/common.js';
import * as shapes from './schemas/courses.js';
import { postCodes, userProblems } from './schemas/problem.js';
import { unchanged } from './schemas/sessions.js';

export interface CourseRouteOptions {
  store: Pick<Store, 'courses'>;
}

export const courseRoutes: FastifyPluginAsyncZod<CourseRouteOptions> = async (app, { store: { courses } }) => {
  const tags = ['courses'];
  const guarded = guardCourse(courses, 'course');

  app.get('', {
    preParsing: async (request) => { actorOf(request); },
    schema: {
      operationId: 'listCourses', tags, summary: 'List your courses, newest first', querystring: shapes.courseQuery,
      response: { 200: shapes.coursePage, ...userProblems('not-permitted') },
    },
  }, async (request) => {
    const actor = actorOf(request);
    const { user, archived, ...query } = request.query;
    const page = await courses.page({ archived, ...listed(actor, user) }, query);
    return { ...page, items: page.items.map((row) => courseView(row, actor)) };
  });

  app.post('', {
    preParsing: requireMay('create', 'course'),
    schema: {
      operationId: 'createCourse', tags, summary: 'Make a course', body: shapes.courseBody,
      description: 'Whoever makes it is its first instructor.',
      response: { 201: shapes.course, ...userProblems('not-permitted', ...postCodes) },
    },
  }, async (request, reply) => {
    const actor = actorOf(request);
    const row = await courses.create({ ...request.body, ...(actor.kind === 'user' && { instructorId: actor.id }) });
    const body = { ...courseView(row, actor), role: actor.kind === 'user' ? 'instructor' as const : null };
    tagVersion(reply, row.version, body);
    return reply.code(201).header('location', `/v1/courses/${row.id}`).send(body);
  });

  app.get('/:id', {
    preParsing: guarded.may('read'),
    schema: {
      operationId: 'getCourse', tags, summary: 'Look at a course', params: shapes.courseParams,
      response: { 200: shapes.course, 304: unchanged, ...userProblems('not-found') },
    },
  }, async (request, reply) => {
    const row = guarded.of(request);
    const body = courseView(row, actorOf(request));
    return versionNotModified(request, reply, row.version, body) ? reply.code(304).send() : body;
  });

  app.patch('/:id', {
    preParsing: guarded.may('write'),
    schema: {
      operationId: 'changeCourse', tags, summary: 'Change or archive a course', params: shapes.courseParams, body: shapes.courseChange,
      description: 'With `If-Match` only if nobody has changed it since. `{"archived": true}` archives it, `false` brings it back.',
      response: { 200: shapes.course, ...userProblems('not-permitted', 'not-found', 'changed-meanwhile', 'course-archived', 'unsupported-media-type', 'body-too-large') },
    },
  }, async (request, reply) => {
    const before = guarded.of(request);
    const { archived, ...change } = request.body;
    if (archived !== false) refuseArchived(before);
    const archivedAt = archived === undefined ? {} : { archivedAt: archived ? new Date() : null };
    const row = await courses.change(before.id, { ...change, ...archivedAt }, expectedVersion(request));
    const body = courseView(row, actorOf(request));
    tagVersion(reply, row.version, body);
    return body;
  });

  app.get('/:id/sections', {
    preParsing: guarded.may('read'),
    schema: { operationId: 'listSections', tags, summary: 'List a course\'s sections, by name', params: shapes.courseParams, response: { 200: shapes.sectionList, ...userProblems('not-found') } },
  }, async (request) => ({ items: await courses.sections(guarded.of(request).id) }));

  app.post('/:id/sections', {
    preParsing: guarded.may('write'),
    schema: {
      operationId: 'createSection', tags, summary: 'Make a section', params: shapes.courseParams, body: shapes.sectionBody,
      response: { 201: shapes.section, ...userProblems('not-permitted', 'not-found', 'course-archived', ...postCodes) },
    },
  }, async (request, reply) => {
    const course = guarded.of(request);
    refuseArchived(course);
    return reply.code(201).send(await courses.addSection(course.id, request.body.name));
  });

  app.patch('/:id/sections/:sectionId', {
    preParsing: guarded.may('write'),
    schema: {
      operationId: 'renameSection', tags, summary: 'Rename a section', params: shapes.sectionParams, body: shapes.sectionBody,
      response: { 200: shapes.section, ...userProblems('not-permitted', 'not-found', 'conflict', 'course-archived', 'unsupported-media-type', 'body-too-large') },
    },
  }, async (request) => {
    const course = guarded.of(request);
    refuseArchived(course);
    return courses.renameSection(course.id, request.params.sectionId, request.body.name);
  });

  app.delete('/:id/sections/:sectionId', {
    preParsing: guarded.may('write'),
    schema: {
      operationId: 'deleteSection', tags, summary: 'Remove a section', params: shapes.sectionParams,
      description: 'Its learners stay in the course, without a section.',
      response: { 204: noContent, ...userProblems('not-permitted', 'not-found', 'course-archived') },
    },
  }, async (request, reply) => {
    const course = guarded.of(request);
    refuseArchived(course);
    if (!await courses.removeSection(course.id, request.params.sectionId)) throw new AppError('not-found', `The course has no section ${request.params.sectionId}.`);
    return reply.code(204).send();
  });
};

/** Hooks for a path with a course's id, and for what belongs to that course as a whole. */
export function guardCourse(courses: Pick<Store['courses'], 'find'>, kind: 'course' | 'enrolment' | 'assignment' | 'grade' | 'board'): Guard<CourseRow> {
  return guard({ kind, name: 'course', load: (id) => courses.find(id), place: ({ id }) => ({ courseId: id }) });
}

/** Throws `course-archived`. */
export function refuseArchived({ title, archivedAt }: Pick<CourseRow, 'title' | 'archivedAt'>): void {
  if (archivedAt !== null) throw new AppError('course-archived', `The course "${title}" is archived. An instructor can bring it back with {"archived": false}.`);
}

/** One's own; all for who may see all; for a machine of one course that one. */
function listed(actor: Actor, user: 'me' | 'all'): { memberId?: string; id?: string } {
  if (actor.kind === 'machine' && actor.courseId !== null) {
    mayOrRefuse(actor, 'read', { kind: 'course', courseId: actor.courseId });
    return { id: actor.courseId };
  }
  if (actor.kind === 'user' && user === 'me') return { memberId: actor.id };
  mayOrRefuse(actor, 'list-all', { kind: 'course' });
  return {};
}

export function courseView({ enrolCode, ...row }: CourseRow, actor: Actor): z.input<typeof shapes.course> {
  const role = actor.kind === 'user' ? actor.courses[row.id] ?? null : null;
  return { ...row, role, enrolCode: may(actor, 'write', { kind: 'course', courseId: row.id }) ? enrolCode : null };
}
