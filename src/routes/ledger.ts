/** Ours and theirs: what each system that is told of a course's grades has acknowledged. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { LedgerRow } from '../store/ledger.js';
import type { Store } from '../store/store.js';
import { guard } from './require-resource.js';
import { postCodes, sessionProblems } from './schemas/problem.js';
import * as shapes from './schemas/ledger.js';

export const ledgerRoutes: FastifyPluginAsyncZod<{ store: Pick<Store, 'courses' | 'ledger' | 'notices'> }> = async (app, { store }) => {
  const tags = ['courses'];
  const ledgers = guard({ kind: 'ledger', name: 'course', load: (id) => store.courses.find(id), place: ({ id }) => ({ courseId: id }) });

  app.get('/:id/ledger', {
    preParsing: ledgers.may('read'),
    schema: {
      operationId: 'getLedger', tags, summary: 'Compare grades with what others have of them', params: shapes.ledgerParams, querystring: shapes.ledgerQuery,
      description: 'For each grade of the course: what we have, and which version each webhook, LMS and record store that is told of it has acknowledged.',
      response: { 200: shapes.ledgerPage, ...sessionProblems() },
    },
  }, async (request) => {
    const { cursor, limit, differing, ...filter } = request.query;
    const { items, nextCursor } = await store.ledger.page({ ...filter, courseId: ledgers.of(request).id }, { limit, ...(cursor !== undefined && { cursor }) });
    return { items: items.filter(({ theirs }) => !differing || theirs.some(({ state }) => state === 'differs')).map(view), nextCursor };
  });

  app.post('/:id/ledger/repair', {
    preParsing: ledgers.may('write'),
    schema: {
      operationId: 'repairLedger', tags, summary: 'Send the grades that differ again', params: shapes.ledgerParams, body: shapes.repairBody,
      description: 'Looks at up to 2000 grades; where `nextCursor` is not null there are more, so call again with it as `cursor`.',
      response: { 202: shapes.repaired, ...sessionProblems(...postCodes) },
    },
  }, async (request, reply) => {
    const { cursor, ...filter } = request.body;
    const result = await store.ledger.repair({ ...filter, courseId: ledgers.of(request).id }, cursor);
    store.notices.publish('outbox');
    return reply.code(202).send(result);
  });
};

function view({ assignmentId, userId, version, score, maxScore, updatedAt, theirs }: LedgerRow) {
  return { assignmentId, userId, ours: { version, score, maxScore, updatedAt }, theirs };
}
