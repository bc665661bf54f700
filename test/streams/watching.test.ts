/** An instructor looks over a learner's shoulder: seen by the learner, logged, and typing only by leave. */
import t from 'tap';
import { newSecretWithDigest } from '../../src/auth/tokens.js';
import type { Database } from '../../src/store/database.js';
import { besides, enrol, enrolUser, makeCourse } from '../support/course.js';
import { connectRemote, type RemoteClient } from '../support/remote-client.js';
import { until } from '../support/sandbox.js';
import { startService, type TestService } from '../support/service.js';

let running: TestService;
let url: string;
let id: string;
let terminal: string;
let courseId: string;
let database: Database;

t.before(async () => {
  running = await startService(t);
  url = await running.app.listen({ host: '127.0.0.1', port: 0 });
  const { session } = await running.sessions.start({ userId: running.learnerId, labSlug: 'pod-to-pod-same-node' });
  id = session.id;
  await running.sessions.waitReady(id, 60_000);
  database = await besides(t, running.config.databaseUrl);
  courseId = await makeCourse(database);
  const instructor = await running.store.users.findByEmail(running.logins.instructor.email);
  await enrolUser(database, courseId, instructor?.id ?? '', 'instructor');
  await database.client.session.update({ where: { id }, data: { courseId } });
  running.store.notices.publish(`user:${instructor?.id ?? ''}`);
  ({ id: terminal } = await running.sessions.openTerminal(id, { target: { host: 'node1' }, columns: 80, rows: 24 }));
});

const attach = (headers: Record<string, string>, query = ''): Promise<RemoteClient> => connectRemote(`${url}/v1/sessions/${id}/terminals/${terminal}/stream${query}`, headers);
const events = async (type: string) => (await running.store.events.after(id, undefined, 200)).filter((event) => event.type === type);
const looks = async (action: string) => (await running.store.audit.list({ limit: 200 })).filter((entry) => entry.action === action);

async function typing(method: 'PUT' | 'DELETE'): Promise<number> {
  const answer = await running.app.inject({ method, url: `/v1/sessions/${id}/typing`, headers: running.learner, ...(method === 'PUT' && { payload: { minutes: 5 } }) });
  return answer.statusCode;
}

async function leave(client: RemoteClient): Promise<void> {
  client.socket.close();
  await client.closed;
}

/** A socket is read in order: the answer to a ping comes after the keys before it. */
async function readUpTo(client: RemoteClient): Promise<void> {
  await new Promise((resolve) => { client.socket.once('pong', resolve); client.socket.ping(); });
}

t.test('a learner sees who watches and until when; the audit log has it; the learner\'s own terminal is no look', async (t) => {
  await leave(await attach(running.learner));
  t.same(await events('terminal.watched'), []);
  const watcher = await attach(running.instructor, '?readOnly=true');
  await watcher.seen(/root@node1/);
  const [watched] = await events('terminal.watched');
  t.match(watched?.data, { terminalId: terminal, by: { name: /./ } });
  t.match(await looks('terminal.watch'), [{ subject: `/v1/sessions/${id}/terminals/${terminal}`, address: '127.0.0.1', detail: { learnerId: running.learnerId } }]);
  await leave(watcher);
  await until('the end of the look', async () => (await events('terminal.unwatched')).length === 1);
  t.equal((await events('terminal.unwatched'))[0]?.data['watchId'], watched?.data['watchId']);
});

t.test('who only watches and types is cut off', async (t) => {
  const watcher = await attach(running.instructor, '?readOnly=true');
  watcher.send(0, 'echo no\n');
  t.match(await watcher.closed, { code: 4403 });
});

t.test('an instructor types while the learner allows it, and not a key longer', async (t) => {
  const [learner, instructor] = [await attach(running.learner), await attach(running.instructor)];
  await until('the word that they watch', () => instructor.stderr().includes('you watch'));
  instructor.send(0, 'echo early-$((1+1))\n');
  instructor.send(4, JSON.stringify({ Width: 20, Height: 5 }));
  await readUpTo(instructor);
  t.equal(await typing('PUT'), 200);
  await until('the word that they may type', () => instructor.stderr().includes('lets you type'));
  instructor.send(0, 'echo with-leave-$((1+1))\n');
  await learner.seen(/with-leave-2/);
  t.equal(await typing('DELETE'), 204);
  await until('the word that it is over', () => instructor.stderr().split('you watch').length === 3);
  instructor.send(0, 'echo late-$((1+1))\n');
  await readUpTo(instructor);
  learner.send(0, 'echo mine-$((1+1)); stty size\n');
  await learner.seen(/mine-2\r\n24 80/);
  t.notMatch(learner.stdout(), /early|late/);
  t.equal(instructor.socket.readyState, instructor.socket.OPEN, 'they still watch');
  await Promise.all([leave(learner), leave(instructor)]);
});

t.test('a leave that runs out ends typing by the clock', async (t) => {
  const instructor = await attach(running.instructor);
  await until('the word that they watch', () => instructor.stderr().includes('you watch'));
  await running.store.help.allowTyping(id, new Date(Date.now() + 1_500));
  await until('the word that they may type', () => instructor.stderr().includes('lets you type'));
  await until('the word that it is over', () => instructor.stderr().split('you watch').length === 3, 10_000);
  t.pass('without anybody taking it back');
  await leave(instructor);
});

t.test('a look at a capture is told and logged once a minute, whatever it is read by', async (t) => {
  const started = await running.app.inject({ method: 'POST', url: `/v1/sessions/${id}/captures`, headers: running.learner, payload: { points: [{ host: 'node1', interfaces: 'any' }] } });
  const { id: captureId } = started.json<{ id: string }>();
  for (const path of ['packets', 'packets', 'file']) await running.app.inject({ url: `/v1/sessions/${id}/captures/${captureId}/${path}`, headers: running.instructor });
  await running.app.inject({ url: `/v1/sessions/${id}/captures/${captureId}/packets`, headers: running.learner });
  t.match((await events('capture.watched')).map(({ data }) => data), [{ captureId }]);
  t.equal((await looks('capture.watch')).length, 1);
  const instructor = await running.store.users.findByEmail(running.logins.instructor.email);
  const logged = (await running.store.audit.list({ limit: 200 })).filter(({ actorId, subject }) => actorId === instructor?.id && subject.includes(id)).map(({ action }) => action);
  t.same([...new Set(logged)].sort(), ['capture.watch', 'terminal.watch'], 'once: not as requests besides');
});

t.test('a look at a walk is told and logged once a minute, and one at nothing is none', async (t) => {
  const made = await running.app.inject({ method: 'POST', url: `/v1/sessions/${id}/walks`, headers: running.learner, payload: { from: { host: 'node1' }, address: '127.0.0.1' } });
  const { id: walkId } = made.json<{ id: string }>();
  const read = (path: string, headers: Record<string, string>) => running.app.inject({ url: `/v1/sessions/${id}/walks/${path}`, headers });
  for (const path of [walkId, walkId, `${walkId}/pcapng`]) t.equal((await read(path, running.instructor)).statusCode, 200);
  t.equal((await read(walkId, running.learner)).statusCode, 200);
  t.equal((await read('nothing', running.instructor)).statusCode, 404);
  t.match((await events('walk.watched')).map(({ data }) => data), [{ walkId, by: { name: /./ } }]);
  await until('the end of the look', async () => (await events('walk.unwatched')).length === 1);
  t.equal((await looks('walk.watch')).length, 1);
});

t.test('a class watches its instructor\'s demonstration: sees what is typed, types nothing, and a stranger finds nothing', async (t) => {
  const answer = await running.app.inject({ method: 'POST', url: '/v1/sessions?wait=60', headers: running.instructor, payload: { lab: 'pod-to-pod-same-node', course: courseId, demonstration: true } });
  t.match(answer, { statusCode: 201 }, answer.body);
  const demonstration = answer.json<{ id: string }>().id;
  const { id: shown } = await running.sessions.openTerminal(demonstration, { target: { host: 'node1' }, columns: 80, rows: 24 });
  const [member] = await enrol(database, courseId, 1);
  const [pupil, stranger] = [await loginOf(member?.id ?? ''), await loginOf((await running.store.users.create({ email: 'stranger@example.org', name: 'Stranger', role: 'learner', passwordHash: null })).id)];
  const watch = (headers: Record<string, string>, query: string): Promise<RemoteClient> => connectRemote(`${url}/v1/sessions/${demonstration}/terminals/${shown}/stream${query}`, headers);

  const [instructor, watching] = [await watch(running.instructor, ''), await watch(pupil, '?readOnly=true')];
  instructor.send(0, 'echo shown-$((40+2)) | tee /tmp/shown\n');
  await watching.seen(/shown-42/);
  watching.send(0, 'echo typed-$((40+2))\n');
  t.match(await watching.closed, { code: 4403 });
  await t.rejects(watch(pupil, ''), /refused with 403/, 'nobody of the class comes in to type, whatever is asked');
  for (const query of ['', '?readOnly=true']) await t.rejects(watch(stranger, query), /refused with 404/);
  await t.rejects(connectRemote(`${url}/v1/sessions/${demonstration}/commands/stream?host=node1&command=id`, pupil), /refused with 403/);
  instructor.send(0, 'echo fence-$((40+2))\n');
  await instructor.seen(/fence-42/);
  t.notMatch(instructor.stdout(), /typed-/);
  t.same((await running.store.events.after(demonstration, undefined, 200)).filter(({ type }) => type === 'terminal.watched'), [], 'who demonstrates is not told of each');
  await leave(instructor);
});

async function loginOf(userId: string): Promise<{ authorization: string }> {
  const { secret, digest } = newSecretWithDigest('login');
  await running.store.tokens.create({ digest, userId, expiresAt: new Date(Date.now() + 600_000) });
  return { authorization: `Bearer ${secret}` };
}
