/** What the edges need of `src/grading`. */
import type { Text } from '../labs/text.js';
import type { AttemptRow } from '../store/attempts.js';

export interface TaskView {
  id: string;
  title: Text;
  state: 'locked' | 'open' | 'passed';
  needs: string[];
  points: number;
  bestScore: number;
  attempts: number;
  hints: { total: number; taken: { index: number; cost: number; text: Text }[]; nextCost: number | null };
}

export interface HintView {
  index: number;
  cost: number;
  text: Text;
  left: number;
}

export interface SolutionView {
  steps: { host: string; pod?: string | undefined; container?: string | undefined; commands: string[] }[];
  explanation: Text;
}

export interface GradingPart {
  tasks(sessionId: string): Promise<TaskView[]>;
  /** Grades and records an attempt. Throws `task-locked`, `not-found`. */
  grade(sessionId: string, taskId: string, answers?: Record<string, string[]>): Promise<AttemptRow>;
  /** Takes the next hint at its cost. Throws `not-found` where none is left. */
  takeHint(sessionId: string, taskId: string): Promise<HintView>;
  /** Throws `not-permitted` while the learner may not see it. */
  solution(sessionId: string, taskId: string): Promise<SolutionView>;
}
