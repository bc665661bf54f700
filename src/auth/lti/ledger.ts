/** Ours and theirs: every grade of an assignment beside what the platform has, and sending it again. */
import type { LtiLineItemOf } from '../../store/lti/line-items.js';
import { AppError } from '../../errors.js';
import type { LtiParts } from './contract.js';
import { readResults } from './line-items.js';
import { platformFailure } from './roster.js';
import type { PlatformServices } from './services.js';

export interface LedgerRow {
  userId: string;
  ours: { score: number; maxScore: number; version: number };
  /** The last that it took from us; null: none. */
  sent: { score: number | null; version: number; at: Date } | null;
  /** What it says that it has; null: nothing. */
  theirs: { score: number | null; maxScore: number | null } | null;
  agrees: boolean;
}

const batch = 200;

export function createLedger({ store }: LtiParts, services: PlatformServices) {
  const { lineItems, people } = store.lti;

  async function load(id: string): Promise<LtiLineItemOf> {
    const item = await lineItems.find(id);
    if (item === null) throw new AppError('not-found', `There is no line item ${id}.`);
    return item;
  }

  async function* rows(item: LtiLineItemOf): AsyncGenerator<{ userId: string; subject: string; score: number; maxScore: number; version: number }> {
    for (let after: string | undefined; ;) {
      const grades = await lineItems.graded(item.assignmentId, after, batch);
      const subjects = await people.subjectsOf(item.platform.issuer, grades.map(({ userId }) => userId));
      for (const grade of grades) {
        const subject = subjects.get(grade.userId);
        if (subject !== undefined) yield { ...grade, subject };
      }
      after = grades.at(-1)?.userId;
      if (grades.length < batch) return;
    }
  }

  return {
    /** Throws `not-found`, `lti-platform-failed`. */
    async compare(lineItemId: string): Promise<LedgerRow[]> {
      const item = await load(lineItemId);
      const results = item.url === null ? new Map() : await readResults(services, item, item.url).catch((error: unknown) => { throw platformFailure(error); });
      const ledger: LedgerRow[] = [];
      for await (const { userId, subject, score, maxScore, version } of rows(item)) {
        const theirs = results.get(subject) ?? null;
        const sent = await lineItems.sent(lineItemId, userId);
        ledger.push({
          userId, ours: { score, maxScore, version }, sent: sent === null || sent.version === 0 ? null : { score: sent.score, version: sent.version, at: sent.sentAt },
          theirs, agrees: theirs !== null && share(theirs.score, theirs.maxScore) === share(score, maxScore),
        });
      }
      return ledger;
    },

    /** Everybody's grade, or one's, goes into the outbox again; says how many. `url: null` has the column looked for anew. */
    async resend(lineItemId: string, { userId, findAnew }: { userId?: string | undefined; findAnew: boolean }): Promise<number> {
      const item = await load(lineItemId);
      if (findAnew) await lineItems.setUrl(lineItemId, null);
      let count = 0;
      for await (const grade of rows(item)) {
        if (userId !== undefined && grade.userId !== userId) continue;
        await store.outbox.send([{ target: `lti:${lineItemId}`, type: 'grade.resent', payload: { userId: grade.userId, again: true }, grade: { assignmentId: item.assignmentId, userId: grade.userId, version: grade.version } }]);
        count++;
      }
      if (count > 0) store.notices.publish('outbox');
      return count;
    },
  };
}

/** In hundredths of a percent: platforms scale and round. */
function share(score: number | null, maxScore: number | null): number | null {
  return score === null || !maxScore ? null : Math.round(score / maxScore * 10_000);
}
