/** What the table of permissions cannot say: a machine that keeps accounts must not become an admin by the way. */
import { AppError } from '../errors.js';
import type { Role } from '../store/users.js';
import type { Actor } from './permissions.js';

/** `account`: as it is or is to be made. Throws `not-permitted`. */
export function mayManage(actor: Actor, account: { role: Role }, change: { role?: Role | undefined } = {}): void {
  if (actor.kind === 'user' || (account.role !== 'admin' && change.role !== 'admin')) return;
  throw new AppError('not-permitted', 'Admins are made and changed by admins, not by API keys.');
}

/** A link logs in as that user, with all that they may do. Throws `not-permitted`. */
export function mayMakeLink(actor: Actor, user: { role: Role }, teaches: boolean): void {
  if (actor.kind === 'user' || (user.role === 'learner' && !teaches)) return;
  throw new AppError('not-permitted', 'An API key makes links for learners only.');
}
