import { setImmediate as nextTurn } from 'node:timers/promises';
import { purgeAudit } from './audit-guard.js';
import type { Database } from './database.js';

export interface PurgeResult {
  tokens: number;
  idempotency: number;
  events: number;
  leases: number;
  courseEvents: number;
  links: number;
  walks: number;
  audit: number;
  /** False when the bounded number of steps did not suffice: call again later. */
  complete: boolean;
}

/** Rows of a step, and steps per table of a call: no statement holds a lock for long, no call runs without end. */
export const batchSize = 500;
const maxSteps = 100;

/** Removes what expired by `now`; events older than `eventsBefore`, of sessions that are over and of courses; walks of sessions that ended before it; audit entries older than `auditBefore`. */
export function createPurge({ client }: Database) {
  return async ({ now, eventsBefore, auditBefore }: { now: Date; eventsBefore: Date; auditBefore?: Date }): Promise<PurgeResult> => {
    const expired = { where: { expiresAt: { lte: now } }, limit: batchSize };
    const oldEvents = { where: { createdAt: { lt: eventsBefore }, session: { endedAt: { not: null } } }, limit: batchSize };
    const tokens = await inSteps(() => client.token.deleteMany(expired));
    const idempotency = await inSteps(() => client.idempotentRequest.deleteMany(expired));
    const courseEvents = await inSteps(() => client.courseEvent.deleteMany({ where: { createdAt: { lt: eventsBefore } }, limit: batchSize }));
    const events = await inSteps(() => client.event.deleteMany(oldEvents));
    // Of holders that died: one that lives renews long before.
    const leases = await inSteps(() => client.lease.deleteMany({ where: { until: { lte: now } }, limit: batchSize }));
    const links = await inSteps(() => client.loginLink.deleteMany(expired));
    const walks = await inSteps(() => client.walk.deleteMany({ where: { session: { endedAt: { lt: eventsBefore } } }, limit: batchSize }));
    const audit = auditBefore === undefined ? { count: 0, complete: true } : await inSteps(() => purgeAudit({ client }, auditBefore, batchSize));
    return {
      tokens: tokens.count, idempotency: idempotency.count, events: events.count, courseEvents: courseEvents.count, leases: leases.count, links: links.count, walks: walks.count, audit: audit.count,
      complete: [tokens, idempotency, events, courseEvents, leases, links, walks, audit].every(({ complete }) => complete),
    };
  };
}

export async function inSteps(step: () => PromiseLike<{ count: number }>): Promise<{ count: number; complete: boolean }> {
  let total = 0;
  for (let steps = 0; steps < maxSteps; steps++) {
    const { count } = await step();
    total += count;
    if (count < batchSize) return { count: total, complete: true };
    await nextTurn(); // others' statements first
  }
  return { count: total, complete: false };
}
