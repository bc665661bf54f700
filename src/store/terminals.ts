import type { Database } from './database.js';
import { newId } from './ids.js';
import { maxPageSize } from './page.js';

export interface TerminalRow {
  id: string;
  sessionId: string;
  host: string;
  pod: string | null;
  container: string | null;
  createdAt: Date;
  endedAt: Date | null;
  exitCode: number | null;
}

export interface NewTerminal {
  id?: string;
  sessionId: string;
  host: string;
  pod?: string | null;
  container?: string | null;
}

export function createTerminals({ client }: Database) {
  return {
    create({ id = newId(), sessionId, host, pod = null, container = null }: NewTerminal): Promise<TerminalRow> {
      return client.terminal.create({ data: { id, sessionId, host, pod, container, createdAt: new Date() } });
    },

    find(id: string): Promise<TerminalRow | null> {
      return client.terminal.findUnique({ where: { id } });
    },

    /** The session's newest terminals, oldest of them first; those that run only, if asked. */
    async list(sessionId: string, { running = false } = {}): Promise<TerminalRow[]> {
      const where = running ? { sessionId, endedAt: null } : { sessionId };
      const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];
      return (await client.terminal.findMany({ where, orderBy, take: maxPageSize })).reverse();
    },

    /** False when it had ended already: the first exit code stays. */
    async markEnded(id: string, exitCode: number | null, at: Date = new Date()): Promise<boolean> {
      const { count } = await client.terminal.updateMany({ where: { id, endedAt: null }, data: { endedAt: at, exitCode } });
      return count > 0;
    },

    /** Ends all of a session's terminals: its sandbox is gone, or was reset. Returns how many. */
    async markAllEnded(sessionId: string, at: Date = new Date()): Promise<number> {
      return (await client.terminal.updateMany({ where: { sessionId, endedAt: null }, data: { endedAt: at } })).count;
    },
  };
}
