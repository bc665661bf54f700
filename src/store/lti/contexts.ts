/** A platform's courses and the places in them that lead to us. */
import type { Database } from '../database.js';
import { isTaken } from '../database.js';
import { newId } from '../ids.js';
import { toJson } from '../json.js';
import { page, pageQuery, type Page, type PageRequest } from '../page.js';
import { platformRow, texts, type LtiPlatformRow } from './platforms.js';

export interface LtiContextRow {
  id: string;
  deploymentId: string;
  contextId: string;
  title: string;
  courseId: string | null;
  membershipsUrl: string | null;
  lineItemsUrl: string | null;
  scopes: string[];
  createdAt: Date;
  syncedAt: Date | null;
  syncError: string | null;
}

/** With whose it is, for calls to the platform. */
export interface LtiContextOf extends LtiContextRow {
  platform: LtiPlatformRow;
}

export interface SeenContext {
  deploymentId: string;
  contextId: string;
  title: string;
  membershipsUrl: string | null;
  lineItemsUrl: string | null;
  scopes: string[];
}

const withPlatform = { deployment: { include: { platform: { include: { deployments: true } } } } };

export function createLtiContexts({ client, transact }: Database) {
  const find = async (id: string): Promise<LtiContextOf | null> => {
    const row = await client.ltiContext.findUnique({ where: { id }, include: withPlatform });
    return row && { ...contextRow(row), platform: platformRow(row.deployment.platform) };
  };

  return {
    find,

    /** Notes what a launch said of its course. What it did not say stays. */
    async see({ deploymentId, contextId, title, membershipsUrl, lineItemsUrl, scopes }: SeenContext): Promise<LtiContextRow> {
      const where = { deploymentId_contextId: { deploymentId, contextId } };
      const said = { title, ...(membershipsUrl !== null && { membershipsUrl }), ...(lineItemsUrl !== null && { lineItemsUrl, scopes: toJson(scopes) ?? [] }) };
      const known = await client.ltiContext.findUnique({ where });
      if (known !== null) return contextRow(await client.ltiContext.update({ where, data: said }));
      try {
        return contextRow(await client.ltiContext.create({ data: { ...said, id: newId(), deploymentId, contextId, createdAt: new Date() } }));
      } catch (error) {
        if (!isTaken(error)) throw error;
        return contextRow(await client.ltiContext.update({ where, data: said }));
      }
    },

    /** The course of a context, made if there is none; several launches at once make one. */
    ensureCourse(id: string, title: string): Promise<string> {
      return transact(async (tx) => {
        // The update takes the row's lock: what is read after it is what holds.
        const row = await tx.ltiContext.update({ where: { id }, data: { lock: { increment: 1 } } });
        if (row.courseId !== null) return row.courseId;
        const course = await tx.course.create({ data: { id: newId(), title, createdAt: new Date() } });
        await tx.ltiContext.update({ where: { id }, data: { courseId: course.id } });
        return course.id;
      });
    },

    async hasCourse(courseId: string): Promise<boolean> {
      return await client.course.count({ where: { id: courseId } }) > 0;
    },

    /** Its people and line items go with the old course. False when there is no such context. */
    setCourse(id: string, courseId: string): Promise<boolean> {
      return transact(async (tx) => {
        const { count } = await tx.ltiContext.updateMany({ where: { id }, data: { courseId, syncedAt: null } });
        if (count === 0) return false;
        await tx.ltiResourceLink.updateMany({ where: { contextId: id, assignment: { courseId: { not: courseId } } }, data: { assignmentId: null } });
        await tx.ltiLineItem.deleteMany({ where: { contextId: id, assignment: { courseId: { not: courseId } } } });
        return true;
      });
    },

    async list({ courseId, ...request }: PageRequest & { courseId?: string }): Promise<Page<LtiContextRow & { platformId: string }>> {
      const { where, ...query } = pageQuery(request);
      const rows = await client.ltiContext.findMany({ ...query, where: { AND: [where, courseId === undefined ? {} : { courseId }] }, include: { deployment: { select: { platformId: true } } } });
      return page(rows.map((row) => ({ ...contextRow(row), platformId: row.deployment.platformId })), request);
    },

    /** Contexts with a roster that was not read since `before`, the longest ago first. */
    async dueForSync(before: Date, limit: number): Promise<string[]> {
      const rows = await client.ltiContext.findMany({
        where: { courseId: { not: null }, membershipsUrl: { not: null }, course: { archivedAt: null }, deployment: { platform: { disabledAt: null } }, OR: [{ syncedAt: null }, { syncedAt: { lt: before } }] },
        orderBy: { syncedAt: { sort: 'asc', nulls: 'first' } }, select: { id: true }, take: limit,
      });
      return rows.map(({ id }) => id);
    },

    /** The error may quote the platform, and PostgreSQL stores no U+0000. */
    async noteSync(id: string, { at, error }: { at: Date; error: string | null }): Promise<void> {
      await client.ltiContext.updateMany({ where: { id }, data: { syncedAt: at, syncError: error?.replaceAll('\0', '') ?? null } });
    },

    /** The link of a context, made if need be. */
    async seeLink(link: { deploymentId: string; contextId: string; resourceLinkId: string }): Promise<{ id: string; assignmentId: string | null }> {
      const where = { deploymentId_resourceLinkId: { deploymentId: link.deploymentId, resourceLinkId: link.resourceLinkId } };
      const known = await client.ltiResourceLink.findUnique({ where });
      if (known !== null && known.contextId === link.contextId) return known;
      try {
        // A platform may move a link to another of its courses; what it led to stays behind.
        if (known !== null) return await client.ltiResourceLink.update({ where, data: { contextId: link.contextId, assignmentId: null } });
        return await client.ltiResourceLink.create({ data: { ...link, id: newId(), createdAt: new Date() } });
      } catch (error) {
        if (!isTaken(error)) throw error;
        return client.ltiResourceLink.findUniqueOrThrow({ where });
      }
    },

    /** Where the link leads from now on, unless somebody was faster: then where it leads already. */
    async leadTo(linkId: string, assignmentId: string): Promise<string> {
      await client.ltiResourceLink.updateMany({ where: { id: linkId, assignmentId: null }, data: { assignmentId } });
      return (await client.ltiResourceLink.findUniqueOrThrow({ where: { id: linkId } })).assignmentId ?? assignmentId;
    },
  };
}

type StoredContext = Omit<LtiContextRow, 'scopes'> & { scopes: unknown };

export function contextRow({ id, deploymentId, contextId, title, courseId, membershipsUrl, lineItemsUrl, scopes, createdAt, syncedAt, syncError }: StoredContext): LtiContextRow {
  return { id, deploymentId, contextId, title, courseId, membershipsUrl, lineItemsUrl, scopes: texts(scopes), createdAt, syncedAt, syncError };
}
