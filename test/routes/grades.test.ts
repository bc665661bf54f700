import t from 'tap';
import { ensureDemoCourse } from '../../src/courses/ensure-demo-course.js';
import { makeAssignment } from '../../src/courses/make-assignment.js';
import { build, labSlug, type TestUser } from '../support/app.js';

const { app, login, store, labs } = await build(t);
type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
const [teacher, learner, stranger] = [await login('instructor'), await login(), await login('instructor')];
const call = async (who: TestUser, method: Method, url: string, payload?: object | string, headers: Record<string, string> = {}) => {
  const answer = await app.inject({ method, url, headers: { ...who.headers, ...headers }, ...(payload !== undefined && { payload }) });
  const isJson = String(answer.headers['content-type']).includes('json');
  return { status: answer.statusCode, headers: answer.headers, text: answer.body, body: isJson ? answer.json<Record<string, unknown>>() : {} };
};
const { id: courseId } = await store.courses.create({ title: 'Networks', description: '', timeZone: 'UTC', instructorId: teacher.user.id });
const url = `/v1/courses/${courseId}`;

t.test('people are enrolled by hand, and get an account where they have none', async (t) => {
  t.match(await call(teacher, 'POST', `${url}/enrolments`, { email: learner.user.email }), { status: 201, body: { userId: learner.user.id, role: 'learner', source: 'manual' } });
  t.match(await call(teacher, 'POST', `${url}/enrolments`, { email: learner.user.email.toUpperCase() }), { status: 200 }, 'twice is once');
  t.match(await call(teacher, 'POST', `${url}/enrolments`, { email: 'new@example.org' }), { status: 400, body: { detail: /name/ } });
  const made = await call(teacher, 'POST', `${url}/enrolments`, { email: 'new@example.org', name: 'New' });
  t.match(made, { status: 201 });
  t.match(await store.users.findByEmail('new@example.org'), { role: 'learner', passwordHash: null });
  t.match(await call(teacher, 'GET', `${url}/enrolments?role=learner`), { body: { items: [{ email: 'new@example.org' }, { userId: learner.user.id }], nextCursor: null } });
  t.match(await call(learner, 'GET', `${url}/enrolments`), { status: 404 });
  t.match(await call(teacher, 'POST', `${url}/enrolments`, { email: 'x@example.org', name: 'X', section: 'none' }), { status: 400 });
  t.match(await call(teacher, 'DELETE', `${url}/enrolments/${String(made.body['userId'])}`), { status: 204 });
  t.match(await call(teacher, 'DELETE', `${url}/enrolments/${String(made.body['userId'])}`), { status: 404 });
  t.match(await call(teacher, 'DELETE', `${url}/enrolments/${teacher.user.id}`), { status: 409 }, 'a course keeps an instructor');
  t.match(await call(teacher, 'PATCH', `${url}/enrolments/${teacher.user.id}`, { role: 'learner' }), { status: 409 });
  t.match(await call(teacher, 'POST', `${url}/enrolments`, { email: teacher.user.email, role: 'learner' }), { status: 409 });
  t.match(await call(teacher, 'POST', `${url}/enrolments`, { email: teacher.user.email }), { status: 200, body: { role: 'instructor' } }, 'no role: as it is');
  t.match((await call(teacher, 'POST', `${url}/enrolments/import`, { csv: `email\n${teacher.user.email}` })).body, { counts: { keep: 1 } });
  t.match(await call(teacher, 'POST', `${url}/enrolments/import`, { csv: `email,role\n${teacher.user.email},learner` }), { status: 409 });
});

t.test('who has the code is in, who guesses is slowed down', async (t) => {
  const guest = await login();
  t.match(await call(learner, 'POST', `${url}/code`), { status: 403 });
  const { body } = await call(teacher, 'POST', `${url}/code`);
  t.match(body, { enrolCode: /^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/ });
  t.match((await call(teacher, 'GET', url)).body, { enrolCode: body['enrolCode'] });
  t.match((await call(learner, 'GET', url)).body, { enrolCode: null }, 'learners don\'t see it');
  const code = String(body['enrolCode']);
  t.match(await call(guest, 'POST', '/v1/enrolments', { code: ` ${code.toUpperCase()} ` }), { status: 201, body: { course: { id: courseId, role: 'learner' }, enrolment: { source: 'code' } } });
  t.match(await call(guest, 'POST', '/v1/enrolments', { code }), { status: 200 });
  t.match(await call(guest, 'GET', url), { status: 200 }, 'at once');
  t.match(await call(guest, 'DELETE', `/v1/me${url.slice(3)}`), { status: 204 });
  t.match(await call(guest, 'GET', url), { status: 404 }, 'at once');
  t.match(await call(teacher, 'POST', '/v1/enrolments', { code }), { status: 200, body: { enrolment: { role: 'instructor' } } }, 'an instructor stays one');
  await call(teacher, 'DELETE', `${url}/code`);
  for (let tries = 0; tries < 10; tries++) t.match(await call(guest, 'POST', '/v1/enrolments', { code }), { status: 404 });
  t.match(await call(guest, 'POST', '/v1/enrolments', { code }), { status: 429, body: { code: 'too-many-requests' }, headers: { 'retry-after': String } });
});

t.test('a list of people is told line by line, and done as a whole or not at all', async (t) => {
  const csv = `\uFEFFemail;name;section;role\r\n${learner.user.email};;Tuesday;\r\nada@example.org;"Ada ""A"" L";Friday;learner\r\nwrong;X;;\r\nnameless@example.org;;;\r\n`;
  const asCsv = (query: string) => call(teacher, 'POST', `${url}/enrolments/import${query}`, csv, { 'content-type': 'text/csv' });
  const dry = await asCsv('?dryRun=true');
  t.match(dry, { status: 200, body: { applied: false, counts: { create: 1, change: 1, error: 2 }, newSections: ['Tuesday', 'Friday'], lines: [{ line: 2, action: 'change' }, { line: 3, action: 'create' }, { line: 4, action: 'error', errors: [{ column: 'email' }] }, { line: 5, errors: [{ column: 'name' }] }] } });
  t.match((await asCsv('')).body, { applied: false }, 'a line is wrong: nothing is done');
  t.equal(await store.users.findByEmail('ada@example.org'), null);
  t.match((await call(teacher, 'POST', `${url}/enrolments/import`, { csv, skipErrors: true })).body, { applied: true, counts: { create: 1, change: 1, error: 2 } });
  t.match(await store.users.findByEmail('ada@example.org'), { name: 'Ada "A" L', passwordHash: null });
  t.match((await call(teacher, 'POST', `${url}/enrolments/import`, { csv, skipErrors: true })).body, { counts: { keep: 2, create: 0, change: 0 }, newSections: [] }, 'twice is once');
  t.match(await call(teacher, 'POST', `${url}/enrolments/import`, Buffer.from('email\n\xff', 'latin1').toString('latin1'), { 'content-type': 'text/plain' }), { status: 415 });
  t.match(await call(learner, 'POST', `${url}/enrolments/import`, { csv }), { status: 404 });
});

t.test('5,000 lines at once', async (t) => {
  const { id } = await store.courses.create({ title: 'Large', description: '', timeZone: 'UTC', instructorId: teacher.user.id });
  const csv = `email,name,section\n${Array.from({ length: 5_000 }, (_, index) => `large-${index}@example.org,Learner ${index},Group ${index % 20}`).join('\n')}`;
  const report = await call(teacher, 'POST', `/v1/courses/${id}/enrolments/import`, csv, { 'content-type': 'text/csv' });
  t.match(report, { status: 200, body: { applied: true, counts: { create: 5_000 } } });
  t.equal(await store.enrolments.count(id, 'learner'), 5_000);
  t.match((await call(teacher, 'POST', `/v1/courses/${id}/enrolments/import`, csv, { 'content-type': 'text/csv' })).body, { counts: { keep: 5_000 } });
});

t.test('progress and grades are for instructors, and a learner has their own', async (t) => {
  const evil = await makeAssignment({ store, labs }, { courseId, lab: labSlug, title: '=cmd|"/c calc"!A1', weight: 3 });
  const plain = await makeAssignment({ store, labs }, { courseId, lab: labSlug, title: 'Plain' });
  const { session } = await store.sessions.create({ userId: learner.user.id, lab: { hash: evil.labHash, slug: labSlug }, seed: 1, expiresAt: new Date(Date.now() + 60_000), quota: { perUser: 5, total: 50 }, assignmentId: evil.id, courseId });
  const [task] = evil.tasks;
  await store.attempts.record({ userId: learner.user.id, sessionId: session.id, labSlug, taskId: task?.id ?? '', passed: true, score: task?.points ?? 0, maxScore: task?.points ?? 0, evidence: [], durationMs: 1 });
  const progress = await call(teacher, 'GET', `${url}/progress?limit=200`);
  const mine = (progress.body['items'] as { userId: string; assignments: object[] }[]).find(({ userId }) => userId === learner.user.id);
  t.match(mine, { assignments: [{ assignmentId: evil.id, score: task?.points, session: { id: session.id }, currentTask: evil.tasks[1]?.id ?? null }, { assignmentId: plain.id, version: 0, session: null }] });
  t.equal((await call(teacher, 'GET', `${url}/progress?limit=200`, undefined, { 'if-none-match': String(progress.headers.etag) })).status, 304);
  const total = (await call(teacher, 'GET', `${url}/grades?limit=200`)).body['items'] as { userId: string; total: number }[];
  const percent = Math.round((task?.points ?? 0) / evil.tasks.reduce((sum, { points }) => sum + points, 0) * 10_000) / 100;
  t.equal(total.find(({ userId }) => userId === learner.user.id)?.total, Math.round(percent * 3 / 4 * 100) / 100, 'by the weights');
  for (const path of ['/progress', '/grades', '/grades.csv']) for (const who of [learner, stranger]) t.equal((await call(who, 'GET', `${url}${path}`)).status, 404);
  const asked = await call(learner, 'GET', '/v1/me/assignments');
  t.match(asked.body, { items: [{ assignment: { id: plain.id }, progress: { version: 0 } }, { assignment: { id: evil.id, state: 'open' }, course: { id: courseId }, progress: { score: task?.points, session: { id: session.id } } }], nextCursor: null });
  t.match((await call(learner, 'GET', '/v1/me/progress')).body, { items: [{ labSlug, taskId: task?.id, attempts: 1 }] });
  t.match((await call(stranger, 'GET', '/v1/me/assignments')).body, { items: [] });
});

t.test('grades go into a spreadsheet, and bring nothing with them', async (t) => {
  const csv = await call(teacher, 'GET', `${url}/grades.csv?bom=true`);
  t.match(csv.headers, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="grades.csv"' });
  const [head, ...lines] = csv.text.split('\r\n');
  t.match(head, /^\uFEFFname,email,section,"'=cmd\|/);
  t.match(head, /\(UTC\)/);
  t.equal(lines.at(-1), '');
  t.ok(lines.some((line) => line.startsWith(`learner,${learner.user.email},Tuesday,`)));
  t.ok(lines.some((line) => line.startsWith('"Ada ""A"" L"')));
  t.equal((await call(teacher, 'GET', `${url}/grades`, undefined, { accept: 'text/csv' })).text, csv.text.slice(1), 'the same by the media type');
});

t.test('an extension is one learner\'s, and in order', async (t) => {
  const assignment = await makeAssignment({ store, labs }, { courseId, lab: labSlug, dueAt: new Date('2021-01-01T00:00:00Z'), closesAt: new Date('2021-01-02T00:00:00Z') });
  const path = `/v1/assignments/${assignment.id}`;
  const put = (userId: string, payload: object) => call(teacher, 'PUT', `${path}/extensions/${userId}`, payload);
  t.match(await put(learner.user.id, { dueAt: '2031-01-01T00:00:00Z' }), { status: 400, body: { detail: /closesAt/ } });
  t.match(await put(learner.user.id, { dueAt: '2031-01-01T00:00:00Z', closesAt: '2031-01-02T00:00:00Z', note: 'ill' }), { status: 200, body: { createdById: teacher.user.id, note: 'ill' } });
  t.match(await put(stranger.user.id, { attempts: 2 }), { status: 404 });
  t.match((await call(learner, 'GET', path)).body, { state: 'open', dueAt: '2021-01-01T00:00:00.000Z', yours: { dueAt: '2031-01-01T00:00:00.000Z' } });
  t.match((await call(teacher, 'GET', path)).body, { state: 'closed' });
  t.match((await call(teacher, 'GET', `${path}/extensions`)).body, { items: [{ userId: learner.user.id }], nextCursor: null });
  t.match(await call(learner, 'GET', `${path}/extensions`), { status: 403 });
  t.match(await call(teacher, 'DELETE', `${path}/extensions/${learner.user.id}`), { status: 204 });
  t.match(await call(teacher, 'DELETE', `${path}/extensions/${learner.user.id}`), { status: 404 });
});

t.test('the demo has a course, made once', async (t) => {
  const logins = { learner: { email: learner.user.email }, instructor: { email: stranger.user.email } };
  for (let starts = 0; starts < 2; starts++) await ensureDemoCourse({ store, labs }, logins);
  const { items } = await store.courses.page({ memberId: stranger.user.id }, { limit: 10 });
  t.match(items, [{ title: 'Demo course' }]);
  t.equal(items.length, 1);
  const id = items[0]?.id ?? '';
  t.match(await store.enrolments.find(id, learner.user.id), { role: 'learner' });
  t.match(await store.assignments.listOpen(id), [{ labSlug }]);
});
