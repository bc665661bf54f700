/** Webhooks on the wire. */
import { z } from 'zod';
import { factTypes } from '../../store/facts.js';
import { cursor, eventId, id, limit, nextCursor } from './common.js';

export const pingType = 'ping';

const example = {
  id: '0190b6ce-7c1d-7e2f-8a3b-4c5d6e7f8091', courseId: null, url: 'https://lms.example.edu/vethlab', description: 'Grades for the LMS', events: ['lab.completed', 'grade.changed'],
  enabled: true, disabledReason: null, failingSince: null, previousSecretUntil: null, createdById: '0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f', createdAt: '2026-03-01T09:00:00.000Z',
};

const shape = {
  id,
  courseId: z.string().nullable().describe('Facts of this course only; null: of the whole service'),
  url: z.string(),
  description: z.string(),
  events: z.array(z.string()).describe('The types of facts that it is told'),
  enabled: z.boolean().describe('A disabled endpoint is told nothing'),
  disabledReason: z.string().nullable().describe('Why the service disabled it'),
  failingSince: z.date().nullable().describe('Since when every attempt has failed; null when the last one did not'),
  previousSecretUntil: z.date().nullable().describe('Until then the secret before the last rotation signs too'),
  createdById: z.string().nullable(),
  createdAt: z.date(),
};

export const webhook = z.object(shape).meta({ id: 'Webhook', examples: [example] });

const secret = z.string().describe('Signs what is sent, by the Standard Webhooks specification. It is shown this once');
const secretExample = 'whsec_plJ3nmyCDGBKInavdOK15jsl5d3eG0eQj2cZGqJtqhQ=';
export const shownWebhook = z.object({ ...shape, secret }).meta({ id: 'ShownWebhook', examples: [{ ...example, secret: secretExample }] });

export const webhookPage = z.object({ items: z.array(webhook), nextCursor }).meta({ examples: [{ items: [example], nextCursor: null }] });

const url = z.url({ protocol: /^https?$/ }).max(2_000).describe('http or https; its address must be a public one, unless WEBHOOK_ALLOW_PRIVATE allows it');
const description = z.string().trim().max(200);
const events = z.array(z.enum(factTypes)).min(1).max(factTypes.length);

export const newWebhook = z.strictObject({
  url,
  courseId: id.optional().describe('Only facts of this course; without it of the whole service, which only an admin or a key of the whole service may'),
  description: description.default(''),
  events: events.default([...factTypes]).describe('What to tell; all by default'),
}).meta({ id: 'NewWebhook', examples: [{ url: 'https://lms.example.edu/vethlab', description: 'Grades for the LMS', events: ['lab.completed', 'grade.changed'] }] });

export const webhookChange = z.strictObject({
  url: url.optional(),
  description: description.optional(),
  events: events.optional(),
  enabled: z.boolean().optional().describe('false: told nothing, and what waited is given up (it can be replayed); true: told again from now on'),
}).meta({ id: 'WebhookChange', examples: [{ enabled: true }] });

export const listQuery = z.strictObject({ courseId: id.optional().describe('Of this course; without it all, for admins'), cursor, limit });
export const webhookParams = z.object({ id });

export const sent = z.object({ messageId: eventId.describe('Look it up among the deliveries') }).meta({ examples: [{ messageId: '4711' }] });

const attempt = z.object({
  at: z.date(),
  ok: z.boolean(),
  status: z.int().nullable().describe('What the endpoint answered; null when it did not'),
  error: z.string().nullable(),
  durationMs: z.int(),
  answer: z.string().nullable().describe('The first bytes of the answer'),
});

const deliveryExample = {
  messageId: '4711', webhookId: 'msg_0190b6ce7c1d_4711', type: 'grade.changed', state: 'delivered', attempts: 2, createdAt: '2026-03-01T09:00:00.000Z', deliveredAt: '2026-03-01T09:00:02.000Z', nextAttemptAt: null,
  payload: { type: 'grade.changed', timestamp: '2026-03-01T09:00:00.000Z', data: { userId: '0190b6ce-0a11-7f00-8d21-7a3c2b1d0e4f', courseId: '0190b6ce-1111-7f00-8d21-7a3c2b1d0e4f', assignmentId: '0190b6ce-2222-7f00-8d21-7a3c2b1d0e4f', sessionId: null, score: 8, maxScore: 10, passed: true, version: 3 } },
  log: [
    { at: '2026-03-01T09:00:01.900Z', ok: true, status: 204, error: null, durationMs: 41, answer: '' },
    { at: '2026-03-01T09:00:00.010Z', ok: false, status: 503, error: 'answered 503', durationMs: 38, answer: 'restarting' },
  ],
};

export const delivery = z.object({
  messageId: eventId,
  webhookId: z.string().describe('The header `webhook-id` of every attempt'),
  type: z.string(),
  state: z.string().describe('pending, delivered or dead (given up; it can be replayed)'),
  attempts: z.int(),
  createdAt: z.date(),
  deliveredAt: z.date().nullable(),
  nextAttemptAt: z.date().nullable().describe('Null unless it is pending'),
  payload: z.record(z.string(), z.unknown()).describe('The body that is sent'),
  log: z.array(attempt).describe('The last five attempts, newest first'),
}).meta({ id: 'Delivery', examples: [deliveryExample] });

export const deliveryPage = z.object({ items: z.array(delivery), nextCursor }).meta({ examples: [{ items: [deliveryExample], nextCursor: '4711' }] });
export const deliveriesQuery = z.strictObject({
  state: z.enum(['pending', 'delivered', 'dead']).optional(),
  cursor: eventId.optional().describe('`nextCursor` of the page before, unchanged'),
  limit,
});
export const deliveryParams = webhookParams.extend({ messageId: eventId });

export const replayBody = z.strictObject({ since: z.iso.datetime({ offset: true }).transform((text) => new Date(text)).describe('Everything that was written since and does not wait') })
  .meta({ id: 'Replay', examples: [{ since: '2026-03-01T00:00:00Z' }] });
export const replayed = z.object({ replayed: z.int().min(0).describe('So many messages will be sent again') }).meta({ examples: [{ replayed: 12 }] });
