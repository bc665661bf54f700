/** Contexts, rosters, line items and Deep Linking on the wire. */
import { z } from 'zod';
import { locales } from '../../labs/text.js';
import { cursor, id, limit, nextCursor } from '../schemas/common.js';

const exampleId = '0190b6ce-7c11-7a10-8f00-3d2c1b0a9f8e';
const time = '2026-03-01T09:00:00.000Z';

export const context = z.object({
  id, platformId: id, contextId: z.string().describe('The platform\'s id of its course'), title: z.string(), courseId: id.nullable(),
  createdAt: z.date(), syncedAt: z.date().nullable().describe('When its roster was read last'), syncError: z.string().nullable().describe('Why that failed; null: it did not'),
}).meta({ id: 'LtiContext', examples: [{ id: exampleId, platformId: exampleId, contextId: '42', title: 'Networks', courseId: exampleId, createdAt: time, syncedAt: time, syncError: null }] });
export const contextPage = z.object({ items: z.array(context), nextCursor });
export const contextQuery = z.strictObject({ course: id.optional().describe('Only those of this course'), cursor, limit });
export const contextChange = z.strictObject({ courseId: id }).meta({ examples: [{ courseId: exampleId }] });

export const rosterChange = z.object({ members: z.int(), added: z.int(), changed: z.int().describe('Have another role now'), left: z.int() })
  .meta({ id: 'LtiRosterChange', examples: [{ members: 120, added: 3, changed: 0, left: 1 }] });

const lineItem = z.object({ id, contextId: id.describe('The context, by its id here'), assignmentId: id, url: z.string().nullable().describe('null: it will be found or made with the first score'), createdAt: z.date() })
  .meta({ id: 'LtiLineItem', examples: [{ id: exampleId, contextId: exampleId, assignmentId: exampleId, url: 'https://moodle.example.org/mod/lti/services.php/42/lineitems/7/lineitem?type_id=1', createdAt: time }] });
export const lineItemPage = z.object({ items: z.array(lineItem), nextCursor });
export const lineItemQuery = z.strictObject({ course: id, cursor, limit });

const ledgerRow = z.object({
  userId: id, agrees: z.boolean(),
  ours: z.object({ score: z.number(), maxScore: z.number(), version: z.int() }),
  sent: z.object({ score: z.number().nullable(), version: z.int(), at: z.date() }).nullable().describe('The last that the platform took'),
  theirs: z.object({ score: z.number().nullable(), maxScore: z.number().nullable() }).nullable().describe('What the platform says that it has'),
});
export const ledger = z.object({ items: z.array(ledgerRow) })
  .meta({ id: 'LtiLedger', examples: [{ items: [{ userId: exampleId, agrees: true, ours: { score: 3, maxScore: 5, version: 2 }, sent: { score: 3, version: 2, at: time }, theirs: { score: 60, maxScore: 100 } }] }] });

export const resendBody = z.strictObject({
  user: id.optional().describe('Only this learner\'s'),
  findAnew: z.boolean().default(false).describe('True: forget the column\'s address and look for it again, as after it was deleted there'),
}).meta({ examples: [{ findAnew: false }] });
export const resent = z.object({ messages: z.int() }).meta({ examples: [{ messages: 24 }] });

export const choicesQuery = z.strictObject({ locale: z.enum(locales).default('en').describe('Language of titles and summaries, where the lab has it') });
export const choices = z.object({
  acceptMultiple: z.boolean(),
  labs: z.array(z.object({ slug: z.string(), title: z.string(), summary: z.string(), minutes: z.number(), maxScore: z.number(), tasks: z.array(z.object({ id: z.string(), title: z.string(), maxScore: z.number() })) })),
}).meta({ id: 'LtiChoices', examples: [{ acceptMultiple: true, labs: [{ slug: 'pod-to-pod-same-node', title: 'Pod to pod on one node', summary: 'Two pods, one bridge.', minutes: 30, maxScore: 5, tasks: [{ id: 'connect', title: 'Connect the pods', maxScore: 2 }] }] }] });

const slug = z.string().min(1).max(100);
export const selection = z.strictObject({ items: z.array(z.strictObject({ lab: slug, task: slug.optional() })).max(50).describe('Empty: nothing was chosen after all') })
  .meta({ examples: [{ items: [{ lab: 'pod-to-pod-same-node' }] }] });
export const deepLinkAnswer = z.object({ returnUrl: z.string().describe('Post a form here'), jwt: z.string().describe('in a field named JWT') })
  .meta({ id: 'LtiDeepLinkAnswer', examples: [{ returnUrl: 'https://moodle.example.org/mod/lti/contentitem_return.php', jwt: 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln' }] });

export const connection = z.object({ ok: z.boolean(), steps: z.array(z.object({ name: z.enum(['keys', 'authentication', 'token']), ok: z.boolean(), detail: z.string(), durationMs: z.number() })) })
  .meta({ id: 'LtiConnection', examples: [{ ok: true, steps: [{ name: 'keys', ok: true, detail: '2 keys.', durationMs: 41 }] }] });
export const invitation = z.object({ url: z.string().describe('Give it to the platform\'s administrator; it works once'), expiresAt: z.date() })
  .meta({ id: 'LtiInvitation', examples: [{ url: 'https://labs.example.org/lti/register/Zk3…', expiresAt: time }] });
