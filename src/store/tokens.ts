import type { Database } from './database.js';
import { courseRoles, liveEnrolments, type CourseRoles } from './enrolments.js';
import { userRow, type UserRow } from './users.js';

export interface TokenRow {
  /** SHA-256 of the token, in hexadecimal or base64url: the caller's choice. */
  digest: string;
  userId: string;
  createdAt: Date;
  expiresAt: Date;
}

export function createTokens({ client, transact }: Database) {
  return {
    async create(token: { digest: string; userId: string; expiresAt: Date }): Promise<TokenRow> {
      const { lastUsedAt: _unused, ...row } = await client.token.create({ data: { ...token, createdAt: new Date() } });
      return row;
    },

    /**
     * False, and no token, where the user is disabled or gone by now, or `passwordHash` is given and not theirs any more: a new
     * password ends all logins, also one that is just being checked against the old.
     */
    open(token: { digest: string; userId: string; expiresAt: Date }, passwordHash?: string): Promise<boolean> {
      return transact(async (tx) => {
        const where = { id: token.userId, disabledAt: null, ...(passwordHash !== undefined && { passwordHash }) };
        const { count } = await tx.user.updateMany({ where, data: { lock: { increment: 1 } } });
        if (count > 0) await tx.token.create({ data: { ...token, createdAt: new Date() } });
        return count > 0;
      });
    },

    /** The token with its user and their live enrolments, expired or not; null when there is none. */
    async find(digest: string): Promise<{ token: TokenRow; user: UserRow; courses: CourseRoles } | null> {
      const found = await client.token.findUnique({ where: { digest }, include: { user: { include: { enrolments: liveEnrolments } } } });
      if (found === null) return null;
      const { user, userId, createdAt, expiresAt } = found;
      return { token: { digest, userId, createdAt, expiresAt }, user: userRow(user), courses: courseRoles(user.enrolments) };
    },

    /** Whose it was; null when it was gone already. */
    async delete(digest: string): Promise<string | null> {
      const row = await client.token.findUnique({ where: { digest }, select: { userId: true } });
      await client.token.deleteMany({ where: { digest } });
      return row?.userId ?? null;
    },

    /** Ends all logins of this user, but `except`. */
    async deleteOf(userId: string, except?: string): Promise<void> {
      await client.token.deleteMany({ where: { userId, ...(except !== undefined && { digest: { not: except } }) } });
    },

    /** At most `limit` tokens that expired before `now`; returns how many went. */
    async deleteExpired(now: Date, limit = 500): Promise<number> {
      return (await client.token.deleteMany({ where: { expiresAt: { lte: now } }, limit })).count;
    },
  };
}
