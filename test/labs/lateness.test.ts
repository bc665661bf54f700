import t from 'tap';
import { afterLateness, type LatePolicy } from '../../src/labs/lateness.js';

const dueAt = new Date('2026-03-09T16:00:00Z');
const policy: LatePolicy = { graceMinutes: 15, percentPerDay: 10, maxPercent: 25 };
const after = (minutes: number) => new Date(dueAt.getTime() + minutes * 60_000);

t.test('each day that has begun costs its share, up to the most', (t) => {
  const cases: [what: string, minutes: number, score: number, percent: number][] = [
    ['within the grace', 15, 8, 0], ['a moment after the grace', 15.1, 7.2, 10], ['to the end of the first day', 1440, 7.2, 10],
    ['a moment into the second day', 1440.1, 6.4, 20], ['the third day would cost 30', 2881, 6, 25], ['a year later', 525_600, 6, 25],
  ];
  for (const [what, minutes, score, percent] of cases) {
    t.match(afterLateness(8, after(minutes), { dueAt, late: policy }), { score, late: { percent, minutes: Math.ceil(minutes), dueAt: dueAt.toISOString(), points: Number((8 - score).toFixed(2)) } }, what);
  }
  t.end();
});

t.test('in time is not late, and nothing is late where nothing is due', (t) => {
  t.same(afterLateness(8, dueAt, { dueAt, late: policy }), { score: 8, late: null }, 'at the very due time');
  t.same(afterLateness(8, after(-1), { dueAt, late: policy }), { score: 8, late: null });
  t.same(afterLateness(8, after(99_999), { dueAt: null, late: policy }), { score: 8, late: null });
  t.match(afterLateness(8, after(99_999), { dueAt, late: null }), { score: 8, late: { percent: 0, points: 0 } }, 'late, but it costs nothing');
  t.end();
});

t.test('a score never falls below zero, and keeps two digits', (t) => {
  t.match(afterLateness(10, after(100_000), { dueAt, late: { graceMinutes: 0, percentPerDay: 100, maxPercent: 100 } }), { score: 0, late: { points: 10 } });
  t.match(afterLateness(3.33, after(20), { dueAt, late: policy }), { score: 3, late: { points: 0.33 } });
  t.end();
});
