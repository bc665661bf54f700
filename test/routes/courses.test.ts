import t from 'tap';
import type { InjectOptions } from 'fastify';
import { build, labSlug, type TestUser } from '../support/app.js';

const { app, login, session, store } = await build(t);
const [teacher, stranger, learner, admin] = [await login('instructor'), await login('instructor'), await login(), await login('admin')];
type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
const call = async (who: TestUser, method: Method, url: string, payload?: object, headers: Record<string, string> = {}) => {
  const options: InjectOptions = { method, url, headers: { ...who.headers, ...headers }, ...(payload && { payload }) };
  const answer = await app.inject(options);
  return { status: answer.statusCode, etag: String(answer.headers.etag), body: answer.body === '' ? {} : answer.json<Record<string, unknown>>() };
};
const made = await call(teacher, 'POST', '/v1/courses', { title: 'Networks', timeZone: 'Asia/Shanghai' });
const courseId = String(made.body['id']);
const url = `/v1/courses/${courseId}`;
await store.enrolments.enrol({ courseId, userId: learner.user.id, role: 'learner', source: 'manual' });
// A login that was looked up before the enrolment is remembered for a moment.
const member: TestUser = await again(learner);

async function again(who: TestUser): Promise<TestUser> {
  const answer = await app.inject({ method: 'POST', url: '/v1/auth/login', payload: { email: who.user.email, password: 'correct horse battery staple' } });
  const { token } = answer.json<{ token: string }>();
  return { ...who, token, headers: { authorization: `Bearer ${token}` } };
}
const author = await again(teacher);

t.test('who may make courses becomes the instructor of theirs', async (t) => {
  t.match(made, { status: 201, body: { title: 'Networks', role: 'instructor', timeZone: 'Asia/Shanghai', enrolCode: null, version: 1 } });
  t.match(await call(learner, 'POST', '/v1/courses', { title: 'Mine' }), { status: 403, body: { code: 'not-permitted' } });
  t.match(await call(author, 'GET', '/v1/courses'), { body: { items: [{ id: courseId, role: 'instructor' }], nextCursor: null } });
  t.match(await call(stranger, 'GET', '/v1/courses'), { body: { items: [] } });
  t.match(await call(stranger, 'GET', '/v1/courses?user=all'), { status: 403 });
  t.match((await call(admin, 'GET', '/v1/courses?user=all')).body['items'], [{ id: courseId, role: null }]);
  for (const timeZone of ['Mars/Olympus', '', 'UTC+99:99']) t.match(await call(author, 'POST', '/v1/courses', { title: 'X', timeZone }), { body: { code: 'invalid-request', errors: [{ pointer: '/timeZone' }] } }, timeZone);
});

t.test('a course does not exist for strangers, and learners only look', async (t) => {
  for (const [method, path, payload] of [['GET', ''], ['PATCH', '', { title: 'X' }], ['GET', '/sections'], ['POST', '/sections', { name: 'X' }], ['GET', '/assignments'], ['POST', '/assignments', { lab: labSlug }]] as [Method, string, object?][]) {
    t.equal((await call(stranger, method, `${url}${path}`, payload)).status, 404, `a stranger, ${method} ${path}`);
    t.equal((await call(member, method, `${url}${path}`, payload)).status, method === 'GET' ? 200 : 403, `a learner, ${method} ${path}`);
  }
});

t.test('a change says which state it is meant for', async (t) => {
  const before = await call(author, 'GET', url);
  const changed = await call(author, 'PATCH', url, { description: 'Tuesdays' }, { 'if-match': before.etag });
  t.match(changed, { status: 200, body: { description: 'Tuesdays', title: 'Networks' } });
  t.not(changed.etag, before.etag);
  t.match(await call(author, 'PATCH', url, { description: 'Mondays' }, { 'if-match': before.etag }), { status: 412, body: { code: 'changed-meanwhile' } });
  t.match(await call(author, 'PATCH', url, { description: 'Mondays' }, { 'if-match': 'W/"1.x"' }), { status: 412 }, 'a weak tag matches nothing');
  t.equal((await call(author, 'GET', url, undefined, { 'if-none-match': changed.etag })).status, 304);
  t.match(await call(author, 'PATCH', url, { owner: 'me' }), { body: { code: 'invalid-request' } });
});

t.test('sections have names of their own, and go without their learners', async (t) => {
  const { body } = await call(author, 'POST', `${url}/sections`, { name: ' Tuesday ' });
  const section = `${url}/sections/${String(body['id'])}`;
  t.match(body, { name: 'Tuesday' });
  t.match(await call(author, 'POST', `${url}/sections`, { name: 'Tuesday' }), { status: 409 });
  await store.enrolments.change(courseId, learner.user.id, { sectionId: String(body['id']) });
  t.match(await call(author, 'PATCH', section, { name: 'Friday' }), { body: { name: 'Friday' } });
  t.match(await call(author, 'DELETE', section), { status: 204 });
  t.match(await call(author, 'DELETE', section), { status: 404 });
  t.match(await store.enrolments.find(courseId, learner.user.id), { sectionId: null, endedAt: null });
});

t.test('an assignment pins a lab version, and takes from the lab what it leaves open', async (t) => {
  const first = await call(author, 'POST', `${url}/assignments`, { lab: labSlug, dueAt: '2031-03-09T23:59:00+08:00', weight: 2 });
  t.match(first, { status: 201, body: { lab: { slug: labSlug, hash: /^[0-9a-f]{64}$/ }, dueAt: '2031-03-09T15:59:00.000Z', exam: false, weight: 2, taskId: null, state: 'open', version: 1 } });
  const tasks = first.body['tasks'] as { id: string; points: number; counts: boolean }[];
  t.equal(first.body['maxScore'], tasks.reduce((sum, { points }) => sum + points, 0));
  const single = await call(author, 'POST', `${url}/assignments`, { lab: labSlug, task: tasks[0]?.id, late: { percentPerDay: 5 }, exam: true });
  t.match(single.body, { taskId: tasks[0]?.id, maxScore: tasks[0]?.points, late: { graceMinutes: 0, percentPerDay: 5, maxPercent: 100 }, exam: true });
  for (const [wrong, payload] of Object.entries({ 'no such lab': { lab: 'nothing' }, 'no such task': { lab: labSlug, task: 'nothing' }, 'no such version': { lab: labSlug, labHash: 'x' }, 'due before it opens': { lab: labSlug, opensAt: '2031-01-02T00:00:00Z', dueAt: '2031-01-01T00:00:00Z' }, 'no zone': { lab: labSlug, dueAt: '2031-01-01T00:00:00' } })) {
    t.match(await call(author, 'POST', `${url}/assignments`, payload), { status: 400, body: { code: 'invalid-request' } }, wrong);
  }
  t.match((await call(member, 'GET', `${url}/assignments`)).body, { items: [{ id: single.body['id'] }, { id: first.body['id'] }], nextCursor: null });
});

t.test('an assignment is changed, archived and looked at like a course', async (t) => {
  const { body, etag } = await call(author, 'POST', `${url}/assignments`, { lab: labSlug, opensAt: '2031-01-01T00:00:00Z' });
  const path = `/v1/assignments/${String(body['id'])}`;
  t.equal(body['state'], 'not-open');
  t.match(await call(member, 'GET', path), { status: 200, body: { id: body['id'] } });
  t.match(await call(stranger, 'GET', path), { status: 404 });
  t.match(await call(member, 'PATCH', path, { weight: 2 }), { status: 403 });
  t.match(await call(author, 'PATCH', path, { dueAt: '2030-01-01T00:00:00Z' }, { 'if-match': etag }), { status: 400 }, 'due before it opens');
  t.match(await call(author, 'PATCH', path, { opensAt: null, attempts: 3, late: null }, { 'if-match': etag }), { body: { opensAt: null, attempts: 3, state: 'open', late: null } });
  t.match(await call(author, 'PATCH', path, { attempts: 4 }, { 'if-match': etag }), { status: 412 });
  t.match(await call(author, 'PATCH', path, { archived: true }), { body: { state: 'closed', archivedAt: String } });
  t.notOk(((await call(member, 'GET', `${url}/assignments`)).body['items'] as { id: string }[]).some(({ id }) => id === body['id']));
  t.match((await call(member, 'GET', `${url}/assignments?archived=true`)).body['items'], [{ id: body['id'] }]);
});

t.test('an assignment is started by its learners while it is open, and is nothing to others', async (t) => {
  const assign = async (more: object) => String((await call(author, 'POST', `${url}/assignments`, { lab: labSlug, ...more })).body['id']);
  const start = (who: TestUser, payload: object) => call(who, 'POST', '/v1/sessions', payload);
  const [early, closed] = [await assign({ opensAt: '2031-01-01T00:00:00Z' }), await assign({ closesAt: '2021-01-01T00:00:00Z' })];
  t.match(await start(stranger, { assignment: early }), { status: 404, body: { code: 'not-found' } });
  t.match(await start(admin, { assignment: early }), { status: 404 }, 'nobody starts what is not theirs to do');
  t.match(await start(member, { assignment: early }), { status: 409, body: { code: 'assignment-not-open', opensAt: '2031-01-01T00:00:00.000Z' } });
  t.match(await start(member, { assignment: closed }), { status: 409, body: { code: 'assignment-closed' } });
  t.match(await start(member, { assignment: closed, lab: labSlug }), { body: { errors: [{ pointer: '/lab' }] } }, 'one or the other');
  const { id } = await session(learner.user.id);
  t.match(await start(member, { assignment: await assign({}) }), { status: 409, body: { code: 'other-session-runs', sessionId: id } });
});

t.test('instructors see the sessions of their course, and no others', async (t) => {
  t.match(await call(author, 'GET', '/v1/sessions?user=all'), { status: 403 });
  t.match(await call(stranger, 'GET', `/v1/sessions?user=all&course=${courseId}`), { status: 403 });
  t.match((await call(author, 'GET', `/v1/sessions?user=all&course=${courseId}`)).body, { items: [] }, 'the learner\'s own session is not of the course');
});

t.test('an archived course is looked at, not changed, and comes back', async (t) => {
  const own = await call(author, 'POST', '/v1/courses', { title: 'Old' });
  const path = `/v1/courses/${String(own.body['id'])}`;
  const now = await again(teacher);
  t.match(await call(now, 'PATCH', path, { archived: true }), { body: { archivedAt: String } });
  t.match(await call(now, 'PATCH', path, { title: 'New' }), { status: 409, body: { code: 'course-archived' } });
  t.match(await call(now, 'POST', `${path}/assignments`, { lab: labSlug }), { status: 409, body: { code: 'course-archived' } });
  t.match((await call(now, 'GET', '/v1/courses?archived=true')).body['items'], [{ title: 'Old' }]);
  t.match(await call(now, 'PATCH', path, { archived: false, title: 'New' }), { body: { archivedAt: null, title: 'New' } });
});
