/** Everything under /v1/lti, in reading order. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Parts } from '../parts.js';
import { ltiContextRoutes } from './contexts.js';
import { ltiDeepLinkRoutes } from './deep-links.js';
import { ltiLoginRoutes } from './logins.js';
import { ltiPlatformRoutes } from './platforms.js';
import { ltiRegistrationRoutes } from './registrations.js';

export const ltiRoutes: FastifyPluginAsyncZod<{ parts: Parts }> = async (app, { parts }) => {
  await app.register(ltiLoginRoutes, parts);
  await app.register(ltiRegistrationRoutes, parts);
  await app.register(ltiPlatformRoutes, { prefix: '/platforms', ...parts });
  await app.register(ltiContextRoutes, parts);
  await app.register(ltiDeepLinkRoutes, { prefix: '/deep-links', ...parts });
};
