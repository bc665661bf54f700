/**
 * Cursor paging, newest first, in the order of `createdAt` and then `id`: stable while rows are added. The cursor is
 * the last row's pair as base64url text; clients must not look inside.
 */
import { AppError } from '../errors.js';

export const maxPageSize = 200;

export interface PageRequest {
  cursor?: string;
  limit: number;
}

export interface Page<Row> {
  items: Row[];
  /** Ask with this for what follows; null at the end. */
  nextCursor: string | null;
}

interface Keyed {
  id: string;
  createdAt: Date;
}

/** The part of a Prisma query that `page` needs: one row more than asked tells whether there is a next page. */
export function pageQuery({ cursor, limit }: PageRequest) {
  const after = cursor === undefined ? undefined : readCursor(cursor);
  return {
    take: pageSize(limit) + 1,
    orderBy: [{ createdAt: 'desc' as const }, { id: 'desc' as const }],
    where: after === undefined ? {} : {
      OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, id: { lt: after.id } }],
    },
  };
}

/** Cuts `rows`, read with `pageQuery(request)`, into the page and the cursor of the next. */
export function page<Row extends Keyed>(rows: Row[], { limit }: PageRequest): Page<Row> {
  const items = rows.slice(0, pageSize(limit));
  const last = items.at(-1);
  const more = rows.length > items.length && last !== undefined;
  return { items, nextCursor: more ? writeCursor(last) : null };
}

/** `limit` brought into 1 … `maxPageSize`. */
export function pageSize(limit: number): number {
  return Math.min(Math.max(Math.trunc(limit) || 1, 1), maxPageSize);
}

function writeCursor({ createdAt, id }: Keyed): string {
  return Buffer.from(`${createdAt.getTime()}/${id}`).toString('base64url');
}

function readCursor(cursor: string): Keyed {
  const match = /^(\d{1,15})\/([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (match?.[1] === undefined || match[2] === undefined) {
    throw new AppError('invalid-request', 'The cursor is not one of ours: use `nextCursor` of the page before, unchanged.');
  }
  return { createdAt: new Date(Number(match[1])), id: match[2] };
}
