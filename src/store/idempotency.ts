import { isTaken, type Database } from './database.js';
import { toJson } from './json.js';

export type IdempotencyAnswer =
  /** Nobody asked before: do the work, then `finish` or `abandon`. */
  | { kind: 'new' }
  /** It was done: answer this again. */
  | { kind: 'replay'; status: number; body: unknown }
  /** The first request is under way. */
  | { kind: 'in-progress' }
  /** The key belongs to a request with another fingerprint. */
  | { kind: 'mismatch' };

/** A request that has not finished by then died with its server; the key may be used again. */
const abandonedAfterMs = 120_000;
const maxTries = 3;

export function createIdempotency({ client }: Database) {
  const where = (userId: string, key: string) => ({ userId_key: { userId, key } });

  const claim = async (data: { userId: string; key: string; fingerprint: string; expiresAt: Date }): Promise<boolean> => {
    try {
      await client.idempotentRequest.create({ data: { ...data, createdAt: new Date() } });
      return true;
    } catch (error) {
      if (!isTaken(error)) throw error;
      return false;
    }
  };

  return {
    /** Claims the key for this user. `fingerprint`: SHA-256 of method, path and body. */
    async begin(key: string, userId: string, fingerprint: string, ttlMs: number): Promise<IdempotencyAnswer> {
      for (let tries = 1; tries <= maxTries; tries++) {
        const now = Date.now();
        if (await claim({ userId, key, fingerprint, expiresAt: new Date(now + ttlMs) })) return { kind: 'new' };
        const row = await client.idempotentRequest.findUnique({ where: where(userId, key) });
        if (row === null) continue; // abandoned in between
        const dead = row.status === null && row.createdAt.getTime() <= now - abandonedAfterMs;
        if (!dead && row.expiresAt.getTime() > now) return answerOf(row, fingerprint);
        await client.idempotentRequest.deleteMany({ where: { userId, key, createdAt: row.createdAt } });
      }
      return { kind: 'in-progress' };
    },

    /** Keeps the answer for later requests with the same key. `body` is JSON or undefined. */
    async finish(key: string, userId: string, answer: { status: number; body: unknown }): Promise<void> {
      const data = { status: answer.status, body: toJson(answer.body) };
      await client.idempotentRequest.updateMany({ where: { userId, key, status: null }, data });
    },

    /** The request failed in a way that may be tried again: forgets the key. */
    async abandon(key: string, userId: string): Promise<void> {
      await client.idempotentRequest.deleteMany({ where: { userId, key, status: null } });
    },

    /** At most `limit` rows that expired; returns how many went. */
    async deleteExpired(now: Date, limit = 500): Promise<number> {
      return (await client.idempotentRequest.deleteMany({ where: { expiresAt: { lte: now } }, limit })).count;
    },
  };
}

function answerOf(row: { fingerprint: string; status: number | null; body: unknown }, fingerprint: string): IdempotencyAnswer {
  if (row.fingerprint !== fingerprint) return { kind: 'mismatch' };
  if (row.status === null) return { kind: 'in-progress' };
  return { kind: 'replay', status: row.status, body: row.body ?? undefined };
}
