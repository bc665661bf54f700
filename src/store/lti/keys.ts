/** The tool's own key pairs. A new one is published before it signs, an old one stays published after its last signature. */
import type { Database } from '../database.js';
import { toJson, toRecord } from '../json.js';

export interface LtiKeyRow {
  /** The key's `kid`. */
  id: string;
  publicKey: Record<string, unknown>;
  /** A private JWK, sealed. */
  privateKey: string;
  createdAt: Date;
  signsFrom: Date;
  removeAt: Date | null;
}

export function createLtiKeys({ client, transact }: Database) {
  return {
    /** Newest first; those that are out of date are not there. */
    async list(now: Date): Promise<LtiKeyRow[]> {
      const rows = await client.ltiKey.findMany({ where: { OR: [{ removeAt: null }, { removeAt: { gt: now } }] }, orderBy: { signsFrom: 'desc' }, take: 20 });
      return rows.map((row) => ({ ...row, publicKey: toRecord(row.publicKey) }));
    },

    /** Adds a key; the others are removed at `removeOthersAt` unless they go sooner. */
    async add({ id, publicKey, privateKey, signsFrom, removeOthersAt }: { id: string; publicKey: object; privateKey: string; signsFrom: Date; removeOthersAt: Date }): Promise<void> {
      await transact(async (tx) => {
        await tx.ltiKey.updateMany({ where: { removeAt: null }, data: { removeAt: removeOthersAt } });
        await tx.ltiKey.create({ data: { id, publicKey: toJson(publicKey) ?? {}, privateKey, createdAt: new Date(), signsFrom } });
      });
    },

    async removeOld(now: Date): Promise<number> {
      return (await client.ltiKey.deleteMany({ where: { removeAt: { lte: now } } })).count;
    },
  };
}
