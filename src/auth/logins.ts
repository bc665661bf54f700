/** Opens a login for somebody who has proved who they are, in whatever way. */
import { AppError } from '../errors.js';
import type { Store } from '../store/store.js';
import type { UserRow } from '../store/users.js';
import type { AuthUser } from './auth.js';
import { authUser } from './identify.js';
import { newSecretWithDigest } from './tokens.js';

export interface Login {
  token: string;
  expiresAt: Date;
  user: Omit<AuthUser, 'courses'>;
}

export type OpenLogin = (user: UserRow) => Promise<Login>;

export function createLogins({ tokens }: Pick<Store, 'tokens'>, { loginHours, now }: { loginHours: number; now: () => number }): OpenLogin {
  return async (user) => {
    if (user.disabledAt !== null) throw new AppError('account-disabled', 'This account is disabled. Ask an admin of this service.');
    const { secret: token, digest } = newSecretWithDigest('login');
    const expiresAt = new Date(now() + loginHours * 3_600_000);
    await tokens.create({ digest, userId: user.id, expiresAt });
    const { courses: _none, ...who } = authUser(user, {});
    return { token, expiresAt, user: who };
  };
}
