/** Login, logout, and whose token this is. */
import type { Store } from '../store/store.js';
import type { CourseRoles } from '../store/enrolments.js';
import type { Role, UserRow } from '../store/users.js';
import { createAccounts, type Accounts } from './accounts.js';
import { createIdentify, type Identified, type Identify } from './identify.js';
import { createLogins, wrongCredentials, type Login, type OpenLogin } from './logins.js';
import { createLoginThrottle } from './login-throttle.js';
import { hashPassword, isOutdated, verifyPassword } from './passwords.js';
import { createOidc, type Oidc, type OidcSettings } from './oidc.js';
import { createTokenCache } from './token-cache.js';
import { tokenDigest } from './tokens.js';

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
  login(request: { email: string; password: string; address: string }): Promise<Login>;
  /** The token is worth nothing afterwards, and its sockets are closed; no error for one that is unknown. */
  logout(token: string): Promise<void>;
  /** Null for a token or key that is unknown, expired, taken back, or none at all. `fresh`: without the cache. */
  identify: Identify;
  /** The same for a person's login only. */
  authenticate(token: string): Promise<AuthUser | null>;
  accounts: Accounts;
  /** For who has proved elsewhere who they are. Throws `account-disabled`. */
  openLogin: OpenLogin;
  /** Null where no provider is configured. */
  oidc: Oidc | null;
}

export type AuthStore = Pick<Store, 'users' | 'accounts' | 'loginLinks' | 'tokens' | 'apiKeys' | 'identities' | 'settings' | 'notices'>;

/** `moved` gives milliseconds since 1970 to tests that move the time; otherwise what is short is measured by a clock that never jumps. */
export function createAuth(store: AuthStore, { loginHours, oidc, now: moved }: { loginHours: number; oidc?: OidcSettings | undefined; now?: () => number }): Auth {
  const [now, ticks] = [moved ?? Date.now, moved ?? (() => performance.now())];
  const throttle = createLoginThrottle(ticks);
  const cache = createTokenCache<Identified>(store.notices, { now, ticks });
  const identify = createIdentify(store, cache, now);
  const openLogin = createLogins(store, { loginHours, now });

  const accounts = createAccounts(store, { throttle, openLogin, now });

  return {
    identify,
    openLogin,
    accounts,
    oidc: oidc === undefined ? null : createOidc(oidc, { store, accounts, openLogin, now }),

    async login({ email, password, address }) {
      const succeeded = throttle.begin(email, address);
      const user = await store.users.findByEmail(email);
      const matches = await verifyPassword(user?.passwordHash ?? null, password);
      if (user === null || user.passwordHash === null || !matches || user.disabledAt !== null) throw wrongCredentials();
      const login = await openLogin(user, user.passwordHash);
      succeeded();
      await renewHash(store, user, password);
      return login;
    },

    async logout(token) {
      const digest = tokenDigest(token);
      if (digest === undefined) return;
      const userId = await store.tokens.delete(digest);
      cache.delete(digest);
      if (userId !== null) store.notices.publish(`user:${userId}`);
    },

    authenticate: async (token) => (await identify(token))?.user ?? null,
  };
}

async function renewHash(store: AuthStore, user: UserRow, password: string): Promise<void> {
  if (user.passwordHash === null || !isOutdated(user.passwordHash)) return;
  await store.users.renewPasswordHash(user.id, user.passwordHash, await hashPassword(password));
}
