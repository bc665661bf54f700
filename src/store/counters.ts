/**
 * Rows of "Setting" that exist for their lock or their count.
 *
 * PostgreSQL counts `BigInt @default(autoincrement())` by itself. SQLite does so only for a column declared exactly
 * INTEGER, and Prisma declares BIGINT: there we count, in the same transaction, so that an id is never used twice. What is
 * inserted most takes its id in its own statement (`insertedId`), and a trigger counts; made when the store opens, since a
 * migration that makes a table anew loses its triggers.
 */
import { sqltag as sql } from '@prisma/client/runtime/client';
import { isTaken, type Database, type Tx } from './database.js';

/** The row whose lock guards the count of all live sessions. */
export const serviceLock = 'lock:sessions';
const counters = { event: 'counter:event', audit: 'counter:audit', courseEvent: 'counter:course-event', outbox: 'counter:outbox' };

/** The tables whose rows take their ids by `insertedId`. */
const counted = { event: 'Event', audit: 'AuditEntry' } as const;

/** Makes those rows and triggers; when the store opens. */
export async function ensureCounters({ client, provider }: Database): Promise<void> {
  const keys = [serviceLock, ...Object.values(counters)];
  const present = await client.setting.findMany({ where: { key: { in: keys } }, select: { key: true } });
  for (const key of keys.filter((wanted) => !present.some((row) => row.key === wanted))) {
    try {
      await client.setting.create({ data: { key, value: '0' } });
    } catch (error) {
      if (!isTaken(error)) throw error; // another server was faster
    }
  }
  if (provider === 'sqlite') for (const counter of ['event', 'audit'] as const) await client.$executeRawUnsafe(countingTrigger(counter));
}

function countingTrigger(counter: keyof typeof counted): string {
  const table = counted[counter];
  return `CREATE TRIGGER IF NOT EXISTS "${table}_counted" AFTER INSERT ON "${table}"
    BEGIN UPDATE "Setting" SET "value" = CAST(NEW."id" AS TEXT) WHERE "key" = '${counters[counter]}'; END`;
}

/** On SQLite, inside an INSERT into the counter's table: its next id. NULL, which fails, where the counter's row is missing. */
export function insertedId(counter: keyof typeof counted): ReturnType<typeof sql> {
  return sql`(SELECT CAST("value" AS INTEGER) + 1 FROM "Setting" WHERE "key" = ${counters[counter]})`;
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
