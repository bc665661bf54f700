/** A service with something of everything in it, for tests that ask every operation. */
import type { FastifyInstance } from 'fastify';
import type { Test } from 'tap';
import { build } from '../app.js';
import type { Operation } from './document.js';
import type { Known } from './requests.js';

export type ActorName = 'anonymous' | 'learner' | 'instructor' | 'admin';

export interface World {
  app: FastifyInstance;
  actors: ActorName[];
  known: Known;
  /** Headers of a login that is good now: the operations before may have ended it. */
  credentials(actor: ActorName): Promise<Record<string, string>>;
  /** What ends or removes things comes last. */
  inOrder(operations: readonly Operation[]): Operation[];
}

const settings = { REQUESTS_PER_MINUTE: '1000000', LOGINS_PER_MINUTE: '1000000', MAX_SESSIONS: '5' };

export async function openWorld(t: Test): Promise<World> {
  const parts = await build(t, settings);
  const people = { learner: await parts.login('learner'), instructor: await parts.login('instructor'), admin: await parts.login('admin') };
  const session = await parts.session(people.learner.user.id);

  async function credentials(actor: ActorName): Promise<Record<string, string>> {
    if (actor === 'anonymous') return {};
    const person = people[actor];
    if (await parts.auth.authenticate(person.token) !== null) return { ...person.headers };
    const { token } = await parts.auth.openLogin(person.user);
    people[actor] = { ...person, token, headers: { authorization: `Bearer ${token}` } };
    return { ...people[actor].headers };
  }

  return {
    app: parts.app, credentials,
    actors: ['anonymous', 'learner', 'instructor', 'admin'],
    known: { id: [session.id], slug: ['pod-to-pod-same-node'], taskId: ['plug-in', 'addresses'] },
    inOrder: (operations) => [...operations].sort((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE')),
  };
}
