/** Whose login or key this is. What an API key may do ends where its maker's own rights end, also when these shrink later. */
import type { ApiKeyRow } from '../store/api-keys.js';
import type { CourseRoles } from '../store/enrolments.js';
import type { Store } from '../store/store.js';
import type { UserRow } from '../store/users.js';
import type { AuthUser } from './auth.js';
import { mayGrant, scopes, type Actor, type Scope } from './permissions.js';
import type { TokenCache } from './token-cache.js';
import { secretDigest, secretKind } from './tokens.js';

/** A program with an API key. */
export interface Machine {
  id: string;
  name: string;
  scopes: readonly Scope[];
  courseId: string | null;
  createdById: string;
}

export interface Identified {
  actor: Actor;
  /** Null for a machine. */
  user: AuthUser | null;
  machine: Machine | null;
  /** When the login or key ends by itself. */
  expiresAt: Date | null;
  /** Whose notices (`user:ID`) tell that it may have ended before. */
  ids: readonly string[];
}

export type IdentifyStore = Pick<Store, 'tokens' | 'apiKeys'>;
export type Identify = (token: string, options?: { fresh?: boolean }) => Promise<Identified | null>;

/** `fresh`: past the cache, for what must not be a few seconds late. */
export function createIdentify(store: IdentifyStore, cache: TokenCache<Identified>, now: () => number): Identify {
  return async (token, { fresh = false } = {}) => {
    const kind = secretKind(token);
    const digest = kind === 'login' || kind === 'key' ? secretDigest(kind, token) : undefined;
    if (digest === undefined) return null;
    const cached = fresh ? undefined : cache.get(digest);
    if (cached !== undefined) return cached;
    const found = kind === 'key' ? await findMachine(store, digest, new Date(now())) : await findUser(store, digest);
    if (found === null || (found.expiresAt !== null && found.expiresAt.getTime() <= now())) {
      cache.delete(digest);
      return null;
    }
    cache.set(digest, found, found);
    return found;
  };
}

async function findUser(store: IdentifyStore, digest: string): Promise<Identified | null> {
  const found = await store.tokens.find(digest);
  if (found === null || found.user.disabledAt !== null) return null;
  const user = authUser(found.user, found.courses);
  return { actor: personOf(found.user, found.courses), user, machine: null, expiresAt: found.token.expiresAt, ids: [user.id] };
}

async function findMachine(store: IdentifyStore, digest: string, now: Date): Promise<Identified | null> {
  const found = await store.apiKeys.findByDigest(digest);
  if (found === null || found.key.revokedAt !== null || found.maker.disabledAt !== null) return null;
  const { key, maker, courses } = found;
  if (key.expiresAt === null || key.expiresAt > now) await store.apiKeys.markUsed(key, now);
  const machine = machineOf(key, personOf(maker, courses));
  return { actor: { kind: 'machine', id: key.id, scopes: machine.scopes, courseId: key.courseId }, user: null, machine, expiresAt: key.expiresAt, ids: [key.id, maker.id] };
}

function machineOf({ id, name, scopes: given, courseId, createdById }: ApiKeyRow, maker: Actor): Machine {
  return { id, name, courseId, createdById, scopes: scopes.filter((scope) => given.includes(scope) && mayGrant(maker, scope, courseId)) };
}

function personOf({ id, role }: UserRow, courses: CourseRoles): Actor {
  return { kind: 'user', id, role, courses };
}

export function authUser({ id, email, name, role }: UserRow, courses: CourseRoles): AuthUser {
  return { id, email, name, role, courses };
}
