/**
 * Where a request's token may be: the `Authorization` header, the browser's cookie, or, for a WebSocket whose client
 * can set no header, a subprotocol (the way of Kubernetes' API server). Never in a URL: URLs end up in logs.
 */
import type { IncomingHttpHeaders } from 'node:http';

export const cookieName = 'vethlab_token';
export const bearerProtocolPrefix = 'base64url.bearer.authorization.k8s.io.';

export interface Credential {
  token: string;
  /** A cookie is sent by the browser without being asked; a request with one must prove where it comes from. */
  from: 'header' | 'cookie' | 'subprotocol';
}

/** Tokens of ours are shorter; what is longer is not looked up. */
const maxTokenLength = 512;

export interface RequestFacts {
  headers: IncomingHttpHeaders;
  cookies: Record<string, string | undefined>;
  isWebSocket: boolean;
}

/** The credential of a request, the most explicit first; `undefined` where there is none that could be a token. */
export function findCredential(facts: RequestFacts): Credential | undefined {
  const header = /^Bearer +([^\s]+) *$/i.exec(facts.headers.authorization ?? '')?.[1];
  if (header !== undefined) return bounded({ token: header, from: 'header' });
  const protocol = facts.isWebSocket ? bearerProtocol(facts.headers['sec-websocket-protocol']) : undefined;
  if (protocol !== undefined) return bounded({ token: protocol, from: 'subprotocol' });
  const cookie = facts.cookies[cookieName];
  return cookie === undefined ? undefined : bounded({ token: cookie, from: 'cookie' });
}

function bounded(credential: Credential): Credential | undefined {
  return credential.token.length > 0 && credential.token.length <= maxTokenLength ? credential : undefined;
}

/** The token is base64url without padding (RFC 4648 §5), because a subprotocol's name is an HTTP token. */
function bearerProtocol(offered: string | undefined): string | undefined {
  const names = (offered ?? '').split(',').map((name) => name.trim());
  const encoded = names.find((name) => name.startsWith(bearerProtocolPrefix))?.slice(bearerProtocolPrefix.length);
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64url').toString('utf8');
}
