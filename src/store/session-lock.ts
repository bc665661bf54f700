import type { Database, Tx } from './database.js';

/** Takes the session's row lock until the transaction ends. False when there is no such session. */
export async function lockSession({ provider }: Database, tx: Tx, id: string): Promise<boolean> {
  // SQLite: BEGIN IMMEDIATE holds the whole database already.
  if (provider === 'sqlite') return await tx.session.count({ where: { id } }) > 0;
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 AS "one" FROM "Session" WHERE "id" = ${id} FOR NO KEY UPDATE`;
  return rows.length > 0;
}

/**
 * Takes the course's row lock until the transaction ends; the last of the order but the outbox's. Events of a course are
 * numbered behind it: without it, PostgreSQL could show a later id before an earlier one, and a reader would miss that.
 */
export async function lockCourse({ provider }: Database, tx: Tx, id: string): Promise<void> {
  if (provider === 'postgresql') await tx.$queryRaw`SELECT 1 AS "one" FROM "Course" WHERE "id" = ${id} FOR NO KEY UPDATE`;
}

/** Takes the user's row lock until the transaction ends. False when there is no such user. */
export async function lockUser(tx: Tx, id: string): Promise<boolean> {
  return (await tx.user.updateMany({ where: { id }, data: { lock: { increment: 1 } } })).count > 0;
}
