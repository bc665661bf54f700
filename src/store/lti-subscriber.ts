import { gradeOf, type Subscriber } from './subscribers.js';

/** To the gradebooks of the platforms that have a column for the assignment and the person in its course. */
export const ltiMessages: Subscriber = async (_database, tx, fact) => {
  const { type, userId, assignmentId } = fact;
  if (type !== 'grade.changed' || userId === null || !assignmentId) return [];
  const where = { assignmentId, context: { members: { some: { userId } }, deployment: { platform: { disabledAt: null } } } };
  const items = await tx.ltiLineItem.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } });
  return items.map(({ id }) => ({ target: `lti:${id}`, type, payload: { userId }, ...gradeOf(fact) }));
};
