/** Everything under /v1/lti, in reading order. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Parts } from '../parts.js';
import { ltiLoginRoutes } from './logins.js';
import { ltiPlatformRoutes } from './platforms.js';

export const ltiRoutes: FastifyPluginAsyncZod<{ parts: Parts }> = async (app, { parts }) => {
  await app.register(ltiLoginRoutes, parts);
  await app.register(ltiPlatformRoutes, { prefix: '/platforms', ...parts });
};
