/**
 * Who did what, when, from where: every change that a client made, after it was made; and every look into somebody
 * else's session (terminal, capture, events, files), before it is given: a look that could not be written down is not
 * given. Contents are never written.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { Actor } from '../auth/permissions.js';
import type { NewAuditEntry } from '../store/audit.js';
import type { Store } from '../store/store.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A look here is told to the learner and logged as what it is (sessions/looks.ts), so not once more as a request. */
    logsLook?: boolean;
  }
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
/** A page that asks again and again is one look a minute; each socket is one of its own. */
const lookEveryMs = 60_000;
const maxRememberedLooks = 10_000;

/** Requests that are whoever's they make themselves, such as a login. */
const actsAs = new WeakMap<FastifyRequest, string>();

/** Says whose change this request was, where it came without a login. */
export function noteActor(request: FastifyRequest, userId: string): void {
  actsAs.set(request, userId);
}

export const auditChanges = fp(async (app: FastifyInstance, { audit }: { audit: Pick<Store['audit'], 'append'> }) => {
  const isNewLook = rememberLooks();

  app.addHook('preHandler', async (request) => {
    const { session, actor } = request;
    if (request.method !== 'GET' || !session || !actor || session.userId === actor.id || request.routeOptions.config.logsLook === true) return;
    const entry = entryOf(request, actor);
    if (request.ws || isNewLook(`${actor.id} ${entry.action} ${entry.subject}`)) await audit.append({ ...entry, detail: { ...entry.detail, ownerId: session.userId } });
  });

  app.addHook('onResponse', async (request, reply) => {
    const userId = actsAs.get(request);
    const actor: Pick<Actor, 'id' | 'kind'> | null = userId === undefined ? request.actor : { id: userId, kind: 'user' };
    if ((safeMethods.has(request.method) && userId === undefined) || reply.statusCode >= 400 || !actor) return;
    // The answer has gone; that it could not be written down is for the operator.
    await audit.append(entryOf(request, actor)).catch((error: unknown) => { request.log.error({ err: error }, 'an audit entry could not be written'); });
  });
}, { name: 'audit', dependencies: ['authenticate'] });

function entryOf(request: FastifyRequest, actor: Pick<Actor, 'id' | 'kind'>): NewAuditEntry {
  return {
    actorId: actor.id, actorKind: actor.kind, action: operation(request), subject: (request.url.split('?', 1)[0] ?? '').slice(0, 300),
    address: request.ip, detail: { requestId: request.id },
  };
}

function rememberLooks(): (look: string) => boolean {
  const looks = new Map<string, number>();
  return (look) => {
    const now = performance.now();
    if ((looks.get(look) ?? -Infinity) > now - lookEveryMs) return false;
    looks.delete(look);
    looks.set(look, now);
    const oldest = looks.keys().next();
    if (looks.size > maxRememberedLooks && oldest.done !== true) looks.delete(oldest.value);
    return true;
  };
}

const watches: Record<string, string> = { events: 'watchEvents', commands: 'streamCommand' };

function operation({ routeOptions, ws }: FastifyRequest): string {
  const schema = routeOptions.schema;
  if (schema && 'operationId' in schema && typeof schema.operationId === 'string') return schema.operationId;
  const kind = ws ? /\/(\w+)(?:\/:\w+)?\/stream$/.exec(routeOptions.url ?? '')?.[1] : undefined;
  return watches[kind ?? ''] ?? `${routeOptions.method} ${routeOptions.url}`;
}
