/**
 * Pages that a platform shows in its frame: on these, and nowhere else, the registered platforms' origins may frame us.
 * Headers stand here in place of what `security.ts` gives to every answer.
 */
import type { FastifyReply } from 'fastify';
import type { LtiPlatformRow } from '../../store/lti/platforms.js';

type FramingFacts = Pick<LtiPlatformRow, 'issuer' | 'authUrl' | 'frameOrigins'>;

/** A CSP source: scheme and host, perhaps with a wildcard for the first label, perhaps with a port. */
export const cspSource = /^https?:\/\/(\*\.)?[A-Za-z0-9.-]{1,253}(:\d{1,5})?$/;

/** Where pages of these platforms may be framed. */
export function frameAncestors(platforms: readonly FramingFacts[], more: readonly (string | null)[] = []): string[] {
  const named = platforms.flatMap(({ issuer, authUrl, frameOrigins }) => [originOf(issuer), originOf(authUrl), ...frameOrigins]);
  return [...new Set([...named, ...more])].filter((source): source is string => source !== null && cspSource.test(source));
}

/** `formTargets`: origins to which a form of the page may go besides our own. */
export function sendPage(reply: FastifyReply, html: string, { ancestors, formTargets = [] }: { ancestors: string[]; formTargets?: string[] }): FastifyReply {
  const policy = [
    'default-src \'none\'', 'script-src \'self\'', 'style-src \'self\'', 'connect-src \'self\'', 'base-uri \'none\'',
    `form-action ${['\'self\'', ...formTargets.filter((source) => cspSource.test(source))].join(' ')}`,
    `frame-ancestors ${ancestors.length === 0 ? '\'none\'' : ancestors.join(' ')}`,
  ];
  // frame-ancestors says it better, and X-Frame-Options has no word for "these".
  return reply.removeHeader('x-frame-options')
    .header('content-security-policy', policy.join('; '))
    // A platform that opens us in a window keeps its storage in the opener.
    .header('cross-origin-opener-policy', 'unsafe-none')
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8').send(html);
}

export function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}
