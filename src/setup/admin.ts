/**
 * `npm run admin`: the common jobs of an operator (`admin/commands.ts`), and the first admin, or one who is needed because no
 * other can log in.
 * Makes the account, or makes the account of this address an admin, and prints a one-time link to choose a password.
 * Whoever may run this has the database anyway.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createAuth } from '../auth/auth.js';
import { readConfig, type Config } from '../config.js';
import { createStore, type Store } from '../store/store.js';
import type { UserRow } from '../store/users.js';
import { commands } from './admin/commands.js';
import { SetupError } from './setup-error.js';

const usage = ['create-admin EMAIL [--name NAME]     an account that may do everything', 'link EMAIL                           a one-time link to choose a password', ...Object.values(commands).map((command) => command.usage)]
  .map((line) => `  npm run admin -- ${line}`).join('\n');

export async function main(words: readonly string[] = []): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { name: { type: 'string', default: 'Admin' } } });
  const config = readConfig();
  const store = await createStore(config.databaseUrl);
  try {
    console.log(await answer(store, config, positionals, values.name));
  } finally {
    await store.close();
  }
}

/** What to print. Throws `SetupError` with what there is for what is not there. */
export async function answer(store: Store, config: Config, [command = '', ...words]: readonly string[], name: string): Promise<string> {
  const [email = ''] = words;
  if (command === 'create-admin' && z.email().safeParse(email).success) return createAdmin(store, config, { email, name });
  if (command === 'link') return linkFor(store, config, email);
  const known = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (known === undefined) throw new SetupError('That is not something to do.', `Use:\n${usage}`);
  const lines = await known.run({ store, config, words });
  if (words.length > 0 && command !== 'backup') await store.audit.append({ action: 'admin', subject: command, detail: { by: 'npm run admin', words: words.slice(0, 2).filter((word) => !word.includes('@')) } });
  return lines.join('\n');
}

async function linkFor(store: Store, config: Pick<Config, 'LOGIN_HOURS' | 'PUBLIC_URL'>, email: string): Promise<string> {
  const user = await store.users.findByEmail(email);
  if (user === null) throw new SetupError(`There is no user ${email}.`, 'npm run admin -- create-admin EMAIL makes an admin.');
  return link(store, config, user);
}

/** What to tell whoever asked: the secret is nowhere else. */
export async function createAdmin(store: Store, config: Pick<Config, 'LOGIN_HOURS' | 'PUBLIC_URL'>, { email, name }: { email: string; name: string }): Promise<string> {
  const { accounts } = createAuth(store, { loginHours: config.LOGIN_HOURS });
  const known = await store.users.findByEmail(email);
  const user: UserRow = known === null ? await accounts.create({ email, name, role: 'admin' }) : await accounts.change(known.id, { role: 'admin', disabled: false });
  await store.audit.append({ action: 'createAdmin', subject: `/v1/users/${user.id}`, detail: { by: 'npm run admin' } });
  return link(store, config, user);
}

async function link(store: Store, config: Pick<Config, 'LOGIN_HOURS' | 'PUBLIC_URL'>, user: UserRow): Promise<string> {
  const { accounts } = createAuth(store, { loginHours: config.LOGIN_HOURS });
  const { secret, expiresAt } = await accounts.makeLink(user, 'password', null);
  const url = config.PUBLIC_URL === undefined ? [] : [`Open ${new URL(`link#password=${secret}`, config.PUBLIC_URL.replace(/\/?$/, '/')).href}, or`];
  return [
    `${user.email}${user.role === 'admin' ? ' is an admin' : ''}. A password is chosen once, until ${expiresAt.toISOString()}:`, ...url,
    'send to the running service:',
    `  curl $URL/v1/auth/password/reset -H 'Content-Type: application/json' -d '{"secret": "${secret}", "password": "AT LEAST 15 CHARACTERS"}'`,
  ].join('\n');
}
