/** A look at what is a learner's, as the edges know it. */
import type { FastifyRequest } from 'fastify';
import type { Look, Looks } from '../sessions/looks.js';
import type { Walks } from '../sessions/walks/walks.js';
import { actorOf } from './authenticate.js';
import { sessionOf } from './require-session.js';
import { captureParams } from './schemas/captures.js';
import { walkParams } from './schemas/walks.js';

/** Behind `requireSession`. */
export function lookOf(request: FastifyRequest, what: Look['what'], id: string): Look {
  const actor = actorOf(request);
  const name = request.user?.name ?? request.machine?.name ?? '';
  return { session: sessionOf(request), by: { id: actor.id, name, kind: actor.kind }, what, id, address: request.ip };
}

/** True for the learner, and for a machine that acts for them. */
export function isOwn(request: FastifyRequest): boolean {
  const actor = actorOf(request);
  return actor.kind === 'machine' || sessionOf(request).userId === actor.id;
}

/** True for who must predict a walk before it is shown: whoever is no instructor there and no admin, and a machine that acts for a learner. */
export function predictsFirst(request: FastifyRequest): boolean {
  const actor = actorOf(request);
  if (actor.kind === 'machine') return true;
  const { courseId } = sessionOf(request);
  return actor.role !== 'admin' && (courseId === null ? actor.role === 'learner' : actor.courses[courseId] !== 'instructor');
}

/** Hook behind `requireSession` for the packets of a capture. */
export function glance(looks: Looks): (request: FastifyRequest) => Promise<void> {
  return async (request) => { await looks.glance(lookOf(request, 'capture', captureParams.parse(request.params).captureId)); };
}

/** The same for a walk; it must be there. */
export function glanceAtWalk(looks: Looks, walks: Pick<Walks, 'get'>): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    const { id, walkId } = walkParams.parse(request.params);
    await walks.get(id, walkId, { predictsFirst: predictsFirst(request) });
    await looks.glance(lookOf(request, 'walk', walkId));
  };
}
