/** Requests as any client sends them, whose refusals are looked at and not thrown. */
export interface Answer {
  status: number;
  body: Record<string, unknown>;
  /** Seconds; null where the answer does not say. */
  retryAfter: string | null;
}

/** `headers` carry the login. Throws where the service does not answer within `timeoutMs`. */
export async function ask(url: string, method: string, path: string, { headers = {}, body, timeoutMs = 60_000 }: { headers?: Record<string, string>; body?: object; timeoutMs?: number } = {}): Promise<Answer> {
  const answer = await fetch(new URL(path, url), {
    method, headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) }, signal: AbortSignal.timeout(timeoutMs), ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  // Nothing but JSON is asked for here; a 204 has nothing.
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body: text === '' ? {} : JSON.parse(text) as Record<string, unknown> };
}
