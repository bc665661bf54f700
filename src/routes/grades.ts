/** Progress and grades of a course, for its instructors. */
import { Readable } from 'node:stream';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { gradeCsv } from '../courses/grade-csv.js';
import { gradeView, progressView, totalPercent } from '../courses/gradebook-view.js';
import { maxScoreOf } from '../labs/scheme.js';
import type { GradebookFilter, GradebookRow } from '../store/gradebook.js';
import type { Store } from '../store/store.js';
import { guardCourse } from './courses.js';
import { notModified } from './etag.js';
import { courseParams } from './schemas/courses.js';
import * as shapes from './schemas/grades.js';
import { userProblems } from './schemas/problem.js';
import { unchanged } from './schemas/sessions.js';

export interface GradeRouteOptions {
  store: Pick<Store, 'courses' | 'gradebook'>;
}

const csvType = 'text/csv; charset=utf-8';
const csvFile = { description: 'One line per learner', content: { 'text/csv': { schema: z.any().meta({ type: 'string' }) } } };

/** Under /courses. */
export const courseGradeRoutes: FastifyPluginAsyncZod<GradeRouteOptions> = async (app, { store: { courses, gradebook } }) => {
  const tags = ['grades'];
  const guarded = guardCourse(courses, 'grade');

  app.get('/:id/progress', {
    preParsing: guarded.may('read'),
    schema: {
      operationId: 'courseProgress', tags, summary: 'Where a course\'s learners stand, per assignment and task', params: courseParams, querystring: shapes.progressQuery,
      response: { 200: shapes.progressPage, 304: unchanged, ...userProblems('not-found') },
    },
  }, async (request, reply) => {
    const { items, nextCursor, assignments } = await gradebook.read(filterOf(guarded.of(request).id, request.query), request.query);
    const body = { nextCursor, items: items.map((row) => ({ ...whoOf(row), assignments: row.entries.flatMap((entry, place) => (assignments[place] ? [progressView(entry, assignments[place])] : [])) })) };
    return notModified(request, reply, body) ? reply.code(304).send() : body;
  });

  app.get('/:id/grades', {
    preParsing: guarded.may('read'),
    schema: {
      operationId: 'courseGrades', tags, summary: 'A course\'s grades, as JSON in pages or as one CSV', params: courseParams, querystring: shapes.gradesQuery,
      description: 'With `Accept: text/csv` the same as /grades.csv.',
      response: { 200: shapes.gradePage, 304: unchanged, ...userProblems('not-found') },
    },
  }, async (request, reply) => {
    const filter = filterOf(guarded.of(request).id, request.query);
    if (/^text\/csv\b/i.test(request.headers.accept ?? '')) return sendCsv(reply, gradeCsv(gradebook, filter, request.query));
    const { items, nextCursor, assignments } = await gradebook.read(filter, request.query);
    const body = {
      assignments: assignments.map(({ id, title, tasks, weight }) => ({ id, title, weight, maxScore: maxScoreOf(tasks) })), nextCursor,
      items: items.map((row) => ({ ...whoOf(row), total: totalPercent(row, assignments), grades: assignments.map((assignment, place) => gradeView(row.entries[place]?.grade ?? null, assignment)) })),
    };
    return notModified(request, reply, body) ? reply.code(304).send() : body;
  });

  app.get('/:id/grades.csv', {
    preParsing: guarded.may('read'),
    schema: {
      operationId: 'courseGradesCsv', tags, summary: 'A course\'s grades as CSV', params: courseParams, querystring: shapes.csvQuery,
      description: 'Safe to open in a spreadsheet: texts that look like formulas begin with an apostrophe. Times are UTC.',
      response: { 200: csvFile, ...userProblems('not-found') },
    },
  }, async (request, reply) => sendCsv(reply, gradeCsv(gradebook, filterOf(guarded.of(request).id, request.query), request.query)));
};

function sendCsv(reply: FastifyReply, lines: AsyncGenerator<string>): FastifyReply {
  reply.type(csvType).header('cache-control', 'private, no-store').header('content-disposition', 'attachment; filename="grades.csv"');
  return reply.send(Readable.from(lines));
}

function filterOf(courseId: string, { section, assignment, ended }: { section?: string | undefined; assignment?: string | undefined; ended: boolean }): GradebookFilter {
  return { courseId, ended, ...(section !== undefined && { sectionId: section }), ...(assignment !== undefined && { assignmentId: assignment }) };
}

function whoOf({ userId, name, email, section, endedAt }: GradebookRow) {
  return { userId, name, email, section, endedAt };
}
