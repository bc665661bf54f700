import { randomInt } from 'node:crypto';
import { isTaken, type Database } from './database.js';
import { newId } from './ids.js';

export interface SandboxRow {
  id: string;
  /** Null once the session's row is gone; the sandbox then only waits for its removal. */
  sessionId: string | null;
  /** Host uid and gid, unique among stored sandboxes. */
  uid: number;
  size: string;
  createdAt: Date;
}

/** Far above accounts of the machine and of usual subordinate ranges, below 2³¹. */
const firstUid = 1_000_000;
const lastUid = 2_000_000_000;
const maxTries = 20;

export function createSandboxes({ client }: Database) {
  const bySession = (sessionId: string): Promise<SandboxRow | null> => client.sandbox.findUnique({ where: { sessionId } });

  return {
    bySession,

    /** The session's sandbox; a new id and a free random uid when it has none. */
    async allocate({ sessionId, size }: { sessionId: string; size: string }): Promise<SandboxRow> {
      for (let tries = 1; ; tries++) {
        const existing = await bySession(sessionId);
        if (existing !== null) return existing;
        const data = { id: newId(), sessionId, size, uid: randomInt(firstUid, lastUid + 1), createdAt: new Date() };
        try {
          return await client.sandbox.create({ data });
        } catch (error) {
          // Somebody allocated for this session, or the uid is in use: look again.
          if (!isTaken(error) || tries >= maxTries) throw error;
        }
      }
    },

    find(id: string): Promise<SandboxRow | null> {
      return client.sandbox.findUnique({ where: { id } });
    },

    /** All: as many as there are sandboxes, which the quota bounds. */
    list(): Promise<SandboxRow[]> {
      return client.sandbox.findMany({ orderBy: { id: 'asc' } });
    },

    /** False when it was gone already. */
    async remove(id: string): Promise<boolean> {
      return (await client.sandbox.deleteMany({ where: { id } })).count > 0;
    },
  };
}
