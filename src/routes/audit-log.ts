/** The audit log, to read and to take away. Entries come newest first. */
import { Readable } from 'node:stream';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { AuditFilter, AuditRow } from '../store/audit.js';
import { maxPageSize } from '../store/page.js';
import type { Store } from '../store/store.js';
import { csvLine } from './csv-line.js';
import { requireMay } from './require-resource.js';
import { eventId, limit } from './schemas/common.js';
import { userProblems } from './schemas/problem.js';

const example = {
  id: '4711', at: '2026-03-01T09:00:00.000Z', actor: { id: '0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f', kind: 'user', name: 'An instructor' },
  action: 'terminal.watch', subject: '/v1/sessions/0190b6ce-5b6f-7d6e-9c1a-2f1d3c4b5a69/terminals/1', address: '192.0.2.1', detail: { requestId: '0190b6ce-0000-7000-8000-000000000000' },
};

const entry = z.object({
  id: eventId,
  at: z.date(),
  actor: z.object({ id: z.string(), kind: z.enum(['user', 'machine']), name: z.string().nullable() }).nullable().describe('Who; null: the service itself'),
  action: z.string().describe('The operation, or what was watched'),
  subject: z.string().describe('On what: the path'),
  address: z.string().nullable().describe('From where; null where the person was erased'),
  detail: z.record(z.string(), z.unknown()),
}).meta({ id: 'AuditEntry', examples: [example] });

const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text)).optional();
const filter = {
  actor: z.string().min(1).max(64).optional().describe('Only what this user or API key did'),
  action: z.string().min(1).max(100).optional(),
  subject: z.string().min(1).max(300).optional().describe('How the path begins, such as /v1/sessions/ID'),
  from: time, to: time,
};
const listQuery = z.strictObject({ ...filter, cursor: eventId.optional().describe('`nextCursor` of the page before'), limit });
const exportQuery = z.strictObject({ ...filter, format: z.enum(['ndjson', 'csv']).default('ndjson') });

export const auditRoutes: FastifyPluginAsyncZod<{ store: Pick<Store, 'audit'> }> = async (app, { store: { audit } }) => {
  const tags = ['audit'];

  app.get('', {
    preParsing: requireMay('read', 'audit'),
    schema: {
      operationId: 'listAudit', tags, summary: 'Who did what, when, from where; newest first', querystring: listQuery,
      response: { 200: z.object({ items: z.array(entry), nextCursor: eventId.nullable() }).meta({ examples: [{ items: [example], nextCursor: null }] }), ...userProblems('not-permitted') },
    },
  }, async (request) => {
    const { cursor, limit: size } = request.query;
    const rows = await audit.list({ ...filterOf(request.query), limit: size, ...(cursor !== undefined && { before: BigInt(cursor) }) });
    return { items: await views(audit, rows), nextCursor: rows.length === size ? rows.at(-1)?.id.toString() ?? null : null };
  });

  app.get('/export', {
    preParsing: requireMay('read', 'audit'),
    schema: {
      operationId: 'exportAudit', tags, summary: 'The whole log, or what the filter leaves, as a stream', querystring: exportQuery, produces: ['application/x-ndjson', 'text/csv'],
      response: { 200: z.any().describe('One entry a line: JSON, or comma-separated with a line of titles'), ...userProblems('not-permitted') },
    },
  }, async (request, reply) => {
    const { format } = request.query;
    const lines = Readable.from(exportLines(audit, filterOf(request.query), format === 'csv' ? toCsv : toJson, format === 'csv' ? csvTitles : ''));
    reply.type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson').header('content-disposition', `attachment; filename="audit.${format}"`).header('cache-control', 'no-store');
    return reply.serializer((payload: unknown) => payload as string).send(lines);
  });
};

type View = z.infer<typeof entry>;
type Audit = Store['audit'];

function filterOf({ actor, action, subject, from, to }: { actor?: string | undefined; action?: string | undefined; subject?: string | undefined; from?: Date | undefined; to?: Date | undefined }): AuditFilter {
  return { ...(actor !== undefined && { actorId: actor }), ...(action !== undefined && { action }), ...(subject !== undefined && { subject }), ...(from && { from }), ...(to && { to }) };
}

async function views(audit: Audit, rows: AuditRow[]): Promise<View[]> {
  const names = await audit.names(rows);
  return rows.map(({ id, at, actorId, actorKind, action, subject, address, detail }) => ({
    id: id.toString(), at, action, subject, address,
    actor: actorId === null ? null : { id: actorId, kind: actorKind === 'machine' ? 'machine' : 'user', name: names.get(actorId) ?? null },
    detail: typeof detail === 'object' && detail !== null && !Array.isArray(detail) ? { ...detail } : {},
  }));
}

/** Page after page while the client takes them: memory holds one page, whatever the log's length. */
async function* exportLines(audit: Audit, wanted: AuditFilter, line: (view: View) => string, head: string): AsyncGenerator<string> {
  if (head !== '') yield head;
  let before: bigint | undefined;
  for (;;) {
    const rows = await audit.list({ ...wanted, limit: maxPageSize, ...(before !== undefined && { before }) });
    if (rows.length > 0) yield (await views(audit, rows)).map(line).join('');
    before = rows.at(-1)?.id;
    if (rows.length < maxPageSize) return;
  }
}

const toJson = (view: View): string => `${JSON.stringify(view)}\n`;
const csvTitles = csvLine(['id', 'at', 'actor', 'kind', 'name', 'action', 'subject', 'address', 'detail']);

function toCsv({ id, at, actor, action, subject, address, detail }: View): string {
  return csvLine([id, at.toISOString(), actor?.id ?? '', actor?.kind ?? '', actor?.name ?? '', action, subject, address ?? '', JSON.stringify(detail)]);
}
