import t from 'tap';
import { labSlug } from '../support/app.js';
import { startService } from '../support/service.js';

const service = await startService(t);
const { app, store, learner, instructor, learnerId } = service;
const call = async (as: { authorization: string }, method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object) => {
  const answer = await app.inject({ method, url, headers: as, ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
};
const demo = (await call(instructor, 'GET', '/v1/courses')).body['items'] as { id: string; title: string }[];
const courseId = demo[0]?.id ?? '';

t.test('the demo instructor has a course with the demo learner and one assignment', async (t) => {
  t.match(demo, [{ title: 'Demo course' }]);
  t.match((await call(learner, 'GET', '/v1/me/assignments')).body['items'], [{ course: { id: courseId }, assignment: { lab: { slug: labSlug }, state: 'open' }, progress: { version: 0 } }]);
});

t.test('an exam of an older lab version: the session pins it, nothing is given away, and attempts are counted', async (t) => {
  const now = (await call(learner, 'GET', `/v1/labs/${labSlug}`)).body;
  const [first] = await store.assignments.listOpen(courseId);
  const version = await store.labs.find(first?.labHash ?? '');
  const labHash = 'f'.repeat(64);
  await store.labs.save({ slug: labSlug, hash: labHash, title: 'As it was', version: '0.9.0', definition: version?.definition });
  const made = await call(instructor, 'POST', `/v1/courses/${courseId}/assignments`, { lab: labSlug, labHash, exam: true, attempts: 1 });
  t.match(made, { status: 201, body: { lab: { hash: labHash }, exam: true, attempts: 1 } });
  t.not(now['hash'], labHash);
  const assignment = String(made.body['id']);

  const started = await call(learner, 'POST', '/v1/sessions?wait=60', { assignment });
  t.match(started, { status: 201, body: { state: 'ready', lab: { hash: labHash, title: 'As it was' }, assignmentId: assignment, courseId } });
  const session = `/v1/sessions/${String(started.body['id'])}`;
  t.match(await call(learner, 'POST', '/v1/sessions', { assignment }), { status: 200, body: { id: started.body['id'] } });
  t.match(await call(learner, 'POST', '/v1/sessions', { lab: labSlug }), { status: 200, body: { id: started.body['id'] } }, 'one session of a lab');
  t.match(await call(learner, 'POST', '/v1/sessions', { assignment: first?.id }), { status: 409, body: { code: 'other-session-runs' } });
  t.match(await call(instructor, 'GET', session), { status: 200 });
  t.match((await call(instructor, 'GET', `/v1/sessions?user=all&course=${courseId}`)).body['items'], [{ id: started.body['id'] }]);

  const { items } = (await call(learner, 'GET', `${session}/tasks`)).body as { items: { id: string; hints: object }[] };
  const task = `${session}/tasks/${items[0]?.id ?? ''}`;
  t.match(items[0]?.hints, { total: 0, nextCost: null });
  t.match(await call(learner, 'POST', `${task}/hints`), { status: 403 });
  t.match(await call(learner, 'POST', `${task}/attempts`, {}), { status: 201, body: { assignmentId: assignment, late: null, passed: false } });
  t.match(await call(learner, 'POST', `${task}/attempts`, {}), { status: 403, body: { code: 'not-permitted' } }, 'the only attempt is made');
  t.match(await call(learner, 'GET', `${task}/solution`), { status: 403 });
  const progress = (await call(instructor, 'GET', `/v1/courses/${courseId}/progress?assignment=${assignment}`)).body['items'];
  t.match(progress, [{ userId: learnerId, assignments: [{ assignmentId: assignment, version: 1, session: { state: 'ready' }, currentTask: items[0]?.id, tasks: [{ attempts: 1 }] }] }]);

  await call(instructor, 'PATCH', `/v1/assignments/${assignment}`, { closesAt: new Date(Date.now() - 1000).toISOString() });
  t.match(await call(learner, 'POST', `${session}/tasks/${items[0]?.id ?? ''}/attempts`, {}), { status: 403 });
  await call(instructor, 'PATCH', `/v1/assignments/${assignment}`, { attempts: null });
  t.match(await call(learner, 'POST', `${task}/attempts`, {}), { status: 409, body: { code: 'assignment-closed' } }, 'the session goes on, but nothing counts any more');
});

t.test('while an exam is open, no other session of the lab helps with it', async (t) => {
  await service.sessions.end((await store.sessions.list({ userId: learnerId, limit: 1 })).items[0]?.id ?? '', { code: 'ended-by-request', text: 'over' });
  await service.sessions.settle();
  const exam = await call(instructor, 'POST', `/v1/courses/${courseId}/assignments`, { lab: labSlug, exam: true });
  t.ok(await store.assignments.hasOpenExam(learnerId, labSlug));
  const { body } = await call(learner, 'POST', '/v1/sessions?wait=60', { lab: labSlug });
  const { items } = (await call(learner, 'GET', `/v1/sessions/${String(body['id'])}/tasks`)).body as { items: { id: string }[] };
  const task = `/v1/sessions/${String(body['id'])}/tasks/${items[0]?.id ?? ''}`;
  t.match(await call(learner, 'POST', `${task}/hints`), { status: 403 });
  await call(instructor, 'PATCH', `/v1/assignments/${String(exam.body['id'])}`, { archived: true });
  t.match(await call(learner, 'POST', `${task}/hints`), { status: 201 });
});
