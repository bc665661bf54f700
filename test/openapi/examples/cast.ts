/** Who asks in the stories. */
import { hashPassword } from '../../../src/auth/passwords.js';
import type { TestService } from '../../support/service.js';
import { bearer } from '../../support/service.js';

export interface Person { id: string; headers: { authorization: string } }

export interface Cast {
  admin: Person;
  instructor: Person;
  learner: Person;
}

const password = 'correct horse battery staple';

export async function makeCast(service: TestService): Promise<Cast> {
  const passwordHash = await hashPassword(password);
  const person = async (name: string, role: 'learner' | 'instructor' | 'admin'): Promise<Person> => {
    const { id, email } = await service.store.users.create({ email: `${name.toLowerCase()}@example.org`, name, role, passwordHash });
    return { id, headers: await bearer(service, { email, password }) };
  };
  return { admin: await person('Margaret', 'admin'), instructor: await person('Radia', 'instructor'), learner: await person('Vint', 'learner') };
}
