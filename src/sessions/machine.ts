/**
 * The states of a session and the ways between them (design.md, "Session states").
 *
 * A request never does the work of a state itself: it stores the next state in one conditional update, and the
 * worker (`advance.ts`) brings the actual world to what the state says. So a service that is killed at any moment
 * finds in the database what is left to do.
 */
import type { SessionState } from './contract.js';

/** States in which a sandbox belongs to the session. */
export const liveStates = ['pending', 'starting', 'ready', 'resetting', 'stopping'] as const satisfies SessionState[];

/** States in which the service has something to do. */
export const workStates = ['pending', 'starting', 'resetting', 'stopping'] as const satisfies SessionState[];

/** From which states each state may be entered. */
export const entryStates = {
  pending: [],
  starting: ['pending'],
  ready: ['starting', 'resetting'],
  resetting: ['ready'],
  stopping: ['pending', 'starting', 'ready', 'resetting'],
  ended: ['stopping'],
  failed: ['pending', 'starting', 'ready', 'resetting'],
} as const satisfies Record<SessionState, readonly SessionState[]>;

export function needsWork(state: SessionState): boolean {
  return (workStates as readonly SessionState[]).includes(state);
}

export function isOver(state: SessionState): boolean {
  return state === 'ended' || state === 'failed';
}
