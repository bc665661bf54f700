/** Many learners, each logged in: made in the service's own database, since no one may make a class of accounts by accident. */
import { createAuth } from '../../src/auth/auth.js';
import { readConfig } from '../../src/config.js';
import { createStore } from '../../src/store/store.js';
import { pause, type Service } from './service.js';

/** The same service, asked by somebody else each. */
export async function learners(service: Service, count: number): Promise<Service[]> {
  const store = await createStore(readConfig({ DATA_DIR: service.dataDir }).databaseUrl);
  try {
    const { accounts } = createAuth(store, { loginHours: 12 });
    const secrets: string[] = [];
    for (let number = 1; number <= count; number++) {
      const user = await accounts.create({ email: `bench-${number}@example.org`, name: `Bench ${number}`, role: 'learner' });
      secrets.push((await accounts.makeLink(user, 'login', null)).secret);
    }
    // A statement of the service's own may still read what was there before.
    await pause(500);
    return await Promise.all(secrets.map(async (secret) => service.as((await service.ask<{ token: string }>('POST', '/v1/auth/link', { secret })).token)));
  } finally {
    await store.close();
  }
}
