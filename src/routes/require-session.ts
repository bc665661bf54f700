/** Hook that loads the session of the path and asks whether this user may do this to it. */
import type { FastifyRequest } from 'fastify';
import { AppError, isAppError } from '../errors.js';
import type { Sessions, SessionView } from '../sessions/contract.js';
import { may, type Actor, type Resource, type SessionAction } from '../auth/permissions.js';
import { actorOf } from './authenticate.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set behind `requireSession`. */
    session: SessionView | null;
  }
}

export type { SessionAction };

/**
 * A hook for routes with `:id` in their path. A session that the user may not even see is `not-found`, like one that
 * does not exist; one that they may see but not treat like this is `not-permitted`.
 */
export function requireSession(sessions: Sessions, action: SessionAction): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    const actor = actorOf(request);
    const session = await findVisible(sessions, actor, sessionId(request));
    if (!may(actor, action, resourceOf(session))) throw new AppError('not-permitted', `You may look at session ${session.id}, but not ${action} it.`);
    request.session = session;
    // A look at the state is no use: a client that polls a session must not keep it alive for ever.
    if (action !== 'read') sessions.touch(session.id);
  };
}

/** One sentence for both kinds of not found: not even the wording tells a stranger which it is. */
async function findVisible(sessions: Sessions, actor: Actor, id: string): Promise<SessionView> {
  const session = await sessions.find(id).catch((error: unknown) => {
    if (isAppError(error, 'not-found')) return undefined;
    throw error;
  });
  if (session && may(actor, 'read', resourceOf(session))) return session;
  throw new AppError('not-found', `There is no session ${id}.`);
}

/** What `may` asks of a session. */
function resourceOf({ userId, courseId, demonstration }: SessionView): Resource {
  return { kind: 'session', ownerId: userId, courseId, demonstration };
}

function sessionId(request: FastifyRequest): string {
  const params: unknown = request.params;
  if (typeof params === 'object' && params !== null && 'id' in params && typeof params.id === 'string') return params.id;
  throw new Error('The route has no :id');
}

/** The session of a request behind `requireSession`. */
export function sessionOf(request: FastifyRequest): SessionView {
  if (!request.session) throw new Error('The route has no requireSession hook');
  return request.session;
}

/** True for a person who sees this session, behind `requireSession`, only because it is a demonstration. */
export function watchesOnly(request: FastifyRequest): boolean {
  const actor = actorOf(request);
  const resource = resourceOf(sessionOf(request));
  return actor.kind === 'user' && !may(actor, 'use', resource) && !may(actor, 'help', resource);
}

/** `undefined` for whose list of sessions has no owner to filter by; throws `not-permitted` for who may not see all. */
export function mayListAll(actor: Actor, courseId: string | undefined): undefined {
  if (!may(actor, 'list-all', { kind: 'session', ...(courseId !== undefined && { courseId }) })) throw new AppError('not-permitted', 'Only an admin sees everybody\'s sessions, and an instructor those of their course: set `course`. Leave `user` out for your own.');
  return undefined;
}
