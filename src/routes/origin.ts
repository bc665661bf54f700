/**
 * Cross-site requests. A cookie goes with every request that a browser sends to us, also with one that another
 * site made it send. So where a cookie is the credential, a request that changes something and every WebSocket
 * must show by `Origin` or `Sec-Fetch-Site` (both out of a page's control) that a page of ours sent it.
 */
import { AppError } from '../errors.js';

export interface OriginFacts {
  origin: string | undefined;
  secFetchSite: string | undefined;
  /** Scheme and host that the client used to reach us. */
  ownOrigin: string;
}

export interface OriginPolicy {
  publicUrl: string | undefined;
  allowedOrigins: readonly string[];
}

/** Throws `origin-refused` unless the request comes from a page of this service or of an allowed origin. */
export function checkOrigin(facts: OriginFacts, policy: OriginPolicy): void {
  const { origin } = facts;
  if (origin === undefined) {
    if (facts.secFetchSite === 'same-origin') return;
    throw new AppError('origin-refused', 'A request with a cookie must carry Origin or Sec-Fetch-Site: same-origin. Other clients send Authorization: Bearer.');
  }
  if (allowed(origin, facts.ownOrigin, policy)) return;
  throw new AppError('origin-refused', `Requests from ${printable(origin)} are not accepted with a cookie. Its operator may add it to ALLOWED_ORIGINS.`);
}

function allowed(origin: string, ownOrigin: string, policy: OriginPolicy): boolean {
  const own = policy.publicUrl === undefined ? [] : [new URL(policy.publicUrl).origin];
  return [...own, ownOrigin, ...policy.allowedOrigins].some((known) => known.toLowerCase() === origin.toLowerCase());
}

function printable(text: string): string {
  return JSON.stringify(text.slice(0, 100));
}
