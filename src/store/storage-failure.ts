/** What was thrown because storing failed, as an error of the table: for requests and sockets alike. */
import type { AppError } from '../errors.js';
import { databaseUnavailable } from './database-unavailable.js';
import { diskFull } from './disk-full.js';

/** `disk-full` or `database-unavailable` where `thrown` means that. */
export function storageFailure(thrown: unknown): AppError | undefined {
  return diskFull(thrown) ?? databaseUnavailable(thrown);
}
