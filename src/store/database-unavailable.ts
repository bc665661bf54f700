/** A database that does not answer, as the driver, PostgreSQL and Prisma around the two say it. */
import { AppError } from '../errors.js';

/**
 * errno(3); PostgreSQL's classes 08 (connection) and 57P (operator intervention: shut down, starting up), of its manual's appendix A; Prisma's
 * P1001 (cannot be reached), P1002 and P1008 (timed out), P1017 (has closed the connection), P2024 (no connection was free in time).
 */
const codes = /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|08\d{3}|57P\d{2}|P1001|P1002|P1008|P1017|P2024)$/;
/** How `pg` and the adapter say it where they give no code. */
const texts = /^(Connection terminated|timeout exceeded when trying to connect|Server has closed the connection|Can't reach database server)/;
const depth = 4;

/** `database-unavailable` where `error` means that. Whether what was asked was done is not known: a commit's answer may have been lost. */
export function databaseUnavailable(error: unknown): AppError | undefined {
  if (!says(error, depth)) return undefined;
  return new AppError('database-unavailable', 'The database does not answer, so this may not have been stored. Running terminals go on. Try again in a moment.', { cause: error, retryAfterSeconds: 5 });
}

function says(error: unknown, left: number): boolean {
  if (typeof error !== 'object' || error === null || left === 0) return false;
  const { code, originalCode, message, cause, meta }: { code?: unknown; originalCode?: unknown; message?: unknown; cause?: unknown; meta?: { driverAdapterError?: unknown } } = error;
  if ([code, originalCode].some((each) => typeof each === 'string' && codes.test(each))) return true;
  return (typeof message === 'string' && texts.test(message)) || says(cause, left - 1) || says(meta?.driverAdapterError, left - 1);
}
