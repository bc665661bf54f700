/** What every answer carries against misuse by browsers, and how often one identity may ask. */
import helmet from '@fastify/helmet';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { AppError } from '../errors.js';
import type { Config } from '../config.js';
import { RateStore } from './rate-store.js';

export interface SecurityOptions {
  config: Pick<Config, 'PUBLIC_URL' | 'REQUESTS_PER_MINUTE'>;
}

/** Identities that are remembered at once, for the rate limit: the least recently seen are forgotten first. */
const maxIdentities = 20_000;

export const security = fp(async (app: FastifyInstance, { config }: SecurityOptions) => {
  await app.register(helmet, {
    // Answers are data. No page is made of them, whatever a browser takes them for.
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] } },
    strictTransportSecurity: config.PUBLIC_URL?.startsWith('https:') ? { maxAge: 31_536_000 } : false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  await app.register(rateLimit, {
    max: config.REQUESTS_PER_MINUTE,
    timeWindow: 60_000,
    cache: maxIdentities,
    store: RateStore,
    keyGenerator: identity,
    // A page is some twenty files, which a browser asks for once.
    allowList: (request) => request.url.startsWith('/assets/'),
    errorResponseBuilder: (_request, { ttl, max }) => new AppError('too-many-requests', `At most ${max} requests a minute. Wait ${Math.ceil(ttl / 1000)} s.`, { retryAfterSeconds: ttl / 1000 }),
  });
}, { name: 'security', dependencies: ['authenticate'] });

/** A user or an API key wherever they are; without a login the address, for IPv6 its /64, which is what one customer gets. */
function identity(request: FastifyRequest): string {
  if (request.actor) return `${request.actor.kind} ${request.actor.id}`;
  return `address ${normalizeIP(request.ip, 64)}`;
}
