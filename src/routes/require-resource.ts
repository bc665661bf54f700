/**
 * The hook of `require-session.ts` for every other resource: it loads the thing of the path and asks whether this actor
 * may do this to it. What they may not even see is `not-found`, like what does not exist; what they may see but not
 * treat like this is `not-permitted`.
 *
 *     const courses = guard({ kind: 'course', load: (id) => store.courses.find(id), place: ({ id }) => ({ courseId: id }) });
 *     app.patch('/:id', { preParsing: courses.may('write') }, async (request) => change(courses.of(request)));
 */
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors.js';
import { may, type Action, type Actor, type Resource, type ResourceKind } from '../auth/permissions.js';
import { actorOf } from './authenticate.js';

type Hook = (request: FastifyRequest) => Promise<void>;

export interface GuardOptions<Row> {
  kind: ResourceKind;
  /** What people call it, where the kind's name would not do. */
  name?: string;
  /** The parameter of the path that names it. */
  param?: string;
  load(id: string, request: FastifyRequest): Promise<Row | null>;
  /** Where the thing belongs: its owner, its course. */
  place(row: Row): Omit<Resource, 'kind'>;
}

export interface Guard<Row> {
  /** The hook for `preParsing`. */
  may(action: Action): Hook;
  /** What the hook has loaded. */
  of(request: FastifyRequest): Row;
}

export function guard<Row>({ kind, name = kind, param = 'id', load, place }: GuardOptions<Row>): Guard<Row> {
  const loaded = new WeakMap<FastifyRequest, { row: Row }>();

  async function find(request: FastifyRequest, actor: Actor): Promise<{ row: Row; resource: Resource }> {
    const id = paramOf(request, param);
    const row = await load(id, request);
    const resource = row === null ? null : { kind, ...place(row) };
    if (row === null || resource === null || !may(actor, 'read', resource)) throw new AppError('not-found', `There is no ${name} ${id}.`);
    return { row, resource };
  }

  return {
    may: (action) => async (request) => {
      const actor = actorOf(request);
      const { row, resource } = await find(request, actor);
      if (!may(actor, action, resource)) throw new AppError('not-permitted', `You may look at this ${name}, but not ${action} it.`);
      loaded.set(request, { row });
    },
    of(request) {
      const known = loaded.get(request);
      if (known === undefined) throw new Error('The route has no hook of this guard');
      return known.row;
    },
  };
}

/** Hook for what is not about one thing, such as making one or listing all: 403 where the table does not allow it. */
export function requireMay(action: Action, kind: ResourceKind): Hook {
  return async (request) => { mayOrRefuse(actorOf(request), action, { kind }); };
}

/** Throws `not-permitted` unless the table allows it. */
export function mayOrRefuse(actor: Actor, action: Action, resource: Resource): void {
  if (!may(actor, action, resource)) throw new AppError('not-permitted', `Your role or key does not allow this (${resource.kind}: ${action}).`);
}

function paramOf({ params }: FastifyRequest, name: string): string {
  const value = typeof params === 'object' && params !== null ? (params as Record<string, unknown>)[name] : undefined;
  if (typeof value === 'string') return value;
  throw new Error(`The route has no :${name}`);
}
