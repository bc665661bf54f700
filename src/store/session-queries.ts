/** Reading sessions. Lists of live sessions are as long as the quota allows; all others are paged. */
import type { Database } from './database.js';
import { page, pageQuery, type Page, type PageRequest } from './page.js';
import { overStates, sessionRow, titledRow, withTitle, type SessionRow, type SessionState } from './session-rows.js';

const live = { state: { notIn: [...overStates] as string[] } };
const oldestFirst = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];

export function createSessionQueries(database: Database) {
  const { client } = database;
  const list = async (request: PageRequest & { userId?: string; courseId?: string; state?: SessionState }): Promise<Page<SessionRow>> => {
    const { where, ...query } = pageQuery(request);
    const { userId, courseId, state } = request;
    const wanted = { ...(userId === undefined ? {} : { userId }), ...(courseId === undefined ? {} : { courseId }), ...(state === undefined ? {} : { state }) };
    const rows = await client.session.findMany({ ...query, where: { AND: [where, wanted] }, include: withTitle });
    return page(rows.map(sessionRow), request);
  };

  return {
    list,

    listByUser: (userId: string, request: PageRequest): Promise<Page<SessionRow>> => list({ ...request, userId }),

    async find(id: string): Promise<SessionRow | null> {
      const row = await client.session.findUnique({ where: { id } });
      return row && titledRow(database, client, row);
    },

    /** All that are not over, oldest first. */
    async listLive(): Promise<SessionRow[]> {
      return (await client.session.findMany({ where: live, orderBy: oldestFirst, include: withTitle })).map(sessionRow);
    },

    /** The same, for who looks at all of them now and then. */
    listLiveBriefly(): Promise<{ id: string; userId: string; state: string; labSlug: string }[]> {
      return client.session.findMany({ where: live, orderBy: oldestFirst, select: { id: true, userId: true, state: true, labSlug: true } });
    },

    /** Those of one user, as many as their quota. */
    async listLiveOf(userId: string): Promise<SessionRow[]> {
      return (await client.session.findMany({ where: { ...live, userId }, orderBy: oldestFirst, include: withTitle })).map(sessionRow);
    },

    /** Live sessions whose time is up and that nobody is stopping yet. */
    async listExpired(now: Date): Promise<SessionRow[]> {
      const where = { state: { in: ['pending', 'starting', 'ready', 'resetting'] }, expiresAt: { lte: now } };
      return (await client.session.findMany({ where, orderBy: oldestFirst, include: withTitle })).map(sessionRow);
    },

    /** Ready sessions whose time is up before `until`, and that were not warned of their last `warnedMinutes` yet. */
    async listExpiring(until: Date, warnedMinutes: number): Promise<SessionRow[]> {
      const unwarned = { OR: [{ warnedMinutes: null }, { warnedMinutes: { gt: warnedMinutes } }] };
      const where = { state: 'ready', expiresAt: { lte: until }, ...unwarned };
      return (await client.session.findMany({ where, orderBy: oldestFirst, include: withTitle })).map(sessionRow);
    },

    /** Ready sessions in which nothing has happened since `before`. */
    async listIdle(before: Date): Promise<SessionRow[]> {
      const where = { state: 'ready', lastActivityAt: { lt: before } };
      return (await client.session.findMany({ where, orderBy: oldestFirst, include: withTitle })).map(sessionRow);
    },

    /** How many are live, in all. */
    countLive(): Promise<number> {
      return client.session.count({ where: live });
    },
  };
}
