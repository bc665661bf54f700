/**
 * Password hashes: argon2id with RFC 9106's second recommended option (64 MiB, 3 passes, 4 lanes), above OWASP's
 * minimum. At most `maxParallel` run at once and `maxWaiting` wait: a storm of logins costs 128 MiB, not all memory,
 * and not every thread of Node's pool either.
 */
import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { AppError } from '../errors.js';

// `Algorithm.Argon2id` of a const enum, which isolatedModules can't read.
const argon2id = 2;
const options = { algorithm: argon2id, memoryCost: 64 * 1024, timeCost: 3, parallelism: 4 };
const prefix = '$argon2id$v=19$m=65536,t=3,p=4$';
const maxParallel = 2;
const maxWaiting = 64;
const retryAfterSeconds = 10;

let running = 0;
const waiting: (() => void)[] = [];

/** A PHC string. Throws `too-many-requests` when too many wait. */
export function hashPassword(password: string): Promise<string> {
  return limited(() => hash(normalise(password), options));
}

/**
 * Whether `password` made `stored`; with null (no such user, no password) false after the same work. A stored hash that
 * can't be read counts as no match. Throws `too-many-requests` when too many wait.
 */
export function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  return limited(async () => {
    try {
      const matches = await verify(stored ?? nobody, normalise(password));
      return stored !== null && matches;
    } catch {
      return false;
    }
  });
}

/** True for a hash with other parameters than today's: make it anew when the password is known. */
export function isOutdated(stored: string): boolean {
  return !stored.startsWith(prefix);
}

/** NFKC, so that a password typed on another keyboard or system stays the same (NIST SP 800-63B, on Unicode). */
export function normalise(password: string): string {
  return password.normalize('NFKC');
}

/** A hash that no known password has: to check against it takes as long as against a real one. */
const nobody = `${prefix}${base64(randomBytes(16))}$${base64(randomBytes(32))}`;

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}

async function limited<T>(work: () => Promise<T>): Promise<T> {
  if (running >= maxParallel) await turn();
  else running++;
  try {
    return await work();
  } finally {
    // The next in line takes over our place, so nobody slips in between.
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  }
}

function turn(): Promise<void> {
  if (waiting.length >= maxWaiting) throw new AppError('too-many-requests', 'Too many people log in at once: try again in a moment.', { retryAfterSeconds });
  return new Promise((resolve) => { waiting.push(resolve); });
}
