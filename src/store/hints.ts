import { AppError } from '../errors.js';
import type { Database } from './database.js';
import { insertEvent } from './events.js';
import type { Notices } from './notices.js';
import { publishSession, recordOf } from './session-facts.js';
import { lockSession } from './session-lock.js';
import { sessionRow, withTitle } from './session-rows.js';
import { standings } from './standing.js';

export interface HintRow {
  sessionId: string;
  taskId: string;
  /** From 0, as in the lab. */
  index: number;
  cost: number;
  createdAt: Date;
}

export function createHints(database: Database, notices: Pick<Notices, 'publish'>) {
  const { client } = database;
  return {
    /** The first call takes the hint at this cost, with the event `hint.taken`; later ones return that row unchanged. */
    async take(sessionId: string, taskId: string, index: number, cost: number): Promise<HintRow> {
      const known = { sessionId_taskId_index: { sessionId, taskId, index } };
      const { hint, session } = await database.transact(async (tx) => {
        if (!await lockSession(database, tx, sessionId)) throw new AppError('not-found', `There is no session ${sessionId}.`);
        const before = await tx.hintTaken.findUnique({ where: known });
        if (before !== null) return { hint: before, session: null };
        const made = await tx.hintTaken.create({ data: { sessionId, taskId, index, cost, createdAt: new Date() } });
        const row = sessionRow(await tx.session.findUniqueOrThrow({ where: { id: sessionId }, include: withTitle }));
        await insertEvent(database, tx, sessionId, 'hint.taken', { taskId, index, cost });
        if (row.courseId !== null) await recordOf(database, tx, row, 'hint.taken', { taskId, index, cost, standing: (await standings(tx, [sessionId])).get(sessionId) });
        return { hint: made, session: row };
      });
      if (session !== null) publishSession(notices, session);
      return hint;
    },

    /** In whichever of the learner's sessions of the assignment; each hint once. */
    async listOfAssignment(assignmentId: string, userId: string): Promise<HintRow[]> {
      const rows = await client.hintTaken.findMany({ where: { session: { assignmentId, userId } }, orderBy: [{ taskId: 'asc' }, { index: 'asc' }, { createdAt: 'asc' }], take: 5_000 });
      const first = new Map<string, HintRow>();
      for (const row of rows) if (!first.has(`${row.taskId}/${row.index}`)) first.set(`${row.taskId}/${row.index}`, row);
      return [...first.values()];
    },

    list(sessionId: string, taskId?: string): Promise<HintRow[]> {
      const where = taskId === undefined ? { sessionId } : { sessionId, taskId };
      return client.hintTaken.findMany({ where, orderBy: [{ taskId: 'asc' }, { index: 'asc' }] });
    },
  };
}
