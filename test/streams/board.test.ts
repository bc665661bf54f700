import t from 'tap';
import type { Board, BoardState } from '../../src/sessions/board/contract.js';
import { build, type TestApp, type TestUser } from '../support/app.js';
import { connectBoard, type BoardClient } from '../support/board-client.js';
import { attempt, besides, courseSession, enrol, enrolUser, makeCourse } from '../support/course.js';
import { until } from '../support/sandbox.js';
import type { Database } from '../../src/store/database.js';

let running: TestApp;
let database: Database;
let instructor: TestUser;
let url: string;

t.before(async () => {
  running = await build(t);
  database = await besides(t, running.databaseUrl);
  instructor = await running.login('learner');
  url = await running.app.listen({ host: '127.0.0.1', port: 0 });
});

interface Class { courseId: string; learners: { id: string; name: string }[]; board: string; stream: string }

async function makeClass(count: number): Promise<Class> {
  const courseId = await makeCourse(database);
  await enrolUser(database, courseId, instructor.user.id, 'instructor');
  running.store.notices.publish(`user:${instructor.user.id}`);
  return { courseId, learners: await enrol(database, courseId, count), board: `/v1/courses/${courseId}/board`, stream: `${url}/v1/courses/${courseId}/board/stream` };
}

async function board(path: string, headers = instructor.headers): Promise<Board> {
  const answer = await running.app.inject({ url: path, headers });
  if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode} ${answer.body}`);
  return answer.json<Board>();
}

/** A board without what only the clock says. */
function stateOf({ courseId, lastEventId, learners, demonstrations }: BoardState): BoardState {
  return { courseId, lastEventId, demonstrations, learners: learners.map(({ userId, name, sectionId, session, standing }) => ({ userId, name, sectionId, session, standing })) };
}

const caughtUp = (client: BoardClient, expected: Board): Promise<void> => until(`event ${expected.lastEventId}`, () => client.lastEventId() === expected.lastEventId, 10_000);

t.test('the board says who is where, what fails and why, and whose hand is up', async (t) => {
  const { courseId, learners: [ada, bob], board: path } = await makeClass(3);
  const session = await courseSession(running.store, { courseId, userId: ada?.id ?? '' });
  await courseSession(running.store, { courseId, userId: bob?.id ?? '' });
  await running.store.attempts.record(attempt(session, false));
  await running.store.attempts.record(attempt(session, true));
  await running.store.attempts.record(attempt(session, false, 'task-2'));
  await running.store.help.raiseHand(session.id, 'Where is the route?');
  const answer = await board(path);
  t.match(answer.counts, { learners: 3, live: 2, stuck: 1, hands: 1 });
  t.match(answer.learners[0], {
    userId: ada?.id, minutesSinceProgress: 0, stuck: true, session: { id: session.id, state: 'ready', hand: { note: 'Where is the route?' } },
    standing: { attempts: 3, tasksPassed: 1, task: { id: 'task-2', passed: false, failing: { id: 'reaches', sentence: 'pod1 does not reach pod2: look at its routes' } } },
  });
  t.match(answer.learners[2], { session: null, standing: null, stuck: false, minutesSinceProgress: null });
});

t.test('the board carries an ETag that stands until something happens', async (t) => {
  const { courseId, learners: [ada], board: path } = await makeClass(1);
  const first = await running.app.inject({ url: path, headers: instructor.headers });
  const etag = String(first.headers['etag']);
  t.equal((await running.app.inject({ url: path, headers: { ...instructor.headers, 'if-none-match': etag } })).statusCode, 304);
  await courseSession(running.store, { courseId, userId: ada?.id ?? '' });
  t.equal((await running.app.inject({ url: path, headers: { ...instructor.headers, 'if-none-match': etag } })).statusCode, 200);
});

t.test('who may not see the board gets no socket and no board', async (t) => {
  const { courseId, board: path, stream } = await makeClass(1);
  const [stranger, member] = [await running.login(), await running.login()];
  await enrolUser(database, courseId, member.user.id, 'learner');
  running.store.notices.publish(`user:${member.user.id}`);
  for (const [who, headers, status] of [['stranger', stranger.headers, 404], ['member', member.headers, 403], ['nobody', {}, 401]] as const) {
    t.equal((await running.app.inject({ url: path, headers })).statusCode, status, who);
    await t.rejects(connectBoard(stream, headers), { message: new RegExp(String(status)) }, who);
  }
  const admin = await running.login('admin');
  t.equal((await running.app.inject({ url: path, headers: admin.headers })).statusCode, 200, 'an admin may');
  t.equal((await running.app.inject({ url: '/v1/courses/none/board', headers: admin.headers })).statusCode, 404);
  const client = await connectBoard(stream, instructor.headers);
  client.socket.send('hello');
  t.match(await client.closed, { code: 1003 });
});

t.test('a watcher gets the board, then every change, and ends with what the database says', async (t) => {
  const { courseId, learners, board: path, stream } = await makeClass(4);
  const before = await courseSession(running.store, { courseId, userId: learners[0]?.id ?? '' });
  const client = await connectBoard(stream, instructor.headers);
  t.same(client.firsts, ['snapshot']);
  await running.store.attempts.record(attempt(before, false));
  running.store.notices.publish(`course:${courseId}`);
  for (const { id: userId } of learners.slice(1)) {
    const session = await courseSession(running.store, { courseId, userId });
    await running.store.hints.take(session.id, 'task-1', 0, 1);
    await running.store.help.raiseHand(session.id, null);
    await running.store.attempts.record(attempt(session, true));
    await running.store.help.lowerHand(session.id, { id: userId, name: 'self' });
  }
  await running.store.sessions.transition(before.id, { from: ['ready'], to: 'failed' });
  await courseSession(running.store, { courseId, userId: learners[0]?.id ?? '' });
  await courseSession(running.store, { courseId, userId: instructor.user.id, demonstration: true });
  const now = await board(path);
  await caughtUp(client, now);
  t.same(stateOf(client.state() ?? now), stateOf(now));
  t.equal(now.demonstrations.length, 1);
  const ids = client.events.map(({ id }) => BigInt(id));
  t.ok(ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? 0n)), 'ids increase');
  client.socket.close();
});

t.test('a client that comes back with its last id misses nothing; with one that is purged it gets the board', async (t) => {
  const { courseId, learners: [ada], board: path, stream } = await makeClass(1);
  const session = await courseSession(running.store, { courseId, userId: ada?.id ?? '' });
  const first = await connectBoard(stream, instructor.headers);
  const [state, after] = [first.state(), first.lastEventId()];
  first.socket.close();
  await first.closed;
  await running.store.help.raiseHand(session.id, 'while you were away');
  const second = await connectBoard(stream, instructor.headers, { after, ...(state && { from: state }) });
  t.same(second.firsts, ['resumed']);
  const now = await board(path);
  await caughtUp(second, now);
  t.same(stateOf(second.state() ?? now), stateOf(now));
  t.same(second.events.map(({ type }) => type), ['hand.raised']);
  second.socket.close();
  await running.store.purge({ now: new Date(), eventsBefore: new Date(Date.now() + 60_000) });
  await running.store.help.lowerHand(session.id, { id: session.userId, name: 'Ada' });
  for (const place of [after, '0', '999999999999']) {
    const third = await connectBoard(stream, instructor.headers, { after: place });
    t.same(third.firsts, ['snapshot'], `after ${place}`);
    third.socket.close();
  }
});

t.test('of many who join while events are written none misses one or gets one twice', async (t) => {
  const { courseId, learners, board: path, stream } = await makeClass(3);
  const sessions = await Promise.all(learners.map(({ id: userId }) => courseSession(running.store, { courseId, userId })));
  let writing = true;
  const written = (async () => { for (let round = 0; writing && round < 300; round += 1) await running.store.help.raiseHand(sessions[round % 3]?.id ?? '', `note ${round}`); })();
  const clients: BoardClient[] = [];
  for (let wave = 0; wave < 5; wave += 1) clients.push(...await Promise.all(Array.from({ length: 6 }, () => connectBoard(stream, instructor.headers))));
  writing = false;
  await written;
  const now = await board(path);
  for (const client of clients) {
    await caughtUp(client, now);
    t.same(stateOf(client.state() ?? now), stateOf(now));
    client.socket.close();
  }
});

t.test('a client that does not read is closed with a code, others go on, and it resumes', async (t) => {
  const { courseId, learners: [ada], board: path, stream } = await makeClass(1);
  const session = await courseSession(running.store, { courseId, userId: ada?.id ?? '' });
  const [slow, quick] = [await connectBoard(stream, instructor.headers), await connectBoard(stream, instructor.headers)];
  const [state, after] = [slow.state(), slow.lastEventId()];
  slow.socket.pause();
  const note = 'n'.repeat(60_000);
  const closing = (): boolean => [...running.app.websocketServer.clients].some((socket) => socket.readyState === socket.CLOSING);
  let rounds = 0;
  for (; rounds < 500 && !closing(); rounds += 1) {
    await running.store.help.tell(session.id, 'help.given', { rounds, note });
    await until('the quick one to read it', () => quick.events.length > rounds, 10_000);
  }
  slow.socket.resume();
  t.match(await slow.closed, { code: 4408, reason: /client-too-slow/ });
  const now = await board(path);
  await caughtUp(quick, now);
  const back = await connectBoard(stream, instructor.headers, { after, ...(state && { from: state }) });
  await caughtUp(back, now);
  t.same(back.events.length, rounds);
  for (const client of [quick, back]) client.socket.close();
});
