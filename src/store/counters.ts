/**
 * Rows of "Setting" that exist for their lock or their count.
 *
 * PostgreSQL counts `BigInt @default(autoincrement())` by itself. SQLite does so only for a column declared exactly
 * INTEGER, and Prisma declares BIGINT: there we count, in the same transaction, so that an id is never used twice.
 */
import { isTaken, type Database, type Tx } from './database.js';

/** The row whose lock guards the count of all live sessions. */
export const serviceLock = 'lock:sessions';
const counters = { event: 'counter:event', audit: 'counter:audit', courseEvent: 'counter:course-event', outbox: 'counter:outbox' };

/** Makes those rows; when the store opens. */
export async function ensureCounters({ client }: Database): Promise<void> {
  const keys = [serviceLock, ...Object.values(counters)];
  const present = await client.setting.findMany({ where: { key: { in: keys } }, select: { key: true } });
  for (const key of keys.filter((wanted) => !present.some((row) => row.key === wanted))) {
    try {
      await client.setting.create({ data: { key, value: '0' } });
    } catch (error) {
      if (!isTaken(error)) throw error; // another server was faster
    }
  }
}

/** The `id` member of a new row, or nothing where the database counts. */
export async function nextId({ provider }: Database, tx: Tx, counter: keyof typeof counters): Promise<{ id?: bigint }> {
  if (provider === 'postgresql') return {};
  const rows = await tx.$queryRaw<{ value: string }[]>`
    UPDATE "Setting" SET "value" = CAST(CAST("value" AS INTEGER) + 1 AS TEXT) WHERE "key" = ${counters[counter]} RETURNING "value"`;
  const value = rows[0]?.value;
  if (value === undefined) throw new Error(`The row ${counters[counter]} is missing from "Setting": restart the service.`);
  return { id: BigInt(value) };
}
