/** A login's answer: the token in the body, or in a cookie that no script can read. */
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Login } from '../auth/logins.js';
import type { Config } from '../config.js';
import { noteActor } from './audit.js';
import { originFacts } from './authenticate.js';
import { cookieName } from './credentials.js';
import { checkOrigin } from './origin.js';

type Settings = Pick<Config, 'PUBLIC_URL' | 'ALLOWED_ORIGINS'>;

/** Logs in with `login` and answers. Throws `origin-refused` before, where another site's page asks for the cookie. */
export async function answerLogin(request: FastifyRequest, reply: FastifyReply, config: Settings, cookie: boolean, login: () => Promise<Login>): Promise<Omit<Login, 'token'> & { token: string | null }> {
  // Without this, another site could log a visitor in as somebody else.
  if (cookie) checkOrigin(originFacts(request), { publicUrl: config.PUBLIC_URL, allowedOrigins: config.ALLOWED_ORIGINS });
  const made = await login();
  noteActor(request, made.user.id);
  reply.header('cache-control', 'no-store');
  if (!cookie) return made;
  setLoginCookie(reply, config, made);
  return { ...made, token: null };
}

export function setLoginCookie(reply: FastifyReply, config: Pick<Config, 'PUBLIC_URL'>, { token, expiresAt }: Pick<Login, 'token' | 'expiresAt'>): void {
  reply.setCookie(cookieName, token, { ...loginCookie(config), expires: expiresAt });
}

/** `Secure` only where the public address is HTTPS: browsers drop such a cookie on plain HTTP. */
export function loginCookie({ PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: PUBLIC_URL?.startsWith('https:') ?? false };
}
