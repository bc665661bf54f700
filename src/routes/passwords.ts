/** Choosing a password, and one-time links. A secret comes in the body: an address ends up in logs. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Auth } from '../auth/auth.js';
import type { Config } from '../config.js';
import { noteActor } from './audit.js';
import { requireUser, userOf } from './authenticate.js';
import { answerLogin } from './login-answer.js';
import { loginAnswer } from './schemas/login.js';
import { noContent } from './schemas/common.js';
import { postCodes, problems, userProblems } from './schemas/problem.js';
import { password } from './schemas/users.js';

const secret = z.string().min(1).max(100).describe('The link\'s secret');
const change = z.strictObject({ oldPassword: z.string().min(1).max(1024), newPassword: password })
  .meta({ id: 'PasswordChange', examples: [{ oldPassword: 'correct horse battery staple', newPassword: 'four quiet herons at dusk' }] });
const reset = z.strictObject({ secret, password })
  .meta({ id: 'PasswordReset', examples: [{ secret: 'vlo_w7Yl0c1vVbO7j0c5mD2u0n8Rk3Jt6sQe9xZ4aH1pLgE', password: 'four quiet herons at dusk' }] });
const byLink = z.strictObject({ secret, cookie: z.boolean().default(false).describe('For browsers: put the token into an HttpOnly cookie and not into the answer') })
  .meta({ id: 'LinkLogin', examples: [{ secret: 'vlo_w7Yl0c1vVbO7j0c5mD2u0n8Rk3Jt6sQe9xZ4aH1pLgE' }] });

export interface PasswordRouteOptions {
  auth: Auth;
  config: Pick<Config, 'PUBLIC_URL' | 'ALLOWED_ORIGINS' | 'LOGINS_PER_MINUTE'>;
}

export const passwordRoutes: FastifyPluginAsyncZod<PasswordRouteOptions> = async (app, { auth, config }) => {
  const tags = ['auth'];
  const rateLimit = { max: config.LOGINS_PER_MINUTE, keyGenerator: (request: { ip: string }) => `link ${request.ip}` };

  app.post('/password', {
    preParsing: requireUser,
    schema: {
      operationId: 'changePassword', tags, summary: 'Change one\'s own password: all other logins end', body: change,
      response: { 204: noContent, ...userProblems('wrong-credentials', 'not-permitted', ...postCodes) },
    },
  }, async (request, reply) => {
    await auth.accounts.changePassword({ ...request.body, userId: userOf(request).id, token: request.credential?.token ?? '', address: request.ip });
    return reply.code(204).send();
  });

  app.post('/password/reset', {
    config: { rateLimit },
    schema: {
      operationId: 'resetPassword', tags, summary: 'Choose a new password with a one-time link: all logins end', body: reset, security: [],
      response: { 204: noContent, ...problems('link-invalid', 'unsupported-media-type', 'body-too-large') },
    },
  }, async (request, reply) => {
    noteActor(request, (await auth.accounts.resetPassword(request.body.secret, request.body.password)).id);
    return reply.code(204).send();
  });

  app.post('/link', {
    config: { rateLimit },
    schema: {
      operationId: 'loginByLink', tags, summary: 'Log in with a one-time link', body: byLink, security: [],
      response: { 200: loginAnswer, ...problems('link-invalid', 'account-disabled', 'origin-refused', 'unsupported-media-type', 'body-too-large') },
    },
  }, async (request, reply) => answerLogin(request, reply, config, request.body.cookie, () => auth.accounts.loginByLink(request.body.secret)));
};
