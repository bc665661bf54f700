/** Endpoints that are told of facts. Their secrets come and go sealed (`src/auth/seal.ts`). */
import { AppError } from '../errors.js';
import { prismaCode, type Database, type Tx } from './database.js';
import { newId } from './ids.js';
import { page, pageQuery, type Page, type PageRequest } from './page.js';
import { lockCourse } from './session-lock.js';

export interface WebhookRow {
  id: string;
  /** Null: facts of every course, and of sessions outside courses. */
  courseId: string | null;
  url: string;
  description: string;
  events: string[];
  secret: string;
  /** Signs too, until `previousUntil`. */
  previousSecret: string | null;
  previousUntil: Date | null;
  disabledAt: Date | null;
  disabledReason: string | null;
  /** Since when every attempt has failed; null when the last one did not. */
  failingSince: Date | null;
  createdById: string | null;
  createdAt: Date;
  version: number;
}

export type NewWebhook = Pick<WebhookRow, 'id' | 'courseId' | 'url' | 'description' | 'events' | 'secret' | 'createdById'>;
export type WebhookChange = Partial<Pick<WebhookRow, 'url' | 'description' | 'events' | 'secret' | 'previousSecret' | 'previousUntil' | 'disabledAt' | 'disabledReason' | 'failingSince'>>;

/** Each is told of every fact of its course, by a message of its own. */
export const maxWebhooksPerCourse = 20;

export function createWebhooks(database: Database) {
  const { client } = database;
  return {
    /** An id for a new one: its secret is sealed with it before the row is there. */
    newId,

    /** Throws `not-found` when there is no such course, `too-many-webhooks` when it has as many as it may. */
    async create(hook: NewWebhook): Promise<WebhookRow> {
      try {
        return await database.transact(async (tx) => {
          if (hook.courseId !== null) await leaveRoom(database, tx, hook.courseId);
          return webhookRow(await tx.webhook.create({ data: { ...hook, createdAt: new Date() } }));
        });
      } catch (error) {
        if (prismaCode(error) === 'P2003') throw new AppError('not-found', `There is no course ${hook.courseId}.`);
        throw error;
      }
    },

    async find(id: string): Promise<WebhookRow | null> {
      const row = await client.webhook.findUnique({ where: { id } });
      return row && webhookRow(row);
    },

    /** Newest first; of one course, of the service itself (null), or all (undefined). */
    async page(courseId: string | null | undefined, request: PageRequest): Promise<Page<WebhookRow>> {
      const { where, ...rest } = pageQuery(request);
      const rows = await client.webhook.findMany({ where: { ...where, ...(courseId !== undefined && { courseId }) }, ...rest });
      return page(rows.map(webhookRow), request);
    },

    /** Those that are told of a course's facts, the service's own among them. */
    async listening(courseId: string): Promise<WebhookRow[]> {
      return (await client.webhook.findMany({ where: { disabledAt: null, OR: [{ courseId }, { courseId: null }] }, orderBy: { id: 'asc' } })).map(webhookRow);
    },

    /** Null when it is gone. */
    async update(id: string, change: WebhookChange): Promise<WebhookRow | null> {
      await client.webhook.updateMany({ where: { id }, data: { ...change, version: { increment: 1 } } });
      const row = await client.webhook.findUnique({ where: { id } });
      return row && webhookRow(row);
    },

    async setFailingSince(id: string, failingSince: Date | null): Promise<void> {
      await client.webhook.updateMany({ where: { id }, data: { failingSince } });
    },

    /** False when it was disabled before, or is gone. */
    async disable(id: string, disabledReason: string): Promise<boolean> {
      const data = { disabledAt: new Date(), disabledReason, version: { increment: 1 } };
      return (await client.webhook.updateMany({ where: { id, disabledAt: null }, data })).count > 0;
    },

    async remove(id: string): Promise<void> {
      await client.webhook.deleteMany({ where: { id } });
    },
  };
}

function webhookRow<Row extends Omit<WebhookRow, 'events'> & { events: unknown }>(row: Row): WebhookRow {
  return { ...row, events: Array.isArray(row.events) ? row.events.filter((event) => typeof event === 'string') : [] };
}

/** Behind the course's lock, so that two at once do not both take the last place. */
async function leaveRoom(database: Database, tx: Tx, courseId: string): Promise<void> {
  await lockCourse(database, tx, courseId);
  if (await tx.webhook.count({ where: { courseId } }) < maxWebhooksPerCourse) return;
  throw new AppError('too-many-webhooks', `This course has ${maxWebhooksPerCourse} webhooks, and may have no more. Delete one that nobody needs, or change it.`);
}
