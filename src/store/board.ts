/**
 * A course's board from the database: one row per learner with the newest session of theirs in the course. A constant
 * number of queries, whatever the number of learners, all of one moment: the board is exactly what the course's events up
 * to `lastEventId` made it.
 */
import type { Database, Tx } from './database.js';
import { sessionRow, withTitle, type SessionRow } from './session-rows.js';
import { standings, type Standing } from './standing.js';

export interface BoardMember {
  userId: string;
  name: string;
  sectionId: string | null;
  session: SessionRow | null;
  standing: Standing | null;
}

export interface BoardRows {
  /** 0 before the first event. */
  lastEventId: bigint;
  learners: BoardMember[];
  /** The live sessions that the course may watch. */
  demonstrations: SessionRow[];
}

/** A course has at most so many learners on its board. */
const maxLearners = 5_000;
const maxDemonstrations = 50;

export function createBoards(database: Database) {
  return {
    /** Null when there is no such course. */
    course: (id: string): Promise<{ id: string; title: string; archivedAt: Date | null } | null> => database.client.course.findUnique({ where: { id }, select: { id: true, title: true, archivedAt: true } }),

    /** The course's live learners and the live session of each, for a message to some or all. */
    async audience(courseId: string): Promise<{ userId: string; sessionId: string | null }[]> {
      const learners = await database.client.enrolment.findMany({ where: { courseId, role: 'learner', endedAt: null }, select: { userId: true }, take: maxLearners });
      const live = await database.client.session.findMany({ where: { courseId, demonstration: false, liveKey: { not: null } }, orderBy: { id: 'asc' }, select: { id: true, userId: true } });
      const sessionOf = new Map(live.map(({ id, userId }) => [userId, id]));
      return learners.map(({ userId }) => ({ userId, sessionId: sessionOf.get(userId) ?? null }));
    },

    /** Null when there is no such course. */
    read(courseId: string): Promise<BoardRows | null> {
      return database.snapshot((tx) => readBoard(tx, courseId));
    },
  };
}

async function readBoard(tx: Tx, courseId: string): Promise<BoardRows | null> {
  if (await tx.course.count({ where: { id: courseId } }) === 0) return null;
  const last = await tx.courseEvent.findFirst({ where: { courseId }, orderBy: { id: 'desc' }, select: { id: true } });
  const enrolled = await tx.enrolment.findMany({
    where: { courseId, role: 'learner', endedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: maxLearners,
    select: { userId: true, sectionId: true, user: { select: { name: true } } },
  });
  const sessions = new Map((await newestSessions(tx, courseId)).map((row) => [row.userId, row]));
  const standing = await standings(tx, [...sessions.values()].map(({ id }) => id));
  const demonstrations = await tx.session.findMany({ where: { courseId, demonstration: true, liveKey: { not: null } }, orderBy: { id: 'asc' }, take: maxDemonstrations, include: withTitle });
  const learners = enrolled.map(({ userId, sectionId, user }) => {
    const session = sessions.get(userId) ?? null;
    return { userId, name: user.name, sectionId, session, standing: session && (standing.get(session.id) ?? null) };
  });
  return { lastEventId: last?.id ?? 0n, learners, demonstrations: demonstrations.map(sessionRow) };
}

/** Of each learner. Ids are UUIDs of version 7: the greatest is the newest. */
async function newestSessions(tx: Tx, courseId: string): Promise<SessionRow[]> {
  const newest = await tx.session.groupBy({ by: ['userId'], where: { courseId, demonstration: false }, _max: { id: true } });
  const ids = newest.flatMap(({ _max }) => _max.id ?? []);
  return (await tx.session.findMany({ where: { id: { in: ids } }, include: withTitle })).map(sessionRow);
}
