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

/** With `passwordHash`, what the password was checked against, only while that is still theirs. */
export type OpenLogin = (user: UserRow, passwordHash?: string) => Promise<Login>;

export function createLogins({ tokens }: Pick<Store, 'tokens'>, { loginHours, now }: { loginHours: number; now: () => number }): OpenLogin {
  return async (user, passwordHash) => {
    if (user.disabledAt !== null) throw disabled();
    const { secret: token, digest } = newSecretWithDigest('login');
    const expiresAt = new Date(now() + loginHours * 3_600_000);
    if (!await tokens.open({ digest, userId: user.id, expiresAt }, passwordHash)) throw passwordHash === undefined ? disabled() : wrongCredentials();
    const { courses: _none, ...who } = authUser(user, {});
    return { token, expiresAt, user: who };
  };
}

function disabled(): AppError {
  return new AppError('account-disabled', 'This account is disabled. Ask an admin of this service.');
}

export function wrongCredentials(): AppError {
  return new AppError('wrong-credentials', 'E-mail or password is wrong. Check both.');
}
