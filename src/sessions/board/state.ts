/**
 * The board's state: from the database, and from one event to the next. Every event carries the whole of what it changes
 * (a session's card, a standing), so applying one twice, or one that the state holds already, does no harm. Pure: the
 * same functions serve the service, its tests and any client.
 */
import type { BoardMember, BoardRows } from '../../store/board.js';
import { sessionCard } from '../../store/session-facts.js';
import type { CourseEventRow } from '../../store/course-events.js';
import type { Board, BoardLearner, BoardStanding, BoardState, CourseEvent, LearnerState, SessionCard } from './contract.js';

/** After so many minutes without progress, somebody whose last attempt failed counts as stuck. */
export const stuckAfterMinutes = 10;

export function boardState(courseId: string, rows: BoardRows): BoardState {
  return {
    courseId, lastEventId: String(rows.lastEventId),
    learners: rows.learners.map(learnerState), demonstrations: rows.demonstrations.map(sessionCard),
  };
}

function learnerState({ userId, name, sectionId, session, standing }: BoardMember): LearnerState {
  return { userId, name, sectionId, session: session && sessionCard(session), standing: standing && travelling<BoardStanding>(standing) };
}

export function courseEvent({ id, courseId, userId, sessionId, type, data, createdAt }: CourseEventRow): CourseEvent {
  return { id: String(id), courseId, userId, sessionId, type, data, at: createdAt.toISOString() };
}

/** The state after `event`. A learner whom the state does not know is left out: `roster.changed` says to ask for the board again. */
export function applyEvent(state: BoardState, event: CourseEvent): BoardState {
  if (BigInt(event.id) <= BigInt(state.lastEventId)) return state;
  const { session, standing } = event.data as { session?: SessionCard; standing?: BoardStanding };
  const next = { ...state, lastEventId: event.id };
  if (session === undefined) return next;
  if (session.demonstration) return { ...next, demonstrations: withDemonstration(state.demonstrations, session) };
  return { ...next, learners: state.learners.map((learner) => (learner.userId === event.userId ? withSession(learner, session, standing) : learner)) };
}

/** A learner has their newest session on the board: ids are UUIDs of version 7 and sort by time. */
function withSession(learner: LearnerState, session: SessionCard, standing: BoardStanding | undefined): LearnerState {
  if (learner.session !== null && session.id < learner.session.id) return learner;
  const before = session.id === learner.session?.id ? learner.standing : null;
  return { ...learner, session, standing: standing ?? before };
}

function withDemonstration(before: SessionCard[], session: SessionCard): SessionCard[] {
  const others = before.filter(({ id }) => id !== session.id);
  return isOver(session) ? others : [...others, session].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What people see: the state and what the clock says of it. */
export function viewBoard(state: BoardState, now: Date): Board {
  const learners = state.learners.map((learner) => viewLearner(learner, now));
  const count = (holds: (learner: BoardLearner) => boolean): number => learners.filter(holds).length;
  const counts = { learners: learners.length, live: count(({ session }) => isLive(session)), stuck: count(({ stuck }) => stuck), hands: count(({ session }) => Boolean(session?.hand)) };
  return { ...state, counts, learners };
}

function viewLearner(learner: LearnerState, now: Date): BoardLearner {
  const minutes = minutesSinceProgress(learner, now);
  const failing = learner.standing?.task?.passed === false;
  const stuck = isLive(learner.session) && (Boolean(learner.session?.hand) || (failing && minutes !== null && minutes >= stuckAfterMinutes));
  return { ...learner, minutesSinceProgress: minutes, stuck };
}

function minutesSinceProgress({ session, standing }: LearnerState, now: Date): number | null {
  if (session === null || !isLive(session)) return null;
  const times = [session.readyAt, standing?.lastProgressAt].flatMap((time) => (time ? [Date.parse(time)] : []));
  return times.length === 0 ? null : Math.max(0, Math.floor((now.getTime() - Math.max(...times)) / 60_000));
}

function isLive(session: SessionCard | null): boolean {
  return session !== null && !isOver(session);
}

function isOver({ state }: SessionCard): boolean {
  return state === 'ended' || state === 'failed';
}

/** As JSON makes it: times become text. */
function travelling<Wire>(value: object): Wire {
  return JSON.parse(JSON.stringify(value)) as Wire;
}
