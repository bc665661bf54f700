import t from 'tap';
import { build, password, type TestUser } from '../support/app.js';

const { app, login } = await build(t);
const [admin, teacher, other] = [await login('admin'), await login('instructor'), await login('instructor')];

/** A new course, and its maker with a new login: what a login may do is remembered for a moment. */
async function courseOf({ user, headers }: TestUser): Promise<{ id: string; instructor: { headers: { authorization: string } } }> {
  const { id } = (await app.inject({ method: 'POST', url: '/v1/courses', headers, payload: { title: 'Networks' } })).json<{ id: string }>();
  const { token } = (await app.inject({ method: 'POST', url: '/v1/auth/login', payload: { email: user.email, password } })).json<{ token: string }>();
  return { id, instructor: { headers: { authorization: `Bearer ${token}` } } };
}

t.test('the ledger of a course is for its instructors and admins; for others there is no such course', async (t) => {
  const { id, instructor } = await courseOf(teacher);
  for (const { headers } of [admin, instructor]) {
    t.same((await app.inject({ url: `/v1/courses/${id}/ledger?differing=true`, headers })).json(), { items: [], nextCursor: null });
    const repaired = await app.inject({ method: 'POST', url: `/v1/courses/${id}/ledger/repair`, headers, payload: {} });
    t.same([repaired.statusCode, repaired.json()], [202, { queued: 0, nextCursor: null }]);
  }
  t.match((await app.inject({ url: `/v1/courses/${id}/ledger`, headers: other.headers })).json(), { code: 'not-found' });
  t.match((await app.inject({ method: 'POST', url: `/v1/courses/${id}/ledger/repair`, headers: other.headers, payload: {} })).json(), { code: 'not-found' });
  t.equal((await app.inject({ url: `/v1/courses/${id}/ledger` })).statusCode, 401);
  t.match((await app.inject({ url: `/v1/courses/${id}/ledger?surprise=1`, headers: admin.headers })).json(), { code: 'invalid-request' });
});

t.test('an instructor\'s webhook is told of their course only, and is theirs alone', async (t) => {
  const { id: courseId, instructor } = await courseOf(teacher);
  const made = await app.inject({ method: 'POST', url: '/v1/webhooks', headers: instructor.headers, payload: { url: 'https://192.0.43.8/hook', courseId } });
  t.match([made.statusCode, made.json()], [201, { courseId, enabled: true, events: ['session.started', 'session.ended', 'task.passed', 'lab.completed', 'grade.changed'] }]);
  const { id } = made.json<{ id: string }>();
  const list = await app.inject({ url: `/v1/webhooks?courseId=${courseId}`, headers: instructor.headers });
  t.match(list.json(), { items: [{ id }], nextCursor: null });
  t.equal((await app.inject({ url: `/v1/webhooks/${id}`, headers: other.headers })).statusCode, 404);
  t.match((await app.inject({ method: 'POST', url: '/v1/webhooks', headers: other.headers, payload: { url: 'https://192.0.43.8/hook', courseId } })).json(), { code: 'not-permitted' });
});
