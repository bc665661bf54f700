/** The live board of a course, as it travels: all times are text. */
import type { SessionCard } from '../../store/session-facts.js';

export type { SessionCard };

/** What a learner has done in their newest session of the course. */
export interface BoardStanding {
  attempts: number;
  tasksPassed: number;
  hints: number;
  lastProgressAt: string | null;
  /** The last attempt; `failing` is its first check that failed, and why. */
  task: { id: string; passed: boolean; score: number; maxScore: number; failing: { id: string; sentence: string } | null; at: string } | null;
}

/** What the events of a course change. */
export interface LearnerState {
  userId: string;
  name: string;
  sectionId: string | null;
  session: SessionCard | null;
  standing: BoardStanding | null;
}

export interface BoardState {
  courseId: string;
  /** The last event that is in it; "0" before the first. */
  lastEventId: string;
  learners: LearnerState[];
  demonstrations: SessionCard[];
}

/** What the clock adds. */
export interface BoardLearner extends LearnerState {
  /** Whole minutes since the session was ready or a task last got better; null without a live session. */
  minutesSinceProgress: number | null;
  /** Needs somebody: the last attempt failed and nothing has got better for a while, or the hand is up. */
  stuck: boolean;
}

export interface BoardCounts {
  learners: number;
  /** With a session that is not over. */
  live: number;
  stuck: number;
  hands: number;
}

export interface Board extends BoardState {
  counts: BoardCounts;
  learners: BoardLearner[];
}

export interface CourseEvent {
  id: string;
  courseId: string;
  userId: string | null;
  sessionId: string | null;
  type: string;
  data: Record<string, unknown>;
  at: string;
}
