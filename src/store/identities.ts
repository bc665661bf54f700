/** Who somebody is at a provider: issuer and subject, which never change. */
import { AppError } from '../errors.js';
import { isTaken, type Database } from './database.js';
import { newId } from './ids.js';
import { normaliseEmail, userRow, type Role, type UserRow } from './users.js';

export interface IdentityKey {
  issuer: string;
  subject: string;
}

export function createIdentities({ client }: Database) {
  async function login({ issuer, subject }: IdentityKey): Promise<UserRow | null> {
    const where = { issuer_subject: { issuer, subject } };
    const row = await client.identity.findUnique({ where, include: { user: true } });
    if (row === null) return null;
    await client.identity.updateMany({ where: { issuer, subject }, data: { lastLoginAt: new Date() } });
    return userRow(row.user);
  }

  /** What `make` makes; where another request was faster, what that made. */
  async function once(key: IdentityKey, make: () => Promise<unknown>): Promise<UserRow> {
    try {
      await make();
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
    const user = await login(key);
    if (user === null) throw new AppError('conflict', 'An account with this address was made a moment ago. Try again.');
    return user;
  }

  return {
    /** Whose identity it is, and notes the time; null for one that is not known. */
    login,

    /** True for a user who has one already. */
    has: async (userId: string): Promise<boolean> => await client.identity.count({ where: { userId } }) > 0,

    /** Adds the identity to a user's. */
    link: ({ issuer, subject }: IdentityKey, userId: string): Promise<UserRow> =>
      once({ issuer, subject }, () => client.identity.create({ data: { issuer, subject, userId, createdAt: new Date() } })),

    /** A new user of this identity, who has no password. One statement, so one transaction: neither is there without the other. */
    create: ({ issuer, subject }: IdentityKey, { email, name, role }: { email: string; name: string; role: Role }): Promise<UserRow> => once({ issuer, subject }, () => {
      const createdAt = new Date();
      return client.user.create({ data: { id: newId(), email: normaliseEmail(email), name, role, createdAt, identities: { create: { issuer, subject, createdAt } } } });
    }),
  };
}
