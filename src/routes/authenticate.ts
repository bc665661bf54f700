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
import type { Actor } from '../auth/permissions.js';
import { findCredential, type Credential } from './credentials.js';
import { checkOrigin } from './origin.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set where the request carried a valid token. */
    user: AuthUser | null;
    credential: Credential | null;
  }
}

export interface AuthenticateOptions {
  auth: Pick<Auth, 'authenticate'>;
  config: Pick<Config, 'PUBLIC_URL' | 'ALLOWED_ORIGINS'>;
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

export const authenticate = fp(authenticatePlugin, { name: 'authenticate', dependencies: ['@fastify/cookie'] });

async function authenticatePlugin(app: FastifyInstance, { auth, config }: AuthenticateOptions): Promise<void> {
  const policy = { publicUrl: config.PUBLIC_URL, allowedOrigins: config.ALLOWED_ORIGINS };
  app.decorateRequest('user', null);
  app.decorateRequest('credential', null);
  app.addHook('onRequest', async (request) => {
    const credential = findCredential({ headers: request.headers, cookies: request.cookies, isWebSocket: isUpgrade(request) });
    if (credential === undefined) return;
    if (credential.from === 'cookie' && (isUpgrade(request) || !safeMethods.has(request.method))) checkOrigin(originFacts(request), policy);
    request.credential = credential;
    request.user = await auth.authenticate(credential.token);
  });
}

/** The user of a request behind `requireUser`. Throws `not-authenticated`. */
export function userOf(request: FastifyRequest): AuthUser {
  if (request.user) return request.user;
  throw new AppError('not-authenticated', request.credential
    ? 'The token is not known or has expired. Log in again with POST /v1/auth/login.'
    : 'Log in with POST /v1/auth/login and send the token as Authorization: Bearer TOKEN.');
}

/** Who asks, for `may`. Throws `not-authenticated`. */
export function actorOf(request: FastifyRequest): Actor {
  const { id, role, courses } = userOf(request);
  return { kind: 'user', id, role, courses };
}

/** Hook: refuses a request without a valid login. */
export async function requireUser(request: FastifyRequest): Promise<void> {
  userOf(request);
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
