/** Nobody gets through anywhere: every route and socket of the running app, asked by everybody (app-permissions-rows.ts). */
import t from 'tap';
import { WebSocket } from 'ws';
import { newId } from '../src/store/ids.js';
import { makeActors, makeKey } from './support/actors.js';
import { build, labSlug } from './support/app.js';
import { besides } from './support/course.js';
import { actors, rows, type ActorName, type Outcome, type Row } from './app-permissions-rows.js';

const service = await build(t, { REQUESTS_PER_MINUTE: '100000', LOGINS_PER_MINUTE: '100000' });
const { app, store } = service;
const database = await besides(t, service.databaseUrl);
const address = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('http', 'ws');
const unknownId = newId();
const dayMs = 86_400_000;
/** Of a lab that is there. */
const template = await service.session((await store.users.create({ email: 'template@example.org', name: 'Template', role: 'learner', passwordHash: null })).id);

interface World {
  tokens: Record<ActorName, string | null>;
  /** What `:id` is, by the path's first word after /v1, or the first two. */
  ids: Record<string, string>;
}

async function makeCourse(title: string): Promise<string> {
  return (await store.courses.create({ title, description: '', timeZone: 'UTC' })).id;
}

async function makeSession(userId: string, courseId: string): Promise<string> {
  const request = { userId, courseId, lab: { hash: template.labHash, slug: template.labSlug }, seed: 1, expiresAt: new Date(Date.now() + dayMs), quota: { perUser: 10, total: 10_000 } };
  const { session: { id } } = await store.sessions.create(request);
  await store.sessions.transition(id, { from: ['pending'], to: 'starting' });
  await store.sessions.transition(id, { from: ['starting'], to: 'ready', set: { readyAt: new Date() } });
  return id;
}

async function makeAssignment(courseId: string): Promise<string> {
  const { labHash, labSlug } = template;
  const usual = { taskId: null, opensAt: null, dueAt: null, closesAt: null, late: null, attempts: null, weight: 1, exam: false, tasks: [], passPercent: 60 };
  return (await store.assignments.create({ courseId, title: 'First', labHash, labSlug, ...usual })).id;
}

async function makePlatform(): Promise<string> {
  const at = (path: string): string => `https://lms.example/${newId()}/${path}`;
  const platform = { name: 'An LMS', issuer: at(''), clientId: 'vethlab', authUrl: at('auth'), tokenUrl: at('token'), tokenAudience: null, jwksUrl: at('jwks'), family: null, frameOrigins: [], acceptDeployments: false };
  return (await store.lti.platforms.create({ ...platform, deployments: [] })).id;
}

/** What an LMS has brought: a course that is the course here, a column in its gradebook, and an instructor who chooses content. */
async function makeLti({ courseId, assignmentId, userId }: { courseId: string; assignmentId: string; userId: string }): Promise<Record<string, string>> {
  const { client } = database;
  const [platformId, deploymentId, contextId, itemId, launchId] = [await makePlatform(), newId(), newId(), newId(), newId()];
  const createdAt = new Date();
  await client.ltiDeployment.create({ data: { id: deploymentId, platformId, deploymentId, createdAt } });
  await client.ltiContext.create({ data: { id: contextId, deploymentId, contextId, title: 'Networks', courseId, createdAt } });
  await client.ltiLineItem.create({ data: { id: itemId, contextId, assignmentId, createdAt } });
  const deepLinking = { returnUrl: 'https://lms.example/return', data: null, acceptMultiple: true, acceptLineItem: true };
  await client.ltiLaunch.create({ data: { id: launchId, userId, deploymentId, courseId, deepLinking, createdAt, expiresAt: new Date(Date.now() + dayMs) } });
  return { 'lti/contexts': contextId, 'lti/line-items': itemId, 'lti/deep-links': launchId, 'lti/platforms': platformId };
}

async function makeWebhook(courseId: string, createdById: string): Promise<string> {
  const id = store.webhooks.newId();
  await store.webhooks.create({ id, courseId, url: 'https://hooks.example/x', description: '', events: ['task.passed'], secret: 'sealed', createdById });
  return id;
}

async function makeWorld(): Promise<World> {
  const [course, another] = [await makeCourse('One'), await makeCourse('Another')];
  const { tokens, ownerId, adminId, instructorId } = await makeActors(store, { courseId: course, anotherId: another });
  const assignmentId = await makeAssignment(course);
  return {
    tokens,
    ids: {
      sessions: await makeSession(ownerId, course), users: ownerId, 'api-keys': (await makeKey(store, ownerId, [])).id, courses: course,
      assignments: assignmentId, ...await makeLti({ courseId: course, assignmentId, userId: instructorId }), webhooks: await makeWebhook(course, adminId),
    },
  };
}

interface Answer { status: number; detail: string }

function pathOf({ route, query }: Row, id: string): string {
  const path = route.slice(route.indexOf(' ') + 1).replace(':slug', labSlug).replace(':id', id).replace(/:\w+/g, '1');
  return query === undefined ? path : `${path}?${query}`;
}

async function ask(row: Row, who: string | null, id: string): Promise<Answer> {
  const headers: Record<string, string> = who === null ? {} : { authorization: `Bearer ${who}` };
  if (row.protocols !== undefined) return upgrade(`${address}${pathOf(row, id)}`, row.protocols, headers);
  const method = row.route.slice(0, row.route.indexOf(' ')) as 'GET' | 'POST';
  const answer = await app.inject({ method, url: pathOf(row, id), headers, ...(row.body !== undefined && { payload: row.body }) });
  return { status: answer.statusCode, detail: detailOf(answer.body) };
}

function detailOf(body: string): string {
  if (!body.startsWith('{')) return '';
  const { detail } = JSON.parse(body.split('\n', 1)[0] ?? '') as { detail?: unknown };
  return typeof detail === 'string' ? detail : '';
}

function upgrade(url: string, protocols: string[], headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, protocols, { headers });
    socket.once('open', () => { socket.terminate(); resolve({ status: 101, detail: '' }); });
    socket.once('error', reject);
    socket.once('unexpected-response', (_request, response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => { body += chunk.toString(); });
      response.on('end', () => { resolve({ status: response.statusCode ?? 0, detail: detailOf(body) }); });
    });
  });
}

/** What the service says to an admin of a thing that never was; empty where the path names none. */
async function wordsForNothing(row: Row, { tokens }: World): Promise<string> {
  if (!row.route.includes(':id')) return '';
  const { status, detail } = await ask(row, tokens.admin, unknownId);
  return status === 404 ? detail.replaceAll(unknownId, ':id') : '';
}

function outcome({ status, detail }: Answer, id: string, nothing: string): Outcome | string {
  // An engine or a platform that does not answer: they were let through to it.
  if (status >= 500 && ![502, 503, 504].includes(status)) return `failed with ${status}`;
  if (status === 401 || status === 403) return String(status);
  return status === 404 && nothing !== '' && detail.replaceAll(id, ':id') === nothing ? '404' : 'ok';
}

/** Where nothing of that kind is in the world, an id that nothing has. */
function idFor({ route }: Row, { ids }: World): string {
  const [, first = '', second = ''] = / \/v1\/([\w-]+)(?:\/([\w-]+))?/.exec(route) ?? [];
  return ids[first] ?? ids[`${first}/${second}`] ?? unknownId;
}

const world = await makeWorld();

t.test('the table knows every route of the app, and no other', async (t) => {
  const skipped = (route: string): boolean => /^(HEAD|OPTIONS) /.test(route) || / \/docs(\/|$)/.test(route);
  const there = new Set(app.routeTable.map(({ method, segments }) => `${method} ${segments.join('/')}`).filter((route) => !skipped(route)));
  const known = new Set(rows.map(({ route }) => route));
  t.same([...there].filter((route) => !known.has(route)).sort(), [], 'routes without a row in test/app-permissions-rows.ts');
  t.same([...known].filter((route) => !there.has(route)).sort(), [], 'rows without a route');
});

for (const row of rows) {
  t.test(`${row.route}${row.query === undefined ? '' : ` ${row.query}`}`, async (t) => {
    const nothing = await wordsForNothing(row, world);
    const seen: Partial<Record<ActorName, string>> = {};
    for (const actor of actors) {
      const here = row.undoes === true ? await makeWorld() : world;
      const id = idFor(row, here);
      seen[actor] = outcome(await ask(row, here.tokens[actor], id), id, nothing);
    }
    t.same(seen, row.expected);
  });
}
