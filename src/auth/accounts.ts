/** Accounts: made, changed, disabled, given a new password. Whoever loses something is told at once (`user:ID`). */
import { AppError } from '../errors.js';
import type { UserChange } from '../store/accounts.js';
import type { LinkPurpose } from '../store/login-links.js';
import type { Store } from '../store/store.js';
import type { Role, UserRow } from '../store/users.js';
import type { LoginThrottle } from './login-throttle.js';
import type { Login, OpenLogin } from './logins.js';
import { checkPassword } from './password-rules.js';
import { hashPassword, verifyPassword } from './passwords.js';
import { newSecretWithDigest, secretDigest, tokenDigest } from './tokens.js';

const linkMs: Record<LinkPurpose, number> = { login: 15 * 60_000, password: 24 * 3_600_000 };

export interface Link {
  secret: string;
  purpose: LinkPurpose;
  expiresAt: Date;
}

export interface Accounts {
  /** Throws `conflict` where the address is taken, `invalid-request` for a bad password. Without a password, a link or the provider lets them in. */
  create(user: { email: string; name: string; role: Role; password?: string | undefined }): Promise<UserRow>;
  /** Throws `not-found`, `conflict` for the last admin. */
  change(id: string, change: UserChange): Promise<UserRow>;
  /** The user's earlier links for this purpose are worth nothing afterwards. */
  makeLink(user: UserRow, purpose: LinkPurpose, createdById: string | null): Promise<Link>;
  /** Throws `link-invalid`, `account-disabled`. */
  loginByLink(secret: string): Promise<Login>;
  /** Ends all logins. Throws `link-invalid`, `invalid-request` for a bad password (the link then still works). */
  resetPassword(secret: string, password: string): Promise<UserRow>;
  /** Ends all logins but the one of `token`. Throws `wrong-credentials`, `too-many-requests`, `invalid-request`. */
  changePassword(change: { userId: string; token: string; oldPassword: string; newPassword: string; address: string }): Promise<void>;
}

type AccountStore = Pick<Store, 'users' | 'accounts' | 'loginLinks' | 'notices'>;

export function createAccounts(store: AccountStore, { throttle, openLogin, now }: { throttle: LoginThrottle; openLogin: OpenLogin; now: () => number }): Accounts {
  const { users, accounts, loginLinks, notices } = store;

  async function ownerOf(secret: string, purpose: LinkPurpose): Promise<{ digest: string; user: UserRow }> {
    const digest = secretDigest('link', secret);
    const userId = digest === undefined ? null : await loginLinks.find(digest, purpose, new Date(now()));
    const user = userId === null ? null : await users.find(userId);
    if (digest === undefined || user === null || user.erasedAt !== null) throw linkInvalid();
    return { digest, user };
  }

  async function take(digest: string, purpose: LinkPurpose): Promise<void> {
    if (!await loginLinks.take(digest, purpose, new Date(now()))) throw linkInvalid();
  }

  return {
    async create({ email, name, role, password }) {
      if (password !== undefined) checkPassword(password, { email, name });
      return users.create({ email, name, role, passwordHash: password === undefined ? null : await hashPassword(password) });
    },

    async change(id, change) {
      const user = await accounts.change(id, change);
      if (user === null) throw new AppError('not-found', `There is no user ${id}.`);
      notices.publish(`user:${id}`);
      return user;
    },

    async makeLink(user, purpose, createdById) {
      const { secret, digest } = newSecretWithDigest('link');
      const expiresAt = new Date(now() + linkMs[purpose]);
      await loginLinks.create({ digest, userId: user.id, purpose, createdById, expiresAt });
      return { secret, purpose, expiresAt };
    },

    async loginByLink(secret) {
      const { digest, user } = await ownerOf(secret, 'login');
      await take(digest, 'login');
      return openLogin(user);
    },

    async resetPassword(secret, password) {
      const { digest, user } = await ownerOf(secret, 'password');
      checkPassword(password, user);
      const hash = await hashPassword(password);
      await take(digest, 'password');
      await accounts.setPassword(user.id, hash);
      notices.publish(`user:${user.id}`);
      return user;
    },

    async changePassword({ userId, token, oldPassword, newPassword, address }) {
      const user = await users.find(userId);
      if (user === null) throw new AppError('not-found', `There is no user ${userId}.`);
      const succeeded = throttle.begin(user.email, address);
      if (!await verifyPassword(user.passwordHash, oldPassword)) throw new AppError('wrong-credentials', 'The old password is wrong.');
      succeeded();
      checkPassword(newPassword, user);
      await accounts.setPassword(userId, await hashPassword(newPassword), tokenDigest(token));
      notices.publish(`user:${userId}`);
    },
  };
}

function linkInvalid(): AppError {
  return new AppError('link-invalid', 'This link is not known: it was used, replaced by a newer one, or its time is over. Ask for another.');
}
