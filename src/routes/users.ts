/** Accounts, for admins and for machines that keep them in step with another system. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { AppError } from '../errors.js';
import type { Auth } from '../auth/auth.js';
import { mayMakeLink, mayManage } from '../auth/account-rules.js';
import type { Config } from '../config.js';
import type { Captures } from '../sessions/captures/contract.js';
import type { Sessions } from '../sessions/contract.js';
import type { Store } from '../store/store.js';
import type { UserRow } from '../store/users.js';
import { actorOf, requireActor } from './authenticate.js';
import { guard, mayOrRefuse, requireMay } from './require-resource.js';
import { noContent } from './schemas/common.js';
import { postCodes, sessionProblems, userProblems } from './schemas/problem.js';
import * as shapes from './schemas/users.js';

export interface UserRouteOptions {
  auth: Auth;
  store: Pick<Store, 'users' | 'accounts' | 'sessions' | 'erase' | 'notices'>;
  sessions: Pick<Sessions, 'end' | 'list'>;
  captures: Pick<Captures, 'list' | 'remove'>;
  config: Pick<Config, 'PUBLIC_URL'>;
}

export const userRoutes: FastifyPluginAsyncZod<UserRouteOptions> = async (app, { auth, store, sessions, captures, config }) => {
  const { accounts } = auth;
  const tags = ['users'];
  const users = guard<UserRow>({ kind: 'user', load: (id) => store.users.find(id), place: ({ id }) => ({ ownerId: id }) });

  app.get('', {
    preParsing: requireMay('read', 'user'),
    schema: { operationId: 'listUsers', tags, summary: 'List accounts, newest first', querystring: shapes.listQuery, response: { 200: shapes.accountPage, ...userProblems('not-permitted') } },
  }, async (request) => store.accounts.list(request.query));

  app.post('', {
    preParsing: requireMay('write', 'user'),
    schema: {
      operationId: 'createUser', tags, summary: 'Make an account', body: shapes.newAccount,
      response: { 201: shapes.account, ...userProblems('not-permitted', ...postCodes) },
    },
  }, async (request, reply) => {
    mayManage(actorOf(request), request.body);
    const user = await accounts.create(request.body);
    return reply.code(201).header('location', `/v1/users/${user.id}`).send(user);
  });

  app.get('/:id', {
    preParsing: users.may('read'),
    schema: { operationId: 'getUser', tags, summary: 'Look at an account', params: shapes.accountParams, response: { 200: shapes.account, ...sessionProblems() } },
  }, async (request) => users.of(request));

  app.patch('/:id', {
    preParsing: users.may('write'),
    schema: {
      operationId: 'changeUser', tags, summary: 'Change name or role of an account, disable or enable it', params: shapes.accountParams, body: shapes.accountChange,
      description: 'It holds at once: sockets that are not allowed any more are closed.',
      response: { 200: shapes.account, ...sessionProblems('conflict', 'unsupported-media-type', 'body-too-large') },
    },
  }, async (request) => {
    const user = users.of(request);
    mayManage(actorOf(request), user, request.body);
    return accounts.change(user.id, request.body);
  });

  app.delete('/:id', {
    preParsing: users.may('write'),
    schema: {
      operationId: 'eraseUser', tags, summary: 'Erase an account: personal data go, statistics stay', params: shapes.accountParams,
      description: 'Name, address, logins, keys, what they typed and were told are removed for ever; attempts and grades stay, as nobody\'s. No error where it was done already.',
      response: { 204: noContent, ...sessionProblems('conflict') },
    },
  }, async (request, reply) => {
    const user = users.of(request);
    mayManage(actorOf(request), user);
    await store.erase(user.id);
    store.notices.publish(`user:${user.id}`);
    for (const { id } of await store.sessions.listLiveOf(user.id)) await sessions.end(id, { code: 'account-erased', text: 'The account was erased.' });
    await removeCaptures(sessions, captures, user.id);
    return reply.code(204).send();
  });

  app.post('/:id/links', {
    preParsing: requireActor, config: { secretAnswer: true },
    schema: {
      operationId: 'makeLoginLink', tags, summary: 'Make a one-time link to log in, or to choose a new password', params: shapes.accountParams, body: shapes.newLink,
      description: 'Earlier links of the user for the same purpose end. An API key with `sessions:write` makes links that log learners in, and no others.',
      response: { 201: shapes.link, ...sessionProblems(...postCodes) },
    },
  }, async (request, reply) => {
    const actor = actorOf(request);
    mayOrRefuse(actor, request.body.purpose === 'login' ? 'login-link' : 'write', { kind: 'user' });
    const user = await store.users.find(request.params.id);
    if (user === null || user.erasedAt !== null) throw new AppError('not-found', `There is no user ${request.params.id}.`);
    mayMakeLink(actor, user, await store.users.teaches(user.id));
    const link = await accounts.makeLink(user, request.body.purpose, actor.id);
    const url = config.PUBLIC_URL === undefined ? null : new URL(`link#${link.purpose}=${link.secret}`, config.PUBLIC_URL.replace(/\/?$/, '/')).href;
    return reply.code(201).header('cache-control', 'no-store').send({ ...link, url });
  });
};

/** Files of packets that they sent: of all their sessions, page by page. */
async function removeCaptures(sessions: Pick<Sessions, 'list'>, captures: Pick<Captures, 'list' | 'remove'>, userId: string): Promise<void> {
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await sessions.list({ userId, limit: 100, ...(cursor !== undefined && { cursor }) });
    for (const { id } of page.items) for (const capture of await captures.list(id)) await captures.remove(capture.id);
    cursor = page.nextCursor;
  }
}
