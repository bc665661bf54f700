/** A course with an assignment in the database, for tests of grades. */
import type { AssignmentRow } from '../../src/store/assignment-rows.js';
import type { NewAssignment } from '../../src/store/assignments.js';
import type { AttemptRow } from '../../src/store/attempts.js';
import type { Store } from '../../src/store/store.js';
import { lab, makeUser, roomy } from './rows.js';

export const dayMs = 86_400_000;

export interface Classroom {
  courseId: string;
  assignment: AssignmentRow;
  /** A learner of the course. */
  learner(): Promise<string>;
  /** A live session of this learner for the assignment, in place of the one before. */
  session(userId: string): Promise<string>;
  /** An attempt of so many points out of 10, asked for at `askedAt`. */
  attempt(of: { userId: string; sessionId: string; taskId?: string }, earned: number, askedAt?: Date): Promise<AttemptRow>;
}

export async function makeClassroom(store: Store, more: Partial<NewAssignment> = {}): Promise<Classroom> {
  await store.labs.save(lab);
  const course = await store.courses.create({ title: 'Networks', description: '', timeZone: 'UTC' });
  const task = (id: string, counts = true) => ({ id, title: { en: id }, points: 10, counts });
  const assignment = await store.assignments.create({
    courseId: course.id, title: 'Pod to pod', labSlug: lab.slug, labHash: lab.hash, taskId: null, opensAt: null, dueAt: null, closesAt: null,
    late: null, attempts: null, weight: 1, exam: false, tasks: [task('plug'), task('ping')], passPercent: 60, ...more,
  });
  return {
    courseId: course.id, assignment,
    async learner() {
      const { id: userId } = await makeUser(store);
      await store.enrolments.enrol({ courseId: course.id, userId, role: 'learner', source: 'manual' });
      return userId;
    },
    async session(userId) {
      for (const { id } of (await store.sessions.list({ userId, limit: 10 })).items) await store.sessions.transition(id, { from: ['pending'], to: 'ended' });
      const expiresAt = new Date(Date.now() + dayMs);
      const { session } = await store.sessions.create({ userId, lab, seed: 1, expiresAt, quota: roomy, assignmentId: assignment.id, courseId: course.id });
      return session.id;
    },
    attempt: ({ userId, sessionId, taskId = 'plug' }, earned, askedAt = new Date()) => store.attempts.record({
      userId, sessionId, taskId, labSlug: lab.slug, passed: earned >= 10, score: earned, maxScore: 10, askedAt, hints: 1, labTasks: ['plug', 'ping'], durationMs: 5,
      evidence: [{ id: 'up', passed: true, sentence: 'fine' }, { id: 'reach', passed: earned >= 10, sentence: 'no answer' }],
    }),
  };
}
