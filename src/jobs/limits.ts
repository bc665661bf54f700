/** Ends sessions whose time is over or that nobody uses, and warns before the end. */
import type { Config } from '../config.js';
import type { SessionKeeper } from '../sessions/sessions.js';
import type { SessionRow } from '../store/sessions.js';
import type { Store } from '../store/store.js';
import type { SteadyClock } from './steady-clock.js';

/** Minutes before the end at which a learner is warned, the last one first. */
const warningMinutes = [1, 5, 10];

export interface LimitParts {
  store: Store;
  sessions: SessionKeeper;
  config: Config;
  clock: SteadyClock;
}

export async function enforceLimits(parts: LimitParts, now = new Date()): Promise<void> {
  await parts.sessions.flushActivity();
  if (parts.clock.isSteady()) await endWhatIsOver(parts, now);
  const warnedFrom = new Date(now.getTime() + Math.max(...warningMinutes) * 60_000);
  for (const row of await parts.store.sessions.listExpiring(warnedFrom, Math.min(...warningMinutes))) await warn(parts, row, now);
}

async function endWhatIsOver(parts: LimitParts, now: Date): Promise<void> {
  for (const row of await parts.store.sessions.listExpired(now)) {
    await parts.sessions.end(row.id, { code: 'time-limit', text: 'The session\'s time is over. Start the lab again to go on; your progress is kept.' });
  }
  const idleBefore = new Date(now.getTime() - parts.config.SESSION_IDLE_MINUTES * 60_000);
  for (const row of await parts.store.sessions.listIdle(idleBefore)) {
    await parts.sessions.end(row.id, { code: 'idle', text: `Nobody used the session for ${parts.config.SESSION_IDLE_MINUTES} minutes. Start the lab again to go on; your progress is kept.` });
  }
}

/** Sends each warning once, however many servers there are: the store tells who was first. */
async function warn(parts: LimitParts, row: SessionRow, now: Date): Promise<void> {
  const leftMinutes = (row.expiresAt.getTime() - now.getTime()) / 60_000;
  const minutes = warningMinutes.find((limit) => leftMinutes <= limit);
  if (minutes === undefined || (row.warnedMinutes !== null && row.warnedMinutes <= minutes)) return;
  if (!(await parts.store.sessions.setWarned(row.id, minutes))) return;
  await parts.sessions.emit(row.id, 'session.expiring', { minutes, expiresAt: row.expiresAt.toISOString() });
}
