/** What a grading says. Plain JSON: it is stored as an attempt's evidence and shown to the learner. */
export interface CheckResult {
  id: string;
  kind: string;
  passed: boolean;
  weight: number;
  expected: string;
  seen: string;
  /** What to look at, for the learner. */
  sentence: string;
  durationMs: number;
}

export interface GradeResult {
  passed: boolean;
  /** Points before the hints' cost. */
  score: number;
  maxScore: number;
  checks: CheckResult[];
  durationMs: number;
}

/** What is seen where a learner has predicted nothing yet: by that an attempt is told from one that brings a prediction. */
export const noPrediction = 'no prediction yet';
