/**
 * Terminals live in the sandbox's agent; the database knows which there are. A row is written before the shell is
 * started, so that a terminal which nobody was told of can still be found and closed.
 */
import { AppError } from '../errors.js';
import type { ProcessStream, Sandbox, Target, TerminalInfo } from '../sandbox/contract.js';
import type { TerminalRow } from '../store/terminals.js';
import type { SeenSession, TerminalView } from './contract.js';
import type { SessionParts } from './parts.js';
import type { Timeline } from './timeline/timeline.js';

type Connect = (sessionId: string, seen?: SeenSession) => Promise<Sandbox>;

export function createTerminals(parts: SessionParts, connect: Connect, timeline: Timeline) {
  const { store, feed } = parts;

  async function open(sessionId: string, request: { target: Target; columns: number; rows: number }, seen?: SeenSession): Promise<TerminalView> {
    const sandbox = await connect(sessionId, seen);
    const row = await store.terminals.create({ sessionId, host: request.target.host, pod: request.target.pod ?? null, container: request.target.container ?? null });
    try {
      await sandbox.openTerminal({ id: row.id, ...request });
    } catch (error) {
      await store.terminals.markEnded(row.id, null);
      throw error;
    }
    await feed.emit(sessionId, 'terminal.opened', { terminalId: row.id, target: request.target });
    timeline.look(sessionId);
    return view(row);
  }

  async function list(sessionId: string): Promise<TerminalView[]> {
    const rows = await store.terminals.list(sessionId);
    if (rows.every((row) => row.endedAt)) return rows.map(view);
    const sandbox = await connect(sessionId).catch(() => undefined);
    const known = new Map((await sandbox?.terminals())?.map((info) => [info.id, info]) ?? []);
    return Promise.all(rows.map(async (row) => view(await reconciled(row, known.get(row.id), sandbox !== undefined))));
  }

  /** Marks a terminal ended whose shell has gone while nobody was attached. */
  async function reconciled(row: TerminalRow, info: TerminalInfo | undefined, asked: boolean): Promise<TerminalRow> {
    if (row.endedAt || !asked || (info && !info.exit)) return row;
    return ended(row, info?.exit?.code ?? null);
  }

  async function ended(row: TerminalRow, exitCode: number | null): Promise<TerminalRow> {
    timeline.forget(row.id);
    if (await store.terminals.markEnded(row.id, exitCode)) {
      await feed.emit(row.sessionId, 'terminal.ended', { terminalId: row.id, exitCode });
    }
    return (await store.terminals.find(row.id)) ?? row;
  }

  async function find(sessionId: string, terminalId: string): Promise<TerminalRow> {
    const row = await store.terminals.find(terminalId);
    if (row?.sessionId !== sessionId) throw new AppError('not-found', `Session ${sessionId} has no terminal ${terminalId}`);
    return row;
  }

  async function close(sessionId: string, terminalId: string): Promise<void> {
    const row = await find(sessionId, terminalId);
    const sandbox = await connect(sessionId);
    await sandbox.closeTerminal(terminalId).catch(ignoreMissing);
    await ended(row, null);
  }

  async function attach(sessionId: string, terminalId: string, seen?: SeenSession): Promise<ProcessStream> {
    const row = await find(sessionId, terminalId);
    const sandbox = await connect(sessionId, seen);
    const stream = await sandbox.attach(terminalId, { replay: true });
    timeline.follow(stream, { id: terminalId, sessionId, target: view(row).target });
    // A reason means that only this client's view of it has ended: it left, or the connection was lost.
    const note = (exit: { code: number | null; reason?: string }): Promise<unknown> =>
      exit.reason === undefined ? ended(row, exit.code) : Promise.resolve();
    stream.exited.then(note).catch((error: unknown) => parts.logger.warn({ err: error, terminalId }, 'the end of a terminal could not be stored'));
    return stream;
  }

  return { open, list, close, attach };
}

function view(row: TerminalRow): TerminalView {
  return {
    id: row.id,
    target: { host: row.host, ...(row.pod && { pod: row.pod }), ...(row.container && { container: row.container }) },
    createdAt: row.createdAt,
    endedAt: row.endedAt,
    exitCode: row.exitCode,
  };
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof AppError && error.code === 'target-not-found')) throw error;
}
