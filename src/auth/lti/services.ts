/**
 * Calls to a platform's services: an access token by client credentials with a signed assertion (Security Framework
 * 1.0 §4.1, RFC 7523), kept while it is good, and fetched once anew where the platform takes it no more.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { LtiPlatformRow } from '../../store/lti/platforms.js';
import { TargetError, type GuardedAnswer, type GuardedFetch, type GuardedRequest } from '../guarded-fetch.js';
import type { LtiKeys } from './keys.js';

/** The platform said no. `status` is of its answer. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  constructor(message: string, readonly status: number, readonly retryAfterSeconds?: number) { super(message); }
}

/** It gave no token: it has not read our new key yet, its clock is off, or somebody has to set the tool up there. */
export class TokenRefused extends ServiceError {}

export interface PlatformServices {
  /** Rejects with `ServiceError` for an answer that is no success, `TargetError` for none. */
  call(platform: LtiPlatformRow, scopes: readonly string[], url: string, request?: GuardedRequest): Promise<GuardedAnswer>;
  /** All pages of a list (RFC 8288, rel="next"), as one. */
  pages(platform: LtiPlatformRow, scopes: readonly string[], url: string, accept: string, signal?: AbortSignal): Promise<unknown[]>;
  /** A new token, past the cache. */
  newToken(platform: LtiPlatformRow, scopes: readonly string[], signal?: AbortSignal): Promise<string>;
}

const tokenAnswer = z.object({ access_token: z.string().min(1).max(10_000), expires_in: z.coerce.number().positive().default(3600) });
const assertionSeconds = 120;
/** A token that is about to expire may expire on its way. */
const marginSeconds = 60;
/** RFC 6750 §3.1: the token is not good (any more), or not good enough. The next attempt asks for another. */
const refusedTokens = new Set([401, 403]);
const maxTokens = 500;
const maxPages = 2_000;
const maxListBytes = 64 * 1024 * 1024;
/** Well below the lease under which a roster is read. */
const maxListMs = 300_000;

export function createPlatformServices({ fetch, keys, now = Date.now }: { fetch: GuardedFetch; keys: LtiKeys; now?: () => number }): PlatformServices {
  const tokens = new Map<string, { token: string; untilMs: number }>();
  const keyOf = (platform: LtiPlatformRow, scopes: readonly string[]): string => `${platform.id} ${platform.version} ${[...scopes].sort().join(' ')}`;

  async function newToken(platform: LtiPlatformRow, scopes: readonly string[], signal?: AbortSignal): Promise<string> {
    const { clientId, tokenUrl, tokenAudience } = platform;
    const assertion = await keys.sign({ iss: clientId, sub: clientId, aud: tokenAudience ?? tokenUrl, jti: randomUUID() }, assertionSeconds);
    const form = new URLSearchParams({
      grant_type: 'client_credentials', client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: assertion, scope: scopes.join(' '),
    });
    const answer = await fetch(tokenUrl, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept': 'application/json' }, body: form.toString(), signal });
    if (!isSuccess(answer)) throw failure('its token endpoint', answer, TokenRefused);
    const { access_token: token, expires_in: seconds } = tokenAnswer.parse(JSON.parse(answer.text));
    tokens.set(keyOf(platform, scopes), { token, untilMs: now() + (seconds - marginSeconds) * 1000 });
    const oldest = tokens.keys().next();
    if (tokens.size > maxTokens && oldest.done !== true) tokens.delete(oldest.value);
    return token;
  }

  async function tokenFor(platform: LtiPlatformRow, scopes: readonly string[], signal?: AbortSignal): Promise<{ token: string; fresh: boolean }> {
    const known = tokens.get(keyOf(platform, scopes));
    if (known !== undefined && known.untilMs > now()) return { token: known.token, fresh: false };
    return { token: await newToken(platform, scopes, signal), fresh: true };
  }

  async function call(platform: LtiPlatformRow, scopes: readonly string[], url: string, request: GuardedRequest = {}): Promise<GuardedAnswer> {
    const send = (token: string): Promise<GuardedAnswer> => fetch(url, { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } });
    const { token, fresh } = await tokenFor(platform, scopes, request.signal);
    let answer = await send(token);
    if (answer.status === 401 && !fresh) answer = await send(await newToken(platform, scopes, request.signal));
    if (refusedTokens.has(answer.status)) tokens.delete(keyOf(platform, scopes));
    if (!isSuccess(answer)) throw failure(new URL(url).pathname, answer);
    return answer;
  }

  async function pages(platform: LtiPlatformRow, scopes: readonly string[], url: string, accept: string, signal?: AbortSignal): Promise<unknown[]> {
    const all: unknown[] = [];
    const seen = new Set<string>();
    const lateMs = now() + maxListMs;
    let bytes = 0;
    for (let next: string | undefined = url; next !== undefined;) {
      if (seen.size >= maxPages) throw new TargetError(`The list has more than ${maxPages} pages.`);
      if (seen.has(next)) throw new TargetError('A page of the list leads back to one before it.');
      if (now() > lateMs) throw new TargetError(`The list did not end within ${maxListMs / 1000} s.`);
      seen.add(next);
      const answer: GuardedAnswer = await call(platform, scopes, next, { headers: { accept }, signal });
      bytes += Buffer.byteLength(answer.text);
      if (bytes > maxListBytes) throw new TargetError(`The list is longer than ${maxListBytes} bytes.`);
      all.push(JSON.parse(answer.text));
      next = nextLink(answer.headers['link'], next);
    }
    return all;
  }

  return { call, pages, newToken };
}

/** Our token goes to the origin of the first page only. */
function nextLink(header: string | undefined, from: string): string | undefined {
  const target = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(header ?? '')?.[1];
  if (target === undefined || !URL.canParse(target, from)) return undefined;
  const next = new URL(target, from);
  if (next.origin !== new URL(from).origin) throw new TargetError(`The next page is at ${next.origin}, and not where the list is.`);
  return next.href;
}

function isSuccess({ status }: GuardedAnswer): boolean {
  return status >= 200 && status < 300;
}

function failure(what: string, { status, text, headers }: GuardedAnswer, Kind: typeof ServiceError = ServiceError): ServiceError {
  const wait = Number(headers['retry-after']);
  return new Kind(`${what} answered ${status}: ${text.replace(/\s+/g, ' ').slice(0, 300)}`, status, Number.isFinite(wait) && wait > 0 ? wait : undefined);
}
