/** Many learners, each logged in: written into the database before the service opens it, since no one may make a class of accounts by accident. */
import { newSecretWithDigest } from '../../src/auth/tokens.js';
import { createStore, type Store } from '../../src/store/store.js';

const loginMs = 6 * 3_600_000;

/** Their tokens. */
export async function makeLearners(databaseUrl: string, count: number): Promise<string[]> {
  const store = await createStore(databaseUrl);
  try {
    const tokens: string[] = [];
    for (let number = 0; number < count; number++) tokens.push(await logIn(store, number));
    return tokens;
  } finally {
    await store.close();
  }
}

async function logIn(store: Store, number: number): Promise<string> {
  const user = await store.users.create({ email: `learner-${number}@bench.example`, name: `Learner ${number}`, role: 'learner', passwordHash: null });
  const { secret, digest } = newSecretWithDigest('login');
  await store.tokens.create({ digest, userId: user.id, expiresAt: new Date(Date.now() + loginMs) });
  return secret;
}
