/** The tests' hand inside the platform; no part of any specification. */
import { randomUUID } from 'node:crypto';
import { addLineItem, scopes } from './grades.js';
import { model, newKey, type Course, type Launch, type Tool } from './model.js';

const orders: Record<string, (body: never) => unknown> = {
  tool: ({ baseUrl, deployments = ['dep-1'] }: { baseUrl: string; deployments?: string[] }) => {
    const clientId = randomUUID();
    const tool: Tool = { clientId, loginUri: `${baseUrl}/lti/login`, redirectUris: [`${baseUrl}/lti/launch`], jwksUri: `${baseUrl}/v1/lti/jwks`, scopes: Object.values(scopes), deployments };
    model.tools.set(clientId, tool);
    return tool;
  },
  course: (course: Course) => { model.courses.set(course.id, course); return {}; },
  launch: (launch: Launch) => { const hint = randomUUID(); model.launches.set(hint, launch); return { hint, url: `${model.baseUrl}/launches/${hint}` }; },
  lineitem: ({ contextId, ...item }: { contextId: string }) => addLineItem(contextId, item),
  /** The last key signs. */
  key: ({ published = true }: { published?: boolean }) => { model.keys.push(newKey(published)); return {}; },
  fail: (failure: { service: string; status: number }) => { model.failures.push(failure); return {}; },
  revoke: () => { model.tokens.clear(); return {}; },
  forget: ({ lineItem }: { lineItem: string }) => { model.lineItems.delete(lineItem); return {}; },
  registration: ({ namesDeployment = true }: { namesDeployment?: boolean }) => { model.registrationNamesDeployment = namesDeployment; const token = randomUUID(); model.registrationTokens.add(token); return { token }; },
  look: () => ({ counts: model.counts, lineItems: [...model.lineItems.values()], scores: Object.fromEntries(model.scores), deepLinkingAnswers: model.deepLinkingAnswers, tools: [...model.tools.values()] }),
};

export async function control(order: string, body: unknown): Promise<unknown> {
  const run = orders[order];
  if (!run) throw new Error(`The platform has no order ${order}`);
  return run(body as never);
}
