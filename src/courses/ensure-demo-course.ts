/** A course to try the service with: the demo instructor's, with the demo learner in it and one lab assigned. */
import type { Store } from '../store/store.js';
import { makeAssignment, type AssignmentParts } from './make-assignment.js';

const setting = 'demo-course';
const lab = 'pod-to-pod-same-node';

export interface DemoCourseParts {
  store: AssignmentParts['store'] & Pick<Store, 'courses' | 'enrolments' | 'settings' | 'users'>;
  labs: AssignmentParts['labs'];
}

/** Once: who has taken it away, or archived it, does not get it again. Nothing where the lab is not offered. */
export async function ensureDemoCourse({ store, labs }: DemoCourseParts, logins: { learner: { email: string }; instructor: { email: string } }): Promise<void> {
  const { settings, users, courses, enrolments } = store;
  const [learner, instructor] = [await users.findByEmail(logins.learner.email), await users.findByEmail(logins.instructor.email)];
  if (learner === null || instructor === null || labs.version(lab) === undefined || await settings.get(setting) !== null) return;
  const course = await courses.create({ title: 'Demo course', description: 'Made at the first start, for trying the service out.', timeZone: 'UTC', instructorId: instructor.id });
  // Of two servers that start at once, the first one's course is it.
  if (await settings.getOrCreate(setting, () => course.id) !== course.id) return void await courses.remove(course.id);
  await enrolments.enrol({ courseId: course.id, userId: learner.id, role: 'learner', source: 'manual' });
  await makeAssignment({ store, labs }, { courseId: course.id, lab });
}
