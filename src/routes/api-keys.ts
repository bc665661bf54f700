/** Keys for machines: an LMS, a script. A key is shown once; what it may do ends where its maker's own rights end. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { AppError } from '../errors.js';
import { may, mayGrant, type Actor, type Scope } from '../auth/permissions.js';
import { newSecretWithDigest } from '../auth/tokens.js';
import type { ApiKeyRow } from '../store/api-keys.js';
import type { Store } from '../store/store.js';
import { actorOf, requireUser, userOf } from './authenticate.js';
import { guard, mayOrRefuse, requireMay } from './require-resource.js';
import * as shapes from './schemas/api-keys.js';
import { noContent } from './schemas/common.js';
import { postCodes, sessionProblems, userProblems } from './schemas/problem.js';

export const apiKeyRoutes: FastifyPluginAsyncZod<{ store: Pick<Store, 'apiKeys' | 'notices'> }> = async (app, { store }) => {
  const { apiKeys, notices } = store;
  const tags = ['api-keys'];
  const keys = guard<ApiKeyRow>({ kind: 'apiKey', name: 'API key', load: (id) => apiKeys.find(id), place: (key) => ({ ownerId: key.createdById }) });

  app.post('', {
    preParsing: requireMay('create', 'apiKey'), config: { secretAnswer: true },
    schema: {
      operationId: 'createApiKey', tags, summary: 'Make an API key', body: shapes.newKey,
      description: 'The answer is the only one that shows the key. A scope that you do not have yourself cannot be given away.',
      response: { 201: shapes.shownKey, ...userProblems('not-permitted', ...postCodes) },
    },
  }, async (request, reply) => {
    const { name, scopes, courseId = null, expiresAt = null } = request.body;
    refuseToExceed(actorOf(request), scopes, courseId);
    if (expiresAt !== null && expiresAt.getTime() <= Date.now()) throw new AppError('invalid-request', '`expiresAt` is over already.');
    const { secret, digest } = newSecretWithDigest('key');
    const key = await apiKeys.create({ name, digest, scopes: [...new Set(scopes)], courseId, expiresAt, createdById: userOf(request).id });
    return reply.code(201).header('location', `/v1/api-keys/${key.id}`).header('cache-control', 'no-store').send({ ...key, key: secret });
  });

  app.get('', {
    preParsing: requireUser,
    schema: {
      operationId: 'listApiKeys', tags, summary: 'List API keys, newest first', querystring: shapes.listQuery,
      response: { 200: shapes.keyPage, ...userProblems('not-permitted') },
    },
  }, async (request) => {
    const { of, ...page } = request.query;
    if (of === 'all') mayOrRefuse(actorOf(request), 'read', { kind: 'apiKey' });
    return apiKeys.list({ ...page, ...(of === 'me' && { createdById: userOf(request).id }) });
  });

  app.get('/:id', {
    preParsing: keys.may('read'),
    schema: { operationId: 'getApiKey', tags, summary: 'Look at an API key', params: shapes.keyParams, response: { 200: shapes.apiKey, ...sessionProblems() } },
  }, async (request) => keys.of(request));

  app.post('/:id/rotate', {
    preParsing: keys.may('write'), config: { secretAnswer: true },
    schema: {
      operationId: 'rotateApiKey', tags, summary: 'Replace an API key by a new one with the same rights', params: shapes.keyParams,
      description: 'The old key is worth nothing from then on. The answer is the only one that shows the new one.',
      response: { 200: shapes.shownKey, ...sessionProblems(...postCodes) },
    },
  }, async (request, reply) => {
    const key = keys.of(request);
    const { secret, digest } = newSecretWithDigest('key');
    if (!await apiKeys.replaceDigest(key.id, digest)) throw new AppError('conflict', 'This key is revoked. Make a new one.');
    notices.publish(`user:${key.id}`);
    return reply.header('cache-control', 'no-store').send({ ...key, lastUsedAt: null, key: secret });
  });

  app.delete('/:id', {
    preParsing: keys.may('write'),
    schema: {
      operationId: 'revokeApiKey', tags, summary: 'Revoke an API key', params: shapes.keyParams,
      description: 'It is worth nothing from then on, and its sockets are closed. No error where it was revoked already.',
      response: { 204: noContent, ...sessionProblems() },
    },
  }, async (request, reply) => {
    const { id } = keys.of(request);
    await apiKeys.revoke(id);
    notices.publish(`user:${id}`);
    return reply.code(204).send();
  });
};

function refuseToExceed(actor: Actor, scopes: readonly Scope[], courseId: string | null): void {
  // A course that the maker is not in must not be told from one that does not exist.
  if (courseId !== null && !may(actor, 'read', { kind: 'course', courseId })) throw new AppError('not-permitted', `You cannot make a key for the course ${courseId}.`);
  const beyond = scopes.filter((scope) => !mayGrant(actor, scope, courseId));
  if (beyond.length === 0) return;
  throw new AppError('not-permitted', `A key cannot do more than you may do yourself, ${courseId === null ? 'in the whole service' : 'in this course'}: ${beyond.join(', ')}.`);
}
