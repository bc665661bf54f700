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
import { lockUser } from './session-lock.js';
import { sessionRow, withTitle, type SessionRow } from './session-rows.js';

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
}

/** When to try again: a learner ends a session within a minute or so; nobody knows for the service. */
const retryAfterSeconds = 60;

/** The live session of this learner and lab, made if there is none. Throws quota-user, quota-service, not-found (no such user), other-session-runs. */
export function createSession(database: Database, request: NewSession): Promise<{ session: SessionRow; created: boolean }> {
  return database.transact(async (tx) => {
    if (!await lockUser(tx, request.userId)) throw new AppError('not-found', `There is no user ${request.userId}.`);
    const liveKey = `${request.userId}/${request.lab.slug}`;
    const live = await tx.session.findUnique({ where: { liveKey }, include: withTitle });
    if (live !== null) return { session: fitting(sessionRow(live), request), created: false };
    await checkQuota(tx, request);
    return { session: await insertSession(database, tx, request, liveKey), created: true };
  });
}

/** A session that was not started for the assignment would not count for it, and what is no demonstration of the course may not be watched. One that is being removed only stands in the way for a moment. */
function fitting(session: SessionRow, { assignmentId, courseId, demonstration = false }: NewSession): SessionRow {
  const fits = demonstration ? session.demonstration && session.courseId === courseId : assignmentId == null || session.assignmentId === assignmentId;
  if (fits || session.state === 'stopping') return session;
  throw new AppError('other-session-runs', `You run "${session.labTitle}" already, but not for this ${demonstration ? 'course to watch' : 'assignment'}: end that session first.`, { fields: { sessionId: session.id } });
}

async function checkQuota(tx: Tx, { userId, quota }: NewSession): Promise<void> {
  const ofUser = await tx.session.count({ where: { userId, liveKey: { not: null } } });
  const limit = await ownLimit(tx, userId) ?? quota.perUser;
  if (ofUser >= limit) {
    const fields = { limit };
    throw new AppError('quota-user', limit === 0 ? 'Your account may not start sessions.' : `You have ${ofUser} running sessions, and may have ${limit}: end one first.`, { fields, retryAfterSeconds });
  }
  const { count } = await tx.setting.updateMany({ where: { key: serviceLock }, data: { value: '0' } });
  if (count !== 1) throw new Error(`The row ${serviceLock} is missing from "Setting": restart the service.`);
  const all = await tx.session.count({ where: { liveKey: { not: null } } });
  if (all >= quota.total) {
    const fields = { limit: quota.total };
    throw new AppError('quota-service', `The service runs ${all} sessions, as many as it can: try again in a while.`, { fields, retryAfterSeconds });
  }
}

/** What an operator has given this user; null: what everybody has. */
async function ownLimit(tx: Tx, id: string): Promise<number | null> {
  return (await tx.user.findUnique({ where: { id }, select: { sessionLimit: true } }))?.sessionLimit ?? null;
}

async function insertSession(database: Database, tx: Tx, { userId, lab, seed, expiresAt, courseId = null, assignmentId = null, demonstration = false }: NewSession, liveKey: string): Promise<SessionRow> {
  const now = new Date();
  const data = {
    id: newId(), userId, labHash: lab.hash, labSlug: lab.slug, seed, state: 'pending', liveKey,
    createdAt: now, lastActivityAt: now, expiresAt, courseId, assignmentId, demonstration,
  };
  const row = await tx.session.create({ data, include: withTitle });
  await insertEvent(database, tx, row.id, 'session.pending', { state: 'pending' });
  await recordTransition(database, tx, sessionRow(row), { firstReady: false });
  return sessionRow(row);
}
