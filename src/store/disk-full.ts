/** A disk without room, as the file system, SQLite, PostgreSQL and Prisma around the two say it. */
import { AppError } from '../errors.js';

/** errno(3); SQLite's SQLITE_FULL (13); PostgreSQL's disk_full (53100). */
const codes = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL', '13', '53100']);

/** `disk-full` where `error` means that; nothing of the request that met it was stored. */
export function diskFull(error: unknown): AppError | undefined {
  if (!codesOf(error).some((code) => codes.has(code))) return undefined;
  return new AppError('disk-full', 'The service has no room left on its disk, so nothing was stored. Try again later; its operator has to make room.', { cause: error, retryAfterSeconds: 30 });
}

function codesOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { code, meta }: { code?: unknown; meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } } } = error;
  return [code, meta?.driverAdapterError?.cause?.originalCode].filter((each) => typeof each === 'string');
}
