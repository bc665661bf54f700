import type { Database } from './database.js';

export type LinkPurpose = 'login' | 'password';

/** Secrets that work once. */
export function createLoginLinks({ client }: Database) {
  return {
    /** Takes the place of the user's earlier links for the same purpose. */
    async create(link: { digest: string; userId: string; purpose: LinkPurpose; createdById: string | null; expiresAt: Date }): Promise<void> {
      await client.loginLink.deleteMany({ where: { userId: link.userId, purpose: link.purpose } });
      await client.loginLink.create({ data: { ...link, createdAt: new Date() } });
    },

    /** Whose link it is, without using it; null where there is none that is valid. */
    async find(digest: string, purpose: LinkPurpose, now: Date): Promise<string | null> {
      const row = await client.loginLink.findUnique({ where: { digest, purpose, expiresAt: { gt: now } }, select: { userId: true } });
      return row?.userId ?? null;
    },

    /** Uses the link: true for one caller only. */
    async take(digest: string, purpose: LinkPurpose, now: Date): Promise<boolean> {
      return (await client.loginLink.deleteMany({ where: { digest, purpose, expiresAt: { gt: now } } })).count > 0;
    },
  };
}
