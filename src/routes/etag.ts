/** Conditional requests (RFC 9110 §13), for what a client polls. */
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Sets the ETag of `body`, and tells whether the client has it already: answer 304 then. */
export function notModified(request: FastifyRequest, reply: FastifyReply, body: unknown): boolean {
  const etag = etagOf(body);
  reply.header('etag', etag).header('cache-control', 'private, no-cache');
  return matches(request.headers['if-none-match'], etag);
}

/** The same for what carries a version: its tag begins with it, so that a change can say which state it is meant for. */
export function versionNotModified(request: FastifyRequest, reply: FastifyReply, version: number, body: unknown): boolean {
  const etag = tagVersion(reply, version, body);
  return matches(request.headers['if-none-match'], etag);
}

/** Sets the ETag of what a change has made. */
export function tagVersion(reply: FastifyReply, version: number, body: unknown): string {
  const etag = `"${version}.${etagOf(body).slice(3, -1)}"`;
  reply.header('etag', etag).header('cache-control', 'private, no-cache');
  return etag;
}

/** The version that a change is meant for: of `If-Match` (RFC 9110 §13.1.1, strong comparison); undefined: whatever there is. */
export function expectedVersion({ headers }: Pick<FastifyRequest, 'headers'>): number | undefined {
  const header = headers['if-match']?.trim();
  if (header === undefined || header === '*') return undefined;
  const version = /^"(\d{1,9})\.[\w-]*"$/.exec(header)?.[1];
  // What is no tag of ours matches no version.
  return version === undefined ? -1 : Number(version);
}

/** Weak: it stands for the content, not for the bytes that a proxy may compress. */
export function etagOf(body: unknown): string {
  return `W/"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`;
}

/** If-None-Match compares weakly (RFC 9110 §13.1.2). */
export function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((tag) => opaque(tag) === opaque(etag));
}
