/**
 * The public interface, as everybody else uses it. The login is a cookie that no script can read. A refusal becomes a
 * `Refused` with the problem's stable code, a network that is gone an `Offline`.
 */
import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from '../../../client/generated/api.js';
import { loggedOut } from './me-state.js';
import { locale } from './preferences.js';

export type Schemas = components['schemas'];

export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly status: number, readonly code: string, message: string, readonly retryAfterSeconds: number | undefined) {
    super(message);
  }
}

const refusals: Middleware = {
  async onResponse({ response, schemaPath }) {
    if (response.ok || response.status === 304) return;
    if (response.status === 401 && !schemaPath.startsWith('/v1/auth/')) loggedOut();
    const problem = await response.clone().json().catch(() => ({})) as { code?: string; detail?: string };
    throw new Refused(response.status, problem.code ?? 'unknown', problem.detail ?? response.statusText, Number(response.headers.get('retry-after')) || undefined);
  },
};

export const api = createClient<paths>({ baseUrl: location.origin, credentials: 'same-origin' });
api.use(refusals);

/** What to tell a person about anything that was thrown. */
export function messageOf(error: unknown): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof TypeError) return locale.value === 'zh-CN' ? '无法连接到服务，请检查网络后重试。' : 'The service cannot be reached. Check the network and try again.';
  return error instanceof Error ? error.message : String(error);
}

/** Of what `messageOf` says: the service's own words are English, whatever the page is in (WCAG 2.2, 3.1.2). */
export function languageOf(error: unknown): 'en' | undefined {
  return error instanceof Refused ? 'en' : undefined;
}

/** The data of an answer that succeeded. (openapi-fetch types it as possibly missing; `refusals` has thrown then.) */
export async function data<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data: value } = await answer;
  return value as T;
}

/** Every page of a list, up to `maxPages`. */
export async function allPages<T>(ask: (cursor: string | undefined) => Promise<{ items: T[]; nextCursor: string | null }>, maxPages = 20): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < maxPages; page += 1) {
    const answer = await ask(cursor);
    items.push(...answer.items);
    if (answer.nextCursor === null) break;
    cursor = answer.nextCursor;
  }
  return items;
}
