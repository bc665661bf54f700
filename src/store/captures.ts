import type { Database } from './database.js';
import { newId } from './ids.js';
import { toJson, toRecord } from './json.js';
import { page, pageQuery, type Page, type PageRequest } from './page.js';

export type CaptureState = 'running' | 'ended';

export interface CaptureRow {
  id: string;
  sessionId: string;
  /** What was asked for: points, filter, limits. */
  spec: Record<string, unknown>;
  state: CaptureState;
  reason: string | null;
  packets: bigint;
  bytes: bigint;
  dropped: bigint;
  createdAt: Date;
  endedAt: Date | null;
}

export type CaptureChange = Partial<Pick<CaptureRow, 'state' | 'reason' | 'packets' | 'bytes' | 'dropped' | 'endedAt'>>;

export function createCaptures({ client }: Database) {
  return {
    async create({ id = newId(), sessionId, spec }: { id?: string; sessionId: string; spec: object }): Promise<CaptureRow> {
      const data = { id, sessionId, spec: toJson(spec) ?? {}, state: 'running', createdAt: new Date() };
      return captureRow(await client.capture.create({ data }));
    },

    /** Null when there is no such capture. */
    async update(id: string, change: CaptureChange): Promise<CaptureRow | null> {
      const { count } = await client.capture.updateMany({ where: { id }, data: change });
      return count === 0 ? null : captureRow(await client.capture.findUniqueOrThrow({ where: { id } }));
    },

    async find(id: string): Promise<CaptureRow | null> {
      const row = await client.capture.findUnique({ where: { id } });
      return row && captureRow(row);
    },

    /** The session's captures, newest first. */
    async list(sessionId: string, request: PageRequest): Promise<Page<CaptureRow>> {
      const { where, ...query } = pageQuery(request);
      const rows = await client.capture.findMany({ ...query, where: { AND: [where, { sessionId }] } });
      return page(rows.map(captureRow), request);
    },

    /** All that run, of one session or of all. */
    async listRunning(sessionId?: string): Promise<CaptureRow[]> {
      const where = { state: 'running', ...(sessionId === undefined ? {} : { sessionId }) };
      return (await client.capture.findMany({ where, orderBy: { id: 'asc' } })).map(captureRow);
    },

    /** Another server runs it: the reason why it should end, unless there is one. */
    async askToEnd(id: string, reason: string): Promise<void> {
      await client.capture.updateMany({ where: { id, state: 'running', reason: null }, data: { reason } });
    },

    /** Those of `ids` that run and should end. */
    async askedToEnd(ids: string[]): Promise<{ id: string; reason: string }[]> {
      const rows = await client.capture.findMany({ where: { id: { in: ids }, state: 'running', reason: { not: null } }, select: { id: true, reason: true } });
      return rows.map(({ id, reason }) => ({ id, reason: reason ?? 'stopped' }));
    },

    /** No error where there is no such capture. */
    async remove(id: string): Promise<void> {
      await client.capture.deleteMany({ where: { id } });
    },
  };
}

function captureRow(row: Omit<CaptureRow, 'spec' | 'state'> & { spec: unknown; state: string }): CaptureRow {
  return { ...row, spec: toRecord(row.spec), state: row.state === 'running' ? 'running' : 'ended' };
}
