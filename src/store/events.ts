import { AppError } from '../errors.js';
import { nextId } from './counters.js';
import type { Database, Tx } from './database.js';
import { toJson, toRecord } from './json.js';
import type { Notices } from './notices.js';
import { maxPageSize, pageSize } from './page.js';
import { recordOf } from './session-facts.js';
import { lockSession } from './session-lock.js';
import { sessionRow, withTitle } from './session-rows.js';

export interface EventRow {
  /** Increases within a session in the order in which readers can see the events. */
  id: bigint;
  sessionId: string;
  type: string;
  data: Record<string, unknown>;
  createdAt: Date;
}

/** Of the events that others append, those that a course's board shows. */
const forCourse = new Set(['session.extended', 'session.expiring', 'terminal.watched', 'terminal.unwatched', 'capture.watched', 'walk.watched']);

export function createEvents(database: Database, notices: Pick<Notices, 'publish'>) {
  const { client } = database;
  return {
    /** Throws `not-found` when there is no such session. */
    async append(sessionId: string, type: string, data: Record<string, unknown>): Promise<EventRow> {
      const { event, courseId } = await database.transact(async (tx) => {
        if (!await lockSession(database, tx, sessionId)) throw new AppError('not-found', `There is no session ${sessionId}.`);
        const made = await insertEvent(database, tx, sessionId, type, data);
        return { event: made, courseId: forCourse.has(type) ? await tellCourse(database, tx, made) : null };
      });
      notices.publish(`session:${sessionId}`);
      if (courseId !== null) notices.publish(`course:${courseId}`);
      return event;
    },

    /** The session's events after `afterId` (from the first without one), in order, at most `limit`. */
    async after(sessionId: string, afterId: bigint | undefined, limit: number): Promise<EventRow[]> {
      const where = afterId === undefined ? { sessionId } : { sessionId, id: { gt: afterId } };
      const rows = await client.event.findMany({ where, orderBy: { id: 'asc' }, take: pageSize(limit) });
      return rows.map((row) => ({ ...row, data: toRecord(row.data) }));
    },

    /** The newest of a session's events of these types, the newest first. */
    async newest(sessionId: string, types: string[]): Promise<EventRow[]> {
      const rows = await client.event.findMany({ where: { sessionId, type: { in: types } }, orderBy: { id: 'desc' }, take: maxPageSize });
      return rows.map((row) => ({ ...row, data: toRecord(row.data) }));
    },

    /** Removes all but so many of a session's events of this type. */
    async keepNewest(sessionId: string, type: string, count: number): Promise<void> {
      const oldest = await client.event.findFirst({ where: { sessionId, type }, orderBy: { id: 'desc' }, skip: count, select: { id: true } });
      if (oldest !== null) await client.event.deleteMany({ where: { sessionId, type, id: { lte: oldest.id } } });
    },

    /** The greatest id so far, of one session or of all; null when there is no event. */
    async latestId(sessionId?: string): Promise<bigint | null> {
      const where = sessionId === undefined ? {} : { sessionId };
      const row = await client.event.findFirst({ where, orderBy: { id: 'desc' }, select: { id: true } });
      return row?.id ?? null;
    },
  };
}

async function tellCourse(database: Database, tx: Tx, { sessionId, type, data }: EventRow): Promise<string | null> {
  const session = sessionRow(await tx.session.findUniqueOrThrow({ where: { id: sessionId }, include: withTitle }));
  if (session.courseId !== null) await recordOf(database, tx, session, type, data);
  return session.courseId;
}

/**
 * Adds an event inside a transaction that holds the session's row lock (it made or changed the row, or `lockSession`).
 * Without the lock, PostgreSQL could show a later id before an earlier one, and a reader would miss the earlier.
 */
export async function insertEvent(database: Database, tx: Tx, sessionId: string, type: string, data: Record<string, unknown>): Promise<EventRow> {
  const id = await nextId(database, tx, 'event');
  const row = await tx.event.create({ data: { ...id, sessionId, type, data: toJson(data) ?? {}, createdAt: new Date() } });
  return { ...row, data: toRecord(row.data) };
}
