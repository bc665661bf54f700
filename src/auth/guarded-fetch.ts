/**
 * Requests to addresses that somebody else named (a platform, an endpoint). Such an address could be one of our own
 * network (server-side request forgery): so it must be https, and every address that its name resolves to must be
 * public. The check is the look-up of the connection itself, so a name that changes between check and use gains
 * nothing. Redirects are not followed, answers and time are bounded.
 */
import { lookup as dnsLookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

export interface GuardedRequest {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
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
  const literal = target.hostname.replace(/^\[(.*)\]$/, '$1');
  if (!allowPrivate && isIP(literal) !== 0 && !isPublic(literal)) throw new TargetError(`${literal} is not a public address.`);
  return target;
}

/** Globally reachable unicast: not loopback, private, link-local, shared, documentation, or a way around by translation. */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

type LookupCallback = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

function publicLookup(hostname: string, options: LookupOptions, callback: LookupCallback): void {
  dnsLookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) { callback(error, []); return; }
    const refused = addresses.find(({ address }) => !isPublic(address));
    const [first] = addresses;
    if (refused !== undefined) callback(new TargetError(`${hostname} is at ${refused.address}, which is not a public address.`), []);
    else if (options.all) callback(null, addresses);
    else callback(null, first?.address ?? '', first?.family ?? 4);
  });
}

function send(url: URL, { method = 'GET', headers = {}, body }: GuardedRequest, allowPrivate: boolean): Promise<GuardedAnswer> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const fail = (error: Error): void => {
      reject(error instanceof TargetError ? error : new TargetError(signal.aborted ? `${url.host} did not answer within ${timeoutMs / 1000} s.` : `${url.host} could not be asked: ${error.message}`, { cause: error }));
    };
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const start = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = start(url, {
      method, headers: { 'user-agent': 'Vethlab', ...headers, ...length }, agent: false, signal, ...(!allowPrivate && { lookup: publicLookup }),
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
