/** Everybody whom the matrices of permissions ask (test/app-permissions-rows.ts), with a login or a key each. */
import { scopes } from '../../src/auth/permissions.js';
import { newSecretWithDigest } from '../../src/auth/tokens.js';
import { newId } from '../../src/store/ids.js';
import type { Store } from '../../src/store/store.js';
import type { Role } from '../../src/store/users.js';
import type { ActorName } from '../app-permissions-rows.js';

const dayMs = 86_400_000;

export interface Actors {
  tokens: Record<ActorName, string | null>;
  ownerId: string;
  adminId: string;
  instructorId: string;
}

/** `courseId` is the owner's course. */
export async function makeActors(store: Store, { courseId, anotherId }: { courseId: string; anotherId: string }): Promise<Actors> {
  const [owner, admin] = [await person(store, 'Owner', 'learner', courseId), await person(store, 'Admin', 'admin')];
  const instructor = await person(store, 'Instructor', 'instructor', courseId, 'instructor');
  return {
    ownerId: owner.id, adminId: admin.id, instructorId: instructor.id,
    tokens: {
      owner: owner.token, admin: admin.token, instructor: instructor.token, nobody: null, expired: await makeToken(store, owner.id, -1000),
      other: (await person(store, 'Other', 'learner')).token, member: (await person(store, 'Member', 'learner', courseId)).token,
      foreign: (await person(store, 'Foreign', 'instructor', anotherId, 'instructor')).token,
      key: (await makeKey(store, admin.id, scopes)).token, bare: (await makeKey(store, admin.id, [])).token,
    },
  };
}

/** A user with a login, and in a course where one is named. */
export async function person(store: Store, name: string, role: Role, courseId?: string, courseRole: 'learner' | 'instructor' = 'learner'): Promise<{ id: string; token: string }> {
  const { id } = await store.users.create({ email: `${newId()}@example.org`, name, role, passwordHash: null });
  if (courseId !== undefined) await store.enrolments.enrol({ courseId, userId: id, role: courseRole, source: 'manual' });
  return { id, token: await makeToken(store, id) };
}

export async function makeToken(store: Store, userId: string, lifeMs = dayMs): Promise<string> {
  const { secret, digest } = newSecretWithDigest('login');
  await store.tokens.create({ digest, userId, expiresAt: new Date(Date.now() + lifeMs) });
  return secret;
}

export async function makeKey(store: Store, createdById: string, given: readonly string[]): Promise<{ id: string; token: string }> {
  const { secret, digest } = newSecretWithDigest('key');
  const { id } = await store.apiKeys.create({ name: 'A key', digest, scopes: given, courseId: null, createdById, expiresAt: null });
  return { id, token: secret };
}
