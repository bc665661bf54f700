import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import t, { type Test } from 'tap';
import { createLtiDeliverer } from '../../../src/jobs/outbox/lti-deliverer.js';
import { createOutboxDelivery } from '../../../src/jobs/outbox/delivery.js';
import { labSlug } from '../../support/app.js';
import { ltiWorld, membership, newBrowser, type Entered } from '../../support/lti.js';
import type { Person } from '../../support/lti-platform/model.js';

const world = await ltiWorld(t, { PUBLIC_URL: '' });
const { platform, tool, admin, ask, enter, store, lti } = world;
const dl = 'https://purl.imsglobal.org/spec/lti-dl/claim';
const lms = 'https://purl.imsglobal.org/spec/lti/claim';
const asAdmin = { headers: admin.headers };

const delivery = createOutboxDelivery({ store, deliverers: [createLtiDeliverer(lti)], holder: 'test', logger: pino({ level: 'silent' }) }, { pollMs: 200, firstWaitMs: 50 });
delivery.start();
t.teardown(() => delivery.stop());

const person = (sub: string, role: string, status: Person['status'] = 'Active'): Person => ({ sub, name: `Name of ${sub}`, roles: [`${membership}#${role}`], status });

async function until<Value>(t: Test, what: string, look: () => Promise<Value | undefined | false>): Promise<Value> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  t.fail(`never came: ${what}`);
  throw new Error(what);
}

/** The learner has so many points of the first task. */
async function attempt({ user, launch }: Entered, share: number): Promise<void> {
  const assignment = await store.assignments.find(launch.assignmentId ?? '');
  const lab = await store.labs.find(assignment?.labHash ?? '');
  const [task] = assignment?.tasks ?? [];
  if (!assignment || !lab || !task) throw new Error('there is no assignment');
  for (const { id, state } of (await store.sessions.list({ userId: user.id, limit: 10 })).items) if (state === 'pending') await store.sessions.transition(id, { from: ['pending'], to: 'ended' });
  const { session } = await store.sessions.create({ userId: user.id, lab, seed: 1, expiresAt: new Date(Date.now() + 3_600_000), quota: { perUser: 100, total: 1000 }, assignmentId: assignment.id, courseId: assignment.courseId });
  await store.attempts.record({
    userId: user.id, sessionId: session.id, taskId: task.id, labSlug: lab.slug, passed: share >= 1, score: task.points * share, maxScore: task.points, askedAt: new Date(), hints: 0,
    labTasks: assignment.tasks.map(({ id }) => id), durationMs: 5, evidence: [{ id: 'up', passed: share >= 1, sentence: 'fine' }],
  });
  store.notices.publish('outbox');
}

t.test('a link leads to the lab that its custom parameters name; the assignment is made once', async (t) => {
  const first = await enter({ resourceLinkId: 'custom-1', custom: { lab: labSlug } });
  const again = await enter({ resourceLinkId: 'custom-1', sub: 'learner', custom: { lab: labSlug } });
  t.ok(first.launch.assignmentId);
  t.equal(again.launch.assignmentId, first.launch.assignmentId);
  const other = await enter({ resourceLinkId: 'custom-2', custom: { assignment: first.launch.assignmentId ?? '' } });
  t.equal(other.launch.assignmentId, first.launch.assignmentId, 'by our own id, in the same course');
  await platform.order('course', { id: 'elsewhere', title: 'Elsewhere', members: [person('mallory', 'Instructor')] });
  const stranger = await enter({ contextId: 'elsewhere', sub: 'mallory', resourceLinkId: 'stolen', custom: { assignment: first.launch.assignmentId ?? '' } });
  t.equal(stranger.launch.assignmentId, null, 'an assignment of another course is not to be had');
  t.equal((await enter({ resourceLinkId: 'custom-3', custom: { lab: 'no-such-lab' } })).launch.assignmentId, null);
  const before = (await store.assignments.listOpen(first.launch.courseId)).length;
  const launches = await Promise.all(['a', 'b', 'c'].map(() => enter({ resourceLinkId: 'at-once', custom: { lab: labSlug } })));
  t.equal(new Set(launches.map(({ launch }) => launch.assignmentId)).size, 1, 'three at once lead to one');
  t.equal((await store.assignments.listOpen(first.launch.courseId)).length, before + 1, 'and leave no others behind');
});

t.test('Deep Linking: an instructor chooses a lab and a task, and the platform gets a message that it can verify', async (t) => {
  const settings = { message: 'LtiDeepLinkingRequest' as const, deepLinking: { data: 'csrf-of-the-platform', accept_multiple: true } };
  const { headers, launch } = await enter(settings);
  t.equal(launch.deepLinking, true);
  const path = `/v1/lti/deep-links/${launch.id}`;
  const choices = await ask(path, { headers });
  const lab = (choices.body['labs'] as { slug: string; maxScore: number; tasks: { id: string }[] }[]).find(({ slug }) => slug === labSlug);
  const task = lab?.tasks[0]?.id ?? '';
  t.match(await ask(path, { method: 'POST', headers, body: { items: [{ lab: 'none' }] } }), { status: 400 });
  const answer = await ask(path, { method: 'POST', headers, body: { items: [{ lab: labSlug }, { lab: labSlug, task }] } });
  t.match(answer, { status: 200, body: { returnUrl: `${platform.url}/deep-links` } });
  await newBrowser().post(String(answer.body['returnUrl']), { JWT: String(answer.body['jwt']) });
  const [got = {}] = (await platform.look()).deepLinkingAnswers;
  t.match(got, { clientId: tool.clientId, [`${dl}/data`]: 'csrf-of-the-platform', [`${lms}/message_type`]: 'LtiDeepLinkingResponse', [`${lms}/version`]: '1.3.0', [`${lms}/deployment_id`]: 'dep-1' });
  const items = got[`${dl}/content_items`] as Record<string, unknown>[];
  t.match(items, [{ type: 'ltiResourceLink', url: `${world.url}/lti/launch`, custom: { lab: labSlug }, lineItem: { scoreMaximum: lab?.maxScore } }, { custom: { lab: labSlug, task } }]);
  t.match(await ask(path, { method: 'POST', headers, body: { items: [] } }), { status: 409 }, 'a choice is made once');
  const entered = await enter({ sub: 'learner', resourceLinkId: 'chosen', custom: { lab: labSlug, task } });
  t.equal((await store.assignments.find(entered.launch.assignmentId ?? ''))?.taskId, task, 'the chosen task counts');

  const mine = await enter(settings);
  t.match(await ask(`/v1/lti/deep-links/${mine.launch.id}`, { headers: (await world.login('instructor')).headers }), { status: 404 }, 'a stranger finds nothing');
  t.match(await ask(`/v1/lti/deep-links/${mine.launch.id}`), { status: 401 });
  const one = await enter({ ...settings, deepLinking: { accept_multiple: false } });
  t.match(await ask(`/v1/lti/deep-links/${one.launch.id}`, { method: 'POST', headers: one.headers, body: { items: [{ lab: labSlug }, { lab: labSlug }] } }), { status: 400 }, 'one where one is taken');
  const { launch: click } = world;
  t.match(await click(newBrowser(), { ...settings, sub: 'learner' }), { status: 400, html: /Only an instructor/ });
  t.match(await click(newBrowser(), { ...settings, deepLinking: { accept_types: ['html'] } }), { status: 400 });
});

async function enrolmentOf(courseId: string, userId: string) {
  const pages = await Promise.all([false, true].map((ended) => store.enrolments.page({ courseId, ended }, { limit: 100 })));
  return pages.flatMap(({ items }) => items).find((enrolment) => enrolment.userId === userId);
}

t.test('Names and Roles: the roster is read to its end, and differences are applied', async (t) => {
  const roster = (members: Person[]) => platform.order('course', { id: 'roster', title: 'Roster', members });
  await roster([person('boss', 'Instructor'), person('one', 'Learner'), person('two', 'Learner'), person('three', 'Learner'), person('gone', 'Learner', 'Inactive')]);
  const { launch, headers } = await enter({ contextId: 'roster', sub: 'boss', resourceLinkId: 'roster-1' });
  const contexts = await ask(`/v1/lti/contexts?course=${launch.courseId}`, { headers });
  const [context] = contexts.body['items'] as { id: string; contextId: string }[];
  t.match(context, { contextId: 'roster' });
  const sync = () => ask(`/v1/lti/contexts/${context?.id}/sync`, { method: 'POST', headers });
  t.match(await sync(), { status: 200, body: { members: 4, added: 3, changed: 0, left: 0 } }, 'three pages of two');
  t.match(await sync(), { body: { added: 0, changed: 0, left: 0 } }, 'again changes nothing');
  await roster([person('boss', 'Instructor'), person('one', 'Instructor'), person('two', 'Learner', 'Deleted'), person('four', 'Learner')]);
  t.match(await sync(), { body: { members: 3, added: 1, changed: 1, left: 2 } });
  const users = await store.lti.people.usersOf(platform.url, ['one', 'two', 'four']);
  const roleOf = async (sub: string) => enrolmentOf(launch.courseId, users.get(sub) ?? '');
  t.match(await roleOf('one'), { role: 'instructor', endedAt: null });
  t.match(await roleOf('four'), { role: 'learner', source: 'lti', endedAt: null });
  t.ok((await roleOf('two'))?.endedAt, 'who left has no access');
  t.match(await enter({ contextId: 'roster', sub: 'four', resourceLinkId: 'roster-1' }), { launch: { role: 'learner' } });

  await platform.order('fail', { service: 'memberships', status: 500 });
  t.match(await sync(), { status: 502, body: { code: 'lti-platform-failed' } });
  t.match(await roleOf('four'), { endedAt: null }, 'a roster that could not be read ends nothing');
  t.match((await ask(`/v1/lti/contexts?course=${launch.courseId}`, { headers })).body['items'], [{ syncError: /500/ }]);
  const learner = await enter({ contextId: 'roster', sub: 'four', resourceLinkId: 'roster-1' });
  t.equal((await ask(`/v1/lti/contexts/${context?.id}/sync`, { method: 'POST', headers: learner.headers })).status, 404, 'not for learners');
  const manual = await world.login('learner');
  await store.enrolments.enrol({ courseId: launch.courseId, userId: manual.user.id, role: 'learner', source: 'manual' });
  t.equal((await sync()).status, 200);
  t.match(await enrolmentOf(launch.courseId, manual.user.id), { endedAt: null, source: 'manual' }, 'who came in another way stays');
});

t.test('grades: a column is made, partial scores arrive in order with rising times, and the ledger agrees', async (t) => {
  const services = { resourceLinkId: 'graded', custom: { lab: labSlug }, lineItems: true };
  const teacher = await enter(services);
  const learner = await enter({ ...services, sub: 'learner' });
  const before = (await platform.look()).counts.tokens;
  await attempt(learner, 0.5);
  const column = await until(t, 'the column', async () => (await platform.look()).lineItems.find(({ resourceId }) => resourceId === learner.launch.assignmentId));
  const scores = (count: number) => until(t, `${count} scores`, async () => { const all = (await platform.look()).scores[column.id] ?? []; return all.length >= count && all; });
  const [half] = await scores(1);
  t.match(half, { userId: 'learner', activityProgress: 'InProgress', gradingProgress: 'FullyGraded', comment: /points so far/ });
  t.match(column, { resourceLinkId: 'graded', tag: 'vethlab' });
  await attempt(learner, 1);
  const all = await scores(2);
  t.ok((all[1]?.scoreGiven ?? 0) > (all[0]?.scoreGiven ?? 0));
  t.ok(Date.parse(all[1]?.timestamp ?? '') > Date.parse(all[0]?.timestamp ?? ''), 'later');

  const items = await ask(`/v1/lti/line-items?course=${teacher.launch.courseId}`, { headers: teacher.headers });
  const item = (items.body['items'] as { id: string; assignmentId: string; url: string }[]).find(({ assignmentId }) => assignmentId === learner.launch.assignmentId);
  t.equal(item?.url, column.id);
  const ledger = await ask(`/v1/lti/line-items/${item?.id}/ledger`, { headers: teacher.headers });
  t.match(ledger.body['items'], [{ userId: learner.user.id, agrees: true, sent: { version: 2 } }]);
  const theirs = await until(t, 'the acknowledgement', async () => {
    const { body } = await ask(`/v1/courses/${teacher.launch.courseId}/ledger`, { headers: teacher.headers });
    const row = (body['items'] as { assignmentId: string; theirs: { target: string; state: string }[] }[]).find(({ assignmentId }) => assignmentId === learner.launch.assignmentId);
    return row?.theirs.every(({ state }) => state === 'same') && row.theirs;
  });
  t.match(theirs, [{ target: `lti:${item?.id}`, state: 'same' }], 'the course\'s ledger has the gradebook among its targets');
  const used = (await platform.look()).counts.tokens;
  t.ok(used - before <= 4, `${used - before} tokens for all of it: they are kept`);

  await platform.order('revoke');
  t.match(await ask(`/v1/lti/line-items/${item?.id}/resend`, { method: 'POST', headers: teacher.headers, body: {} }), { status: 202, body: { messages: 1 } });
  const resent = await scores(3);
  t.equal(resent[2]?.scoreGiven, resent[1]?.scoreGiven, 'a token that the platform takes no more is replaced');
  t.equal((await ask(`/v1/lti/line-items/${item?.id}/resend`, { method: 'POST', headers: learner.headers, body: {} })).status, 404, 'not for learners');

  await platform.order('forget', { lineItem: column.id });
  await ask(`/v1/lti/line-items/${item?.id}/resend`, { method: 'POST', headers: teacher.headers, body: {} });
  const target = `lti:${item?.id}`;
  await until(t, 'the dead message', async () => (await lastMessage(target))?.state === 'dead');
  t.match((await lastMessage(target))?.lastError, /404/, 'what cannot heal is given up with the reason');
  await ask(`/v1/lti/line-items/${item?.id}/resend`, { method: 'POST', headers: teacher.headers, body: { findAnew: true } });
  const anew = await until(t, 'a new column', async () => (await platform.look()).lineItems.find(({ resourceId }) => resourceId === learner.launch.assignmentId));
  await until(t, 'its score', async () => (await platform.look()).scores[anew.id]?.length);
});

async function lastMessage(target: string): Promise<{ state: string; lastError: string | null } | undefined> {
  return (await store.outbox.log({ target, limit: 1 }))[0];
}

t.test('a column that the link brings is used, a failing platform is tried again', async (t) => {
  const own = await platform.order('lineitem', { contextId: 'course-1', scoreMaximum: 100, label: 'Made by the teacher', resourceLinkId: 'coupled' });
  const learner = await enter({ resourceLinkId: 'coupled', sub: 'learner', custom: { lab: labSlug }, lineItem: true });
  for (const [service, status] of [['scores', 503], ['scores', 403], ['token', 400], ['scores', 401], ['token', 401]]) await platform.order('fail', { service, status });
  const { counts } = await platform.look();
  await attempt(learner, 1);
  const [score] = await until(t, 'the score after a failure', async () => (await platform.look()).scores[String(own['id'])]);
  t.match(score, { userId: 'learner', scoreGiven: Number });
  t.same((await platform.look()).counts.tokens - counts.tokens, 2, 'a token that was refused is not shown again');
});

t.test('Dynamic Registration: a link that works once, after which the platform launches', async (t) => {
  const invite = async () => String((await ask('/v1/lti/registrations', { method: 'POST', ...asAdmin })).body['url']);
  const link = await invite();
  const open = async (address: string, configuration = `${platform.url}/.well-known/openid-configuration`) => {
    const { token = '' } = await platform.order('registration');
    return newBrowser().load(`${address}?openid_configuration=${encodeURIComponent(configuration)}&registration_token=${token}`);
  };
  const before = new Set((await platform.look()).tools.map(({ clientId }) => clientId));
  const done = await open(link);
  t.match(done, { status: 200, html: /assets\/close\.js/ });
  t.match(done.headers.get('content-security-policy'), `frame-ancestors ${platform.url}`);
  const made = (await platform.look()).tools.find(({ clientId }) => !before.has(clientId));
  t.match(made, { redirectUris: [`${world.url}/lti/launch`], loginUri: `${world.url}/lti/login` });
  t.equal(made?.scopes.length, 4);
  const entered = await enter({ clientId: made?.clientId ?? '' });
  t.equal(entered.user.name, 'Tess Teacher');
  t.match(await open(link), { status: 400, html: /used already/ });
  t.match(await open(await invite(), 'http://localhost:1/.well-known/openid-configuration'), { status: 502 });
  t.match(await open(await invite(), platform.url.replace('127.0.0.1', 'localhost') + '/.well-known/openid-configuration'), { status: 400, html: /another issuer/ });
  const byHand = { name: 'Other keys', issuer: platform.url, clientId: randomUUID(), authUrl: `${platform.url}/auth`, tokenUrl: `${platform.url}/token`, jwksUrl: `${platform.url}/other-keys` };
  const other = await ask('/v1/lti/platforms', { method: 'POST', ...asAdmin, body: byHand });
  t.match(await open(await invite()), { status: 409, html: /keys at another address/ });
  t.equal((await ask(`/v1/lti/platforms/${other.body['id']}`, { method: 'DELETE', ...asAdmin })).status, 204);
  t.equal((await ask('/v1/lti/registrations', { method: 'POST', headers: (await world.login('instructor')).headers })).status, 403);
});

t.test('platforms are an admin\'s: added, changed, tested, deleted; a stranger may nothing', async (t) => {
  const address = (path: string): string => `${platform.url}/${path}`;
  const clientId = randomUUID();
  const body = { name: 'By hand', issuer: platform.url, clientId, authUrl: address('auth'), tokenUrl: address('token'), jwksUrl: address('jwks') };
  const made = await ask('/v1/lti/platforms', { method: 'POST', ...asAdmin, body });
  t.equal(made.status, 201);
  const path = `/v1/lti/platforms/${made.body['id']}`;
  t.match(await ask('/v1/lti/platforms', { method: 'POST', ...asAdmin, body }), { status: 409 });
  t.match(await ask('/v1/lti/platforms', { method: 'POST', ...asAdmin, body: { ...body, clientId: 'x', frameOrigins: ['https://a.example; script-src *'] } }), { status: 400 }, 'nothing else gets into the policy');
  t.match(await ask(path, { method: 'PATCH', ...asAdmin, body: { frameOrigins: ['https://*.example.org'], name: 'Changed' } }), { status: 200, body: { name: 'Changed', version: 2 } });
  const deployment = await ask(`${path}/deployments`, { method: 'POST', ...asAdmin, body: { deploymentId: 'd' } });
  t.equal((await ask(`${path}/deployments/${deployment.body['id']}`, { method: 'DELETE', ...asAdmin })).status, 204);
  const tested = await ask(`${path}/test`, { method: 'POST', ...asAdmin });
  t.match(tested, { status: 200, body: { ok: false, steps: [{ name: 'keys', ok: true }, { name: 'authentication', ok: true }, { name: 'token', ok: false, detail: /unauthorized_client/ }] } });
  t.match(await ask(`/v1/lti/platforms/${world.platformId}/test`, { method: 'POST', ...asAdmin }), { body: { ok: true } });
  t.match((await ask('/v1/lti/platforms?limit=1', asAdmin)).body, { items: [{ clientId }], nextCursor: String });
  const { headers } = await world.login('instructor');
  for (const [method, url] of [['GET', '/v1/lti/platforms'], ['GET', path], ['DELETE', path], ['POST', `${path}/test`], ['GET', '/v1/lti/keys'], ['POST', '/v1/lti/keys'], ['GET', '/v1/lti/contexts']] as const) {
    t.equal((await ask(url, { method, headers })).status, 403, `${method} ${url}`);
  }
  t.equal((await ask('/v1/lti/platforms')).status, 401);
  t.equal((await ask(path, { method: 'DELETE', ...asAdmin })).status, 204);
  t.equal((await ask(path, asAdmin)).status, 404);
});

t.test('a new key is published before it signs, and the old one stays', async (t) => {
  const kids = async () => ((await ask('/v1/lti/jwks')).body['keys'] as { kid: string; d?: string }[]);
  const [old] = await kids();
  t.equal((await ask('/v1/lti/keys', { method: 'POST', ...asAdmin, body: {} })).status, 201);
  t.equal((await kids()).length, 2);
  t.notOk((await kids()).some((key) => 'd' in key || 'p' in key), 'nothing private is published');
  t.match(await lti.keys.sign({}, 60), new RegExp(`^${Buffer.from(JSON.stringify({ alg: 'RS256', kid: old?.kid })).toString('base64url').slice(0, 40)}`), 'the old one signs for a day more');
  await ask('/v1/lti/keys', { method: 'POST', ...asAdmin, body: { atOnce: true } });
  const header = JSON.parse(Buffer.from((await lti.keys.sign({}, 60)).split('.')[0] ?? '', 'base64url').toString()) as { kid: string };
  t.not(header.kid, old?.kid);
  t.ok((await kids()).some(({ kid }) => kid === old?.kid), 'the old one is still published');
  t.match(await ask(`/v1/lti/platforms/${world.platformId}/test`, { method: 'POST', ...asAdmin }), { body: { ok: true } }, 'the platform takes the new key');
});

t.test('an admin lets a platform\'s course belong to another course', async (t) => {
  const { launch, headers } = await enter();
  const other = await store.courses.create({ title: 'Other', description: '', timeZone: 'UTC' });
  const { body } = await ask(`/v1/lti/contexts?course=${launch.courseId}`, asAdmin);
  const [context] = body['items'] as { id: string }[];
  const path = `/v1/lti/contexts/${context?.id}`;
  t.equal((await ask(path, { method: 'PATCH', headers, body: { courseId: other.id } })).status, 403, 'an instructor may not take another course');
  t.equal((await ask(path, { method: 'PATCH', ...asAdmin, body: { courseId: randomUUID() } })).status, 404);
  t.match(await ask(path, { method: 'PATCH', ...asAdmin, body: { courseId: other.id } }), { status: 200, body: { courseId: other.id } });
  t.equal((await enter()).launch.courseId, other.id);
});
