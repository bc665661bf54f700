/** The board as docs/streams.md says that a client keeps it: what the events change, and what the clock adds. */
import type { Schemas } from '../../../lib/api.js';

export type Board = Schemas['Board'];
export type Learner = Schemas['BoardLearner'];
export type Card = Schemas['SessionCard'];
export interface BoardEvent { id: string; userId: string | null; type: string; data: Record<string, unknown>; at: string }

const stuckAfterMinutes = 10;

export function applyEvent(board: Board, event: BoardEvent): Board {
  const { session, standing } = event.data as { session?: Card; standing?: Learner['standing'] };
  const next = { ...board, lastEventId: event.id };
  if (session === undefined) return next;
  if (session.demonstration) return { ...next, demonstrations: [...board.demonstrations.filter(({ id }) => id !== session.id), ...(isOver(session) ? [] : [session])] };
  return { ...next, learners: board.learners.map((learner) => (learner.userId === event.userId ? withSession(learner, session, standing) : learner)) };
}

function withSession(learner: Learner, session: Card, standing: Learner['standing'] | undefined): Learner {
  if (learner.session !== null && session.id < learner.session.id) return learner;
  return { ...learner, session, standing: standing ?? (session.id === learner.session?.id ? learner.standing : null) };
}

export function isOver({ state }: Pick<Card, 'state'>): boolean {
  return state === 'ended' || state === 'failed';
}

/** What the clock says of each. The same object comes back where nothing is another, so that its row is not drawn anew. */
export function viewLearner(learner: Learner, now: number): Learner {
  const minutes = minutesSinceProgress(learner, now);
  const failing = learner.standing?.task?.passed === false;
  const stuck = minutes !== null && ((learner.session?.hand ?? null) !== null || (failing && minutes >= stuckAfterMinutes));
  return learner.minutesSinceProgress === minutes && learner.stuck === stuck ? learner : { ...learner, minutesSinceProgress: minutes, stuck };
}

function minutesSinceProgress({ session, standing }: Learner, now: number): number | null {
  if (session === null || isOver(session)) return null;
  const times = [session.readyAt, standing?.lastProgressAt ?? null].flatMap((time) => (time === null ? [] : [Date.parse(time)]));
  return times.length === 0 ? null : Math.max(0, Math.floor((now - Math.max(...times)) / 60_000));
}

export type Filter = 'learners' | 'live' | 'stuck' | 'hands';

export const holds: Record<Filter, (learner: Learner) => boolean> = {
  learners: () => true,
  live: ({ session }) => session !== null && !isOver(session),
  stuck: ({ stuck }) => stuck,
  hands: ({ session }) => session !== null && session.hand !== null && !isOver(session),
};

/** Hands first, the longest up on top; then who is stuck, the longest on top; then who is here; then the others by name. */
export function sorted(learners: readonly Learner[]): Learner[] {
  const rank = (learner: Learner): number => (holds.hands(learner) ? 0 : learner.stuck ? 1 : holds.live(learner) ? 2 : 3);
  return [...learners].sort((a, b) => rank(a) - rank(b) || (rank(a) === 0 ? handAt(a) - handAt(b) : (b.minutesSinceProgress ?? -1) - (a.minutesSinceProgress ?? -1)) || a.name.localeCompare(b.name));
}

function handAt({ session }: Learner): number {
  return Date.parse(session?.hand?.raisedAt ?? '') || 0;
}
