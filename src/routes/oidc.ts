/** Login at an OpenID provider, and which ways to log in there are. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Auth } from '../auth/auth.js';
import { beginWithinSeconds, type Oidc } from '../auth/oidc.js';
import type { Config } from '../config.js';
import { AppError, type ErrorCode } from '../errors.js';
import { noteActor } from './audit.js';
import { setLoginCookie } from './login-answer.js';
import { toAppError } from './problem.js';
import { problems } from './schemas/problem.js';

const cookieName = 'vethlab_oidc';
const callbackPath = '/v1/auth/oidc/callback';
const redirect = z.undefined().describe('To where `Location` says');

const methods = z.object({
  password: z.boolean(),
  provider: z.object({ name: z.string(), url: z.string().describe('Where to send the browser') }).nullable(),
}).meta({ id: 'LoginMethods', examples: [{ password: true, provider: { name: 'University login', url: '/v1/auth/oidc/login' } }] });

const loginQuery = z.strictObject({ returnTo: z.string().max(2000).default('/').describe('A path of this service to come back to; another address counts as /') });
/** Not strict: providers send more than the specification names (session_state, scope, …). */
const callbackQuery = z.looseObject({ code: z.string().optional(), state: z.string().optional(), iss: z.string().optional().describe('RFC 9207'), error: z.string().optional() });

export interface OidcRouteOptions {
  auth: Pick<Auth, 'oidc'>;
  config: Pick<Config, 'PUBLIC_URL' | 'LOGINS_PER_MINUTE'>;
}

export const oidcRoutes: FastifyPluginAsyncZod<OidcRouteOptions> = async (app, { auth, config }) => {
  const tags = ['auth'];
  const rateLimit = { max: config.LOGINS_PER_MINUTE, keyGenerator: (request: FastifyRequest) => `oidc ${request.ip}` };
  // Lax, not Strict: the browser comes back from another site. The login's own cookie is Strict.
  const cookie = { path: '/v1/auth/oidc', httpOnly: true, sameSite: 'lax' as const, secure: config.PUBLIC_URL?.startsWith('https:') ?? false };
  const callbackOf = (request: FastifyRequest): URL => new URL(callbackPath, config.PUBLIC_URL ?? `${request.protocol}://${request.host}`);

  app.get('/methods', {
    schema: { operationId: 'listLoginMethods', tags, summary: 'Ways to log in', security: [], response: { 200: methods, ...problems() } },
  }, async () => ({ password: true, provider: auth.oidc === null ? null : { name: auth.oidc.name, url: '/v1/auth/oidc/login' } }));

  app.get('/oidc/login', {
    errorHandler: backToLogin,
    config: { rateLimit },
    schema: {
      operationId: 'beginProviderLogin', tags, summary: 'Log in at the OpenID provider', security: [], querystring: loginQuery,
      description: 'For browsers: redirects to the provider, which sends the browser back to /v1/auth/oidc/callback. Who accepts text/html and is refused is sent to /login?refused=REASON, which tells a person why.',
      response: { 302: redirect, ...problems('not-found', 'provider-unavailable') },
    },
  }, async (request, reply) => {
    const { url, cookie: memory } = await configured(auth.oidc).begin(callbackOf(request).href, request.query.returnTo);
    return reply.setCookie(cookieName, memory, { ...cookie, maxAge: beginWithinSeconds }).header('cache-control', 'no-store').redirect(url);
  });

  app.get('/oidc/callback', {
    errorHandler: backToLogin,
    config: { rateLimit },
    schema: {
      operationId: 'finishProviderLogin', tags, summary: 'Where the OpenID provider sends the browser back to', security: [], querystring: callbackQuery,
      description: 'Sets the login cookie and redirects to the path that the login began with. Who accepts text/html and is refused is sent to /login?refused=REASON, which tells a person why; others get the problem, where `reason` says the same.',
      response: { 302: redirect, ...problems('not-found', 'provider-login-failed', 'provider-unavailable', 'account-disabled') },
    },
  }, async (request, reply) => {
    const callback = callbackOf(request);
    callback.search = new URL(request.url, callback).search;
    // Whatever comes of it, a login is finished once.
    reply.clearCookie(cookieName, cookie).header('cache-control', 'no-store');
    const { login, returnTo } = await configured(auth.oidc).finish(callback, request.cookies[cookieName]);
    noteActor(request, login.user.id);
    setLoginCookie(reply, config, login);
    return reply.redirect(returnTo);
  });
};

const toldByPage: readonly ErrorCode[] = ['provider-login-failed', 'provider-unavailable', 'account-disabled', 'too-many-requests'];

/** A person's browser goes to the login page, which has words for the reason in their language. Who wants JSON gets the problem, as everywhere. */
function backToLogin(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const error = toAppError(thrown);
  if (!(request.headers.accept ?? '').includes('text/html') || !toldByPage.includes(error.code)) throw thrown;
  request.log.info({ code: error.code, detail: error.message, err: error.cause }, 'a login at the provider was refused');
  void reply.header('cache-control', 'no-store').redirect(`/login?refused=${String(error.fields['reason'] ?? error.code)}`);
}

function configured(oidc: Oidc | null): Oidc {
  if (oidc !== null) return oidc;
  throw new AppError('not-found', 'This service has no login provider. Its operator may set OIDC_ISSUER.');
}
