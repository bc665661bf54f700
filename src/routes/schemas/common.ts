/** Shapes that several resources share. Requests are strict: a field that is not known is refused, not ignored. */
import { z } from 'zod';

/** Ids are UUIDs of version 7, but a client need not know: what no id could be is simply not found. */
export const id = z.string().min(1).max(64).describe('As the service gave it');

export const sessionParams = z.object({ id: id.describe('The session') });

const objectName = z.string().min(1).max(63).regex(/^[A-Za-z0-9._-]+$/, 'letters, digits, dot, hyphen and underscore');

export const target = z.strictObject({
  host: objectName.describe('A host of the lab\'s topology'),
  pod: objectName.optional().describe('A pod on that host'),
  container: objectName.optional().describe('A container of that pod'),
}).refine((value) => value.container === undefined || value.pod !== undefined, { message: 'A container needs its pod', path: ['container'] })
  .describe('Where: a host, a pod on it, or a container in that pod')
  .meta({ id: 'Target', examples: [{ host: 'node1', pod: 'pod1' }] });

export const targetView = z.object({ host: z.string(), pod: z.string().optional(), container: z.string().optional() });

export const limit = z.coerce.number().int().min(1).max(200).default(50).describe('At most so many items');
export const cursor = z.string().min(1).max(200).optional().describe('`nextCursor` of the page before, unchanged');
export const nextCursor = z.string().nullable().describe('Ask again with `cursor` set to this for what follows; null at the end');
/** Decimal text of a 64-bit integer: JavaScript's numbers would lose the last digits. */
export const eventId = z.string().regex(/^\d{1,18}$/, 'a decimal number, as text').describe('Decimal text of a 64-bit integer');

/** Seconds that a request may wait for a session to become ready. */
export const waitSeconds = z.coerce.number().int().min(0).max(60).default(0)
  .describe('Wait so many seconds for the session to be ready before answering');

export const noContent = z.undefined().describe('Done; no body');
