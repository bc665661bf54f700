/** Secrets that only their holder knows: 256 random bits; the database has the SHA-256. */
import { createHash, randomBytes } from 'node:crypto';

/** The prefixes tell what it is, and let secret scanners find one that leaked: a login, a machine's key, a one-time link. */
export const prefixes = { login: 'vl_', key: 'vlk_', link: 'vlo_' } as const;
export type SecretKind = keyof typeof prefixes;

const form = /^(vl_|vlk_|vlo_)[A-Za-z0-9_-]{43}$/;

function newSecret(kind: SecretKind): string {
  return `${prefixes[kind]}${randomBytes(32).toString('base64url')}`;
}

/** The digest to look a secret of this kind up by; undefined when it can't be one. No slow hash: 256 bits can't be guessed. */
export function secretDigest(kind: SecretKind, secret: string): string | undefined {
  return secretKind(secret) === kind ? createHash('sha256').update(secret).digest('hex') : undefined;
}

/** The digest of a login's token; undefined when it can't be one of ours. */
export function tokenDigest(token: string): string | undefined {
  return secretDigest('login', token);
}

export function secretKind(secret: string): SecretKind | undefined {
  const prefix = form.exec(secret)?.[1];
  return (Object.keys(prefixes) as SecretKind[]).find((kind) => prefixes[kind] === prefix);
}

/** A new secret with the digest to store. */
export function newSecretWithDigest(kind: SecretKind): { secret: string; digest: string } {
  const secret = newSecret(kind);
  return { secret, digest: createHash('sha256').update(secret).digest('hex') };
}
