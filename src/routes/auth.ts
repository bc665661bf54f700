/** Login, logout, and who I am. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Config } from '../config.js';
import type { Auth } from '../auth/auth.js';
import { requireUser, userOf } from './authenticate.js';
import { cookieName } from './credentials.js';
import { answerLogin, loginCookie } from './login-answer.js';
import { noContent } from './schemas/common.js';
import { loginAnswer, user } from './schemas/login.js';
import { problems, userProblems } from './schemas/problem.js';

const loginBody = z.strictObject({
  email: z.string().min(1).max(254),
  password: z.string().min(1).max(1024),
  cookie: z.boolean().default(false).describe('For browsers: put the token into an HttpOnly cookie and not into the answer'),
}).meta({ examples: [{ email: 'learner@example.org', password: 'correct horse battery staple' }] });

export interface AuthRouteOptions {
  auth: Auth;
  config: Pick<Config, 'PUBLIC_URL' | 'ALLOWED_ORIGINS' | 'LOGINS_PER_MINUTE'>;
}

export const authRoutes: FastifyPluginAsyncZod<AuthRouteOptions> = async (app, { auth, config }) => {
  const tags = ['auth'];

  app.post('/login', {
    config: { rateLimit: { max: config.LOGINS_PER_MINUTE, keyGenerator: (request) => `login ${request.ip}` } },
    schema: {
      operationId: 'login', tags, summary: 'Log in', body: loginBody, security: [],
      description: 'Tokens last for LOGIN_HOURS (12 by default). A page logs in with `cookie: true`; then no script can read the token.',
      response: { 200: loginAnswer, ...problems('wrong-credentials', 'origin-refused', 'unsupported-media-type', 'body-too-large') },
    },
  }, async (request, reply) => {
    const { email, password, cookie } = request.body;
    return answerLogin(request, reply, config, cookie, () => auth.login({ email, password, address: request.ip }));
  });

  app.post('/logout', {
    preParsing: requireUser,
    schema: { operationId: 'logout', tags, summary: 'Log out: the token is worth nothing afterwards', response: { 204: noContent, ...userProblems() } },
  }, async (request, reply) => {
    if (request.credential) await auth.logout(request.credential.token);
    return reply.clearCookie(cookieName, loginCookie(config)).code(204).send();
  });

  app.get('/me', {
    preParsing: requireUser,
    schema: { operationId: 'getMe', tags, summary: 'Who I am', response: { 200: user, ...userProblems() } },
  }, async (request) => userOf(request));
};
