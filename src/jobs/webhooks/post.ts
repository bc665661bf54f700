/**
 * One POST to somebody's endpoint: on a connection of its own, to an address that was checked, with a deadline; redirects
 * are not followed, and of the answer only the first bytes are read.
 */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { checkedLookup, checkLiteral, type Allowed } from '../../auth/addresses.js';

export interface Post {
  url: string;
  headers: Record<string, string>;
  body: string;
}

export interface PostAnswer {
  status: number;
  /** The first bytes. */
  text: string;
  retryAfterSeconds?: number;
}

export interface PostOptions {
  allowed: Allowed;
  signal: AbortSignal;
}

const maxAnswerBytes = 1_000;

/** Rejects when there is no answer: an address that is refused, no connection, a deadline. */
export async function post({ url, headers, body }: Post, { allowed, signal }: PostOptions): Promise<PostAnswer> {
  const target = new URL(url);
  checkLiteral(target.hostname, allowed);
  const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = send(target, {
      method: 'POST', agent: false, lookup: checkedLookup(allowed), signal,
      headers: { ...headers, 'content-length': Buffer.byteLength(body), 'connection': 'close' },
    });
    request.once('response', resolve).on('error', (error) => { reject(signal.aborted ? signal.reason as Error : error); }).end(body);
  });
  const text = await firstBytes(response);
  return { status: response.statusCode ?? 0, text, ...retryAfter(response.headers['retry-after']) };
}

/** The status decides; an answer that is cut, or never ends, is what came of it. */
async function firstBytes(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  response.on('error', () => undefined);
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      if ((bytes += chunk.length) >= maxAnswerBytes) break;
    }
  } catch {
    // What came so far is all that there is.
  }
  response.destroy();
  return Buffer.concat(chunks).subarray(0, maxAnswerBytes).toString('utf8');
}

/** Seconds or a date (RFC 9110 §10.2.3). */
function retryAfter(value: string | undefined): { retryAfterSeconds?: number } {
  if (value === undefined) return {};
  const seconds = /^\d{1,9}$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return seconds > 0 ? { retryAfterSeconds: seconds } : {};
}
