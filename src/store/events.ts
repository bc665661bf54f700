import { AppError } from '../errors.js';
import { insertedId } from './counters.js';
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

  function published(event: EventRow): EventRow {
    notices.publish(`session:${event.sessionId}`);
    return event;
  }

  return {
    /** Throws `not-found` when there is no such session. */
    async append(sessionId: string, type: string, data: Record<string, unknown>): Promise<EventRow> {
      if (!forCourse.has(type)) return published(await appendAlone(database, sessionId, type, data));
      const { event, courseId } = await database.transact(async (tx) => {
        if (!await lockSession(database, tx, sessionId)) throw noSession(sessionId);
        const made = await insertEvent(database, tx, sessionId, type, data);
        return { event: made, courseId: await tellCourse(database, tx, made) };
      });
      if (courseId !== null) notices.publish(`course:${courseId}`);
      return published(event);
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

function noSession(sessionId: string): AppError {
  return new AppError('not-found', `There is no session ${sessionId}.`);
}

/** In one statement, which on PostgreSQL takes the session's row lock before it draws an id. */
async function appendAlone(database: Database, sessionId: string, type: string, data: Record<string, unknown>): Promise<EventRow> {
  const { client, provider } = database;
  const now = new Date();
  const json = JSON.stringify(data);
  const made = provider === 'sqlite'
    ? await client.$queryRaw<Inserted[]>`
      INSERT INTO "Event" ("id", "sessionId", "type", "data", "createdAt")
      SELECT ${insertedId('event')}, "id", ${type}, ${json}, ${now} FROM "Session" WHERE "id" = ${sessionId} RETURNING "id"`
    : await client.$queryRaw<Inserted[]>`
      WITH "locked" AS (SELECT "id" FROM "Session" WHERE "id" = ${sessionId} FOR NO KEY UPDATE)
      INSERT INTO "Event" ("sessionId", "type", "data", "createdAt")
      SELECT "id", ${type}, ${json}::jsonb, ${now}::timestamp(3) FROM "locked" RETURNING "id"`;
  return eventRow(made, { sessionId, type, data, createdAt: now });
}

interface Inserted { id: bigint }

/** Throws `not-found` where nothing was inserted. What JSON drops is dropped, as a later reader has it. */
function eventRow([made]: readonly Inserted[], { sessionId, type, data, createdAt }: Omit<EventRow, 'id'>): EventRow {
  if (made === undefined) throw noSession(sessionId);
  return { id: BigInt(made.id), sessionId, type, data: toRecord(toJson(data)), createdAt };
}

/**
 * Adds an event inside a transaction that holds the session's row lock (it made or changed the row, or `lockSession`).
 * Without the lock, PostgreSQL could show a later id before an earlier one, and a reader would miss the earlier.
 */
export async function insertEvent({ provider }: Database, tx: Tx, sessionId: string, type: string, data: Record<string, unknown>): Promise<EventRow> {
  const row = { sessionId, type, data, createdAt: new Date() };
  if (provider === 'postgresql') return eventRow([await tx.event.create({ data: { ...row, data: toJson(data) ?? {} } })], row);
  const made = await tx.$queryRaw<Inserted[]>`
    INSERT INTO "Event" ("id", "sessionId", "type", "data", "createdAt")
    VALUES (${insertedId('event')}, ${sessionId}, ${type}, ${JSON.stringify(data)}, ${row.createdAt}) RETURNING "id"`;
  return eventRow(made, row);
}
