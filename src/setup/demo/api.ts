/** A small client of the public API, as anybody could write it: fetch, a token, and errors that say what happened. */
import { z } from 'zod';

export interface Api {
  readonly url: string;
  readonly token: string;
  get<T>(path: string, schema: z.ZodType<T>): Promise<T>;
  post<T>(path: string, body: unknown, schema: z.ZodType<T>): Promise<T>;
  delete(path: string): Promise<void>;
  /** The body as bytes. */
  bytes(path: string): Promise<Buffer>;
}

const problem = z.object({ title: z.string(), detail: z.string().optional(), code: z.string() });
const requestTimeoutMs = 90_000;

/** Logs in. Throws an `Error` with the service's own words where it refuses. */
export async function logIn(url: string, email: string, password: string): Promise<Api> {
  const answer = await send(url, 'POST', '/v1/auth/login', { email, password });
  return apiWith(url, z.object({ token: z.string() }).parse(await answer.json()).token);
}

/** For whoever has this token. */
export function apiWith(url: string, token: string): Api {
  const call = (method: string, path: string, body?: unknown): Promise<Response> => send(url, method, path, body, token);
  return {
    url, token,
    get: async (path, schema) => schema.parse(await (await call('GET', path)).json()),
    post: async (path, body, schema) => schema.parse(await (await call('POST', path, body)).json()),
    delete: async (path) => { await call('DELETE', path); },
    bytes: async (path) => Buffer.from(await (await call('GET', path)).arrayBuffer()),
  };
}

async function send(url: string, method: string, path: string, body?: unknown, token?: string): Promise<Response> {
  const headers: Record<string, string> = { ...(token && { authorization: `Bearer ${token}` }), ...(body !== undefined && { 'content-type': 'application/json' }) };
  const answer = await fetch(new URL(path, url), {
    method, headers, signal: AbortSignal.timeout(requestTimeoutMs), ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (answer.ok) return answer;
  const told = problem.safeParse(await answer.json().catch(() => undefined));
  throw new Error(`${method} ${path} answered ${answer.status}: ${told.success ? `${told.data.code}: ${told.data.detail ?? told.data.title}` : answer.statusText}`);
}
