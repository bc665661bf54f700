import t from 'tap';
import { dayMs, makeClassroom } from '../support/classroom.js';
import { lab, makeUser, roomy } from '../support/rows.js';
import { openStoreAt } from '../support/store.js';
import { openDatabase } from '../../src/store/database.js';

const { store, databaseUrl } = await openStoreAt(t);
const database = await openDatabase(databaseUrl);
t.teardown(() => database.close());
const facts = async (courseId: string) => (await database.client.courseEvent.findMany({ where: { courseId, type: { in: ['task.passed', 'lab.completed', 'grade.changed'] } }, orderBy: { id: 'asc' } }));

t.test('an attempt raises the grade of its assignment, and tells what changed, all at once', async (t) => {
  const room = await makeClassroom(store);
  const userId = await room.learner();
  const sessionId = await room.session(userId);
  const of = { userId, sessionId };
  t.match(await room.attempt(of, 4), { score: 4, earned: 4, late: null, assignmentId: room.assignment.id });
  t.match(await store.grades.find(room.assignment.id, userId), { score: 4, maxScore: 20, passed: false, completedAt: null, version: 1 });
  await room.attempt(of, 2);
  t.match(await store.grades.find(room.assignment.id, userId), { score: 4, version: 1 }, 'a worse attempt changes nothing');
  await room.attempt(of, 10);
  t.match(await store.grades.find(room.assignment.id, userId), { score: 10, passed: false, version: 2 });
  await room.attempt({ ...of, taskId: 'ping' }, 10);
  t.match(await store.grades.find(room.assignment.id, userId), { score: 20, passed: true, completedAt: Date, version: 3 });
  await room.attempt({ ...of, taskId: 'ping' }, 10);
  const told = await facts(room.courseId);
  t.same(told.map(({ type }) => type), ['grade.changed', 'task.passed', 'grade.changed', 'task.passed', 'lab.completed', 'grade.changed']);
  t.match(told[1], { userId, sessionId, data: { assignmentId: room.assignment.id, taskId: 'plug', score: 10, maxScore: 10, percent: 100, attemptId: String } });
  t.match(told.at(-1)?.data, { score: 20, maxScore: 20, percent: 100, version: 3, passed: true, completed: true });
  t.match(await store.grades.tasks(room.assignment.id, userId), [{ taskId: 'ping', attempts: 2, hints: 1 }, { taskId: 'plug', attempts: 3 }]);
});

t.test('the check that fails stands with the task until it is passed', async (t) => {
  const room = await makeClassroom(store);
  const userId = await room.learner();
  const of = { userId, sessionId: await room.session(userId) };
  const failing = async () => (await database.client.taskGrade.findFirst({ where: { userId } }))?.failing;
  await room.attempt(of, 3);
  t.same(await failing(), { id: 'reach', sentence: 'no answer' });
  await room.attempt(of, 10);
  t.equal(await failing(), null);
});

t.test('attempts at once are all counted, and the best stands', async (t) => {
  const room = await makeClassroom(store);
  const userId = await room.learner();
  const of = { userId, sessionId: await room.session(userId) };
  await Promise.all([3, 9, 1, 7, 5].map((earned) => room.attempt(of, earned)));
  t.match(await store.grades.find(room.assignment.id, userId), { score: 9 });
  t.match(await store.grades.tasks(room.assignment.id, userId), [{ attempts: 5, bestScore: 9 }]);
});

t.test('a later session of the assignment counts on where the one before ended', async (t) => {
  const room = await makeClassroom(store, { attempts: 2 });
  const userId = await room.learner();
  await room.attempt({ userId, sessionId: await room.session(userId) }, 6);
  const sessionId = await room.session(userId);
  await room.attempt({ userId, sessionId }, 4);
  t.match(await store.grades.find(room.assignment.id, userId), { score: 6 });
  await t.rejects(room.attempt({ userId, sessionId }, 10), { code: 'not-permitted' }, 'both attempts are made');
  await store.assignments.extend(room.assignment.id, userId, { dueAt: null, closesAt: null, attempts: 3, note: '', createdById: null });
  t.match(await room.attempt({ userId, sessionId }, 10), { score: 10 }, 'an extension gives one more');
});

t.test('of a single task only that one counts', async (t) => {
  const tasks = [{ id: 'plug', title: { en: 'plug' }, points: 10, counts: false }, { id: 'ping', title: { en: 'ping' }, points: 10, counts: true }];
  const room = await makeClassroom(store, { taskId: 'ping', tasks });
  const userId = await room.learner();
  const of = { userId, sessionId: await room.session(userId) };
  await room.attempt(of, 10);
  t.match(await store.grades.find(room.assignment.id, userId), { score: 0, maxScore: 10, completedAt: null });
  await room.attempt({ ...of, taskId: 'ping' }, 10);
  t.match(await store.grades.find(room.assignment.id, userId), { score: 10, maxScore: 10, completedAt: Date });
});

t.test('lateness is counted by the time of asking, and the attempt says how', async (t) => {
  const dueAt = new Date(Date.now() - 10 * dayMs);
  const room = await makeClassroom(store, { dueAt, late: { graceMinutes: 0, percentPerDay: 10, maxPercent: 50 } });
  const userId = await room.learner();
  const of = { userId, sessionId: await room.session(userId) };
  t.match(await room.attempt(of, 10, new Date(dueAt.getTime() + dayMs + 60_000)), { earned: 10, score: 8, late: { percent: 20, points: 2, minutes: 1441, dueAt: dueAt.toISOString() } });
  t.match(await room.attempt(of, 10), { score: 5, late: { percent: 50 } });
  t.match(await store.grades.find(room.assignment.id, userId), { score: 8 });
  t.match(await store.progress.ofUser(userId), [{ bestScore: 10 }], 'what somebody can do does not depend on when');
});

t.test('when the due time moves, grades are made again of the attempts', async (t) => {
  const dueAt = new Date(Date.now() - 3 * dayMs);
  const room = await makeClassroom(store, { dueAt, late: { graceMinutes: 0, percentPerDay: 10, maxPercent: 100 } });
  const [early, late] = [await room.learner(), await room.learner()];
  await room.attempt({ userId: early, sessionId: await room.session(early) }, 6, new Date(dueAt.getTime() - 1));
  const attempt = await room.attempt({ userId: late, sessionId: await room.session(late) }, 10, new Date(dueAt.getTime() + 1));
  const grades = async () => (await store.grades.list([room.assignment.id], [early, late])).map(({ userId, score, version }) => [userId === early, score, version]).sort();
  t.same(await grades(), [[false, 9, 1], [true, 6, 1]]);
  await store.assignments.change(room.assignment.id, { dueAt: new Date() });
  t.equal(await store.grades.refresh({ assignmentId: room.assignment.id }), 2);
  t.same(await grades(), [[false, 10, 2], [true, 6, 1]], 'only what changed is a new version');
  t.match(await store.attempts.find(attempt.id), { score: 10, earned: 10, late: null });
  t.equal((await facts(room.courseId)).filter(({ type, userId }) => type === 'grade.changed' && userId === late).length, 2, 'the LMS is told');
  t.equal(await store.grades.refresh({ assignmentId: room.assignment.id }), 0, 'once');
  await store.assignments.change(room.assignment.id, { dueAt });
  await store.assignments.extend(room.assignment.id, late, { dueAt: new Date(), closesAt: null, attempts: null, note: 'ill', createdById: null });
  await store.grades.refresh({ assignmentId: room.assignment.id });
  t.match(await store.grades.find(room.assignment.id, late), { score: 10 }, 'an extension holds for one learner');
  await store.assignments.endExtension(room.assignment.id, late);
  await store.grades.refresh();
  t.match(await store.grades.find(room.assignment.id, late), { score: 9 });
});

t.test('what does not concern lateness makes no grade again', async (t) => {
  const room = await makeClassroom(store);
  const userId = await room.learner();
  await room.attempt({ userId, sessionId: await room.session(userId) }, 6);
  await store.assignments.change(room.assignment.id, { weight: 3, closesAt: new Date(), attempts: 1, exam: true });
  t.equal(await store.grades.refresh({ assignmentId: room.assignment.id }), 0);
});

t.test('nothing counts after the close, nor for who is no learner of the course', async (t) => {
  const room = await makeClassroom(store, { closesAt: new Date(Date.now() - 1000), attempts: 2 });
  const userId = await room.learner();
  const sessionId = await room.session(userId);
  await t.rejects(room.attempt({ userId, sessionId }, 10), { code: 'assignment-closed' });
  t.equal((await store.attempts.list(sessionId)).length, 0, 'all or nothing');
  t.match(await room.attempt({ userId, sessionId }, 10, new Date(Date.now() - 60_000)), { score: 10 }, 'asked for before it closed');
  await store.enrolments.end(room.courseId, userId);
  await t.rejects(room.attempt({ userId, sessionId }, 10), { code: 'assignment-closed' }, 'leaving does not open it again');
  await store.assignments.change(room.assignment.id, { closesAt: null, exam: true });
  await t.rejects(room.attempt({ userId, sessionId }, 10), { code: 'not-permitted' }, 'who has left an exam does not practise on it');
  t.equal(await store.assignments.hasOpenExam(userId, room.assignment.labSlug), true, 'and its hints stay shut');
  await store.assignments.change(room.assignment.id, { exam: false, archivedAt: new Date() });
  await t.rejects(room.attempt({ userId, sessionId }, 10), { code: 'assignment-closed' }, 'nothing counts in what is archived');
  await store.assignments.change(room.assignment.id, { archivedAt: null });
  t.match(await room.attempt({ userId, sessionId }, 10), { assignmentId: null }, 'who has left practises');
  await t.rejects(room.attempt({ userId, sessionId }, 10), { code: 'not-permitted' }, 'within the attempts');
  t.match(await store.grades.find(room.assignment.id, userId), { score: 10 }, 'and keeps their grade');
  const other = await makeUser(store);
  await store.enrolments.enrol({ courseId: room.courseId, userId: other.id, role: 'instructor', source: 'manual' });
  await room.attempt({ userId: other.id, sessionId: await room.session(other.id) }, 10);
  t.equal(await store.grades.find(room.assignment.id, other.id), null, 'an instructor tries it out');
});

t.test('a learner has one session of a lab: one for something else stands in the way', async (t) => {
  const room = await makeClassroom(store);
  const userId = await room.learner();
  const create = (of: { assignmentId?: string; courseId?: string } = {}) => store.sessions.create({ userId, lab, seed: 1, expiresAt: new Date(Date.now() + dayMs), quota: roomy, ...of });
  const mine = { assignmentId: room.assignment.id, courseId: room.courseId };
  const { session } = await create();
  await t.rejects(create(mine), { code: 'other-session-runs', fields: { sessionId: session.id } });
  await store.sessions.transition(session.id, { from: ['pending'], to: 'stopping' });
  t.match(await create(mine), { created: false, session: { state: 'stopping' } }, 'one that is going is waited for');
  await store.sessions.transition(session.id, { from: ['stopping'], to: 'ended' });
  const made = await create(mine);
  t.match(made, { created: true, session: mine });
  t.match(await create(mine), { created: false, session: { id: made.session.id } });
  t.match(await create(), { created: false, session: { id: made.session.id } }, 'who only wants the lab gets it too');
});
