import type { Database } from './database.js';

export interface ProgressRow {
  userId: string;
  labSlug: string;
  taskId: string;
  bestScore: number;
  maxScore: number;
  attempts: number;
  /** The first time that the task was passed. */
  passedAt: Date | null;
  updatedAt: Date;
}

/** More tasks than all labs have together. */
const maxRows = 5_000;

/** Read only: `attempts.record` writes it. */
export function createProgress({ client }: Database) {
  return {
    ofUser(userId: string, labSlug?: string): Promise<ProgressRow[]> {
      const where = labSlug === undefined ? { userId } : { userId, labSlug };
      return client.progress.findMany({ where, orderBy: [{ labSlug: 'asc' }, { taskId: 'asc' }], take: maxRows });
    },
  };
}
