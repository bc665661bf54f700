/** Columns of the platforms' gradebooks for our assignments, and what was sent to each. */
import { isTaken, type Database } from '../database.js';
import { newId } from '../ids.js';
import { page, pageQuery, type Page, type PageRequest } from '../page.js';
import { contextRow, type LtiContextRow } from './contexts.js';
import { platformRow, type LtiPlatformRow } from './platforms.js';

export interface LtiLineItemRow {
  id: string;
  contextId: string;
  assignmentId: string;
  resourceLinkId: string | null;
  url: string | null;
  createdAt: Date;
}

export interface LtiLineItemOf extends LtiLineItemRow {
  context: LtiContextRow;
  platform: LtiPlatformRow;
  assignment: { title: string; courseId: string };
}

export interface SentScore {
  score: number | null;
  maxScore: number | null;
  version: number;
  sentAt: Date;
}

const withAll = {
  assignment: { select: { title: true, courseId: true } },
  context: { include: { deployment: { include: { platform: { include: { deployments: true } } } } } },
};

export function createLtiLineItems({ client }: Database) {
  return {
    /** The line item of an assignment in a context, made if need be; a URL that a launch named replaces the one we have. */
    async see({ contextId, assignmentId, resourceLinkId, url }: { contextId: string; assignmentId: string; resourceLinkId: string; url: string | null }): Promise<{ row: LtiLineItemRow; created: boolean }> {
      const where = { contextId_assignmentId: { contextId, assignmentId } };
      const known = await client.ltiLineItem.findUnique({ where });
      if (known !== null && (url === null || known.url === url)) return { row: known, created: false };
      try {
        if (known !== null) return { row: await client.ltiLineItem.update({ where, data: { url } }), created: false };
        return { row: await client.ltiLineItem.create({ data: { id: newId(), contextId, assignmentId, resourceLinkId, url, createdAt: new Date() } }), created: true };
      } catch (error) {
        if (!isTaken(error)) throw error;
        return { row: await client.ltiLineItem.findUniqueOrThrow({ where }), created: false };
      }
    },

    async find(id: string): Promise<LtiLineItemOf | null> {
      const row = await client.ltiLineItem.findUnique({ where: { id }, include: withAll });
      if (row === null) return null;
      const { context, assignment, ...item } = row;
      return { ...item, assignment, context: contextRow(context), platform: platformRow(context.deployment.platform) };
    },

    async list({ courseId, ...request }: PageRequest & { courseId: string }): Promise<Page<LtiLineItemRow>> {
      const { where, ...query } = pageQuery(request);
      return page(await client.ltiLineItem.findMany({ ...query, where: { AND: [where, { assignment: { courseId } }] } }), request);
    },

    async setUrl(id: string, url: string | null): Promise<void> {
      await client.ltiLineItem.updateMany({ where: { id }, data: { url } });
    },

    /** The grade as it is now; null where there is none (any more). */
    async gradeNow(assignmentId: string, userId: string) {
      return client.grade.findUnique({ where: { assignmentId_userId: { assignmentId, userId } } });
    },

    async lastAttempt(assignmentId: string, userId: string): Promise<{ sessionId: string; taskId: string } | null> {
      return client.attempt.findFirst({ where: { assignmentId, userId }, orderBy: { createdAt: 'desc' }, select: { sessionId: true, taskId: true } });
    },

    /** Whose grades of this assignment there are, in order of the user's id. */
    async graded(assignmentId: string, after: string | undefined, limit: number): Promise<{ userId: string; score: number; maxScore: number; version: number }[]> {
      return client.grade.findMany({
        where: { assignmentId, ...(after !== undefined && { userId: { gt: after } }) },
        select: { userId: true, score: true, maxScore: true, version: true }, orderBy: { userId: 'asc' }, take: limit,
      });
    },

    async sent(lineItemId: string, userId: string): Promise<SentScore | null> {
      return client.ltiScore.findUnique({ where: { lineItemId_userId: { lineItemId, userId } } });
    },

    /** A time for the next score that is later than that of the one before, whatever the clock does. */
    async nextTimestamp(lineItemId: string, userId: string, now: Date): Promise<Date> {
      const where = { lineItemId_userId: { lineItemId, userId } };
      const before = await client.ltiScore.findUnique({ where });
      const sentAt = new Date(Math.max(now.getTime(), (before?.sentAt.getTime() ?? 0) + 1));
      await client.ltiScore.upsert({ where, create: { lineItemId, userId, sentAt }, update: { sentAt } });
      return sentAt;
    },

    async noteSent(lineItemId: string, userId: string, { score, maxScore, version }: Omit<SentScore, 'sentAt'>): Promise<void> {
      await client.ltiScore.updateMany({ where: { lineItemId, userId }, data: { score, maxScore, version } });
    },
  };
}
