/**
 * `npm run admin -- create-admin EMAIL [--name NAME]`: the first admin, or one who is needed because no other can log in.
 * Makes the account, or makes the account of this address an admin, and prints a one-time link to choose a password.
 * Whoever may run this has the database anyway.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createAuth } from '../auth/auth.js';
import { readConfig, type Config } from '../config.js';
import { createStore, type Store } from '../store/store.js';
import type { UserRow } from '../store/users.js';
import { SetupError } from './setup-error.js';

const usage = 'npm run admin -- create-admin EMAIL [--name NAME]';

export async function main(words: readonly string[] = []): Promise<void> {
  const { values, positionals: [command, email] } = parseArgs({ args: [...words], allowPositionals: true, options: { name: { type: 'string', default: 'Admin' } } });
  if (command !== 'create-admin' || !z.email().safeParse(email).success || email === undefined) throw new SetupError('That is not something to do.', `Use: ${usage}`);
  const config = readConfig();
  const store = await createStore(config.databaseUrl);
  try {
    console.log(await createAdmin(store, config, { email, name: values.name }));
  } finally {
    await store.close();
  }
}

/** What to tell whoever asked: the secret is nowhere else. */
export async function createAdmin(store: Store, config: Pick<Config, 'LOGIN_HOURS' | 'PUBLIC_URL'>, { email, name }: { email: string; name: string }): Promise<string> {
  const { accounts } = createAuth(store, { loginHours: config.LOGIN_HOURS });
  const known = await store.users.findByEmail(email);
  const user: UserRow = known === null ? await accounts.create({ email, name, role: 'admin' }) : await accounts.change(known.id, { role: 'admin', disabled: false });
  const { secret, expiresAt } = await accounts.makeLink(user, 'password', null);
  await store.audit.append({ action: 'createAdmin', subject: `/v1/users/${user.id}`, detail: { by: 'npm run admin' } });
  const url = config.PUBLIC_URL === undefined ? [] : [`Open ${new URL(`link#password=${secret}`, config.PUBLIC_URL.replace(/\/?$/, '/')).href}, or`];
  return [
    `${user.email} is an admin. A password is chosen once, until ${expiresAt.toISOString()}:`, ...url,
    'send to the running service:',
    `  curl $URL/v1/auth/password/reset -H 'Content-Type: application/json' -d '{"secret": "${secret}", "password": "AT LEAST 15 CHARACTERS"}'`,
  ].join('\n');
}
