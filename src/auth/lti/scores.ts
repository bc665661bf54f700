/**
 * Sends a grade to a platform's gradebook (AGS 2.0 §3.4). A message of the outbox says which grade; what is sent is the
 * grade as it is at that moment. So messages that come late, twice, or one after the other for the same grade end in
 * the same number. Timestamps rise strictly, because a platform ignores a score that is not newer.
 */
import { TargetError } from '../guarded-fetch.js';
import type { LtiLineItemOf } from '../../store/lti/line-items.js';
import { scope } from './claims.js';
import type { LtiParts } from './contract.js';
import { below, findOrMakeLineItem } from './line-items.js';
import { ServiceError, TokenRefused, type PlatformServices } from './services.js';

export interface ScoreMessage {
  lineItemId: string;
  userId: string;
  /** Also where the platform has this version already. */
  again: boolean;
}

export type ScoreOutcome = { ok: true; status?: number; answer?: string } | { ok: false; retry: boolean; status?: number; error: string; retryAfterSeconds?: number };

/**
 * What may be different at the next attempt: RFC 9110's "later", a conflict of timestamps, the platform's own errors; and a token
 * that it does not take (401, 403) or give, since keys are rotated and scopes are granted without the score being at fault. AGS gives
 * a 400 or a 404 no second meaning: this score, or this column, is not taken.
 */
const passing = new Set([401, 403, 408, 409, 425, 429]);

export function createScores({ store, config, now = Date.now }: LtiParts, services: PlatformServices) {
  const { lineItems, people } = store.lti;

  async function send({ lineItemId, userId, again }: ScoreMessage, signal?: AbortSignal): Promise<ScoreOutcome> {
    const item = await lineItems.find(lineItemId);
    if (item === null) return never('The column is gone: its platform, link or assignment was deleted.');
    if (item.platform.disabledAt !== null) return never(`The platform ${item.platform.name} is disabled.`);
    const [grade, subject] = await Promise.all([lineItems.gradeNow(item.assignmentId, userId), people.subjectOf(item.platform.issuer, userId)]);
    if (grade === null) return never('There is no grade (any more).');
    if (subject === null) return never('The platform does not know this person.');
    const sent = await lineItems.sent(lineItemId, userId);
    if (!again && sent?.version === grade.version && sent.score === grade.score && sent.maxScore === grade.maxScore) return { ok: true, answer: 'The platform has this version of the grade already.' };
    const url = await urlOf(item, grade.maxScore, signal);
    if (url === null) return never('The platform named no column for this link, and does not let us make one.');
    signal?.throwIfAborted();
    const timestamp = await lineItems.nextTimestamp(lineItemId, userId, new Date(now()));
    const body = JSON.stringify(scoreOf({ grade, subject, timestamp, evidence: await evidenceOf(item, userId) }, item.platform.family));
    const { status } = await services.call(item.platform, [scope.score], below(url, 'scores'), { method: 'POST', headers: { 'content-type': 'application/vnd.ims.lis.v1.score+json' }, body, signal });
    // Whoever has taken over may have noted a newer one.
    signal?.throwIfAborted();
    await lineItems.noteSent(lineItemId, userId, { score: grade.score, maxScore: grade.maxScore, version: grade.version });
    return { ok: true, status };
  }

  async function urlOf(item: LtiLineItemOf, maxScore: number, signal?: AbortSignal): Promise<string | null> {
    if (item.url !== null) return item.url;
    const url = await findOrMakeLineItem(services, item, positive(maxScore), signal);
    if (url !== null) await lineItems.setUrl(item.id, url);
    return url;
  }

  /** The last attempt with its checks, for people who may see it; no secret is in the address. */
  async function evidenceOf({ assignmentId }: LtiLineItemOf, userId: string): Promise<string | null> {
    const attempt = config.PUBLIC_URL === undefined ? null : await lineItems.lastAttempt(assignmentId, userId);
    return attempt && `${config.PUBLIC_URL?.replace(/\/+$/, '')}/v1/sessions/${attempt.sessionId}/tasks/${attempt.taskId}/attempts`;
  }

  return async (message: ScoreMessage, signal?: AbortSignal): Promise<ScoreOutcome> => {
    try {
      return await send(message, signal);
    } catch (error) {
      if (error instanceof ServiceError) return { ok: false, retry: error instanceof TokenRefused || error.status >= 500 || passing.has(error.status), status: error.status, error: error.message, ...(error.retryAfterSeconds !== undefined && { retryAfterSeconds: error.retryAfterSeconds }) };
      if (error instanceof TargetError) return { ok: false, retry: true, error: error.message };
      throw error;
    }
  };
}

function never(error: string): ScoreOutcome {
  return { ok: false, retry: false, error };
}

interface ScoreFacts {
  grade: { score: number; maxScore: number; completedAt: Date | null };
  subject: string;
  timestamp: Date;
  evidence: string | null;
}

/** A partial score is graded in full, of what is there: platforms may leave out what is not `FullyGraded` (AGS §3.4.6). */
export function scoreOf({ grade, subject, timestamp, evidence }: ScoreFacts, family: string | null): Record<string, unknown> {
  const points = `${rounded(grade.score)} of ${rounded(grade.maxScore)} points${grade.completedAt === null ? ' so far' : ''}.`;
  return {
    userId: subject, scoreGiven: Math.max(0, grade.score), scoreMaximum: positive(grade.maxScore),
    activityProgress: grade.completedAt === null ? 'InProgress' : 'Completed', gradingProgress: 'FullyGraded',
    timestamp: timestamp.toISOString(), comment: evidence === null ? points : `${points} Evidence: ${evidence}`,
    // Canvas shows it as the submission (its AGS extension).
    ...(family === 'canvas' && evidence !== null && { 'https://canvas.instructure.com/lti/submission': { submission_type: 'online_url', submission_data: evidence } }),
  };
}

/** AGS wants a maximum above zero; a lab without points is a lab of one that nobody gets. */
function positive(maxScore: number): number {
  return maxScore > 0 ? maxScore : 1;
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
