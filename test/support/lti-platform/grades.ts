/** Assignment and Grade Services 2.0 (line items, scores, results) and Names and Roles 2.0, as the platform serves them. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { model, Refusal, type LineItem, type Score } from './model.js';

export const scopes = {
  lineItem: 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem',
  result: 'https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly',
  score: 'https://purl.imsglobal.org/spec/lti-ags/scope/score',
  memberships: 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
} as const;

const newLineItem = z.object({ scoreMaximum: z.number().positive(), label: z.string().min(1), resourceId: z.string().optional(), resourceLinkId: z.string().optional(), tag: z.string().optional() });
const score = z.looseObject({
  userId: z.string().min(1), scoreGiven: z.number().min(0).optional(), scoreMaximum: z.number().positive().optional(), comment: z.string().optional(),
  timestamp: z.iso.datetime({ offset: true }),
  activityProgress: z.enum(['Initialized', 'Started', 'InProgress', 'Submitted', 'Completed']),
  gradingProgress: z.enum(['NotReady', 'Failed', 'Pending', 'PendingManual', 'FullyGraded']),
}).refine((value) => value.scoreGiven === undefined || value.scoreMaximum !== undefined, 'scoreMaximum is required with scoreGiven');

/** Paged like the roster, filtered by what the tool asks (AGS §3.2.4). */
export function listLineItems(contextId: string, query: URLSearchParams): LineItem[] {
  return [...model.lineItems.values()].filter((item) => item.contextId === contextId
    && (query.get('resource_link_id') ?? item.resourceLinkId) === item.resourceLinkId && (query.get('resource_id') ?? item.resourceId) === item.resourceId);
}

export function addLineItem(contextId: string, body: unknown): LineItem {
  const given = newLineItem.parse(body);
  const id = `${model.baseUrl}/courses/${contextId}/lineitems/${randomUUID()}/lineitem?type_id=7`;
  const item: LineItem = { id, contextId, scoreMaximum: given.scoreMaximum, label: given.label, ...(given.resourceId && { resourceId: given.resourceId }), ...(given.resourceLinkId && { resourceLinkId: given.resourceLinkId }), ...(given.tag && { tag: given.tag }) };
  model.lineItems.set(id, item);
  return item;
}

/** AGS §3.4.7: a score that is not newer than the one before is refused. */
export function addScore(lineItemId: string, body: unknown): void {
  const item = model.lineItems.get(lineItemId);
  if (!item) throw new Refusal(404, 'no such line item');
  const given = score.parse(body) as Score;
  const course = model.courses.get(item.contextId);
  if (!course?.members.some(({ sub, status }) => sub === given.userId && status === 'Active')) throw new Refusal(404, 'no such user in the course');
  const before = model.scores.get(lineItemId) ?? [];
  const last = before.filter(({ userId }) => userId === given.userId).at(-1);
  if (last && Date.parse(last.timestamp) >= Date.parse(given.timestamp)) throw new Refusal(409, 'the timestamp is not later than that of the last score');
  model.counts.scores++;
  model.scores.set(lineItemId, [...before, given]);
}

/** The last score of each user, scaled to the line item's maximum (AGS §3.3). */
export function results(lineItemId: string, query: URLSearchParams): unknown[] {
  const item = model.lineItems.get(lineItemId);
  if (!item) throw new Refusal(404, 'no such line item');
  const byUser = new Map((model.scores.get(lineItemId) ?? []).map((given) => [given.userId, given]));
  return [...byUser.values()].filter(({ userId }) => (query.get('user_id') ?? userId) === userId).map((given) => ({
    id: `${lineItemId}/results/${given.userId}`, scoreOf: lineItemId, userId: given.userId, resultMaximum: item.scoreMaximum, comment: given.comment,
    ...(given.scoreGiven !== undefined && { resultScore: given.scoreGiven / (given.scoreMaximum ?? 1) * item.scoreMaximum }),
  }));
}

export function memberships(contextId: string, query: URLSearchParams): { body: unknown; items: unknown[] } {
  const course = model.courses.get(contextId);
  if (!course) throw new Refusal(404, 'no such course');
  model.counts.memberships++;
  const members = course.members.filter(({ roles }) => !query.has('role') || roles.includes(query.get('role') ?? ''))
    .map(({ sub, name, email, roles, status }) => ({ user_id: sub, status, roles, ...(name && { name }), ...(email && { email }) }));
  return { body: { id: `${model.baseUrl}/courses/${contextId}/memberships`, context: { id: course.id, title: course.title } }, items: members };
}
