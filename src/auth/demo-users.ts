/**
 * One learner and one instructor to try the service with. Their passwords are random, made once, and printed at each
 * start: so they are kept as they are in `<dataDir>/demo-logins.json` (mode 0600), the database has hashes only. Who
 * deletes the file gets new ones at the next start; who empties the database keeps the file's.
 */
import { createHash, randomInt } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Store } from '../store/store.js';
import { hashPassword, verifyPassword } from './passwords.js';

const logins = z.strictObject({
  learner: z.strictObject({ email: z.string().min(1), password: z.string().min(1) }),
  instructor: z.strictObject({ email: z.string().min(1), password: z.string().min(1) }),
});

export type DemoLogins = z.infer<typeof logins>;

const names = { learner: 'Demo Learner', instructor: 'Demo Instructor' } as const;
/** Without those that look alike. 24 of 31 letters are 118 bits. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 4;
const groupLength = 6;

/** Makes both users if need be; returns what to print. Idempotent. Throws an `Error` when the file can't be read. */
export async function ensureDemoUsers(store: DemoStore, { dataDir }: { dataDir: string }): Promise<DemoLogins> {
  const path = join(dataDir, 'demo-logins.json');
  const known = (await readLogins(path)) ?? (await writeLogins(path));
  await Promise.all((['learner', 'instructor'] as const).map((role) => ensureUser(store, role, known[role])));
  return known;
}

type DemoStore = Pick<Store, 'users' | 'settings'>;

async function ensureUser(store: DemoStore, role: keyof DemoLogins, login: DemoLogins['learner']): Promise<void> {
  const user = await store.users.findByEmail(login.email);
  const fits = user !== null && user.role === role && await isKnown(store, role, login.password, user.passwordHash);
  if (!fits) await store.users.upsertDemo({ email: login.email, name: names[role], role, passwordHash: await hashPassword(login.password) });
}

/**
 * True where this password belongs to this hash. Argon2id takes 0.2 s, and every start would pay it for both users: so
 * what was found is remembered, as a digest of the two (the password has 118 random bits, so a plain digest tells nothing).
 */
async function isKnown({ settings }: DemoStore, role: string, password: string, hash: string | null): Promise<boolean> {
  const digest = createHash('sha256').update(`${password}\0${hash ?? ''}`).digest('hex');
  if (await settings.get(`demo-login:${role}`) === digest) return true;
  if (!await verifyPassword(hash, password)) return false;
  await settings.set(`demo-login:${role}`, digest);
  return true;
}

async function readLogins(path: string): Promise<DemoLogins | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return logins.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${path} does not hold the demo logins. Delete it: new ones are made at the next start.`, { cause });
  }
}

async function writeLogins(path: string): Promise<DemoLogins> {
  const made = {
    learner: { email: 'learner@demo.example', password: newPassword() },
    instructor: { email: 'instructor@demo.example', password: newPassword() },
  };
  await mkdir(join(path, '..'), { recursive: true });
  const part = `${path}.${process.pid}.part`;
  const file = await open(part, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(made, null, 2)}\n`);
    await file.sync();
    await rename(part, path);
  } finally {
    await file.close();
    await rm(part, { force: true });
  }
  return made;
}

function newPassword(): string {
  const group = (): string => Array.from({ length: groupLength }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  return Array.from({ length: groups }, group).join('-');
}
