/** Version 1 of the REST interface: every resource, in reading order. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { apiKeyRoutes } from './api-keys.js';
import { assignmentRoutes, courseAssignmentRoutes } from './assignments.js';
import { authRoutes } from './auth.js';
import { captureFileRoutes } from './capture-file.js';
import { captureRoutes } from './captures.js';
import { commandRoutes } from './commands.js';
import { courseRoutes } from './courses.js';
import { eventRoutes } from './events.js';
import { guideRoutes } from './guide.js';
import { idempotentPosts } from './idempotency.js';
import { labSchemaRoutes } from './lab-schema.js';
import { labRoutes } from './labs.js';
import { ltiRoutes } from './lti/routes.js';
import type { Parts } from './parts.js';
import { sessionRoutes } from './sessions.js';
import { taskRoutes } from './tasks.js';
import { terminalRoutes } from './terminals.js';
import { topologyRoutes } from './topology.js';
import { walkRoutes } from './walks.js';

export const v1: FastifyPluginAsyncZod<{ parts: Parts }> = async (app, { parts }) => {
  await app.register(idempotentPosts, { idempotency: parts.store.idempotency });

  await app.register(authRoutes, { prefix: '/auth', auth: parts.auth, config: parts.config });
  await app.register(apiKeyRoutes, { prefix: '/api-keys', ...parts });
  await app.register(labRoutes, { prefix: '/labs', ...parts });
  await app.register(labSchemaRoutes, { prefix: '/schemas' });
  await app.register(sessionRoutes, { prefix: '/sessions', ...parts });
  await app.register(topologyRoutes, { prefix: '/sessions', ...parts });
  await app.register(terminalRoutes, { prefix: '/sessions', ...parts });
  await app.register(commandRoutes, { prefix: '/sessions', ...parts });
  await app.register(captureRoutes, { prefix: '/sessions', ...parts });
  await app.register(captureFileRoutes, { prefix: '/sessions', ...parts });
  await app.register(walkRoutes, { prefix: '/sessions', ...parts });
  await app.register(guideRoutes, { prefix: '/sessions', ...parts });
  await app.register(taskRoutes, { prefix: '/sessions', ...parts });
  await app.register(eventRoutes, { prefix: '/sessions', ...parts });
  await app.register(ltiRoutes, { prefix: '/lti', parts });
  await app.register(courseRoutes, { prefix: '/courses', ...parts });
  await app.register(courseAssignmentRoutes, { prefix: '/courses', ...parts });
  await app.register(assignmentRoutes, { prefix: '/assignments', ...parts });
};
