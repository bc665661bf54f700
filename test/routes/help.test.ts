import t from 'tap';
import type { Database } from '../../src/store/database.js';
import { build, labSlug, type TestApp, type TestUser } from '../support/app.js';
import { attempt, besides, courseSession, enrolUser, makeCourse } from '../support/course.js';
import type { SessionRow } from '../../src/store/sessions.js';

let running: TestApp;
let database: Database;
let courseId: string;
let [learner, mate, instructor, other]: TestUser[] = [];
let session: SessionRow;

t.before(async () => {
  running = await build(t, { REQUESTS_PER_MINUTE: '100000' });
  database = await besides(t, running.databaseUrl);
  courseId = await makeCourse(database);
  [learner, mate, instructor, other] = await Promise.all([running.login(), running.login(), running.login(), running.login()]);
  for (const [who, role] of [[learner, 'learner'], [mate, 'learner'], [instructor, 'instructor']] as const) {
    await enrolUser(database, courseId, who?.user.id ?? '', role);
    running.store.notices.publish(`user:${who?.user.id ?? ''}`);
  }
  await enrolUser(database, await makeCourse(database), other?.user.id ?? '', 'instructor');
  session = await courseSession(running.store, { courseId, userId: learner?.user.id ?? '' });
});

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

async function ask(who: TestUser | undefined, method: Method, path: string, payload?: object) {
  const answer = await running.app.inject({ method, url: `/v1${path}`, headers: who?.headers ?? {}, ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.body === '' ? {} : answer.json<Record<string, unknown>>() };
}

const typesOf = async (): Promise<string[]> => (await running.store.events.after(session.id, undefined, 200)).map(({ type }) => type);

t.test('a learner raises and lowers a hand; an instructor lowers it; others may not', async (t) => {
  const hand = `/sessions/${session.id}/hand`;
  t.match(await ask(learner, 'POST', hand, { note: 'Where is the route?' }), { status: 200, body: { note: 'Where is the route?' } });
  t.match((await ask(learner, 'GET', `/sessions/${session.id}`)).body, { handRaisedAt: /^2/ });
  for (const [who, raise, lower] of [[instructor, 403, 204], [mate, 404, 404], [other, 404, 404], [undefined, 401, 401]] as const) {
    t.equal((await ask(who, 'POST', hand, {})).status, raise);
    t.equal((await ask(who, 'DELETE', hand)).status, lower);
  }
  t.match(await running.store.sessions.find(session.id), { handRaisedAt: null });
  t.equal((await ask(learner, 'DELETE', hand)).status, 204, 'lowering it again changes nothing');
  t.match((await running.store.events.after(session.id, undefined, 200)).filter(({ type }) => type.startsWith('hand.')), [{ type: 'hand.raised' }, { type: 'hand.lowered', data: { by: { id: instructor?.user.id } } }]);
});

t.test('only the learner decides on typing', async (t) => {
  const typing = `/sessions/${session.id}/typing`;
  const admin = await running.login('admin');
  for (const [who, status] of [[instructor, 403], [admin, 403], [mate, 404], [undefined, 401]] as const) t.equal((await ask(who, 'PUT', typing, { minutes: 10 })).status, status);
  t.equal((await ask(learner, 'PUT', typing, { minutes: 0 })).status, 400);
  const { status, body } = await ask(learner, 'PUT', typing, { minutes: 10 });
  t.equal(status, 200);
  t.ok(Math.abs(Date.parse(String(body['typingUntil'])) - Date.now() - 600_000) < 30_000);
  t.equal((await ask(learner, 'DELETE', typing)).status, 204);
  t.match(await running.store.sessions.find(session.id), { typingUntil: null });
});

t.test('an instructor of the course extends the time and sends a hint; the learner is told who did', async (t) => {
  const help = `/sessions/${session.id}/help`;
  for (const [who, status] of [[learner, 403], [mate, 404], [other, 404], [undefined, 401]] as const) t.equal((await ask(who, 'POST', help, { help: 'extend' })).status, status);
  t.equal((await ask(instructor, 'POST', help, { help: 'dance' })).status, 400);
  const { expiresAt } = session;
  const extended = await ask(instructor, 'POST', help, { help: 'extend' });
  t.ok(Date.parse(String(extended.body['expiresAt'])) > expiresAt.getTime());
  t.equal((await ask(instructor, 'POST', help, { help: 'hint', text: 'Look at the routes.' })).status, 200);
  t.equal((await ask(instructor, 'POST', help, { help: 'reset' })).status, 400, 'one host, never the whole');
  const events = await running.store.events.after(session.id, undefined, 200);
  t.match(events.find(({ type }) => type === 'help.given'), { data: { help: 'extend', by: { id: instructor?.user.id } } });
  t.match(events.find(({ type }) => type === 'message.received'), { data: { kind: 'hint', text: 'Look at the routes.' } });
});

t.test('a message reaches one, some or all; it waits until it is seen; nobody else reads it', async (t) => {
  const messages = `/courses/${courseId}/messages`;
  for (const [who, status] of [[learner, 403], [other, 404], [undefined, 401]] as const) t.equal((await ask(who, 'POST', messages, { to: 'all', kind: 'note', text: 'hello' })).status, status);
  t.equal((await ask(instructor, 'POST', messages, { to: [other?.user.id], kind: 'note', text: 'hello' })).status, 400, 'no learner of the course');
  t.equal((await ask(instructor, 'POST', messages, { to: 'all', kind: 'note', text: '   ' })).status, 400);
  t.match(await ask(instructor, 'POST', messages, { to: 'all', kind: 'note', text: 'Five minutes left.' }), { status: 201, body: { recipients: 2 } });
  t.match(await ask(instructor, 'POST', messages, { to: 'stuck', kind: 'note', text: 'Nobody is.' }), { status: 201, body: { recipients: 0 } });
  await running.store.attempts.record(attempt(session, false));
  await running.store.help.raiseHand(session.id, null);
  const command = { kind: 'command', text: 'ip route', target: { host: 'node1' } };
  t.match(await ask(instructor, 'POST', messages, { to: 'stuck', ...command }), { status: 201, body: { recipients: 1 } });
  const { body } = await ask(learner, 'GET', '/me/messages?unseen=true');
  const items = body['items'] as { id: string; text: string }[];
  t.match(items[0], command);
  t.match((await ask(mate, 'GET', '/me/messages')).body['items'], [{ text: 'Five minutes left.' }]);
  const seen = `/me/messages/${items[0]?.id ?? ''}/seen`;
  t.equal((await ask(mate, 'PUT', seen)).status, 404, 'another\'s');
  t.equal((await ask(learner, 'PUT', seen)).status, 204);
  t.equal((await ask(learner, 'PUT', seen)).status, 204);
  const left = (await ask(learner, 'GET', '/me/messages?unseen=true')).body['items'] as { id: string }[];
  t.equal(left.length, items.length - 1);
  t.ok((await typesOf()).includes('message.received'));
});

t.test('only an instructor may start a demonstration of the course', async (t) => {
  const body = { lab: labSlug, course: courseId, demonstration: true };
  for (const [who, status] of [[learner, 403], [other, 404], [undefined, 401]] as const) t.equal((await ask(who, 'POST', '/sessions', body)).status, status);
  t.equal((await ask(instructor, 'POST', '/sessions', { lab: labSlug, course: courseId })).status, 400);
  t.equal((await ask(instructor, 'POST', '/sessions', { lab: labSlug, demonstration: true })).status, 400);
});

t.test('members look at a demonstration and touch nothing', async (t) => {
  const shown = await courseSession(running.store, { courseId, userId: instructor?.user.id ?? '', demonstration: true });
  t.equal((await ask(mate, 'GET', `/sessions/${shown.id}`)).status, 200);
  t.equal((await ask(mate, 'GET', `/sessions/${shown.id}/events`)).status, 200);
  for (const [method, path, payload] of [['DELETE', '', undefined], ['POST', '/hand', {}], ['POST', '/extend', undefined], ['POST', '/terminals', { target: { host: 'node1' } }], ['POST', '/help', { help: 'extend' }], ['PUT', '/typing', { minutes: 1 }]] as const) {
    t.equal((await ask(mate, method, `/sessions/${shown.id}${path}`, payload)).status, 403, `${method} ${path}`);
  }
  t.equal((await ask(other, 'GET', `/sessions/${shown.id}`)).status, 404);
  t.equal((await ask(mate, 'GET', `/sessions/${session.id}`)).status, 404, 'a mate\'s own session stays private');
});
