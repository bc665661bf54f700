/**
 * What lateness takes off an attempt at an assignment's task. The learner is late by the time at which they asked for the
 * grading, not by that at which it was done. Within the grace nothing is lost; after it, each day that has begun since the
 * due time costs `percentPerDay` of the points that the attempt earned, `maxPercent` at the most.
 */
export interface LatePolicy {
  graceMinutes: number;
  percentPerDay: number;
  maxPercent: number;
}

export interface Lateness {
  /** The learner's own due time, ISO 8601 in UTC. */
  dueAt: string;
  /** Whole minutes after it, at least 1. */
  minutes: number;
  /** Taken off, in percent of what was earned; 0 within the grace. */
  percent: number;
  /** The same in points. */
  points: number;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** `earned` are points after hints. `late` is null for an attempt in time, and where nothing is due. */
export function afterLateness(earned: number, at: Date, { dueAt, late: policy }: { dueAt: Date | null; late: LatePolicy | null }): { score: number; late: Lateness | null } {
  const lateMs = dueAt === null ? 0 : at.getTime() - dueAt.getTime();
  if (dueAt === null || lateMs <= 0) return { score: earned, late: null };
  const percent = policy === null || lateMs <= policy.graceMinutes * minuteMs ? 0 : Math.min(Math.ceil(lateMs / dayMs) * policy.percentPerDay, policy.maxPercent, 100);
  const score = Math.round(earned * (100 - percent)) / 100;
  return { score, late: { dueAt: dueAt.toISOString(), minutes: Math.ceil(lateMs / minuteMs), percent, points: Math.round((earned - score) * 100) / 100 } };
}
