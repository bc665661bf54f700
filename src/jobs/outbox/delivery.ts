/**
 * Delivers the outbox. Every server looks for targets whose first message is due: at once when one is told (`outbox`
 * notice), and every few seconds for what is to be tried again and for what a dead server left. It takes the target's
 * lease, so that one server at a time sends to a target, and sends in order, several targets beside each other.
 *
 * Promised: what was committed is delivered at least once or ends as dead, visible and replayable; a target gets its
 * messages in their order, and the only messages that it can get again are those of the last attempt (until a replay).
 */
import type { Logger } from '../../sessions/parts.js';
import type { Store } from '../../store/store.js';
import { outside, type Tracer } from '../../trace.js';
import type { Deliverer } from './deliverer.js';
import { drain, type DrainParts } from './drain.js';
import { takeHold } from './hold.js';

export interface DeliveryOptions {
  pollMs?: number;
  leaseMs?: number;
  deadlineMs?: number;
  /** Targets at once. */
  maxParallel?: number;
  /** Before the second attempt; see `schedule.ts`. */
  firstWaitMs?: number;
  onOutcome?: DrainParts['onOutcome'];
}

export interface OutboxDelivery {
  start(): void;
  /** Resolves when nothing is sent any more; what is under way may finish for a moment. */
  stop(): Promise<void>;
}

export interface DeliveryParts {
  store: Pick<Store, 'outbox' | 'leases' | 'notices'>;
  deliverers: readonly Deliverer[];
  /** This server, among all on the database. */
  holder: string;
  logger: Logger;
  tracer?: Tracer | undefined;
}

const defaults = { pollMs: 2_000, leaseMs: 6_000, deadlineMs: 15_000, maxParallel: 16 };
const maxPerTurn = 200;
const stopGraceMs = 3_000;

export function createOutboxDelivery(parts: DeliveryParts, options: DeliveryOptions = {}): OutboxDelivery {
  const { pollMs, leaseMs, deadlineMs, maxParallel } = { ...defaults, ...options };
  const { store, logger } = parts;
  const stopping = new AbortController();
  const cut = new AbortController();
  const running = new Map<string, Promise<void>>();
  const bell = createBell();
  let loop = Promise.resolve();

  async function look(): Promise<void> {
    for (const target of await store.outbox.due(new Date())) {
      if (running.size >= maxParallel || stopping.signal.aborted) return;
      const deliverer = parts.deliverers.find(({ prefix }) => target.startsWith(prefix));
      if (deliverer && !running.has(target)) begin(target, deliverer);
    }
  }

  function begin(target: string, deliverer: Deliverer): void {
    const turn = take(target, deliverer)
      .catch((error: unknown) => { logger.warn({ err: error, target }, 'the outbox could not be delivered; it will be tried again'); return false; })
      .then((worked) => {
        running.delete(target);
        // What was written between the last look and the lease's end had its notice while we were busy.
        if (worked) bell.ring();
      });
    running.set(target, turn);
  }

  /** False when another server has the target. */
  async function take(target: string, deliverer: Deliverer): Promise<boolean> {
    const hold = await takeHold({ store, holder: parts.holder, leaseMs }, `outbox:${target}`);
    if (hold === null) return false;
    try {
      await drain({ store, logger, tracer: parts.tracer, deadlineMs, maxPerTurn, firstWaitMs: options.firstWaitMs, onOutcome: options.onOutcome }, { target, deliverer, hold, stopping: stopping.signal, cut: cut.signal });
    } finally {
      await hold.release();
    }
    return true;
  }

  async function run(): Promise<void> {
    const unsubscribe = store.notices.subscribe('outbox', () => { bell.ring(); });
    while (!stopping.signal.aborted) {
      await outside(look).catch((error: unknown) => { logger.warn({ err: error }, 'the outbox could not be read; it will be tried again'); });
      await bell.wait(pollMs);
    }
    unsubscribe();
  }

  return {
    start() { loop = run(); },
    async stop() {
      stopping.abort();
      bell.ring();
      const timer = setTimeout(() => { cut.abort(); }, stopGraceMs);
      await loop;
      await Promise.all(running.values());
      clearTimeout(timer);
    },
  };
}

/** Rung while nobody waits, it is heard at the next wait. */
function createBell(): { ring(): void; wait(timeoutMs: number): Promise<void> } {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring() { rung = true; wake?.(); },
    wait: (timeoutMs) => new Promise((resolve) => {
      const timer = setTimeout(() => { wake?.(); }, timeoutMs);
      wake = () => { clearTimeout(timer); wake = undefined; rung = false; resolve(); };
      if (rung) wake();
    }),
  };
}
