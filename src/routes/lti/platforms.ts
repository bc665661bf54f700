/** Learning platforms: list, add by hand, change, disable, delete, and their deployments. For admins. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Store } from '../../store/store.js';
import { noContent } from '../schemas/common.js';
import { postCodes, userProblems } from '../schemas/problem.js';
import { expectFound, requirePlatforms } from './require.js';
import * as shapes from './schemas.js';

export const ltiPlatformRoutes: FastifyPluginAsyncZod<{ store: Pick<Store, 'lti'> }> = async (app, { store }) => {
  const { platforms } = store.lti;
  const tags = ['lti'];
  const read = { preParsing: requirePlatforms('read') };
  const write = { preParsing: requirePlatforms('write') };

  app.get('', {
    ...read, schema: { operationId: 'listLtiPlatforms', tags, summary: 'List learning platforms, newest first', querystring: shapes.pageQuery, response: { 200: shapes.platformPage, ...userProblems('not-permitted') } },
  }, async (request) => platforms.list(request.query));

  app.post('', {
    ...write,
    schema: {
      operationId: 'addLtiPlatform', tags, summary: 'Add a learning platform by hand', body: shapes.newPlatform, response: { 201: shapes.platform, ...userProblems('not-permitted', ...postCodes) },
      description: 'For a platform without Dynamic Registration. docs/lms has, for each LMS, where to find these addresses.',
    },
  }, async (request, reply) => {
    const made = await platforms.create(request.body);
    return reply.code(201).header('location', `/v1/lti/platforms/${made.id}`).send(made);
  });

  app.get('/:id', {
    ...read, schema: { operationId: 'getLtiPlatform', tags, summary: 'One learning platform', params: shapes.idParams, response: { 200: shapes.platform, ...userProblems('not-permitted', 'not-found') } },
  }, async (request) => expectFound(await platforms.find(request.params.id), `platform ${request.params.id}`));

  app.patch('/:id', {
    ...write, schema: { operationId: 'changeLtiPlatform', tags, summary: 'Change or disable a learning platform', params: shapes.idParams, body: shapes.platformChange, response: { 200: shapes.platform, ...userProblems('not-permitted', 'not-found', ...postCodes) } },
  }, async (request) => {
    const { disabled, ...change } = request.body;
    const update = { ...change, ...(disabled !== undefined && { disabledAt: disabled ? new Date() : null }) };
    return expectFound(await platforms.update(request.params.id, update), `platform ${request.params.id}`);
  });

  app.delete('/:id', {
    ...write,
    schema: {
      operationId: 'deleteLtiPlatform', tags, summary: 'Forget a learning platform', params: shapes.idParams, response: { 204: noContent, ...userProblems('not-permitted', 'not-found') },
      description: 'Its links and grade columns are forgotten too. Courses, people and grades stay here.',
    },
  }, async (request, reply) => {
    expectFound(await platforms.remove(request.params.id) || null, `platform ${request.params.id}`);
    return reply.code(204).send();
  });

  app.post('/:id/deployments', {
    ...write, schema: { operationId: 'addLtiDeployment', tags, summary: 'Add a deployment of a platform', params: shapes.idParams, body: shapes.newDeployment, response: { 201: shapes.deployment, ...userProblems('not-permitted', 'not-found', ...postCodes) } },
  }, async (request, reply) => {
    const { id } = expectFound(await platforms.find(request.params.id), `platform ${request.params.id}`);
    return reply.code(201).send(await platforms.addDeployment(id, request.body.deploymentId));
  });

  app.delete('/:id/deployments/:deployment', {
    ...write, schema: { operationId: 'deleteLtiDeployment', tags, summary: 'Remove a deployment: it launches nothing more', params: shapes.deploymentParams, response: { 204: noContent, ...userProblems('not-permitted', 'not-found') } },
  }, async (request, reply) => {
    const { id, deployment } = request.params;
    expectFound(await platforms.removeDeployment(id, deployment) || null, `deployment ${deployment}`);
    return reply.code(204).send();
  });
};
