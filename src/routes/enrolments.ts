/** Who is in a course: by hand, by code, by a list; and how they leave. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { createEnrolByCode, newEnrolCode } from '../courses/enrol-by-code.js';
import { importRoster } from '../courses/import-roster.js';
import { AppError } from '../errors.js';
import type { EnrolmentRow } from '../store/enrolments.js';
import type { Store } from '../store/store.js';
import { actorOf, requireUser, userOf } from './authenticate.js';
import { courseView, guardCourse, refuseArchived } from './courses.js';
import { noContent } from './schemas/common.js';
import { codeAnswer, courseParams } from './schemas/courses.js';
import * as shapes from './schemas/enrolments.js';
import { postCodes, userProblems } from './schemas/problem.js';

export interface EnrolmentRouteOptions {
  store: Pick<Store, 'courses' | 'enrolments' | 'roster' | 'users'>;
}

/** Under /courses. */
export const courseEnrolmentRoutes: FastifyPluginAsyncZod<EnrolmentRouteOptions> = async (app, { store }) => {
  const tags = ['courses'];
  const { courses, enrolments } = store;
  const guarded = guardCourse(courses, 'enrolment');
  const codes = guardCourse(courses, 'course');

  app.get('/:id/enrolments', {
    preParsing: guarded.may('read'),
    schema: { operationId: 'listEnrolments', tags, summary: 'List who is in a course, newest first', params: courseParams, querystring: shapes.enrolmentQuery, response: { 200: shapes.enrolmentPage, ...userProblems('not-found') } },
  }, async (request) => {
    const { section: sectionId, role, ended, ...query } = request.query;
    const page = await enrolments.page({ courseId: guarded.of(request).id, ended, ...(role && { role }), ...(sectionId !== undefined && { sectionId }) }, query);
    return { ...page, items: page.items.map(view) };
  });

  app.post('/:id/enrolments', {
    preParsing: guarded.may('write'),
    schema: {
      operationId: 'enrol', tags, summary: 'Enrol somebody', params: courseParams, body: shapes.enrolBody,
      description: 'Who is in the course already gets this role and section (200); what is left out stays as it is. Others are learners unless a role is said.',
      response: { 200: shapes.enrolment, 201: shapes.enrolment, ...userProblems('not-permitted', 'not-found', 'course-archived', ...postCodes) },
    },
  }, async (request, reply) => {
    const course = guarded.of(request);
    refuseArchived(course);
    const { email, name, role, section } = request.body;
    await checkSection(courses, course.id, section);
    const userId = await accountOf(store, email, name);
    const { enrolment, created } = await enrolments.enrol({ courseId: course.id, userId, role, source: 'manual', ...(section !== undefined && { sectionId: section }) });
    return reply.code(created ? 201 : 200).send(view(enrolment));
  });

  app.patch('/:id/enrolments/:userId', {
    preParsing: guarded.may('write'),
    schema: { operationId: 'changeEnrolment', tags, summary: 'Give somebody another role or section', params: shapes.enrolmentParams, body: shapes.enrolmentChange, response: { 200: shapes.enrolment, ...userProblems('not-permitted', 'not-found', 'conflict', 'course-archived', 'unsupported-media-type', 'body-too-large') } },
  }, async (request) => {
    const course = guarded.of(request);
    refuseArchived(course);
    const { role, section } = request.body;
    await checkSection(courses, course.id, section);
    return view(await enrolments.change(course.id, request.params.userId, { ...(role && { role }), ...(section !== undefined && { sectionId: section }) }));
  });

  app.delete('/:id/enrolments/:userId', {
    preParsing: guarded.may('write'),
    schema: { operationId: 'endEnrolment', tags, summary: 'Take somebody out of a course', description: 'Grades stay, access ends.', params: shapes.enrolmentParams, response: { 204: noContent, ...userProblems('not-permitted', 'not-found', 'conflict') } },
  }, async (request, reply) => {
    const { id, userId } = request.params;
    await leave(enrolments, id, userId);
    return reply.code(204).send();
  });

  app.post('/:id/code', {
    preParsing: codes.may('write'),
    schema: { operationId: 'renewEnrolCode', tags, summary: 'Make a new enrolment code', description: 'The one before is worth nothing from then on.', params: courseParams, response: { 200: codeAnswer, ...userProblems('not-permitted', 'not-found', 'course-archived', ...postCodes) } },
  }, async (request) => {
    const course = codes.of(request);
    refuseArchived(course);
    const enrolCode = newEnrolCode();
    await courses.change(course.id, { enrolCode });
    return { enrolCode };
  });

  app.delete('/:id/code', {
    preParsing: codes.may('write'),
    schema: { operationId: 'removeEnrolCode', tags, summary: 'Let nobody enrol by code any more', params: courseParams, response: { 204: noContent, ...userProblems('not-permitted', 'not-found') } },
  }, async (request, reply) => {
    await courses.change(codes.of(request).id, { enrolCode: null });
    return reply.code(204).send();
  });

  // Only here: to send text/csv, another site's page must ask first (CORS), as for JSON.
  app.addContentTypeParser('text/csv', { parseAs: 'buffer', bodyLimit: shapes.maxCsvBytes }, (_request, body: Buffer, done) => {
    try {
      done(null, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body));
    } catch {
      done(new AppError('invalid-request', 'The file is not UTF-8. Save it as "CSV UTF-8".'));
    }
  });

  app.post('/:id/enrolments/import', {
    preParsing: guarded.may('write'),
    bodyLimit: shapes.maxCsvBytes + 16 * 1024,
    schema: {
      operationId: 'importEnrolments', tags, summary: 'Enrol a list of people from CSV', consumes: ['application/json', 'text/csv'], params: courseParams, querystring: shapes.importQuery, body: shapes.importBody,
      description: 'Columns: email, name, section, role. With a wrong line nothing is done, unless `skipErrors`. Doing it twice changes nothing the second time.',
      response: { 200: shapes.importReport, ...userProblems('not-permitted', 'not-found', 'course-archived', ...postCodes) },
    },
  }, async (request) => {
    const course = guarded.of(request);
    refuseArchived(course);
    const { body, query } = request;
    const wanted = typeof body === 'string' ? { csv: body, dryRun: query.dryRun ?? false, skipErrors: query.skipErrors ?? false } : body;
    return importRoster(store, course.id, wanted);
  });
};

/** Under /enrolments. */
export const enrolmentRoutes: FastifyPluginAsyncZod<EnrolmentRouteOptions> = async (app, { store }) => {
  const byCode = createEnrolByCode(store);

  app.post('', {
    preParsing: requireUser,
    schema: {
      operationId: 'enrolByCode', tags: ['courses'], summary: 'Enrol in a course by its code', body: shapes.codeBody,
      response: { 200: shapes.codeEnrolment, 201: shapes.codeEnrolment, ...userProblems('not-permitted', 'not-found', ...postCodes) },
    },
  }, async (request, reply) => {
    const { course, enrolment, created } = await byCode({ userId: userOf(request).id, address: request.ip, code: request.body.code });
    const body = { course: { ...courseView(course, actorOf(request)), role: enrolment.role }, enrolment: view(enrolment) };
    return reply.code(created ? 201 : 200).send(body);
  });
};

/** Throws `not-found`; `conflict` where a course would have no instructor any more. */
export async function leave(enrolments: Store['enrolments'], courseId: string, userId: string): Promise<void> {
  if (!await enrolments.end(courseId, userId)) throw new AppError('not-found', `User ${userId} is not in this course.`);
}

async function checkSection(courses: Store['courses'], courseId: string, section: string | null | undefined): Promise<void> {
  if (section == null || (await courses.sections(courseId)).some(({ id }) => id === section)) return;
  throw new AppError('invalid-request', `The course has no section ${section}.`);
}

async function accountOf({ users }: Pick<Store, 'users'>, email: string, name: string | undefined): Promise<string> {
  const known = await users.findByEmail(email);
  if (known !== null) return known.id;
  if (name === undefined) throw new AppError('invalid-request', `There is no account of ${email} yet: say the \`name\`, and one is made.`);
  return (await users.create({ email, name, role: 'learner', passwordHash: null })).id;
}

function view({ userId, email, name, role, sectionId, source, createdAt, endedAt }: EnrolmentRow) {
  return { userId, email, name, role, sectionId, source, createdAt, endedAt };
}
