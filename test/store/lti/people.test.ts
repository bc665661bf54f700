import t from 'tap';
import { newId } from '../../../src/store/ids.js';
import type { CourseRole } from '../../../src/store/lti/people.js';
import { openStore } from '../../support/store.js';

const store = await openStore(t);
const { people, platforms, contexts } = store.lti;
const issuer = 'https://lms.example';

/** A platform's course, which is one of ours. */
async function makeContext(): Promise<{ contextId: string; courseId: string }> {
  const at = (path: string): string => `${issuer}/${newId()}/${path}`;
  const platform = await platforms.create({ name: 'An LMS', issuer: at(''), clientId: 'vethlab', authUrl: at('auth'), tokenUrl: at('token'), tokenAudience: null, jwksUrl: at('jwks'), family: null, frameOrigins: [], acceptDeployments: false, deployments: ['dep-1'] });
  const deploymentId = platform.deployments[0]?.id ?? '';
  const { id: contextId } = await contexts.see({ deploymentId, contextId: 'c', title: 'Networks', membershipsUrl: null, lineItemsUrl: null, scopes: [] });
  return { contextId, courseId: await contexts.ensureCourse(contextId, 'Networks') };
}

async function makeCourse() {
  const at = await makeContext();
  const join = async (role: CourseRole, userId?: string): Promise<string> => {
    const id = userId ?? (await people.meet(issuer, { subject: newId(), name: 'Somebody' })).id;
    await people.enrol({ ...at, userId: id, role });
    return id;
  };
  return { ...at, join, roleOf: async (userId: string) => { const row = await store.enrolments.find(at.courseId, userId); return row?.endedAt === null ? row.role : 'none'; } };
}

t.test('the platform\'s only instructor stays one until there is another, whatever the platform says', async (t) => {
  const { join, roleOf, ...at } = await makeCourse();
  const first = await join('instructor');
  t.equal(await people.enrol({ ...at, userId: first, role: 'learner' }), false);
  t.equal(await people.leave({ ...at, userId: first }), false);
  t.equal(await roleOf(first), 'instructor');
  t.match(await people.members(at.contextId, undefined, 10), [{ userId: first, role: 'instructor' }], 'so the next roster finds the difference again');
  const second = await join('instructor');
  t.equal(await people.leave({ ...at, userId: first }), true);
  t.equal(await roleOf(first), 'none');
  t.equal(await roleOf(second), 'instructor');
});

t.test('of two instructors who leave at once one stays', async (t) => {
  const { join, ...at } = await makeCourse();
  const both = [await join('instructor'), await join('instructor')];
  const left = await Promise.all(both.map((userId) => people.leave({ ...at, userId })));
  t.same(left.sort(), [false, true]);
  t.equal(await store.enrolments.count(at.courseId, 'instructor'), 1);
});

t.test('who becomes an instructor loses the login links that were made for a learner', async (t) => {
  const { join } = await makeCourse();
  const userId = await join('learner');
  const digest = newId();
  await store.loginLinks.create({ digest, userId, purpose: 'login', createdById: null, expiresAt: new Date(Date.now() + 60_000) });
  await join('learner', userId);
  t.equal(await store.loginLinks.find(digest, 'login', new Date()), userId);
  await join('instructor', userId);
  t.equal(await store.loginLinks.find(digest, 'login', new Date()), null);
});
