import { isTaken, type Database } from './database.js';

export interface HintRow {
  sessionId: string;
  taskId: string;
  /** From 0, as in the lab. */
  index: number;
  cost: number;
  createdAt: Date;
}

export function createHints({ client }: Database) {
  return {
    /** The first call takes the hint at this cost; later ones return that row unchanged. */
    async take(sessionId: string, taskId: string, index: number, cost: number): Promise<HintRow> {
      try {
        return await client.hintTaken.create({ data: { sessionId, taskId, index, cost, createdAt: new Date() } });
      } catch (error) {
        if (!isTaken(error)) throw error;
      }
      return client.hintTaken.findUniqueOrThrow({ where: { sessionId_taskId_index: { sessionId, taskId, index } } });
    },

    list(sessionId: string, taskId?: string): Promise<HintRow[]> {
      const where = taskId === undefined ? { sessionId } : { sessionId, taskId };
      return client.hintTaken.findMany({ where, orderBy: [{ taskId: 'asc' }, { index: 'asc' }] });
    },
  };
}
