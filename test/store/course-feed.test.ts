import t from 'tap';
import { createStore } from '../../src/store/store.js';
import { attempt, besides, courseSession, enrol, makeCourse } from '../support/course.js';
import { makeSession } from '../support/rows.js';
import { onPostgres, openStoreAt } from '../support/store.js';

const { store, databaseUrl } = await openStoreAt(t);
const database = await besides(t, databaseUrl);

const typesOf = async (courseId: string): Promise<string[]> => (await store.courseEvents.after(courseId, 0n, 100)).map(({ type }) => type);

t.test('what happens in a course\'s session is in the course\'s feed, in order', async (t) => {
  const courseId = await makeCourse(database);
  const [learner] = await enrol(database, courseId, 1);
  const session = await courseSession(store, { courseId, userId: learner?.id ?? '' });
  await store.hints.take(session.id, 'task-1', 0, 1);
  await store.hints.take(session.id, 'task-1', 0, 1);
  await store.attempts.record(attempt(session, false));
  await store.help.raiseHand(session.id, 'Where is the route?');
  await store.help.lowerHand(session.id, { id: session.userId, name: 'Ada' });
  await store.events.append(session.id, 'session.extended', { expiresAt: session.expiresAt.toISOString() });
  await store.events.append(session.id, 'topology.repaired', {});
  await store.sessions.transition(session.id, { from: ['ready'], to: 'resetting' });
  await store.sessions.transition(session.id, { from: ['resetting'], to: 'ready' });
  await store.sessions.transition(session.id, { from: ['ready'], to: 'failed' });
  t.same(await typesOf(courseId), ['session.pending', 'session.starting', 'session.started', 'hint.taken', 'task.graded', 'hand.raised', 'hand.lowered', 'session.extended', 'session.resetting', 'session.ready', 'session.ended']);
  const events = await store.courseEvents.after(courseId, 0n, 100);
  t.match(events.find(({ type }) => type === 'task.graded'), {
    userId: learner?.id, sessionId: session.id,
    data: { taskId: 'task-1', passed: false, standing: { attempts: 1, tasksPassed: 0, hints: 1, task: { failing: { id: 'reaches', sentence: 'pod1 does not reach pod2: look at its routes' } } } },
  });
  t.match(events.at(-1)?.data, { session: { state: 'failed' } });
});

t.test('a session of no course leaves every feed alone', async (t) => {
  const before = await database.client.courseEvent.count();
  const session = await makeSession(store);
  await store.help.raiseHand(session.id, null);
  t.equal(await database.client.courseEvent.count(), before);
});

t.test('a transition that does not happen tells nobody', async (t) => {
  const courseId = await makeCourse(database);
  const [learner] = await enrol(database, courseId, 1);
  const session = await courseSession(store, { courseId, userId: learner?.id ?? '' });
  const before = await typesOf(courseId);
  t.equal(await store.sessions.transition(session.id, { from: ['pending'], to: 'starting' }), null);
  t.same(await typesOf(courseId), before);
});

t.test('a hand is raised once, takes a new note, and goes down with the session', async (t) => {
  const session = await makeSession(store);
  const raised = await store.help.raiseHand(session.id, 'help');
  t.same((await store.help.raiseHand(session.id, 'help')).version, raised.version, 'nothing changed');
  const again = await store.help.raiseHand(session.id, 'please');
  t.match(again, { handRaisedAt: raised.handRaisedAt, handNote: 'please' });
  t.match(await store.sessions.transition(session.id, { from: ['pending'], to: 'failed' }), { handRaisedAt: null, handNote: null });
  await t.rejects(store.help.raiseHand(session.id, null), { code: 'session-ended' });
  await t.rejects(store.help.raiseHand('01900000-0000-7000-8000-000000000000', null), { code: 'not-found' });
});

t.test('a reader that asks for what is after the last id misses no event of many writers on two servers', async (t) => {
  const other = onPostgres ? await createStore(databaseUrl) : store;
  const courseId = await makeCourse(database);
  const learners = await enrol(database, courseId, 6);
  const sessions = await Promise.all(learners.map(({ id }, index) => courseSession(index % 2 ? store : other, { courseId, userId: id })));
  const rounds = 10;
  let writing = true;
  const seen: bigint[] = [];
  const read = async (): Promise<void> => {
    for (const page of [await store.courseEvents.after(courseId, seen.at(-1) ?? 0n, 1000)]) seen.push(...page.map(({ id }) => id));
  };
  const reading = (async () => { while (writing) await read(); })();
  await Promise.all(sessions.map(async ({ id }, index) => {
    for (let round = 0; round < rounds; round += 1) await (index % 2 ? other : store).help.tell(id, 'help.given', { round });
  }));
  writing = false;
  await reading;
  await read();
  const stored = (await store.courseEvents.after(courseId, 0n, 1000)).map(({ id }) => id);
  t.equal(stored.length, 6 * (3 + rounds));
  t.same(seen, stored);
  if (other !== store) await other.close();
});

t.test('old events of a course are purged, and then an id is no place to go on from', async (t) => {
  const courseId = await makeCourse(database);
  const [learner] = await enrol(database, courseId, 1);
  await courseSession(store, { courseId, userId: learner?.id ?? '' });
  const [first] = await store.courseEvents.after(courseId, 0n, 1);
  t.equal(await store.courseEvents.has(courseId, first?.id ?? 0n), true);
  t.equal(await store.courseEvents.has(await makeCourse(database), first?.id ?? 0n), false, 'another course\'s');
  const { courseEvents } = await store.purge({ now: new Date(), eventsBefore: new Date(Date.now() + 60_000) });
  t.ok(courseEvents >= 3);
  t.equal(await store.courseEvents.has(courseId, first?.id ?? 0n), false);
});
