/** A course with learners and their sessions in the database, for tests of what a course sees. */
import { randomUUID } from 'node:crypto';
import type { Test } from 'tap';
import { openDatabase, type Database } from '../../src/store/database.js';
import { newId } from '../../src/store/ids.js';
import type { SessionRow } from '../../src/store/sessions.js';
import type { Store } from '../../src/store/store.js';
import { lab, roomy } from './rows.js';

/** Rows that no part of the store makes for us, on the database of a store. */
export async function besides(t: Pick<Test, 'teardown'>, databaseUrl: string): Promise<Database> {
  const database = await openDatabase(databaseUrl);
  t.teardown(() => database.close());
  return database;
}

export async function makeCourse({ client }: Database, title = 'Networks'): Promise<string> {
  const id = newId();
  await client.course.create({ data: { id, title, createdAt: new Date() } });
  return id;
}

/** New users, enrolled in the course. */
export async function enrol({ client }: Database, courseId: string, count: number, role: 'learner' | 'instructor' = 'learner'): Promise<{ id: string; name: string }[]> {
  const users = Array.from({ length: count }, (_, index) => ({ id: newId(), name: `${role} ${index}`, email: `${randomUUID()}@example.org`, createdAt: new Date() }));
  await client.user.createMany({ data: users });
  await client.enrolment.createMany({ data: users.map(({ id }) => ({ id: newId(), courseId, userId: id, role, source: 'manual', createdAt: new Date() })) });
  return users;
}

/** An account that is there already. */
export async function enrolUser({ client }: Database, courseId: string, userId: string, role: 'learner' | 'instructor'): Promise<void> {
  await client.enrolment.create({ data: { id: newId(), courseId, userId, role, source: 'manual', createdAt: new Date() } });
}

/** A learner's session in the course, `ready` but without a sandbox. */
export async function courseSession(store: Store, { courseId, userId, demonstration = false }: { courseId: string; userId: string; demonstration?: boolean }): Promise<SessionRow> {
  await store.labs.save(lab);
  const { session } = await store.sessions.create({ userId, lab, seed: 1, expiresAt: new Date(Date.now() + 3_600_000), quota: { ...roomy, total: 10_000 }, courseId, demonstration });
  await store.sessions.transition(session.id, { from: ['pending'], to: 'starting' });
  return await store.sessions.transition(session.id, { from: ['starting'], to: 'ready', set: { readyAt: new Date() } }) ?? session;
}

/** What a grading of `task-1` gives. */
export function attempt({ id, userId }: Pick<SessionRow, 'id' | 'userId'>, passed: boolean, taskId = 'task-1') {
  const evidence = [
    { id: 'has-address', kind: 'address', passed: true, weight: 1, expected: '10.0.0.1', seen: '10.0.0.1', sentence: 'pod1 has its address', durationMs: 1 },
    { id: 'reaches', kind: 'reach', passed, weight: 1, expected: 'an answer', seen: passed ? 'an answer' : 'nothing', sentence: passed ? 'pod1 reaches pod2' : 'pod1 does not reach pod2: look at its routes', durationMs: 1 },
  ];
  return { sessionId: id, userId, labSlug: lab.slug, taskId, passed, score: passed ? 10 : 5, maxScore: 10, evidence, durationMs: 3 };
}
