/** Walks on the wire. A walk's shape is that of `src/capture/walk/schema.ts`. */
import { z } from 'zod';
import { walkOutcomes, walkResultSchema } from '../../capture/walk/schema.js';
import { walkRequestSchema } from '../../sessions/walks/request.js';
import { cursor, id, limit, nextCursor, sessionParams } from './common.js';

export const walkBody = walkRequestSchema;
export const walkParams = sessionParams.extend({ walkId: id });
export const walksQuery = z.strictObject({ cursor, limit });

const fields = {
  id, sessionId: id,
  request: z.record(z.string(), z.unknown()).describe('What was asked for, defaults filled in'),
  durationMs: z.int(),
  createdAt: z.date(),
};

export const walk = z.object({ ...fields, walk: walkResultSchema.meta({ id: 'WalkResult' }) }).meta({ id: 'Walk' });
export const walkSummary = z.object({ ...fields, outcome: z.enum(walkOutcomes), sentence: z.object({ en: z.string(), 'zh-CN': z.string() }).describe('How it ended') }).meta({ id: 'WalkSummary' });
export const walkPage = z.object({ items: z.array(walkSummary), nextCursor });
