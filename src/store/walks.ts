import type { Database } from './database.js';
import { newId } from './ids.js';
import { toJson, toRecord } from './json.js';
import { page, pageQuery, type Page, type PageRequest } from './page.js';

export interface WalkRow {
  id: string;
  sessionId: string;
  request: Record<string, unknown>;
  result: Record<string, unknown>;
  durationMs: number;
  createdAt: Date;
}

export interface NewWalk extends Pick<WalkRow, 'sessionId' | 'durationMs'> {
  request: object;
  result: object;
  pcapng: Uint8Array;
}

/** What is read for a list: a walk's file may be big. */
const columns = { id: true, sessionId: true, request: true, result: true, durationMs: true, createdAt: true } as const;

export function createWalks({ client }: Database) {
  return {
    /** Keeps it, and of the session's the newest `keep`. */
    async create({ request, result, pcapng, ...rest }: NewWalk, keep: number): Promise<WalkRow> {
      const data = { id: newId(), ...rest, request: toJson(request) ?? {}, result: toJson(result) ?? {}, pcapng: Uint8Array.from(pcapng), createdAt: new Date() };
      const row = walkRow(await client.walk.create({ data, select: columns }));
      const old = await client.walk.findMany({ where: { sessionId: rest.sessionId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], skip: keep, take: 100, select: { id: true } });
      if (old.length > 0) await client.walk.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
      return row;
    },

    /** Null when the session has no such walk. */
    async find(sessionId: string, id: string): Promise<WalkRow | null> {
      const row = await client.walk.findFirst({ where: { id, sessionId }, select: columns });
      return row && walkRow(row);
    },

    async file(sessionId: string, id: string): Promise<Buffer | null> {
      const row = await client.walk.findFirst({ where: { id, sessionId }, select: { pcapng: true } });
      return row && Buffer.from(row.pcapng);
    },

    /** The session's walks, newest first. */
    async list(sessionId: string, request: PageRequest): Promise<Page<WalkRow>> {
      const { where, ...query } = pageQuery(request);
      const rows = await client.walk.findMany({ ...query, where: { AND: [where, { sessionId }] }, select: columns });
      return page(rows.map(walkRow), request);
    },
  };
}

function walkRow(row: Omit<WalkRow, 'request' | 'result'> & { request: unknown; result: unknown }): WalkRow {
  return { ...row, request: toRecord(row.request), result: toRecord(row.result) };
}
