/** Assignment and Grade Services 2.0: find or make a column of a platform's gradebook, and read what is in it. */
import { z } from 'zod';
import type { LtiLineItemOf } from '../../store/lti/line-items.js';
import { scope } from './claims.js';
import type { PlatformServices } from './services.js';

const lineItem = z.object({ id: z.url().max(2000), label: z.string().optional(), resourceId: z.string().optional(), resourceLinkId: z.string().optional() });
const result = z.object({ userId: z.string(), resultScore: z.number().nullish(), resultMaximum: z.number().nullish(), comment: z.string().nullish() });

const itemType = 'application/vnd.ims.lis.v2.lineitem+json';
const containerType = 'application/vnd.ims.lis.v2.lineitemcontainer+json';
const resultType = 'application/vnd.ims.lis.v2.resultcontainer+json';

export interface TheirResult {
  score: number | null;
  maxScore: number | null;
}

/** The URL of the column: found by our assignment's id or by the link, else made. Null where the platform lets us do neither. */
export async function findOrMakeLineItem(services: PlatformServices, item: LtiLineItemOf, maxScore: number, signal?: AbortSignal): Promise<string | null> {
  const { context, platform, assignmentId, resourceLinkId } = item;
  if (context.lineItemsUrl === null || !context.scopes.includes(scope.lineItem)) return null;
  const known = await findLineItem(services, item, context.lineItemsUrl, signal);
  if (known !== undefined) return known.id;
  const body = JSON.stringify({ scoreMaximum: maxScore, label: item.assignment.title, resourceId: assignmentId, tag: 'vethlab', ...(resourceLinkId && { resourceLinkId }) });
  const answer = await services.call(platform, [scope.lineItem], context.lineItemsUrl, { method: 'POST', headers: { 'content-type': itemType, 'accept': itemType }, body, signal });
  return lineItem.parse(JSON.parse(answer.text)).id;
}

/** Platforms may ignore the filter, so what comes is looked through. */
async function findLineItem(services: PlatformServices, { platform, assignmentId, resourceLinkId }: LtiLineItemOf, url: string, signal?: AbortSignal) {
  const items = (await services.pages(platform, [scope.lineItem], url, containerType, signal)).flatMap((page) => z.array(lineItem).parse(page));
  return items.find(({ resourceId }) => resourceId === assignmentId) ?? items.find((item) => resourceLinkId !== null && item.resourceLinkId === resourceLinkId);
}

/** What the platform has, by its name for the person (AGS §3.3). */
export async function readResults(services: PlatformServices, { platform }: LtiLineItemOf, url: string): Promise<Map<string, TheirResult>> {
  const pages = await services.pages(platform, [scope.result], below(url, 'results'), resultType);
  const results = pages.flatMap((page) => z.array(result).parse(page));
  return new Map(results.map(({ userId, resultScore, resultMaximum }) => [userId, { score: resultScore ?? null, maxScore: resultMaximum ?? null }]));
}

/** `scores` and `results` come after the path, before a query (AGS §3.4.2): Moodle's URLs have one. */
export function below(url: string, part: 'scores' | 'results'): string {
  const target = new URL(url);
  target.pathname = `${target.pathname.replace(/\/$/, '')}/${part}`;
  return target.href;
}
