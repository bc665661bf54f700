import type { Prisma } from './generated/sqlite/client.js';
import type { Database } from './database.js';
import { courseRoles, liveEnrolments, type CourseRoles } from './enrolments.js';
import { newId } from './ids.js';
import { page, pageQuery, type Page, type PageRequest } from './page.js';
import { userRow, type UserRow } from './users.js';

export interface ApiKeyRow {
  id: string;
  name: string;
  scopes: string[];
  courseId: string | null;
  createdById: string;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

export interface NewApiKey {
  name: string;
  digest: string;
  scopes: readonly string[];
  courseId: string | null;
  createdById: string;
  expiresAt: Date | null;
}

const usedEveryMs = 60_000;
const withMaker = { createdBy: { include: { enrolments: liveEnrolments } } } as const satisfies Prisma.ApiKeyInclude;

export function createApiKeys({ client }: Database) {
  return {
    async create(key: NewApiKey): Promise<ApiKeyRow> {
      const data = { ...key, id: newId(), scopes: key.scopes.join(' '), createdAt: new Date() };
      return keyRow(await client.apiKey.create({ data }));
    },

    async find(id: string): Promise<ApiKeyRow | null> {
      const row = await client.apiKey.findUnique({ where: { id } });
      return row && keyRow(row);
    },

    /** The key with its maker and their live enrolments, revoked and expired or not. */
    async findByDigest(digest: string): Promise<{ key: ApiKeyRow; maker: UserRow; courses: CourseRoles } | null> {
      const row = await client.apiKey.findUnique({ where: { digest }, include: withMaker });
      return row && { key: keyRow(row), maker: userRow(row.createdBy), courses: courseRoles(row.createdBy.enrolments) };
    },

    /** Newest first; of one maker, or of all. */
    async list({ createdById, ...request }: PageRequest & { createdById?: string }): Promise<Page<ApiKeyRow>> {
      const { where, ...query } = pageQuery(request);
      const rows = await client.apiKey.findMany({ ...query, where: { AND: [where, createdById === undefined ? {} : { createdById }] } });
      return page(rows.map(keyRow), request);
    },

    /** False where it was revoked already. */
    async revoke(id: string): Promise<boolean> {
      return (await client.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } })).count > 0;
    },

    /** The old secret is worth nothing afterwards. False where the key is revoked. */
    async replaceDigest(id: string, digest: string): Promise<boolean> {
      return (await client.apiKey.updateMany({ where: { id, revokedAt: null }, data: { digest, lastUsedAt: null } })).count > 0;
    },

    /** Writes at most once a minute, however often the key is used. */
    async markUsed(key: ApiKeyRow, now: Date): Promise<void> {
      const before = new Date(now.getTime() - usedEveryMs);
      if (key.lastUsedAt !== null && key.lastUsedAt > before) return;
      const where = { id: key.id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: before } }] };
      await client.apiKey.updateMany({ where, data: { lastUsedAt: now } });
    },
  };
}

function keyRow({ id, name, scopes, courseId, createdById, createdAt, expiresAt, lastUsedAt, revokedAt }: Omit<ApiKeyRow, 'scopes'> & { scopes: string }): ApiKeyRow {
  return { id, name, scopes: scopes.split(' ').filter(Boolean), courseId, createdById, createdAt, expiresAt, lastUsedAt, revokedAt };
}
