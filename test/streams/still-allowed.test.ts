import t, { type Test } from 'tap';
import { WebSocket } from 'ws';
import { createAuth } from '../../src/auth/auth.js';
import { build, password, type TestUser } from '../support/app.js';

const { app, login, session, store, auth } = await build(t);
const address = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('http', 'ws');

interface Close { code: number; reason: string; atMs: number }
interface Watched { socket: WebSocket; closed: Promise<Close>; isOpen(): boolean }
/** From the answer to whoever took the right away to the end of what it let somebody see. */
const soonMs = 8_000;

/** Opens the session's events, or another socket that tells something at once, and waits for the first. */
async function watch(sessionId: string, headers: { authorization: string }, path = `/v1/sessions/${sessionId}/events/stream`): Promise<Watched> {
  const socket = new WebSocket(`${address}${path}`, { headers });
  const closed = new Promise<Close>((resolve) => { socket.once('close', (code, reason) => { resolve({ code, reason: reason.toString(), atMs: performance.now() }); }); });
  await new Promise((resolve, reject) => { socket.once('message', resolve); socket.once('error', reject); });
  t.teardown(() => { socket.terminate(); });
  return { socket, closed, isOpen: () => socket.readyState === WebSocket.OPEN };
}

/** The close of `watched`, which has to come soon after the answer of `act`. */
async function after(t: Test, act: () => Promise<unknown>, { closed }: Watched): Promise<Close> {
  await act();
  const answeredMs = performance.now();
  const close = await closed;
  t.ok(close.atMs - answeredMs < soonMs, `closed ${Math.round(close.atMs - answeredMs)} ms after the answer`);
  return close;
}

async function withLogin(): Promise<TestUser & { id: string }> {
  const one = await login();
  return { ...one, id: (await session(one.user.id)).id };
}

t.test('a logout closes the sockets of that login, and nobody else\'s', async (t) => {
  const [one, other] = [await withLogin(), await withLogin()];
  const second = await auth.login({ email: one.user.email, password, address: '127.0.0.1' });
  const [mine, mineElsewhere, others] = [await watch(one.id, one.headers), await watch(one.id, { authorization: `Bearer ${second.token}` }), await watch(other.id, other.headers)];
  const { code, reason } = await after(t, async () => app.inject({ method: 'POST', url: '/v1/auth/logout', headers: one.headers }), mine);
  t.equal(code, 4401);
  t.match(reason, /^not-authenticated/);
  await app.inject({ url: '/v1/auth/me', headers: other.headers });
  t.ok(mineElsewhere.isOpen() && others.isOpen());
});

t.test('who is disabled, or gets another password by a link, is out', async (t) => {
  const one = await withLogin();
  t.match(await after(t, () => auth.accounts.change(one.user.id, { disabled: true }), await watch(one.id, one.headers)), { code: 4401 });
  const two = await withLogin();
  const { secret } = await auth.accounts.makeLink(two.user, 'password', null);
  t.match(await after(t, () => auth.accounts.resetPassword(secret, 'another phrase of words'), await watch(two.id, two.headers)), { code: 4401 });
});

t.test('who loses a role does not go on watching what it let them see', async (t) => {
  const [owner, admin] = [await withLogin(), await login('admin')];
  await login('admin');
  const [looking, own] = [await watch(owner.id, admin.headers), await watch(owner.id, owner.headers)];
  const { code, reason } = await after(t, () => auth.accounts.change(admin.user.id, { role: 'learner' }), looking);
  t.equal(code, 4404, 'the session is not there for them any more');
  t.match(reason, /^not-found/);
  t.ok(own.isOpen());
});

t.test('an instructor who is taken out of the course, or is its learner from now on, sees neither its board nor a session of it', async (t) => {
  const [owner, admin, staying] = [await login(), await login('admin'), await login('instructor')];
  const { id: courseId } = await store.courses.create({ title: 'Networks', description: '', timeZone: 'UTC', instructorId: staying.user.id });
  const { id: sessionId } = await session(owner.user.id, courseId);
  for (const [method, payload] of [['DELETE', undefined], ['PATCH', { role: 'learner' }]] as const) {
    const leaving = await login('instructor');
    await store.enrolments.enrol({ courseId, userId: leaving.user.id, role: 'instructor', source: 'manual' });
    const [board, looking] = [await watch(sessionId, leaving.headers, `/v1/courses/${courseId}/board/stream`), await watch(sessionId, leaving.headers)];
    const stays = await watch(sessionId, staying.headers);
    const ended = async () => t.match(await app.inject({ method, url: `/v1/courses/${courseId}/enrolments/${leaving.user.id}`, headers: admin.headers, ...(payload && { payload }) }), { statusCode: /20[04]/ });
    t.match(await after(t, ended, board), { code: method === 'DELETE' ? 4404 : 4403 });
    t.match(await after(t, async () => undefined, looking), { code: 4404 });
    t.ok(stays.isOpen());
  }
});

t.test('a revoked key, and a key whose maker is disabled, watch no longer', async (t) => {
  const owner = await withLogin();
  const admin = await login('admin');
  const make = async () => (await app.inject({ method: 'POST', url: '/v1/api-keys', headers: admin.headers, payload: { name: 'x', scopes: ['sessions:read'] } })).json<{ id: string; key: string }>();
  const [one, two] = [await make(), await make()];
  const [first, second] = [await watch(owner.id, { authorization: `Bearer ${one.key}` }), await watch(owner.id, { authorization: `Bearer ${two.key}` })];
  t.match(await after(t, async () => app.inject({ method: 'DELETE', url: `/v1/api-keys/${one.id}`, headers: admin.headers }), first), { code: 4401 });
  t.ok(second.isOpen());
  t.match(await after(t, () => auth.accounts.change(admin.user.id, { disabled: true }), second), { code: 4401 });
});

t.test('a socket ends with its login\'s time', async (t) => {
  const owner = await withLogin();
  const short = createAuth(store, { loginHours: 2 / 3600 });
  const { token, expiresAt } = await short.login({ email: owner.user.email, password, address: '127.0.0.1' });
  const { closed } = await watch(owner.id, { authorization: `Bearer ${token}` });
  t.match(await closed, { code: 4401 });
  t.ok(Date.now() >= expiresAt.getTime());
});

t.test('a look into somebody else\'s session is written down, one\'s own is not', async (t) => {
  const [owner, admin] = [await withLogin(), await login('admin')];
  await watch(owner.id, owner.headers);
  await watch(owner.id, admin.headers);
  for (let times = 0; times < 3; times++) await app.inject({ url: `/v1/sessions/${owner.id}/tasks`, headers: admin.headers });
  const looks = (await store.audit.list({ subject: `/v1/sessions/${owner.id}`, limit: 50 })).map(({ actorId, action, address, detail }) => ({ actorId, action, address, detail }));
  t.match(looks, [
    { actorId: admin.user.id, action: 'listTasks', address: '127.0.0.1', detail: { ownerId: owner.user.id } },
    { actorId: admin.user.id, action: 'watchEvents', address: '127.0.0.1', detail: { ownerId: owner.user.id } },
  ]);
  t.equal(looks.length, 2);
});
