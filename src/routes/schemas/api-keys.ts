/** API keys on the wire. */
import { z } from 'zod';
import { scopes } from '../../auth/permissions.js';
import { cursor, id, limit, nextCursor } from './common.js';

const example = {
  id: '0190b6ce-7c1d-7e2f-8a3b-4c5d6e7f8091', name: 'Moodle of the school', scopes: ['sessions:write', 'users:read'], courseId: null, createdById: '0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f',
  createdAt: '2026-03-01T09:00:00.000Z', expiresAt: '2027-03-01T00:00:00.000Z', lastUsedAt: null, revokedAt: null,
};

const shape = {
  id,
  name: z.string(),
  scopes: z.array(z.string()).describe('What it is for; it ends where its maker\'s own rights end'),
  courseId: z.string().nullable().describe('It reaches this course only; null: the whole service'),
  createdById: id,
  createdAt: z.date(),
  expiresAt: z.date().nullable(),
  lastUsedAt: z.date().nullable().describe('To the minute'),
  revokedAt: z.date().nullable(),
};

export const apiKey = z.object(shape).meta({ id: 'ApiKey', description: 'A machine\'s key, without the key', examples: [example] });

export const shownKey = z.object({ ...shape, key: z.string().describe('Send it as Authorization: Bearer KEY. It is shown this once') })
  .meta({ id: 'ShownApiKey', examples: [{ ...example, key: 'vlk_w7Yl0c1vVbO7j0c5mD2u0n8Rk3Jt6sQe9xZ4aH1pLgE' }] });

export const keyPage = z.object({ items: z.array(apiKey), nextCursor }).meta({ examples: [{ items: [example], nextCursor: null }] });

export const newKey = z.strictObject({
  name: z.string().trim().min(1).max(100).describe('What it is for, for people'),
  scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
  courseId: id.optional().describe('Only for this course'),
  expiresAt: z.iso.datetime({ offset: true }).transform((text) => new Date(text)).optional().describe('Without it, it lasts until it is revoked'),
}).meta({ id: 'NewApiKey', examples: [{ name: 'Moodle of the school', scopes: ['users:read'], expiresAt: '2099-03-01T00:00:00Z' }] });

export const listQuery = z.strictObject({ of: z.enum(['me', 'all']).default('me').describe('`all`: everybody\'s, for admins'), cursor, limit });

export const keyParams = z.object({ id });
