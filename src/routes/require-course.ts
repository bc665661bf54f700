/** Hooks for what belongs to a course as a whole: its live board, and messages to its learners. */
import type { FastifyRequest } from 'fastify';
import type { Resource, Action } from '../auth/permissions.js';
import type { Store } from '../store/store.js';
import { actorOf } from './authenticate.js';
import { guard, mayOrRefuse } from './require-resource.js';

type Hook = (request: FastifyRequest) => Promise<void>;

/** A course that the actor may not see is `not-found`; one whose `kind` they may not `action` is `not-permitted`. */
export function requireInCourse(boards: Pick<Store['boards'], 'course'>, action: Action, kind: Resource['kind']): Hook {
  const courses = guard<{ id: string }>({ kind: 'course', load: (id) => boards.course(id), place: ({ id }) => ({ courseId: id }) });
  const visible = courses.may('read');
  return async (request) => {
    await visible(request);
    mayOrRefuse(actorOf(request), action, { kind, courseId: courses.of(request).id });
  };
}
