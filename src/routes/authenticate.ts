/**
 * Who asks. An `onRequest` hook finds the credential and looks the user up, and refuses nobody: the rate limit that
 * runs next counts by user or address, guessed tokens too. Routes then demand what they need with `requireUser` and
 * `requireSession`, in `preParsing`: a stranger's body is not read, a stranger's WebSocket not opened.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { AppError } from '../errors.js';
import type { Config } from '../config.js';
import type { Auth, AuthUser } from '../auth/auth.js';
import type { Identified, Machine } from '../auth/identify.js';
import type { Actor } from '../auth/permissions.js';
import { findCredential, type Credential } from './credentials.js';
import { checkOrigin } from './origin.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, a person or a machine; null where no valid token or key came along. */
    actor: Actor | null;
    /** Set where a person asks. */
    user: AuthUser | null;
    /** Set where a machine asks, with an API key. */
    machine: Machine | null;
    identified: Identified | null;
    credential: Credential | null;
  }
  interface FastifyContextConfig {
    /** A login means nothing here, so it is not looked at: other sites may send their visitors here. */
    ignoresLogin?: boolean;
  }
}

export interface AuthenticateOptions {
  auth: Pick<Auth, 'identify'>;
  config: Pick<Config, 'PUBLIC_URL' | 'ALLOWED_ORIGINS'>;
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

export const authenticate = fp(authenticatePlugin, { name: 'authenticate', dependencies: ['@fastify/cookie'] });

async function authenticatePlugin(app: FastifyInstance, { auth, config }: AuthenticateOptions): Promise<void> {
  const policy = { publicUrl: config.PUBLIC_URL, allowedOrigins: config.ALLOWED_ORIGINS };
  app.decorateRequest('actor', null);
  app.decorateRequest('user', null);
  app.decorateRequest('machine', null);
  app.decorateRequest('identified', null);
  app.decorateRequest('credential', null);
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.ignoresLogin) return;
    const credential = findCredential({ headers: request.headers, cookies: request.cookies, isWebSocket: isUpgrade(request) });
    if (credential === undefined) return;
    if (credential.from === 'cookie' && (isUpgrade(request) || !safeMethods.has(request.method))) checkOrigin(originFacts(request), policy);
    request.credential = credential;
    remember(request, await auth.identify(credential.token));
  });
}

/** Looks the request's credential up once more, past every cache. For sockets, which outlive their request. */
export async function identifyAgain(auth: Pick<Auth, 'identify'>, request: FastifyRequest): Promise<void> {
  if (request.credential) remember(request, await auth.identify(request.credential.token, { fresh: true }));
}

function remember(request: FastifyRequest, identified: Identified | null): void {
  request.identified = identified;
  request.actor = identified?.actor ?? null;
  request.user = identified?.user ?? null;
  request.machine = identified?.machine ?? null;
}

/** Who asks, for `may`. Throws `not-authenticated`. */
export function actorOf(request: FastifyRequest): Actor {
  if (request.actor) return request.actor;
  throw new AppError('not-authenticated', request.credential
    ? 'The token is not known or has expired. Log in again with POST /v1/auth/login.'
    : 'Log in with POST /v1/auth/login and send the token as Authorization: Bearer TOKEN.');
}

/** The person of a request behind `requireUser`. Throws `not-authenticated`; `not-permitted` for a machine. */
export function userOf(request: FastifyRequest): AuthUser {
  actorOf(request);
  if (request.user) return request.user;
  throw new AppError('not-permitted', 'This is for people who are logged in, not for API keys.');
}

/** Hook: refuses a request without a valid login. A machine is refused too. */
export async function requireUser(request: FastifyRequest): Promise<void> {
  userOf(request);
}

/** Hook for what machines may use as well: refuses a request without a valid login or key. */
export async function requireActor(request: FastifyRequest): Promise<void> {
  actorOf(request);
}

export function originFacts(request: FastifyRequest) {
  const site = request.headers['sec-fetch-site'];
  return {
    origin: request.headers.origin,
    secFetchSite: typeof site === 'string' ? site : undefined,
    ownOrigin: `${request.protocol}://${request.host}`,
  };
}

function isUpgrade(request: FastifyRequest): boolean {
  return request.headers.upgrade?.toLowerCase() === 'websocket';
}
