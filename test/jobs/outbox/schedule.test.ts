import t from 'tap';
import { backoffMs, nextAttempt } from '../../../src/jobs/outbox/schedule.js';

const now = new Date('2026-01-01T00:00:00Z');
const later = new Date('2026-01-04T00:00:00Z');
const waitOf = (date: Date | null): number | null => (date === null ? null : date.getTime() - now.getTime());

t.test('each wait is three times the one before, up to four hours', async (t) => {
  t.same([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100].map((attempts) => backoffMs(attempts) / 1000), [2, 6, 18, 54, 162, 486, 1458, 4374, 13122, 14400, 14400]);
});

t.test('chance makes a wait a fifth shorter or longer', async (t) => {
  const failure = { attempts: 2, retry: true, giveUpAt: later };
  t.equal(waitOf(nextAttempt(failure, now, () => 0)), 4_800);
  t.equal(waitOf(nextAttempt(failure, now, () => 0.5)), 6_000);
  t.equal(waitOf(nextAttempt(failure, now, () => 1)), 7_200);
});

t.test('a target may ask for more time, up to four hours', async (t) => {
  const failure = { attempts: 1, retry: true, giveUpAt: later };
  t.equal(waitOf(nextAttempt({ ...failure, retryAfterSeconds: 120 }, now, () => 0)), 120_000);
  t.equal(waitOf(nextAttempt({ ...failure, retryAfterSeconds: 1 }, now, () => 0)), 1_600);
  t.equal(waitOf(nextAttempt({ ...failure, retryAfterSeconds: 1e9 }, now, () => 0)), 14_400_000);
});

t.test('a message is given up where no attempt can help, and when it fails after its time', async (t) => {
  t.equal(nextAttempt({ attempts: 1, retry: false, giveUpAt: later }, now), null);
  t.equal(nextAttempt({ attempts: 9, retry: true, giveUpAt: now }, now), null);
  t.ok(nextAttempt({ attempts: 9, retry: true, giveUpAt: new Date(now.getTime() + 1) }, now), 'not a moment before');
});
