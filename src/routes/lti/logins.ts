/** A launch's code becomes a login; our public keys, and their rotation. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Lti } from '../../auth/lti/lti.js';
import type { Config } from '../../config.js';
import { setLoginCookie } from '../login-answer.js';
import { originFacts } from '../authenticate.js';
import { checkOrigin } from '../origin.js';
import { postCodes, problems, userProblems } from '../schemas/problem.js';
import { requirePlatforms } from './require.js';
import * as shapes from './schemas.js';

export interface LtiLoginOptions {
  lti: Lti;
  config: Pick<Config, 'PUBLIC_URL' | 'ALLOWED_ORIGINS' | 'LOGINS_PER_MINUTE'>;
}

export const ltiLoginRoutes: FastifyPluginAsyncZod<LtiLoginOptions> = async (app, { lti, config }) => {
  const policy = { publicUrl: config.PUBLIC_URL, allowedOrigins: config.ALLOWED_ORIGINS };
  const tags = ['lti'];

  app.post('/logins', {
    config: { ignoresLogin: true },
    schema: {
      operationId: 'exchangeLtiLaunch', tags, summary: 'Turn a launch\'s one-time code into a login', body: shapes.loginBody, security: [],
      description: 'The launch page holds the code. What fails uses the code up.',
      response: { 200: shapes.login, ...problems('lti-refused', 'origin-refused', 'unsupported-media-type', 'body-too-large') },
    },
  }, async (request, reply) => {
    if (request.body.cookie) checkOrigin(originFacts(request), policy);
    const { token, expiresAt, user, launch } = await lti.exchange(request.body);
    reply.header('cache-control', 'no-store');
    if (request.body.cookie) setLoginCookie(reply, config, { token, expiresAt });
    const { id, courseId, assignmentId, role, deepLinking } = launch;
    return { token: request.body.cookie ? null : token, expiresAt, user, launch: { id, courseId, assignmentId, role, deepLinking: deepLinking !== null } };
  });

  app.get('/jwks', {
    schema: { operationId: 'getLtiKeySet', tags, summary: 'The public keys with which our messages to platforms are verified', security: [], response: { 200: shapes.keySet, ...problems() } },
  }, async (_request, reply) => {
    reply.header('cache-control', 'public, max-age=300');
    return { keys: (await lti.keys.published()).keys.map((key) => ({ ...key })) };
  });

  app.get('/keys', {
    preParsing: requirePlatforms('read'),
    schema: { operationId: 'listLtiKeys', tags, summary: 'Our signing keys, the newest first', response: { 200: shapes.keyList, ...userProblems('not-permitted') } },
  }, async () => ({ items: await lti.keys.list() }));

  app.post('/keys', {
    preParsing: requirePlatforms('write'),
    schema: {
      operationId: 'rotateLtiKey', tags, summary: 'Make a new signing key', body: shapes.rotation, response: { 201: shapes.keyList, ...userProblems('not-permitted', ...postCodes) },
      description: 'It is published at once and signs from a day on, so that platforms have read it by then; the old one stays published for a week more. A job does the same every 90 days.',
    },
  }, async (request, reply) => {
    await lti.keys.rotate(request.body);
    return reply.code(201).send({ items: await lti.keys.list() });
  });
};
