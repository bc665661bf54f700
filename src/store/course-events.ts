import type { Database } from './database.js';
import { toRecord } from './json.js';

export interface CourseEventRow {
  /** Increases within a course in the order in which readers can see the events. */
  id: bigint;
  courseId: string;
  userId: string | null;
  sessionId: string | null;
  type: string;
  data: Record<string, unknown>;
  createdAt: Date;
}

export const maxCourseEvents = 1_000;

/** Read only: `recordFact` writes them. */
export function createCourseEvents({ client }: Database) {
  return {
    /** The course's events after `afterId`, in order, at most `limit` (1 … `maxCourseEvents`). */
    async after(courseId: string, afterId: bigint, limit: number): Promise<CourseEventRow[]> {
      const take = Math.min(Math.max(Math.trunc(limit), 1), maxCourseEvents);
      const rows = await client.courseEvent.findMany({ where: { courseId, id: { gt: afterId } }, orderBy: { id: 'asc' }, take });
      return rows.map((row) => ({ ...row, data: toRecord(row.data) }));
    },

    /** The greatest id so far; 0 before the first event. */
    async latestId(courseId: string): Promise<bigint> {
      const row = await client.courseEvent.findFirst({ where: { courseId }, orderBy: { id: 'desc' }, select: { id: true } });
      return row?.id ?? 0n;
    },

    /** How many follow `afterId`, counted up to `most`. */
    async countAfter(courseId: string, afterId: bigint, most: number): Promise<number> {
      return (await client.courseEvent.findMany({ where: { courseId, id: { gt: afterId } }, take: most, select: { id: true } })).length;
    },

    /** False when the event was of another course, never was, or is purged: then those that followed it may be, too. */
    async has(courseId: string, id: bigint): Promise<boolean> {
      return await client.courseEvent.findUnique({ where: { id, courseId }, select: { id: true } }) !== null;
    },
  };
}
