import type { Subscriber } from './subscribers.js';
import { factPayload, gradeOf } from './subscribers.js';

/** To the endpoints of the fact's course, and to those of the whole service. */
export const webhookMessages: Subscriber = async (_database, tx, fact, at) => {
  const scope = fact.courseId === null ? { courseId: null } : { OR: [{ courseId: null }, { courseId: fact.courseId }] };
  const hooks = await tx.webhook.findMany({ where: { disabledAt: null, ...scope }, select: { id: true, events: true }, orderBy: { id: 'asc' } });
  return hooks
    .filter(({ events }) => Array.isArray(events) && events.includes(fact.type))
    .map(({ id }) => ({ target: `webhook:${id}`, type: fact.type, payload: factPayload(fact, at), userId: fact.userId, ...gradeOf(fact) }));
};
