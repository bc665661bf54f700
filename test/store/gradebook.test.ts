import t from 'tap';
import Libsql from 'libsql';
import pg from 'pg';
import { openDatabase } from '../../src/store/database.js';
import { newId } from '../../src/store/ids.js';
import { dayMs, makeClassroom } from '../support/classroom.js';
import { onPostgres, openStoreAt } from '../support/store.js';

const learners = 3_000;
const { store, databaseUrl } = await openStoreAt(t);
const { client, close } = await openDatabase(databaseUrl);
t.teardown(() => close());

/** Statements that reach the database while `work` runs. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const [owner, name]: [object, string] = onPostgres ? [pg.Client.prototype, 'query'] : [Libsql.prototype, 'prepare'];
  const before: unknown = Reflect.get(owner, name);
  if (typeof before !== 'function') throw new Error(`There is no ${name}`);
  Reflect.set(owner, name, function counted(this: unknown, ...args: unknown[]): unknown {
    count++;
    return Reflect.apply(before, this, args);
  });
  try {
    await work();
  } finally {
    Reflect.set(owner, name, before);
  }
  return count;
}

t.test('a page of a course with 3,000 learners and three assignments takes the same few queries as one of ten', async (t) => {
  const room = await makeClassroom(store);
  const { courseId, assignment } = room;
  const { id: _id, createdAt: _at, archivedAt: _no, version: _v, ...same } = assignment;
  for (const title of ['Second', 'Third']) await store.assignments.create({ ...same, title });
  const createdAt = new Date();
  const users = Array.from({ length: learners }, (_, index) => ({ id: newId(), email: `gradebook-${index}@example.org`, name: `Learner ${index}`, role: 'learner', createdAt }));
  for (let first = 0; first < learners; first += 1_000) await client.user.createMany({ data: users.slice(first, first + 1_000) });
  await client.$executeRaw`INSERT INTO "Enrolment" ("id", "courseId", "userId", "role", "source", "createdAt") SELECT "id", ${courseId}, "id", 'learner', 'csv', "createdAt" FROM "User" WHERE "email" LIKE 'gradebook-%'`;
  await client.$executeRaw`INSERT INTO "Grade" ("assignmentId", "userId", "score", "maxScore", "passed", "updatedAt") SELECT a."id", e."userId", 7, 20, false, e."createdAt" FROM "Enrolment" e JOIN "Assignment" a ON a."courseId" = e."courseId" WHERE a."courseId" = ${courseId}`;
  await client.$executeRaw`INSERT INTO "TaskGrade" ("assignmentId", "userId", "taskId", "bestScore", "maxScore", "attempts", "hints", "firstAt", "updatedAt") SELECT a."id", e."userId", 'plug', 7, 10, 2, 1, e."createdAt", e."createdAt" FROM "Enrolment" e JOIN "Assignment" a ON a."courseId" = e."courseId" WHERE a."courseId" = ${courseId}`;
  // Ready when the course was made, last used when the learners came.
  await client.$executeRaw`INSERT INTO "Session" ("id", "userId", "labHash", "labSlug", "seed", "state", "assignmentId", "courseId", "createdAt", "expiresAt", "readyAt", "lastActivityAt")
    SELECT a."id" || e."userId", e."userId", a."labHash", a."labSlug", 1, 'ended', a."id", a."courseId", e."createdAt", e."createdAt", c."createdAt", e."createdAt"
    FROM "Enrolment" e JOIN "Assignment" a ON a."courseId" = e."courseId" JOIN "Course" c ON c."id" = a."courseId" WHERE a."courseId" = ${courseId}`;
  const madeAt = (await store.courses.find(courseId))?.createdAt.getTime() ?? 0;
  const seconds = Math.round((createdAt.getTime() - madeAt) / 1000);

  const small = await statementsOf(() => store.gradebook.read({ courseId }, { limit: 10 }));
  const large = await statementsOf(() => store.gradebook.read({ courseId }, { limit: 200 }));
  t.ok(small > 0 && large <= small, `${large} statements for 200 learners, ${small} for 10`);
  t.ok(large <= 12, `${large} statements`);

  const seen: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await store.gradebook.read({ courseId }, { limit: 200, ...(cursor != null && { cursor }) });
    seen.push(...page.items.map(({ userId }) => userId));
    if (cursor === undefined) t.match(page.items[0], { name: `Learner ${learners - 1}`, entries: [{ grade: { score: 7 }, tasks: [{ taskId: 'plug', attempts: 2 }], seconds, lastActivityAt: createdAt, session: null }, {}, {}] });
    cursor = page.nextCursor;
  } while (cursor !== null);
  t.equal(new Set(seen).size, learners);
  t.same(seen, [...users].reverse().map(({ id }) => id), 'each once, in the order of the enrolments');
});

t.test('a page shows who works on what now, of one section or assignment if wanted', async (t) => {
  const room = await makeClassroom(store, { dueAt: new Date(Date.now() + dayMs) });
  const [one, two] = [await room.learner(), await room.learner()];
  const section = await store.courses.addSection(room.courseId, 'Tuesday');
  await store.enrolments.change(room.courseId, one, { sectionId: section.id });
  const sessionId = await room.session(one);
  await room.attempt({ userId: one, sessionId }, 4);
  const all = await store.gradebook.read({ courseId: room.courseId }, { limit: 10 });
  t.same(all.items.map(({ userId }) => userId), [two, one]);
  t.match(all.items[1], { section: { name: 'Tuesday' }, entries: [{ session: { id: sessionId, state: 'pending' }, grade: { score: 4 } }] });
  t.match(all.items[0], { section: null, entries: [{ session: null, grade: null, tasks: [], seconds: 0 }] });
  t.same((await store.gradebook.read({ courseId: room.courseId, sectionId: section.id }, { limit: 10 })).items.map(({ userId }) => userId), [one]);
  t.same((await store.gradebook.read({ courseId: room.courseId, assignmentId: 'none' }, { limit: 10 })).assignments, []);
  await store.enrolments.end(room.courseId, one);
  t.same((await store.gradebook.read({ courseId: room.courseId }, { limit: 10 })).items.map(({ userId }) => userId), [two]);
  t.match((await store.gradebook.read({ courseId: room.courseId, ended: true }, { limit: 10 })).items[1], { endedAt: Date, entries: [{ grade: { score: 4 } }] }, 'who has left keeps their grades');
});
