/** Random texts of a launch; the database has their digests. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** True where `secret` has this digest; takes as long for one that has not. */
export function matches(secret: string, digest: string): boolean {
  return timingSafeEqual(Buffer.from(digestOf(secret), 'hex'), Buffer.from(digest, 'hex'));
}

/** A state says by itself that it is ours: what is not is refused without asking the database. */
export function signState(id: string, key: string): string {
  return `${id}.${signature(id, key)}`;
}

export function isOurState(state: string, key: string): boolean {
  const [id = '', given = '', ...rest] = state.split('.');
  const expected = Buffer.from(signature(id, key));
  const actual = Buffer.from(given);
  return rest.length === 0 && id !== '' && actual.length === expected.length && timingSafeEqual(actual, expected);
}

function signature(id: string, key: string): string {
  return createHmac('sha256', key).update(`lti-state ${id}`).digest('base64url');
}
