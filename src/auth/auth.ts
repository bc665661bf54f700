/** Login, logout, and whose token this is. */
import { AppError } from '../errors.js';
import type { Store } from '../store/store.js';
import type { CourseRoles } from '../store/enrolments.js';
import type { Role, UserRow } from '../store/users.js';
import { createLoginThrottle } from './login-throttle.js';
import { hashPassword, isOutdated, verifyPassword } from './passwords.js';
import { createTokenCache } from './token-cache.js';
import { newToken, tokenDigest } from './tokens.js';

/** A user without the secrets. */
export interface AuthUser {
  id: string;
  email: string;
  name: string;
  role: Role;
  /** Their part in each course that they are in, by its id. */
  courses: CourseRoles;
}

export interface Auth {
  /** Throws `wrong-credentials`, the same and after the same work for an unknown address; `too-many-requests`. */
  login(request: { email: string; password: string; address: string }): Promise<{ token: string; expiresAt: Date; user: Omit<AuthUser, 'courses'> }>;
  /** The token is worth nothing afterwards (on other servers after 5 s at the latest); no error for one that is unknown. */
  logout(token: string): Promise<void>;
  /** Null for a token that is unknown, expired, or none at all. */
  authenticate(token: string): Promise<AuthUser | null>;
}

export type AuthStore = Pick<Store, 'users' | 'tokens'>;

/** `now` is milliseconds since 1970; tests move it. */
export function createAuth(store: AuthStore, { loginHours, now = Date.now }: { loginHours: number; now?: () => number }): Auth {
  const throttle = createLoginThrottle(now);
  const cache = createTokenCache(now);

  return {
    async login({ email, password, address }) {
      const succeeded = throttle.begin(email, address);
      const user = await store.users.findByEmail(email);
      const matches = await verifyPassword(user?.passwordHash ?? null, password);
      if (user === null || !matches) throw new AppError('wrong-credentials', 'E-mail or password is wrong. Check both.');
      succeeded();
      await renewHash(store, user, password);
      const token = newToken();
      const expiresAt = new Date(now() + loginHours * 3_600_000);
      await store.tokens.create({ digest: digestOf(token), userId: user.id, expiresAt });
      const { id, name, role } = user;
      return { token, expiresAt, user: { id, email: user.email, name, role } };
    },

    async logout(token) {
      const digest = tokenDigest(token);
      if (digest === undefined) return;
      await store.tokens.delete(digest);
      cache.delete(digest);
    },

    async authenticate(token) {
      const digest = tokenDigest(token);
      if (digest === undefined) return null;
      const cached = cache.get(digest);
      if (cached !== undefined) return authUser(cached.user, cached.courses);
      const found = await store.tokens.find(digest);
      if (found === null || found.token.expiresAt.getTime() <= now()) return null;
      cache.set(digest, found, found.token.expiresAt);
      return authUser(found.user, found.courses);
    },
  };
}

async function renewHash(store: AuthStore, user: UserRow, password: string): Promise<void> {
  if (user.passwordHash === null || !isOutdated(user.passwordHash)) return;
  await store.users.setPasswordHash(user.id, await hashPassword(password));
}

function digestOf(token: string): string {
  const digest = tokenDigest(token);
  if (digest === undefined) throw new Error('A new token has not the form of a token.');
  return digest;
}

function authUser({ id, email, name, role }: UserRow, courses: CourseRoles): AuthUser {
  return { id, email, name, role, courses };
}
