/** Invitations for platforms to register themselves, and the test of a connection. For admins. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Lti } from '../../auth/lti/lti.js';
import type { Config } from '../../config.js';
import type { Store } from '../../store/store.js';
import { userOf } from '../authenticate.js';
import { userProblems } from '../schemas/problem.js';
import { baseUrlOf } from './base-url.js';
import * as shapes from './course-schemas.js';
import { expectFound, requirePlatforms } from './require.js';
import { idParams } from './schemas.js';

export const ltiRegistrationRoutes: FastifyPluginAsyncZod<{ lti: Lti; store: Pick<Store, 'lti'>; config: Pick<Config, 'PUBLIC_URL'> }> = async (app, { lti, store, config }) => {
  const tags = ['lti'];
  const admin = { preParsing: requirePlatforms('write') };

  app.post('/registrations', {
    ...admin, config: { secretAnswer: true },
    schema: {
      operationId: 'inviteLtiPlatform', tags, summary: 'Make a one-time link with which a platform registers itself', response: { 201: shapes.invitation, ...userProblems('not-permitted', 'conflict', 'idempotency-key-reused') },
      description: 'LTI Dynamic Registration. The link is good for a day and works once; whoever has it can register one platform, so send it as you would a password.',
    },
  }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    return reply.code(201).send(await lti.registration.invite(userOf(request).id, baseUrlOf(request, config)));
  });

  app.post('/platforms/:id/test', {
    ...admin,
    schema: {
      operationId: 'testLtiPlatform', tags, summary: 'Test the connection to a platform, step by step', params: idParams, response: { 200: shapes.connection, ...userProblems('not-permitted', 'not-found', 'conflict', 'idempotency-key-reused') },
      description: 'Reads its keys, asks its authentication page whether it is there, and gets an access token with a signed assertion.',
    },
  }, async (request) => {
    const steps = await lti.test(expectFound(await store.lti.platforms.find(request.params.id), `platform ${request.params.id}`));
    return { ok: steps.every(({ ok }) => ok), steps };
  });
};
