/**
 * Requests to addresses that somebody else named (a platform, an endpoint). Such an address could be one of our own
 * network (server-side request forgery): so it must be https, and every address that its name resolves to must be
 * public. The check is the look-up of the connection itself, so a name that changes between check and use gains
 * nothing. Redirects are not followed, answers and time are bounded.
 */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { AddressRefused, checkedLookup, checkLiteral } from './addresses.js';

export interface GuardedRequest {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Ends it before its time. */
  signal?: AbortSignal | undefined;
}

export interface GuardedAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

export type GuardedFetch = (url: string, request?: GuardedRequest) => Promise<GuardedAnswer>;

/** Why a request was not sent or not answered. The message is for whoever named the address. */
export class TargetError extends Error {
  override readonly name = 'TargetError';
}

const timeoutMs = 10_000;
const maxAnswerBytes = 2 * 1024 * 1024;

/** With `allowPrivate` also http and addresses that are not public: for tests and an LMS in the same network. */
export function createGuardedFetch({ allowPrivate }: { allowPrivate: boolean }): GuardedFetch {
  return async (url, request = {}) => {
    const target = checkTarget(url, allowPrivate);
    return send(target, request, allowPrivate);
  };
}

/** The URL, if we may go there as far as can be seen without a look-up. Throws `TargetError`. */
export function checkTarget(url: string, allowPrivate: boolean): URL {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (target === undefined) throw new TargetError(`${JSON.stringify(url.slice(0, 200))} is no URL.`);
  if (target.protocol !== 'https:' && !(allowPrivate && target.protocol === 'http:')) throw new TargetError(`${target.origin} is not https.`);
  if (target.username !== '' || target.password !== '') throw new TargetError(`${target.host}: a URL with a password in it is not asked.`);
  if (!allowPrivate) refuseLiteral(target.hostname);
  return target;
}

/** For an address in place of a name the socket asks no look-up. */
function refuseLiteral(hostname: string): void {
  try {
    checkLiteral(hostname, []);
  } catch (error) {
    if (error instanceof AddressRefused) throw new TargetError(`${error.message}.`);
    throw error;
  }
}

function send(url: URL, { method = 'GET', headers = {}, body, signal: stop }: GuardedRequest, allowPrivate: boolean): Promise<GuardedAnswer> {
  return new Promise((resolve, reject) => {
    const late = AbortSignal.timeout(timeoutMs);
    const signal = stop === undefined ? late : AbortSignal.any([late, stop]);
    const fail = (error: Error): void => {
      reject(error instanceof TargetError ? error : error instanceof AddressRefused ? new TargetError(`${error.message}.`) : new TargetError(late.aborted ? `${url.host} did not answer within ${timeoutMs / 1000} s.` : `${url.host} could not be asked: ${error.message}`, { cause: error }));
    };
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const start = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = start(url, {
      method, headers: { 'user-agent': 'Vethlab', ...headers, ...length }, agent: false, signal, ...(!allowPrivate && { lookup: checkedLookup([]) }),
    }, (answer) => { readAnswer(answer).then(resolve, fail); });
    request.once('error', fail);
    request.end(body);
  });
}

async function readAnswer(answer: IncomingMessage): Promise<GuardedAnswer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxAnswerBytes) throw new TargetError(`The answer is longer than ${maxAnswerBytes} bytes.`);
    chunks.push(chunk);
  }
  const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value ?? '']));
  return { status: answer.statusCode ?? 0, headers, text: Buffer.concat(chunks).toString('utf8') };
}
