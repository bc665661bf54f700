/**
 * Making a session: at most one live session per learner and lab, at most `perUser` per learner and `total` in the
 * service, whatever the number of callers. All is decided in one transaction behind two row locks, always taken in the
 * order user, service. PostgreSQL reads anew in each statement (READ COMMITTED), so a count after the lock sees every
 * session that an earlier holder made; SQLite has one writer anyway.
 */
import { AppError } from '../errors.js';
import { serviceLock } from './counters.js';
import type { Database, Tx } from './database.js';
import { insertEvent } from './events.js';
import { newId } from './ids.js';
import { recordTransition } from './session-facts.js';
import { titledRow, type SessionRow } from './session-rows.js';

export interface SessionQuota {
  perUser: number;
  total: number;
}

export interface NewSession {
  userId: string;
  lab: { hash: string; slug: string };
  seed: number;
  expiresAt: Date;
  quota: SessionQuota;
  /** Where it is of a course: its instructors may look and help. */
  courseId?: string | null;
  assignmentId?: string | null;
  /** The course's members may watch. */
  demonstration?: boolean;
  /** Who begins to work on it at once, and has the lease (`claimWork`) so long. */
  worker?: { id: string; until: Date };
  /** The span that asks for it (W3C Trace Context). */
  traceparent?: string | undefined;
}

/** When to try again: a learner ends a session within a minute or so; nobody knows for the service. */
const retryAfterSeconds = 60;

/** The live session of this learner and lab, made if there is none. Throws quota-user, quota-service, not-found (no such user), other-session-runs. */
export function createSession(database: Database, request: NewSession): Promise<{ session: SessionRow; created: boolean }> {
  return database.transact(async (tx) => {
    const [user] = await tx.user.updateManyAndReturn({ where: { id: request.userId }, data: { lock: { increment: 1 } }, select: { sessionLimit: true } });
    if (user === undefined) throw new AppError('not-found', `There is no user ${request.userId}.`);
    const liveKey = `${request.userId}/${request.lab.slug}`;
    const live = await tx.session.findUnique({ where: { liveKey } });
    if (live !== null) return { session: fitting(await titledRow(database, tx, live), request), created: false };
    // What an operator has given this user, else what everybody has.
    await checkQuota(database, tx, request.userId, { ...request.quota, perUser: user.sessionLimit ?? request.quota.perUser });
    return { session: await insertSession(database, tx, request, liveKey), created: true };
  });
}

/** A session that was not started for the assignment would not count for it, and what is no demonstration of the course may not be watched. One that is being removed only stands in the way for a moment. */
function fitting(session: SessionRow, { assignmentId, courseId, demonstration = false }: NewSession): SessionRow {
  const fits = demonstration ? session.demonstration && session.courseId === courseId : assignmentId == null || session.assignmentId === assignmentId;
  if (fits || session.state === 'stopping') return session;
  throw new AppError('other-session-runs', `You run "${session.labTitle}" already, but not for this ${demonstration ? 'course to watch' : 'assignment'}: end that session first.`, { fields: { sessionId: session.id } });
}

async function checkQuota(database: Database, tx: Tx, userId: string, { perUser, total }: SessionQuota): Promise<void> {
  await lockService(database, tx);
  const { own, all } = await countLive(tx, userId);
  if (own >= perUser) {
    const fields = { limit: perUser };
    throw new AppError('quota-user', perUser === 0 ? 'Your account may not start sessions.' : `You have ${own} running sessions, and may have ${perUser}: end one first.`, { fields, retryAfterSeconds });
  }
  if (all >= total) throw new AppError('quota-service', `The service runs ${all} sessions, as many as it can: try again in a while.`, { fields: { limit: total }, retryAfterSeconds });
}

async function lockService({ provider }: Database, tx: Tx): Promise<void> {
  // SQLite: BEGIN IMMEDIATE holds the whole database already.
  if (provider === 'sqlite') return;
  const { count } = await tx.setting.updateMany({ where: { key: serviceLock }, data: { value: '0' } });
  if (count !== 1) throw new Error(`The row ${serviceLock} is missing from "Setting": restart the service.`);
}

/** The user's own live sessions, and all. */
async function countLive(tx: Tx, userId: string): Promise<{ own: number; all: number }> {
  const [found] = await tx.$queryRaw<{ own: bigint; all: bigint }[]>`
    SELECT COUNT(CASE WHEN "userId" = ${userId} THEN 1 END) AS "own", COUNT(*) AS "all" FROM "Session" WHERE "liveKey" IS NOT NULL`;
  return { own: Number(found?.own ?? 0), all: Number(found?.all ?? 0) };
}

async function insertSession(database: Database, tx: Tx, { userId, lab, seed, expiresAt, courseId = null, assignmentId = null, demonstration = false, worker, traceparent }: NewSession, liveKey: string): Promise<SessionRow> {
  const now = new Date();
  const data = {
    id: newId(), userId, labHash: lab.hash, labSlug: lab.slug, seed, state: 'pending', liveKey,
    createdAt: now, lastActivityAt: now, expiresAt, courseId, assignmentId, demonstration,
    workerId: worker?.id ?? null, workerUntil: worker?.until ?? null, traceparent: traceparent ?? null,
  };
  const row = await titledRow(database, tx, await tx.session.create({ data }));
  await insertEvent(database, tx, row.id, 'session.pending', { state: 'pending' });
  await recordTransition(database, tx, row, { firstReady: false });
  return row;
}
