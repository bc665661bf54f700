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
  /** See `placements.ts`. */
  engine: string | null;
  createdAt: Date;
  /** See `pool.ts`. */
  kind: string | null;
  pooledAt: Date | null;
  makingUntil: Date | null;
}

/** Far above accounts of the machine and of usual subordinate ranges, below 2³¹. */
const firstUid = 1_000_000;
const lastUid = 2_000_000_000;
const maxTries = 20;

/** With a new id and a free random uid. */
export async function makeRow({ client }: Database, row: Pick<SandboxRow, 'sessionId' | 'size'> & Partial<SandboxRow>): Promise<SandboxRow> {
  for (let tries = 1; ; tries++) {
    try {
      return await client.sandbox.create({ data: { ...row, id: newId(), uid: randomInt(firstUid, lastUid + 1), createdAt: new Date() } });
    } catch (error) {
      // The uid is in use, or the session has one.
      if (!isTaken(error) || tries >= maxTries) throw error;
      const existing = row.sessionId === null ? null : await client.sandbox.findUnique({ where: { sessionId: row.sessionId } });
      if (existing !== null) return existing;
    }
  }
}

export function createSandboxes(database: Database) {
  const { client } = database;
  const bySession = (sessionId: string): Promise<SandboxRow | null> => client.sandbox.findUnique({ where: { sessionId } });

  return {
    bySession,

    /** The session's sandbox; a new id and a free random uid when it has none. */
    async allocate({ sessionId, size }: { sessionId: string; size: string }): Promise<SandboxRow> {
      return (await bySession(sessionId)) ?? makeRow(database, { sessionId, size });
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
