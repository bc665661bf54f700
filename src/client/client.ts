/**
 * A typed client of the REST interface for programs: every path, parameter and answer has the type that `openapi.yaml`
 * gives it. A refusal becomes an `ApiError` with the problem's code; a request that failed on the way is not repeated
 * (give an `Idempotency-Key` and repeat it yourself). Needs only `fetch`.
 */
import createFetchClient, { type Client, type Middleware } from 'openapi-fetch';
import type { components, paths } from './generated/api.js';

export type Schemas = components['schemas'];
export type ApiClient = Client<paths>;

export interface ApiClientOptions {
  /** Where the service is, such as `https://labs.example.org`. */
  baseUrl: string;
  /** A login's token or an API key; without it only what is open to everybody. */
  token?: string;
  /** In place of the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
}

/** What the service refused, as it said it (RFC 9457). */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(readonly status: number, readonly code: string, message: string, readonly problem: Readonly<Record<string, unknown>>) {
    super(message);
  }
}

/** Every call of the client resolves with `data` or rejects: with `ApiError`, or with what `fetch` rejects with. */
export function createApiClient({ baseUrl, token, fetch }: ApiClientOptions): ApiClient {
  const client = createFetchClient<paths>({ baseUrl, ...(fetch && { fetch }) });
  client.use(refusals);
  if (token !== undefined) client.use(bearer(token));
  return client;
}

function bearer(token: string): Middleware {
  return {
    onRequest({ request }) {
      request.headers.set('authorization', `Bearer ${token}`);
      return request;
    },
  };
}

const refusals: Middleware = {
  async onResponse({ response }) {
    if (response.ok || response.status === 304) return;
    const problem = toRecord(await response.clone().json().catch(() => undefined));
    const code = typeof problem['code'] === 'string' ? problem['code'] : 'unknown';
    const detail = typeof problem['detail'] === 'string' ? problem['detail'] : response.statusText;
    throw new ApiError(response.status, code, detail, problem);
  },
};

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
