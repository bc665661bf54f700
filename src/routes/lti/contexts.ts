/** What a course here has of a platform: its contexts and rosters, its grade columns. For the course's instructors. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Lti } from '../../auth/lti/lti.js';
import { may, type Actor, type Resource } from '../../auth/permissions.js';
import { AppError } from '../../errors.js';
import type { Store } from '../../store/store.js';
import { actorOf } from '../authenticate.js';
import { postCodes, userProblems } from '../schemas/problem.js';
import * as shapes from './course-schemas.js';
import { expectFound, requireLogin, requirePlatforms } from './require.js';
import { idParams } from './schemas.js';

export const ltiContextRoutes: FastifyPluginAsyncZod<{ lti: Lti; store: Pick<Store, 'lti'> }> = async (app, { lti, store }) => {
  const { contexts, lineItems } = store.lti;
  const tags = ['lti'];
  const open = { preParsing: requireLogin };

  app.get('/contexts', {
    ...open,
    schema: {
      operationId: 'listLtiContexts', tags, summary: 'Courses of learning platforms that belong to a course here', querystring: shapes.contextQuery,
      description: 'For the instructors of the course that `course` names; an admin sees all.', response: { 200: shapes.contextPage, ...userProblems('not-found', 'not-permitted') },
    },
  }, async (request) => {
    const { course, ...page } = request.query;
    const actor = actorOf(request);
    if (course === undefined && !may(actor, 'read', { kind: 'ltiPlatform' })) throw new AppError('not-permitted', 'Name your course with `course`.');
    if (course !== undefined) demand(actor, 'read', { kind: 'enrolment', courseId: course }, `course ${course}`);
    return contexts.list({ ...page, ...(course !== undefined && { courseId: course }) });
  });

  app.patch('/contexts/:id', {
    preParsing: requirePlatforms('write'),
    schema: {
      operationId: 'mapLtiContext', tags, summary: 'Let a platform\'s course belong to another course here', params: idParams, body: shapes.contextChange,
      description: 'For admins: whoever teaches the platform\'s course teaches the one here from then on. What its links led to stays in the old course.',
      response: { 200: shapes.context, ...userProblems('not-permitted', 'not-found', ...postCodes) },
    },
  }, async (request) => {
    const { id } = request.params;
    expectFound(await contexts.hasCourse(request.body.courseId) || null, `course ${request.body.courseId}`);
    expectFound(await contexts.setCourse(id, request.body.courseId) || null, `context ${id}`);
    const { platform, ...context } = expectFound(await contexts.find(id), `context ${id}`);
    return { ...context, platformId: platform.id };
  });

  app.post('/contexts/:id/sync', {
    ...open,
    schema: {
      operationId: 'syncLtiRoster', tags, summary: 'Read a platform\'s roster now', params: idParams, response: { 200: shapes.rosterChange, ...userProblems('not-found', 'not-permitted', 'conflict', 'lti-platform-failed', 'idempotency-key-reused') },
      description: 'A job does the same every six hours. Who is new is enrolled; who has left is no more, and keeps their grades. Enrolments made by hand, code or file stay as they are.',
    },
  }, async (request) => {
    const { id } = request.params;
    const context = await contexts.find(id);
    demand(actorOf(request), 'write', { kind: 'enrolment', courseId: context?.courseId ?? null }, `context ${id}`);
    return lti.roster.sync(id);
  });

  app.get('/line-items', {
    ...open, schema: { operationId: 'listLtiLineItems', tags, summary: 'A course\'s columns in the gradebooks of platforms', querystring: shapes.lineItemQuery, response: { 200: shapes.lineItemPage, ...userProblems('not-found') } },
  }, async (request) => {
    const { course, ...page } = request.query;
    demand(actorOf(request), 'read', { kind: 'grade', courseId: course }, `course ${course}`);
    return lineItems.list({ ...page, courseId: course });
  });

  app.get('/line-items/:id/ledger', {
    ...open,
    schema: {
      operationId: 'getLtiLedger', tags, summary: 'Grades here beside those that the platform has', params: idParams, response: { 200: shapes.ledger, ...userProblems('not-found', 'lti-platform-failed') },
      description: 'Asks the platform for its results. A platform may scale: `agrees` compares shares of the maximum.',
    },
  }, async (request) => {
    await demandLineItem(actorOf(request), 'read', request.params.id);
    return { items: await lti.ledger.compare(request.params.id) };
  });

  app.post('/line-items/:id/resend', {
    ...open,
    schema: {
      operationId: 'resendLtiScores', tags, summary: 'Send grades to the platform again', params: idParams, body: shapes.resendBody, response: { 202: shapes.resent, ...userProblems('not-found', 'not-permitted', ...postCodes) },
      description: 'They go through the outbox, in order behind what waits there.',
    },
  }, async (request, reply) => {
    await demandLineItem(actorOf(request), 'write', request.params.id);
    const { user, findAnew } = request.body;
    return reply.code(202).send({ messages: await lti.ledger.resend(request.params.id, { userId: user, findAnew }) });
  });

  async function demandLineItem(actor: Actor, action: 'read' | 'write', id: string): Promise<void> {
    const item = await lineItems.find(id);
    const courseId = item?.assignment.courseId ?? null;
    demand(actor, action, action === 'read' ? { kind: 'grade', courseId } : { kind: 'assignment', courseId }, `line item ${id}`);
  }
};

/** To a stranger there is no such thing. */
function demand(actor: Actor, action: 'read' | 'write', resource: Resource, what: string): void {
  if (!resource.courseId || !may(actor, action, resource)) throw new AppError('not-found', `There is no ${what}.`);
}
