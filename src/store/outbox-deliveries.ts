/** What became of messages. Every change asks for the state that it starts from, so that of two servers one has its way. */
import type { Database, Tx } from './database.js';
import { newId } from './ids.js';
import { toRecord } from './json.js';
import type { MessageRow } from './outbox-queries.js';
import { batchSize, inSteps } from './purge.js';

/** One attempt, as the log has it. */
export interface DeliveryReport {
  startedAt: Date;
  durationMs: number;
  status?: number;
  error?: string;
  /** The first bytes of what the target answered. */
  answer?: string;
}

/** Long enough for a long weekend. */
export const giveUpAfterMs = 3 * 86_400_000;
const maxErrorChars = 500;
const maxAnswerChars = 1_000;

export function createOutboxDeliveries(database: Database) {
  const { client } = database;
  return {
    /** The target has it. False when somebody else settled the message before. */
    delivered(message: MessageRow, report: DeliveryReport): Promise<boolean> {
      return database.transact(async (tx) => {
        const data = { state: 'delivered', deliveredAt: new Date(), attempts: { increment: 1 }, lastStatus: report.status ?? null, lastError: null };
        if (!(await settle(tx, message, data))) return false;
        await writeAttempt(tx, message, report, true);
        await acknowledge(tx, message);
        return true;
      });
    },

    /** It does not: to be tried again at `nextAt`, or never (null). */
    failed(message: MessageRow, report: DeliveryReport, nextAt: Date | null): Promise<boolean> {
      return database.transact(async (tx) => {
        const error = storable(report.error ?? 'failed', maxErrorChars);
        const then = nextAt === null ? { state: 'dead' } : { nextAt };
        if (!(await settle(tx, message, { ...then, attempts: { increment: 1 }, lastStatus: report.status ?? null, lastError: error }))) return false;
        await writeAttempt(tx, message, report, false);
        return true;
      });
    },

    /** Sends one again, whatever became of it; it goes before what is younger and still waits. False when the target has no such message. */
    async replay(target: string, id: bigint): Promise<boolean> {
      return (await client.outboxMessage.updateMany({ where: { id, target }, data: again() })).count > 0;
    },

    /** Sends all again that were written since `since` and no longer wait; says how many. */
    async replaySince(target: string, since: Date): Promise<number> {
      const where = { target, createdAt: { gte: since }, state: { not: 'pending' } };
      return (await client.outboxMessage.updateMany({ where, data: again() })).count;
    },

    /** Gives up what waits for a target that takes no more; says how many. */
    async abandon(target: string, reason: string): Promise<number> {
      return (await client.outboxMessage.updateMany({ where: { target, state: 'pending' }, data: { state: 'dead', lastError: reason } })).count;
    },

    /** Removes what was settled and written before `before`, with its log; and gives up what nobody was there to deliver. */
    async prune(before: Date): Promise<{ count: number; complete: boolean }> {
      await client.outboxMessage.updateMany({ where: { state: 'pending', giveUpAt: { lt: before } }, data: { state: 'dead', lastError: 'nobody was there to deliver it' } });
      return inSteps(() => client.outboxMessage.deleteMany({ where: { state: { in: ['delivered', 'dead'] }, createdAt: { lt: before } }, limit: batchSize }));
    },

    /** Forgets a target that is gone, with its log. */
    async forget(target: string): Promise<void> {
      await client.outboxMessage.deleteMany({ where: { target } });
      await client.acknowledgement.deleteMany({ where: { target } });
    },
  };
}

function again() {
  const now = new Date();
  return { state: 'pending', attempts: 0, nextAt: now, giveUpAt: new Date(now.getTime() + giveUpAfterMs), deliveredAt: null };
}

async function settle(tx: Tx, { id, attempts }: MessageRow, data: Parameters<Tx['outboxMessage']['updateMany']>[0]['data']): Promise<boolean> {
  return (await tx.outboxMessage.updateMany({ where: { id, attempts, state: 'pending' }, data })).count > 0;
}

async function writeAttempt(tx: Tx, { id: messageId, target }: MessageRow, { startedAt, durationMs, status, error, answer }: DeliveryReport, ok: boolean): Promise<void> {
  const texts = { error: error === undefined ? null : storable(error, maxErrorChars), answer: answer === undefined ? null : storable(answer, maxAnswerChars) };
  await tx.deliveryAttempt.create({ data: { id: newId(), messageId, target, createdAt: startedAt, ok, status: status ?? null, durationMs: Math.round(durationMs), ...texts } });
}

/** Targets may answer anything; PostgreSQL stores no U+0000 in a text. */
function storable(text: string, maxChars: number): string {
  return text.slice(0, maxChars).replaceAll('\0', '');
}

/** An older version, replayed, does not take the place of a newer one. */
async function acknowledge(tx: Tx, { id: messageId, target, assignmentId, userId, version, payload }: MessageRow): Promise<void> {
  if (assignmentId === null || userId === null || version === null) return;
  const key = { target, assignmentId, userId };
  const known = await tx.acknowledgement.findUnique({ where: { target_assignmentId_userId: key } });
  if (known !== null && known.version > version) return;
  const data = { version, ...scores(payload), messageId, createdAt: new Date() };
  await tx.acknowledgement.upsert({ where: { target_assignmentId_userId: key }, create: { ...key, ...data }, update: data });
}

function scores(payload: unknown): { score: number | null; maxScore: number | null } {
  const body = toRecord(payload);
  const { score, maxScore } = toRecord(body['data'] ?? body);
  return { score: typeof score === 'number' ? score : null, maxScore: typeof maxScore === 'number' ? maxScore : null };
}
