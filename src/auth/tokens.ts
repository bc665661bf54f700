/** Login tokens: 256 random bits that only their holder knows; the database has the SHA-256. */
import { createHash, randomBytes } from 'node:crypto';

const form = /^vl_[A-Za-z0-9_-]{43}$/;

/** The prefix lets secret scanners find a token that leaked. */
export function newToken(): string {
  return `vl_${randomBytes(32).toString('base64url')}`;
}

/** The digest to look a token up by; undefined when it can't be one of ours. No slow hash: 256 bits can't be guessed. */
export function tokenDigest(token: string): string | undefined {
  return form.test(token) ? createHash('sha256').update(token).digest('hex') : undefined;
}
