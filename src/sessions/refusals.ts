/** What is answered for a session that is over or about to be. */
import { AppError } from '../errors.js';
import type { SeenSession } from './contract.js';
import { isOver } from './machine.js';

/** Throws `session-ended` or `session-failed`, with the reason; while it is being removed too. */
export function refuseIfEnding(row: SeenSession): void {
  refuseIfOver(row);
  if (row.state === 'stopping') throw new AppError('session-ended', row.reason ?? 'The session is ending; start the lab again');
}

/** Throws `session-ended` or `session-failed`, with the reason. */
export function refuseIfOver(row: SeenSession): void {
  if (!isOver(row.state)) return;
  const code = row.state === 'failed' ? 'session-failed' : 'session-ended';
  throw new AppError(code, row.reason ?? 'The session has ended; start the lab again', { fields: { reasonCode: row.reasonCode } });
}
