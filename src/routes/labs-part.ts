/** What the edges need of `src/labs` and `src/grading`. */
import type { AttemptRow } from '../store/attempts.js';

export interface LabSummary {
  slug: string;
  version: string;
  hash: string;
  title: Record<string, string>;
  summary: Record<string, string>;
  level: string;
  minutes: number;
  tags: string[];
  /** Why it cannot run on this machine; `null` where it can. */
  unavailable: string | null;
}

export interface LabDetail extends LabSummary {
  objectives: Record<string, string[]>;
  prerequisites: string[];
  languages: string[];
  tasks: { id: string; title: Record<string, string>; points: number; needs: string[] }[];
  /** Markdown by language. */
  guides: Record<string, string>;
}

export interface LabsPart {
  list(): LabSummary[];
  find(slug: string): LabDetail | undefined;
}

export interface TaskView {
  id: string;
  title: Record<string, string>;
  state: 'locked' | 'open' | 'passed';
  needs: string[];
  points: number;
  bestScore: number;
  attempts: number;
  hints: { total: number; taken: { index: number; cost: number; text: Record<string, string> }[]; nextCost: number | null };
}

export interface HintView {
  index: number;
  cost: number;
  text: Record<string, string>;
  left: number;
}

export interface SolutionView {
  steps: { host: string; pod?: string | undefined; container?: string | undefined; commands: string[] }[];
  explanation: Record<string, string>;
}

export interface GradingPart {
  tasks(sessionId: string): Promise<TaskView[]>;
  /** Grades and records an attempt. Throws `task-locked`, `not-found`. */
  grade(sessionId: string, taskId: string, answers?: Record<string, string | string[]>): Promise<AttemptRow>;
  /** Takes the next hint at its cost. Throws `not-found` where none is left. */
  takeHint(sessionId: string, taskId: string): Promise<HintView>;
  /** Throws `not-permitted` while the learner may not see it. */
  solution(sessionId: string, taskId: string): Promise<SolutionView>;
}
