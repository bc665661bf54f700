/** Hooks and look-ups of the LTI routes: platforms are an admin's; contexts and line items are their course's. */
import type { FastifyRequest } from 'fastify';
import { may } from '../../auth/permissions.js';
import { AppError } from '../../errors.js';
import { actorOf } from '../authenticate.js';

/** Hook. Throws `not-permitted` for who may not manage platforms: that there are some is no secret. */
export function requirePlatforms(action: 'read' | 'write'): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    if (!may(actorOf(request), action, { kind: 'ltiPlatform' })) throw new AppError('not-permitted', 'Only an admin manages learning platforms.');
  };
}

/** Hook. People and machines alike: what they may do is asked when it is known whose the thing is. */
export async function requireLogin(request: FastifyRequest): Promise<void> {
  actorOf(request);
}

/** `found`, or `not-found` with the name of what is missing. */
export function expectFound<Row>(found: Row | null, what: string): Row {
  if (found === null) throw new AppError('not-found', `There is no ${what}.`);
  return found;
}
