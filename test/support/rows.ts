/** Rows that most tests of the store need. */
import { randomUUID } from 'node:crypto';
import type { SessionRow } from '../../src/store/sessions.js';
import type { Store } from '../../src/store/store.js';
import type { UserRow } from '../../src/store/users.js';

export const roomy = { perUser: 100, total: 1000 };
export const lab = { hash: 'a'.repeat(64), slug: 'pod-to-pod-same-node', title: 'Pod to pod', version: '1.0.0', definition: { tasks: [] } };

export function makeUser(store: Store, name = 'Ada'): Promise<UserRow> {
  return store.users.create({ email: `${name}-${randomUUID()}@example.org`, name, role: 'learner', passwordHash: null });
}

/** A pending session of a new user, of a lab with this slug. */
export async function makeSession(store: Store, { slug = lab.slug, userId }: { slug?: string; userId?: string } = {}): Promise<SessionRow> {
  await store.labs.save(lab);
  const owner = userId ?? (await makeUser(store)).id;
  const expiresAt = new Date(Date.now() + 3_600_000);
  const request = { userId: owner, lab: { hash: lab.hash, slug }, seed: 1, expiresAt, quota: roomy };
  return (await store.sessions.create(request)).session;
}
