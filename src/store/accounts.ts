/** What happens to accounts after they were made. The service always keeps one admin who can log in. */
import { AppError } from '../errors.js';
import type { Database, Tx } from './database.js';
import { page, pageQuery, type Page, type PageRequest } from './page.js';
import { normaliseEmail, userRow, type Role, type UserRow } from './users.js';

export const userStates = ['active', 'disabled', 'erased'] as const;
export type UserState = (typeof userStates)[number];

export interface UserFilter {
  role?: Role;
  state?: UserState;
  /** The whole address. */
  email?: string;
  /** Part of the address. */
  search?: string;
}

export interface UserChange {
  name?: string;
  role?: Role;
  disabled?: boolean;
}

export function createAccounts(database: Database) {
  const { client, transact } = database;
  return {
    /** Newest first. */
    async list({ role, state, email, search, ...request }: UserFilter & PageRequest): Promise<Page<UserRow>> {
      const { where, ...query } = pageQuery(request);
      const wanted = {
        ...(role !== undefined && { role }), ...(state !== undefined && states[state]),
        ...(email !== undefined && { email: normaliseEmail(email) }), ...(search !== undefined && { email: { contains: normaliseEmail(search) } }),
      };
      return page((await client.user.findMany({ ...query, where: { AND: [where, wanted] } })).map(userRow), request);
    },

    /** Null when there is no such user, or they are erased. Who is disabled is logged out; a link that was made for another role is worth nothing. Throws `conflict` for the last admin. */
    change(id: string, { name, role, disabled }: UserChange): Promise<UserRow | null> {
      return transact(async (tx) => {
        if (!await tx.user.count({ where: { id, erasedAt: null } })) return null;
        await keepAnAdmin(tx, async () => {
          if (disabled !== undefined) await setDisabled(tx, id, disabled);
          if (role !== undefined) await endLinksOfOthers(tx, id, role);
          await tx.user.updateMany({ where: { id }, data: { ...(name !== undefined && { name }), ...(role !== undefined && { role }) } });
        });
        return userRow(await tx.user.findUniqueOrThrow({ where: { id } }));
      });
    },

    /** Ends every login but `exceptDigest`, and every link. */
    setPassword(id: string, passwordHash: string, exceptDigest?: string): Promise<void> {
      return transact(async (tx) => {
        await tx.user.updateMany({ where: { id, erasedAt: null }, data: { passwordHash } });
        await tx.token.deleteMany({ where: { userId: id, ...(exceptDigest !== undefined && { digest: { not: exceptDigest } }) } });
        await tx.loginLink.deleteMany({ where: { userId: id } });
      });
    },
  };
}

const states = {
  active: { disabledAt: null },
  disabled: { disabledAt: { not: null }, erasedAt: null },
  erased: { erasedAt: { not: null } },
};
const activeAdmins = { role: 'admin', disabledAt: null };

/** Runs `work`; throws `conflict` where it leaves nobody who could manage the service. Locks the admins first: two who remove each other meet. */
export async function keepAnAdmin(tx: Tx, work: () => Promise<void>): Promise<void> {
  const before = await tx.user.updateMany({ where: activeAdmins, data: { lock: { increment: 1 } } });
  await work();
  if (before.count === 0 || await tx.user.count({ where: activeAdmins }) > 0) return;
  throw new AppError('conflict', 'This is the last admin who can log in. Make another one first.');
}

async function endLinksOfOthers(tx: Tx, userId: string, role: Role): Promise<void> {
  await tx.loginLink.deleteMany({ where: { user: { id: userId, role: { not: role } } } });
}

async function setDisabled(tx: Tx, id: string, disabled: boolean): Promise<void> {
  if (!disabled) return void await tx.user.updateMany({ where: { id }, data: { disabledAt: null } });
  await tx.user.updateMany({ where: { id, disabledAt: null }, data: { disabledAt: new Date() } });
  await tx.token.deleteMany({ where: { userId: id } });
  await tx.loginLink.deleteMany({ where: { userId: id } });
}
