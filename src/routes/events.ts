/** What happened in a session, page by page. The WebSocket in `docs/streams.md` follows it live. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Sessions } from '../sessions/contract.js';
import { requireSession, sessionOf } from './require-session.js';
import { eventId, limit, sessionParams } from './schemas/common.js';
import { sessionProblems } from './schemas/problem.js';

const event = z.object({
  id: eventId,
  sessionId: z.string(),
  type: z.string().describe('Such as session.ready, terminal.opened, task.graded'),
  data: z.record(z.string(), z.unknown()),
  at: z.date(),
}).meta({ id: 'Event' });

const query = z.strictObject({ after: eventId.optional().describe('Only events after this one'), limit });

export const eventRoutes: FastifyPluginAsyncZod<{ sessions: Sessions }> = async (app, { sessions }) => {
  app.get('/:id/events', {
    preParsing: requireSession(sessions, 'read'),
    schema: {
      operationId: 'listEvents', tags: ['events'], summary: 'Events of a session, oldest first', params: sessionParams, querystring: query,
      response: {
        200: z.object({ items: z.array(event), next: eventId.nullable().describe('Ask again with `after` set to this; null where there is nothing more now') }),
        ...sessionProblems(),
      },
    },
  }, async (request) => {
    const items = await sessions.listEvents(sessionOf(request).id, request.query.after, request.query.limit);
    return { items, next: items.length === request.query.limit ? items.at(-1)?.id ?? null : null };
  });
};
