/** What was thrown because storing failed, as an error of the table: for requests, sockets and the end of a session alike. */
import { isAppError, type AppError } from '../errors.js';
import { databaseUnavailable } from './database-unavailable.js';
import { diskFull } from './disk-full.js';

/** `disk-full` or `database-unavailable` where `thrown` means that. An error of the table says already what it means: the engine, too, refuses connections. */
export function storageFailure(thrown: unknown): AppError | undefined {
  return isAppError(thrown) ? undefined : diskFull(thrown) ?? databaseUnavailable(thrown);
}
