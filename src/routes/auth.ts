/** Login, logout, and who I am. */
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Config } from '../config.js';
import type { Auth } from '../auth/auth.js';
import { originFacts, requireUser, userOf } from './authenticate.js';
import { cookieName } from './credentials.js';
import { checkOrigin } from './origin.js';
import { id, noContent } from './schemas/common.js';
import { problems, userProblems } from './schemas/problem.js';

const user = z.object({
  id, email: z.string(), name: z.string(), role: z.enum(['learner', 'instructor', 'admin']),
}).meta({ id: 'User', examples: [{ id: '0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f', email: 'learner@example.org', name: 'A learner', role: 'learner' }] });

const loginBody = z.strictObject({
  email: z.string().min(1).max(254),
  password: z.string().min(1).max(1024),
  cookie: z.boolean().default(false).describe('For browsers: put the token into an HttpOnly cookie and not into the answer'),
}).meta({ examples: [{ email: 'learner@example.org', password: 'correct horse battery staple' }] });

const login = z.object({
  token: z.string().nullable().describe('Send it as Authorization: Bearer TOKEN; null where it is in the cookie'),
  expiresAt: z.date(),
  user,
}).meta({ id: 'Login' });

export interface AuthRouteOptions {
  auth: Auth;
  config: Pick<Config, 'PUBLIC_URL' | 'ALLOWED_ORIGINS' | 'LOGINS_PER_MINUTE'>;
}

export const authRoutes: FastifyPluginAsyncZod<AuthRouteOptions> = async (app, { auth, config }) => {
  const policy = { publicUrl: config.PUBLIC_URL, allowedOrigins: config.ALLOWED_ORIGINS };
  const cookie = cookieOptions(config.PUBLIC_URL);
  const tags = ['auth'];

  app.post('/login', {
    config: { rateLimit: { max: config.LOGINS_PER_MINUTE, keyGenerator: (request) => `login ${request.ip}` } },
    schema: {
      operationId: 'login', tags, summary: 'Log in', body: loginBody, security: [],
      description: 'Tokens last for LOGIN_HOURS (12 by default). A page logs in with `cookie: true`; then no script can read the token.',
      response: { 200: login, ...problems('wrong-credentials', 'origin-refused', 'unsupported-media-type', 'body-too-large') },
    },
  }, async (request, reply) => {
    const { email, password } = request.body;
    // Without this, another site could log a visitor in as somebody else.
    if (request.body.cookie) checkOrigin(originFacts(request), policy);
    const made = await auth.login({ email, password, address: request.ip });
    reply.header('cache-control', 'no-store');
    if (!request.body.cookie) return made;
    reply.setCookie(cookieName, made.token, { ...cookie, expires: made.expiresAt });
    return { ...made, token: null };
  });

  app.post('/logout', {
    preParsing: requireUser,
    schema: { operationId: 'logout', tags, summary: 'Log out: the token is worth nothing afterwards', response: { 204: noContent, ...userProblems() } },
  }, async (request, reply) => {
    if (request.credential) await auth.logout(request.credential.token);
    return reply.clearCookie(cookieName, cookie).code(204).send();
  });

  app.get('/me', {
    preParsing: requireUser,
    schema: { operationId: 'getMe', tags, summary: 'Who I am', response: { 200: user, ...userProblems() } },
  }, async (request) => userOf(request));
};

/** `Secure` only where the public address is HTTPS: browsers drop such a cookie on plain HTTP. */
export function cookieOptions(publicUrl: string | undefined): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: publicUrl?.startsWith('https:') ?? false };
}
