/** Sessions: start, look, extend, reset, end. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { FastifyRequest } from 'fastify';
import { may } from '../auth/permissions.js';
import { AppError, isAppError } from '../errors.js';
import type { Sessions, SessionView } from '../sessions/contract.js';
import type { Store } from '../store/store.js';
import { actorOf, requireActor, userOf } from './authenticate.js';
import { notModified } from './etag.js';
import { mayListAll, requireSession, sessionOf } from './require-session.js';
import { sessionParams } from './schemas/common.js';
import { postCodes, sessionProblems, userProblems } from './schemas/problem.js';
import * as shapes from './schemas/sessions.js';

export const sessionRoutes: FastifyPluginAsyncZod<{ sessions: Sessions; store: Pick<Store, 'users' | 'assignments'> }> = async (app, { sessions, store }) => {
  const tags = ['sessions'];

  app.post('', {
    preParsing: requireActor,
    schema: {
      operationId: 'startSession', tags, summary: 'Start a lab', body: shapes.startBody, querystring: shapes.waitQuery,
      description: 'Of a lab, or of an assignment; or a lab as a demonstration that a course may watch. Answers with the session of it that the learner runs already (200), or a new one (201). An API key with `sessions:write`, or an admin, says for whom.',
      response: { 200: shapes.session, 201: shapes.session, ...userProblems('not-permitted', 'not-found', 'assignment-not-open', 'assignment-closed', 'course-archived', 'other-session-runs', 'quota-user', 'quota-service', 'lab-unavailable', 'engine-unavailable', ...postCodes) },
    },
  }, async (request, reply) => {
    if (request.body.course !== undefined) refuseToDemonstrate(request, request.body.course);
    const { session, created } = await sessions.start({ userId: await learnerOf(request, request.body, store), ...shapes.startOf(request.body) });
    request.session = session;
    reply.code(created ? 201 : 200).header('location', `/v1/sessions/${session.id}`);
    return settled(sessions, session, request.query.wait);
  });

  app.get('', {
    preParsing: requireActor,
    schema: {
      operationId: 'listSessions', tags, summary: 'List sessions, newest first', querystring: shapes.listQuery,
      response: { 200: shapes.sessionPage, ...userProblems('not-permitted') },
    },
  }, async (request) => {
    const { user, course: courseId, ...query } = request.query;
    const userId = user === 'all' ? mayListAll(actorOf(request), courseId) : userOf(request).id;
    return sessions.list({ ...query, ...(courseId !== undefined && { courseId }), ...(userId === undefined ? {} : { userId }) });
  });

  app.get('/:id', {
    preParsing: requireSession(sessions, 'read'),
    schema: {
      operationId: 'getSession', tags, summary: 'Look at a session', params: sessionParams, querystring: shapes.waitQuery,
      description: 'Carries an ETag; with If-None-Match it answers 304 while nothing has changed.',
      response: { 200: shapes.session, 304: shapes.unchanged, ...sessionProblems() },
    },
  }, async (request, reply) => {
    const session = await settled(sessions, sessionOf(request), request.query.wait);
    return notModified(request, reply, session) ? reply.code(304).send() : session;
  });

  app.post('/:id/extend', {
    preParsing: requireSession(sessions, 'use'),
    schema: {
      operationId: 'extendSession', tags, summary: 'Extend a session', params: sessionParams,
      response: { 200: shapes.session, ...sessionProblems('session-extension-limit', 'session-not-ready', 'session-ended', 'session-failed', ...postCodes) },
    },
  }, async (request) => sessions.extend(sessionOf(request).id));

  app.post('/:id/reset', {
    preParsing: requireSession(sessions, 'use'),
    schema: {
      operationId: 'resetSession', tags, summary: 'Bring the topology back to how the lab, or one of its tasks, begins', params: sessionParams,
      body: shapes.resetBody, querystring: shapes.waitQuery,
      response: { 202: shapes.session, ...sessionProblems('target-not-found', 'task-locked', 'session-not-ready', 'session-ended', 'session-failed', ...postCodes) },
    },
  }, async (request, reply) => {
    const session = await sessions.reset(sessionOf(request).id, request.body ?? {});
    reply.code(202);
    return settled(sessions, session, request.query.wait);
  });

  app.delete('/:id', {
    preParsing: requireSession(sessions, 'use'),
    schema: {
      operationId: 'endSession', tags, summary: 'End a session', params: sessionParams,
      description: 'Answers at once; the sandbox is removed in the background. No error where it has ended already.',
      response: { 202: shapes.session, ...sessionProblems() },
    },
  }, async (request, reply) => {
    const session = sessionOf(request);
    const { user, machine } = request;
    const who = user?.id === session.userId ? 'the learner' : machine ? 'an API key' : user?.role === 'admin' ? 'an admin' : 'an instructor';
    return reply.code(202).send(await sessions.end(session.id, { code: 'ended-by-request', text: `Ended by ${who}.` }));
  });
};

/** Whose session it will be: the one who asks, or whom they may start one for. */
async function learnerOf(request: FastifyRequest, { user, assignment }: { user?: string | undefined; assignment?: string | undefined }, { users, assignments }: Pick<Store, 'users' | 'assignments'>): Promise<string> {
  const actor = actorOf(request);
  if (user === undefined && actor.kind === 'machine') throw new AppError('invalid-request', 'An API key must say for whom: set `user`.');
  if (user === undefined || user === actor.id) return userOf(request).id;
  // A key of one course reaches that course's assignments.
  const courseId = assignment === undefined ? null : (await assignments.find(assignment))?.courseId ?? null;
  if (!may(actor, 'start-for', { kind: 'session', ownerId: user, courseId })) throw new AppError('not-permitted', 'You may start sessions for yourself only: leave `user` out.');
  const found = await users.find(user);
  if (found === null || found.disabledAt !== null) throw new AppError('not-found', `There is no user ${user} who could learn.`);
  return found.id;
}

/** A course that the actor may not even see is not found. */
function refuseToDemonstrate(request: FastifyRequest, courseId: string): void {
  const actor = actorOf(request);
  if (!may(actor, 'read', { kind: 'course', courseId })) throw new AppError('not-found', `There is no course ${courseId}.`);
  if (!may(actor, 'help', { kind: 'session', courseId })) throw new AppError('not-permitted', 'Only the course\'s instructors start demonstrations.');
}

/** The session after at most `waitSeconds`, in whatever state it then is. */
async function settled(sessions: Sessions, session: SessionView, waitSeconds: number): Promise<SessionView> {
  if (waitSeconds === 0 || session.state === 'ready') return session;
  try {
    return await sessions.waitReady(session.id, waitSeconds * 1000);
  } catch (error) {
    if (isAppError(error, 'session-not-ready') || isAppError(error, 'session-ended') || isAppError(error, 'session-failed')) return sessions.find(session.id);
    throw error;
  }
}
