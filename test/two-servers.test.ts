/** Two real servers on one PostgreSQL (TEST_DATABASE_URL) serve one course: sockets, events, board, logout, and one's death. */
import { readFile } from 'node:fs/promises';
import t, { type Test } from 'tap';
import { z } from 'zod';
import { logIn, type Api } from '../src/setup/demo/api.js';
import { openShell } from '../src/setup/demo/shell.js';
import { makeActors } from './support/actors.js';
import { connectBoard, type BoardClient } from './support/board-client.js';
import { attributesOf, namesAbove, newParent, startCollector } from './support/collector.js';
import { besides, enrolUser, makeCourse } from './support/course.js';
import { connectRemote } from './support/remote-client.js';
import { until } from './support/sandbox.js';
import { demoLogin, lookInside, startServer, type ServerProcess } from './support/server-process.js';
import { testSettings } from './support/service.js';
import { onPostgres } from './support/store.js';

const skip = onPostgres ? false : 'SQLite has one server';
const session = z.object({ id: z.string(), state: z.string(), handRaisedAt: z.string().nullable() });
const terminal = z.object({ id: z.string() });
/** Far less than the five seconds after which a server looks without a notice. */
const soonMs = 3_000;
const recoveryMs = 60_000;

const headersOf = ({ token }: Api): Record<string, string> => ({ authorization: `Bearer ${token}` });

t.test('two servers on one PostgreSQL serve the same course', { skip, timeout: 600_000 }, async (t) => {
  const collector = await startCollector(t);
  const settings = await testSettings(t, { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_BSP_SCHEDULE_DELAY: '500' });
  const a: ServerProcess = await startServer(t, settings);
  const b: ServerProcess = await startServer(t, settings);
  const { store, driver } = await lookInside(t, settings);
  const database = await besides(t, settings['DATABASE_URL'] ?? '');
  const [email, password] = await demoLogin(settings);
  const courseId = await makeCourse(database);
  const [learner, instructor] = await Promise.all([store.users.findByEmail(email), database.client.user.findFirst({ where: { role: 'instructor' } })]);
  await enrolUser(database, courseId, learner?.id ?? '', 'learner');
  await enrolUser(database, courseId, instructor?.id ?? '', 'instructor');
  const [onA, onB] = [await logIn(a.url, email, password), await logIn(b.url, email, password)];
  const teacher = await logIn(b.url, instructor?.email ?? '', await instructorPassword(settings));

  const { id } = await onA.post('/v1/sessions?wait=60', { lab: 'pod-to-pod-same-node' }, session);
  await database.client.session.update({ where: { id }, data: { courseId } });
  const board: BoardClient = await connectBoard(`${b.url}/v1/courses/${courseId}/board/stream`, headersOf(teacher));
  const events = await connectRemote(`${b.url}/v1/sessions/${id}/events/stream`, headersOf(onB), 'vethlab.events.v1+json');

  await t.test('a terminal that was opened through one is attached through the other', async (t) => {
    const shellA = await openShell(onA, id, { host: 'node1' });
    await shellA.run('export MADE=by-a');
    const { items: [opened] } = await onB.get(`/v1/sessions/${id}/terminals`, z.object({ items: z.array(terminal) }));
    const shellB = await openShell(onB, id, { host: 'node1' }, opened?.id);
    t.equal(await shellB.run('echo $MADE'), 'by-a');
    shellA.close();
    shellB.close();
  });

  await t.test('events and board of one show at once what the other did', async (t) => {
    await onA.post(`/v1/sessions/${id}/hand`, { note: 'across' }, z.unknown());
    await until('the hand on the board of B', () => board.events.some(({ type, data }) => type === 'hand.raised' && data['note'] === 'across'), soonMs);
    await until('the hand in the events of B', () => events.messages.some((message) => message.toString().includes('hand.raised')), soonMs);
    t.ok((await onB.get(`/v1/sessions/${id}`, session)).handRaisedAt);
  });

  await t.test('a logout on one closes that login\'s socket on the other within a second, and only that', async (t) => {
    const leaving = await logIn(a.url, email, password);
    const socket = await connectRemote(`${b.url}/v1/sessions/${id}/events/stream`, headersOf(leaving), 'vethlab.events.v1+json');
    await closesSoon(t, () => fetch(`${a.url}/v1/auth/logout`, { method: 'POST', headers: headersOf(leaving) }), socket.closed, 4401);
    t.equal(events.socket.readyState, events.socket.OPEN);
  });

  await t.test('who is taken out of a course on one is out of its board on the other within a second, and only they', async (t) => {
    const { tokens, instructorId } = await makeActors(store, { courseId, anotherId: await makeCourse(database) });
    const leaving = await connectBoard(`${b.url}/v1/courses/${courseId}/board/stream`, { authorization: `Bearer ${tokens.instructor}` });
    await until('their board', () => leaving.state() !== undefined);
    await closesSoon(t, () => fetch(`${a.url}/v1/courses/${courseId}/enrolments/${instructorId}`, { method: 'DELETE', headers: { authorization: `Bearer ${tokens.admin}` } }), leaving.closed, 4404);
    t.equal(board.socket.readyState, board.socket.OPEN);
  });

  await t.test('when one stops in good order the other has its sessions at once', async (part) => {
    // Of the whole: what a server leaves is removed at the end of its test.
    const c: ServerProcess = await startServer(t, settings);
    const onC = await logIn(c.url, email, password);
    const shell = await openShell(onC, id, { host: 'node1' });
    await shell.run('export MADE=by-c');
    const { items } = await onC.get(`/v1/sessions/${id}/terminals`, z.object({ items: z.array(terminal.extend({ endedAt: z.string().nullable() })) }));
    const { id: begun } = await onC.post('/v1/sessions', { lab: 'bridge' }, session);
    const exit = new Promise((resolve) => c.process.once('exit', resolve));
    c.process.kill('SIGTERM');
    await part.rejects(shell.waitFor(/never shown/, 30_000), { message: /1012/ }, 'its sockets are told');
    const newest = items.filter(({ endedAt }) => endedAt === null).map((item) => item.id).sort().at(-1);
    const again = await openShell(onB, id, { host: 'node1' }, newest);
    part.equal(await again.run('echo $MADE'), 'by-c', 'the shell goes on through the other');
    again.close();
    part.equal(await exit, 0);
    part.match(await onB.get(`/v1/sessions/${begun}?wait=30`, session), { state: 'ready' }, 'what it had begun is finished');
    await onB.delete(`/v1/sessions/${begun}`);
  });

  await t.test('when one is killed in the middle of a reset the other takes over', async (t) => {
    const before = await store.sandboxes.bySession(id);
    const { traceparent, traceId } = newParent();
    const asked = await fetch(`${a.url}/v1/sessions/${id}/reset`, { method: 'POST', headers: { ...headersOf(onA), traceparent, 'content-type': 'application/json' }, body: '{}' });
    t.equal(asked.status, 202);
    await a.kill();
    await until('the session to be ready again', async () => (await onB.get(`/v1/sessions/${id}`, session)).state === 'ready', recoveryMs);
    const shell = await openShell(onB, id, { host: 'node1' });
    t.match(await shell.run('hostname'), 'node1');
    shell.close();
    t.ok(before);
    const spans = (): ReturnType<typeof collector.spans> => collector.spans().filter((span) => span.traceId === traceId);
    await until('the work in the trace of the request', () => spans().some(({ name }) => name === 'session work'), recoveryMs);
    const [work] = spans().filter(({ name }) => name === 'session resetting');
    t.same(work && namesAbove(spans(), work)[0], 'session work');
    t.match(spans().filter(({ name }) => name === 'session work').map((span) => attributesOf(span)['vethlab.session.id']), [id]);
    await until('one sandbox, not two', async () => (await driver.list()).length === 1, recoveryMs);
    await until('the board of B to say so', () => board.state()?.learners.some(({ session: shown }) => shown?.id === id && shown.state === 'ready') ?? false, soonMs);
    await onB.delete(`/v1/sessions/${id}`);
    await until('nothing to be left', async () => (await driver.list()).length === 0, recoveryMs);
  });

  board.socket.close();
  events.socket.close();
});

/** Within a second of the answer to whoever took the right away. */
async function closesSoon(t: Test, act: () => Promise<Response>, closed: Promise<{ code: number }>, code: number): Promise<void> {
  const atMs = closed.then(() => performance.now());
  t.ok((await act()).ok);
  const answeredMs = performance.now();
  t.match(await closed, { code });
  const tookMs = await atMs - answeredMs;
  t.ok(tookMs < 1_000, `closed ${Math.round(tookMs)} ms after the answer`);
}

async function instructorPassword(settings: Record<string, string>): Promise<string> {
  const logins = JSON.parse(await readFile(`${settings['DATA_DIR'] ?? ''}/demo-logins.json`, 'utf8')) as { instructor: { password: string } };
  return logins.instructor.password;
}
