/** Hands, consent, help and messages on the wire. */
import { z } from 'zod';
import { cursor, id, limit, nextCursor, target } from './common.js';

const text = z.string().min(1).max(2_000).refine((value) => value.trim() !== '', 'not only spaces');

export const handBody = z.strictObject({
  note: z.string().max(500).optional().describe('What it is about'),
}).nullish().meta({ examples: [{ note: 'Where is the route?' }, {}] });

export const typingBody = z.strictObject({
  minutes: z.int().min(1).max(120).describe('For so long, unless taken back'),
}).meta({ examples: [{ minutes: 10 }] });

export const typing = z.object({ typingUntil: z.date().nullable() }).meta({ examples: [{ typingUntil: '2026-03-01T09:30:00.000Z' }] });
export const hand = z.object({ raisedAt: z.date().nullable(), note: z.string().nullable() }).meta({ examples: [{ raisedAt: '2026-03-01T09:20:00.000Z', note: 'Where is the route?' }] });

export const helpBody = z.discriminatedUnion('help', [
  z.strictObject({ help: z.literal('extend') }),
  z.strictObject({ help: z.literal('reset'), host: z.string().min(1).max(63).describe('This host only') }),
  z.strictObject({ help: z.literal('hint'), text }),
]).meta({ examples: [{ help: 'extend' }, { help: 'reset', host: 'node1' }, { help: 'hint', text: 'Look at the routes of pod1.' }] });

export const messageKinds = ['hint', 'command', 'note'] as const;

export const messageBody = z.strictObject({
  to: z.union([z.enum(['all', 'stuck']), z.array(id).min(1).max(1_000)]).describe('`all` learners of the course, those who are `stuck` now, or these, by their user ids'),
  kind: z.enum(messageKinds).describe('A `command` is a suggestion: it is shown, and never run by itself'),
  text,
  target: target.optional().describe('Where a command is to be typed'),
}).meta({ examples: [{ to: 'stuck', kind: 'command', text: 'ip route', target: { host: 'node1', pod: 'pod1' } }] });

const shared = {
  id, courseId: id, from: z.object({ id, name: z.string() }), kind: z.enum(messageKinds), text: z.string(),
  target: z.record(z.string(), z.unknown()).nullable(), createdAt: z.date(),
};
const exampleMessage = {
  id: '0190b6ce-5b6f-7d6e-9c1a-2f1d3c4b5a70', courseId: '0190b6ce-0000-7000-8000-00000000c001', from: { id: '0190b6ce-0a11-7f00-8d21-7a3c2b1d0e50', name: 'Grace' },
  kind: 'hint', text: 'Look at the routes of pod1.', target: null, createdAt: '2026-03-01T09:21:00.000Z',
};

export const sentMessage = z.object({ ...shared, recipients: z.int().describe('How many learners it was sent to') }).meta({ id: 'SentMessage', examples: [{ ...exampleMessage, recipients: 3 }] });
export const message = z.object({ ...shared, seenAt: z.date().nullable() }).meta({ id: 'Message', examples: [{ ...exampleMessage, seenAt: null }] });
export const messagePage = z.object({ items: z.array(message), nextCursor });
export const messagesQuery = z.strictObject({
  unseen: z.enum(['true', 'false']).default('false').transform((value) => value === 'true').describe('Only what was not marked as seen'), cursor, limit,
});
export const messageParams = z.object({ id: id.describe('The message') });
