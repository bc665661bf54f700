/**
 * A learning platform (LMS) by the 1EdTech specifications, as a program of its own: LTI Core 1.3, Security Framework
 * 1.0, Dynamic Registration 1.0, Deep Linking 2.0, Names and Roles 2.0, Assignment and Grade Services 2.0. It listens
 * on loopback, and says where. `POST /control/…` is the tests' hand inside: courses, people, and how to be wrong.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jwtVerify, createRemoteJWKSet } from 'jose';
import { ZodError } from 'zod';
import { control } from './control.js';
import { addLineItem, addScore, listLineItems, memberships, results, scopes } from './grades.js';
import { authenticate, keySet, loginParameters } from './launches.js';
import { model, Refusal, toolOf } from './model.js';
import { configuration, register } from './registration.js';
import { coursePage, storagePage, storageScript } from './storage.js';
import { demandScope, issueToken } from './tokens.js';

interface Answer { status?: number; type?: string; body?: unknown; headers?: Record<string, string> }
type Handler = (request: { path: string[]; query: URLSearchParams; body: string; authorization: string | undefined; url: URL }) => Answer | Promise<Answer>;

const form = (fields: { action: string; fields: Record<string, string> }): Answer => ({ type: 'text/html', body: autoPost(fields) });

const handlers: Record<string, Handler> = {
  'GET /.well-known/openid-configuration': ({ authorization }) => {
    if (authorization !== undefined && !model.registrationTokens.has(authorization.replace(/^Bearer /, ''))) throw new Refusal(401, 'registration token');
    return { body: configuration() };
  },
  'POST /register': ({ authorization, body }) => ({ status: 201, body: register(authorization, JSON.parse(body)) }),
  'GET /jwks': async () => ({ body: await keySet() }),
  'GET /launches/*': ({ path }) => form(loginParameters(path[1] ?? '')),
  'GET /pages/*': ({ path, query }) => ({ type: 'text/html', body: coursePage(path[1] ?? '', query.get('storage')) }),
  'GET /storage': () => ({ type: 'text/html', body: storagePage }),
  'GET /storage.js': () => ({ type: 'text/javascript', body: storageScript }),
  'GET /auth': async ({ query }) => form(await authenticate(query)),
  'POST /token': async ({ body }) => ({ body: await issueToken(new URLSearchParams(body)) }),
  'GET /courses/*/memberships': ({ path, query, authorization, url }) => {
    demandScope(authorization, scopes.memberships);
    const { body, items } = memberships(path[1] ?? '', query);
    return paged(url, items, (members) => ({ ...(body as object), members }), 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json');
  },
  'GET /courses/*/lineitems': ({ path, query, authorization, url }) => {
    demandScope(authorization, scopes.lineItem);
    return paged(url, listLineItems(path[1] ?? '', query).map(publicItem), (items) => items, 'application/vnd.ims.lis.v2.lineitemcontainer+json');
  },
  'POST /courses/*/lineitems': ({ path, body, authorization }) => {
    demandScope(authorization, scopes.lineItem);
    return { status: 201, type: 'application/vnd.ims.lis.v2.lineitem+json', body: publicItem(addLineItem(path[1] ?? '', JSON.parse(body))) };
  },
  'POST /courses/*/lineitems/*/lineitem/scores': ({ path, body, authorization, url }) => {
    demandScope(authorization, scopes.score);
    addScore(itemId(path, url), JSON.parse(body));
    return { status: 204 };
  },
  'GET /courses/*/lineitems/*/lineitem/results': ({ path, query, authorization, url }) => {
    demandScope(authorization, scopes.result);
    return paged(url, results(itemId(path, url), query), (items) => items, 'application/vnd.ims.lis.v2.resultcontainer+json');
  },
  'POST /deep-links': async ({ body }) => {
    const { clientId, payload } = await deepLinkingAnswer(new URLSearchParams(body).get('JWT') ?? '');
    model.deepLinkingAnswers.push({ clientId, ...payload });
    return { body: { ok: true } };
  },
};

/** Moodle's way: the line item's URL has a query, which stays behind the path of scores and results (AGS §3.4.2). */
function itemId(path: string[], url: URL): string {
  return `${model.baseUrl}/courses/${path[1]}/lineitems/${path[3]}/lineitem?type_id=${url.searchParams.get('type_id')}`;
}

function publicItem({ contextId: _own, ...item }: { contextId: string }): unknown {
  return item;
}

/** Security Framework §5.2: a message of the tool, verified with the key set that the tool publishes. */
async function deepLinkingAnswer(jwt: string): Promise<{ clientId: string; payload: Record<string, unknown> }> {
  const clientId = String(JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString() || '{}').iss);
  const { payload } = await jwtVerify(jwt, createRemoteJWKSet(new URL(toolOf(clientId).jwksUri)), { algorithms: ['RS256'], issuer: clientId, audience: model.baseUrl, requiredClaims: ['nonce', 'iat', 'exp'] });
  return { clientId, payload };
}

/** RFC 8288: the next page by a Link header. */
function paged(url: URL, items: unknown[], wrap: (items: unknown[]) => unknown, type: string): Answer {
  const start = Number(url.searchParams.get('from') ?? 0);
  const next = new URL(url.pathname + url.search, model.baseUrl);
  next.searchParams.set('from', String(start + model.pageSize));
  const more = start + model.pageSize < items.length;
  return { type, body: wrap(items.slice(start, start + model.pageSize)), headers: more ? { link: `<${next.href}>; rel="next"` } : {} };
}

function autoPost({ action, fields }: { action: string; fields: Record<string, string> }): string {
  const inputs = Object.entries(fields).map(([name, value]) => `<input type="hidden" name="${name}" value="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`);
  return `<!doctype html><form id="f" method="post" action="${action}">${inputs.join('')}</form><script>document.getElementById('f').submit()</script>`;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', model.baseUrl);
  const path = url.pathname.split('/').filter(Boolean);
  const body = await read(request);
  const failure = model.failures.findIndex(({ service }) => url.pathname.includes(service));
  if (failure >= 0) { const [wrong] = model.failures.splice(failure, 1); send(response, { status: wrong?.status ?? 500, body: { error: 'as asked' } }); return; }
  if (path[0] === 'control') { send(response, { body: await control(path[1] ?? '', body === '' ? {} : JSON.parse(body)) }); return; }
  const handler = Object.entries(handlers).find(([pattern]) => fits(pattern, request.method ?? '', path))?.[1];
  if (!handler) throw new Refusal(404, 'nothing is here');
  send(response, await handler({ path, query: url.searchParams, body, authorization: request.headers.authorization, url }));
}

function fits(pattern: string, method: string, path: string[]): boolean {
  const [wanted, template = ''] = pattern.split(' ');
  const parts = template.split('/').filter(Boolean);
  return wanted === method && parts.length === path.length && parts.every((part, index) => part === '*' || part === path[index]);
}

function send(response: ServerResponse, { status = 200, type = 'application/json', body, headers = {} }: Answer): void {
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    const status = error instanceof Refusal ? error.status : error instanceof ZodError || error instanceof SyntaxError ? 400 : 500;
    send(response, { status, body: { error: error instanceof Error ? error.message : 'unknown' } });
  });
});
server.listen(0, '127.0.0.1', () => {
  model.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.stdout.write(`${model.baseUrl}\n`);
});
process.on('disconnect', () => process.exit());
