/** Sends what waits for one target, in order, one at a time or several together; the first that fails stops it. */
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

/** Messages that are read at once, where none go together. */
const batchSize = 20;

export async function drain(parts: DrainParts, turn: Turn): Promise<void> {
  const most = turn.deliverer.together?.most ?? batchSize;
  for (let sent = 0; sent < parts.maxPerTurn; ) {
    const wanted = Math.min(most, parts.maxPerTurn - sent);
    const batch = await parts.store.outbox.pending(turn.target, wanted);
    for (const [first, ...more] of groups(batch, turn.deliverer)) {
      if (first === undefined || turn.stopping.aborted || !turn.hold.held() || !isDue(first)) return;
      const kind = turn.target.split(':', 1)[0] ?? '';
      if (!(await inOwnSpan(parts.tracer, `deliver ${kind}`, { 'vethlab.message.id': String(first.id) }, () => (more.length === 0 ? tell(parts, turn, first) : tellTogether(parts, turn, [first, ...more]))))) return;
    }
    if (batch.length < wanted) return;
    sent += batch.length;
  }
}

/** What failed before goes alone: so a message that a target does not bear is found, and no other is given up for it. */
function groups(batch: MessageRow[], { together }: Deliverer): MessageRow[][] {
  const found: MessageRow[][] = [];
  let open = false;
  for (const message of batch) {
    const fits = together !== undefined && message.attempts === 0 && isDue(message);
    if (fits && open) found.at(-1)?.push(message);
    else found.push([message]);
    open = fits;
  }
  return found;
}

/** False when the target is not to be sent more for now. */
async function tell(parts: DrainParts, turn: Turn, message: MessageRow): Promise<boolean> {
  const made = await attempt(parts, turn, (signal) => turn.deliverer.deliver(message, signal));
  return made !== undefined && settle(parts, [message], made);
}

async function tellTogether(parts: DrainParts, turn: Turn, messages: MessageRow[]): Promise<boolean> {
  const made = await attempt(parts, turn, async (signal) => await turn.deliverer.together?.deliver(messages, signal) ?? { ok: false, retry: false, error: 'they go one by one' });
  if (made === undefined) return false;
  if (made.outcome.ok || made.outcome.retry) return settle(parts, messages, made);
  for (const message of messages) if (turn.stopping.aborted || !turn.hold.held() || !(await tell(parts, turn, message))) return false;
  return true;
}

interface Made { outcome: Outcome; report: DeliveryReport }

/** Stores how it went: all were delivered, or the first has failed and holds the others up. */
async function settle(parts: DrainParts, messages: MessageRow[], { outcome, report }: Made): Promise<boolean> {
  const [first] = messages;
  if (!outcome.ok) return first !== undefined && fail(parts, first, { ...report, error: outcome.error }, outcome);
  for (const message of messages) {
    parts.onOutcome?.(message.target, 'delivered');
    if (!(await parts.store.outbox.delivered(message, report))) return false;
  }
  return true;
}

/** Undefined where we have ended it, not the target: it is neither delivered nor failed, and whoever comes next sends it again. */
async function attempt({ deadlineMs }: DrainParts, { hold, cut }: Turn, send: (signal: AbortSignal) => Promise<Outcome>): Promise<Made | undefined> {
  const startedAt = new Date();
  const start = performance.now();
  const outcome = await outcomeOf(send, AbortSignal.any([hold.signal, cut, AbortSignal.timeout(deadlineMs)]), deadlineMs);
  if (!outcome.ok && (hold.signal.aborted || cut.aborted)) return undefined;
  const { status, answer } = outcome;
  currentSpan()?.set({ 'http.response.status_code': status, 'vethlab.delivered': outcome.ok });
  return { outcome, report: { startedAt, durationMs: performance.now() - start, ...(status !== undefined && { status }), ...(answer !== undefined && { answer }) } };
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

async function outcomeOf(send: (signal: AbortSignal) => Promise<Outcome>, signal: AbortSignal, deadlineMs: number): Promise<Outcome> {
  try {
    return await send(signal);
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
