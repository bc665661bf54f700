import type { Subscriber } from './subscribers.js';
import { factPayload, gradeOf } from './subscribers.js';

/** To the record store, where one is configured. Facts of nobody have no actor, so no statement. */
export const xapiMessages: Subscriber = async (database, _tx, fact, at) => {
  if (!database.tellsXapi || fact.userId === null) return [];
  return [{ target: 'xapi', type: fact.type, payload: factPayload(fact, at), userId: fact.userId, ...gradeOf(fact) }];
};
