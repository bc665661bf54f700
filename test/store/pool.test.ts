import t from 'tap';
import { createStore } from '../../src/store/store.js';
import { besides, courseSession, enrol, makeCourse } from '../support/course.js';
import { lab } from '../support/rows.js';
import { openStoreAt } from '../support/store.js';

const { store, databaseUrl } = await openStoreAt(t);
const database = await besides(t, databaseUrl);
const courseId = await makeCourse(database);
const small = { size: 'small', kind: 'of this image' };
const soon = (): Date => new Date(Date.now() + 60_000);

async function sessionIds(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (const { id: userId } of await enrol(database, courseId, count)) ids.push((await courseSession(store, { courseId, userId })).id);
  return ids;
}

async function offered(of = small): Promise<string> {
  const { id } = await store.pool.reserve(of, soon());
  t.ok(await store.pool.offer(id));
  return id;
}

t.test('of many claims through two servers at once each sandbox goes to one session, and each session gets one', async (t) => {
  const other = await createStore(databaseUrl);
  t.teardown(() => other.close());
  const pooled = await Promise.all(Array.from({ length: 6 }, () => offered()));
  const sessions = await sessionIds(10);
  const claims = await Promise.all(sessions.map((id, index) => (index % 2 === 0 ? store : other).pool.claim(id, small)));
  const got = claims.filter((row) => row !== null);
  t.equal(got.length, 6, 'all that waited are given');
  t.same(new Set(got.map(({ id }) => id)), new Set(pooled), 'each once');
  for (const [index, claim] of claims.entries()) t.match(await store.sandboxes.bySession(sessions[index] ?? ''), claim && { id: claim.id, pooledAt: null, makingUntil: null });
});

t.test('a session that asks twice at once gets one', async (t) => {
  await offered();
  await offered();
  const [sessionId = ''] = await sessionIds(1);
  const claims = await Promise.all([store.pool.claim(sessionId, small), store.pool.claim(sessionId, small)]);
  t.equal(claims.filter((row) => row !== null).length, 1);
  t.equal(await store.pool.retireAll(), 1, 'the other still waits');
});

t.test('a session gets none of another size, of another kind, or that is being made', async (t) => {
  await offered({ ...small, size: 'large' });
  await offered({ ...small, kind: 'of another image' });
  await store.pool.reserve(small, soon());
  const [sessionId = ''] = await sessionIds(1);
  t.equal(await store.pool.claim(sessionId, small), null);
  await store.pool.retireAll();
});

t.test('what a session had is never another\'s, also when its session is gone', async (t) => {
  const id = await offered();
  const [first = '', second = ''] = await sessionIds(2);
  t.equal((await store.pool.claim(first, small))?.id, id);
  t.equal(await store.pool.offer(id), false, 'it is not offered again');
  await database.client.session.delete({ where: { id: first } });
  t.match(await store.sandboxes.find(id), { sessionId: null, pooledAt: null });
  t.equal(await store.pool.claim(second, small), null);
  await store.pool.forget(id);
  t.equal(await store.sandboxes.find(id), null);
});

t.test('one that took too long, or was retired, is not handed out, and one that is a session\'s is not retired', async (t) => {
  const late = await store.pool.reserve(small, new Date(Date.now() - 1));
  t.equal(await store.pool.offer(late.id), false);
  const retired = await offered();
  t.equal(await store.pool.retire(retired), true);
  t.equal(await store.pool.retire(retired), false);
  const [sessionId = ''] = await sessionIds(1);
  t.equal(await store.pool.claim(sessionId, small), null);
  const taken = await offered();
  await store.pool.claim(sessionId, small);
  t.equal(await store.pool.retire(taken), false);
  await store.pool.forget(taken);
  t.ok(await store.sandboxes.find(taken), 'nor forgotten');
});

t.test('the starts since a moment are known, also of sessions that are over or gone from their sandbox', async (t) => {
  const before = new Date();
  const [lives = '', over = ''] = await sessionIds(2);
  await offered();
  t.ok(await store.pool.claim(lives, small));
  await store.sessions.transition(over, { from: ['ready'], to: 'stopping' });
  await store.sessions.transition(over, { from: ['stopping'], to: 'ended' });
  const starts = await store.pool.startsSince(before);
  t.same(starts.map(({ labHash }) => labHash), [lab.hash, lab.hash]);
  t.ok(starts.every(({ at }) => at >= before));
  t.same(await store.pool.startsSince(new Date(Date.now() + 60_000)), []);
});

t.test('an assignment that opens is known with the learners who have not begun; a draft, an archived and a later one are not', async (t) => {
  const course = await makeCourse(database, 'Tomorrow');
  const learners = await enrol(database, course, 3);
  await enrol(database, course, 1, 'instructor');
  const opensAt = new Date('2031-05-05T08:00:00Z');
  await store.labs.save(lab);
  const plain = { courseId: course, labHash: lab.hash, labSlug: lab.slug, title: 'One', weight: 1, exam: false, attempts: null, late: null, tasks: [], taskId: null, passPercent: 60, dueAt: null, closesAt: null };
  const { id } = await store.assignments.create({ ...plain, opensAt });
  await store.assignments.create({ ...plain, opensAt: null });
  await store.assignments.create({ ...plain, opensAt: new Date('2031-05-06T08:00:00Z') });
  const archived = await store.assignments.create({ ...plain, opensAt });
  await store.assignments.change(archived.id, { archivedAt: new Date() });
  const openings = (): ReturnType<typeof store.pool.openings> => store.pool.openings(new Date('2031-05-05T07:50:00Z'), new Date('2031-05-05T08:05:00Z'));
  t.same(await openings(), [{ labHash: lab.hash, learners: 3 }]);
  const quota = { perUser: 9, total: 10_000 };
  await store.sessions.create({ userId: learners[0]?.id ?? '', lab, seed: 1, expiresAt: soon(), quota, courseId: course, assignmentId: id });
  t.same(await openings(), [{ labHash: lab.hash, learners: 2 }]);
});
