/** Sends what waits for one target, in order, one at a time; the first that fails stops it. */
import { performance } from 'node:perf_hooks';
import type { Logger } from '../../sessions/parts.js';
import type { DeliveryReport, MessageRow } from '../../store/outbox.js';
import type { Store } from '../../store/store.js';
import { currentSpan, inOwnSpan, type Tracer } from '../../trace.js';
import type { Deliverer, Outcome } from './deliverer.js';
import type { Hold } from './hold.js';
import { isDue } from '../../store/outbox-queries.js';
import { nextAttempt } from './schedule.js';

export interface DrainParts {
  store: Pick<Store, 'outbox'>;
  logger: Logger;
  tracer?: Tracer | undefined;
  /** For one attempt, from its start to the answer's end. */
  deadlineMs: number;
  /** Sent by then, others have their turn. */
  maxPerTurn: number;
  firstWaitMs?: number | undefined;
  onOutcome?: ((target: string, outcome: 'delivered' | 'failed' | 'dead') => void) | undefined;
}

export interface Turn {
  target: string;
  deliverer: Deliverer;
  hold: Pick<Hold, 'held' | 'signal'>;
  /** Begin nothing more. */
  stopping: AbortSignal;
  /** End what has begun. */
  cut: AbortSignal;
}

/** Messages that are read at once. */
const batchSize = 20;

export async function drain(parts: DrainParts, turn: Turn): Promise<void> {
  for (let sent = 0; sent < parts.maxPerTurn; ) {
    const batch = await parts.store.outbox.pending(turn.target, Math.min(batchSize, parts.maxPerTurn - sent));
    for (const message of batch) {
      if (turn.stopping.aborted || !turn.hold.held() || !isDue(message)) return;
      const kind = turn.target.split(':', 1)[0] ?? '';
      if (!(await inOwnSpan(parts.tracer, `deliver ${kind}`, { 'vethlab.message.id': String(message.id) }, () => tell(parts, turn, message)))) return;
    }
    if (batch.length < batchSize) return;
    sent += batch.length;
  }
}

/** False when the target is not to be sent more for now. */
async function tell(parts: DrainParts, { target, deliverer, hold, cut }: Turn, message: MessageRow): Promise<boolean> {
  const startedAt = new Date();
  const start = performance.now();
  const outcome = await attempt(deliverer, message, AbortSignal.any([hold.signal, cut, AbortSignal.timeout(parts.deadlineMs)]), parts.deadlineMs);
  // Ended by us, not by the target: it is neither delivered nor failed, and whoever comes next sends it again.
  if (!outcome.ok && (hold.signal.aborted || cut.aborted)) return false;
  const { status, answer } = outcome;
  currentSpan()?.set({ 'http.response.status_code': status, 'vethlab.delivered': outcome.ok });
  const report: DeliveryReport = { startedAt, durationMs: performance.now() - start, ...(status !== undefined && { status }), ...(answer !== undefined && { answer }) };
  if (outcome.ok) {
    parts.onOutcome?.(target, 'delivered');
    return parts.store.outbox.delivered(message, report);
  }
  return fail(parts, message, { ...report, error: outcome.error }, outcome);
}

/** A dead message is passed over, so that what follows is not held up for ever; one that is tried again holds it up. */
async function fail({ store, logger, onOutcome, firstWaitMs }: DrainParts, message: MessageRow, report: DeliveryReport, { retry, retryAfterSeconds }: Extract<Outcome, { ok: false }>): Promise<boolean> {
  const nextAt = nextAttempt({ attempts: message.attempts + 1, retry, retryAfterSeconds, giveUpAt: message.giveUpAt, firstMs: firstWaitMs }, new Date());
  const settled = await store.outbox.failed(message, report, nextAt);
  const fields = { target: message.target, messageId: String(message.id), attempts: message.attempts + 1, status: report.status, error: report.error };
  if (nextAt === null) logger.warn(fields, 'a message could not be delivered and is given up; it can be replayed');
  else logger.info({ ...fields, nextAt }, 'a message could not be delivered; it will be tried again');
  onOutcome?.(message.target, nextAt === null ? 'dead' : 'failed');
  return settled && nextAt === null;
}

async function attempt(deliverer: Deliverer, message: MessageRow, signal: AbortSignal, deadlineMs: number): Promise<Outcome> {
  try {
    return await deliverer.deliver(message, signal);
  } catch (error) {
    const timedOut = signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError';
    return { ok: false, retry: true, error: timedOut ? `no answer within ${deadlineMs / 1000} s` : reasonOf(error) };
  }
}

/** `fetch failed` says nothing; its cause does. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
