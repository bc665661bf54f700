/** Who asks in the stories. */
import type { TestService } from '../../support/service.js';
import { bearer } from '../../support/service.js';

export interface Person { id: string; headers: { authorization: string } }

export interface Cast {
  admin: Person;
  instructor: Person;
  learner: Person;
}

export async function makeCast(service: TestService): Promise<Cast> {
  const person = async (name: string, role: 'learner' | 'instructor' | 'admin'): Promise<Person> => {
    const { id, email } = await service.store.users.create({ email: `${name.toLowerCase()}@example.org`, name, role, passwordHash: null });
    return { id, headers: await bearer(service, { email }) };
  };
  return { admin: await person('Margaret', 'admin'), instructor: await person('Radia', 'instructor'), learner: await person('Vint', 'learner') };
}
