/** The jobs of the service, and how often each runs. */
import type { Config } from '../config.js';
import type { Lti } from '../auth/lti/lti.js';
import type { Fleet } from '../sandbox/fleet/contract.js';
import type { LabSource, Logger } from '../sessions/parts.js';
import type { SessionKeeper } from '../sessions/sessions.js';
import type { Store } from '../store/store.js';
import type { Tracer } from '../trace.js';
import type { Job } from './jobs.js';
import { fillPool } from './fill-pool.js';
import { createEngineTender } from './tend-engines.js';
import { enforceLimits } from './limits.js';
import { createSteadyClock } from './steady-clock.js';
import { sweep } from './sweep.js';

/** A platform's roster is read so often; its instructors may have it read at once. */
const rosterEveryMs = 6 * 3_600_000;

/** Runs besides whenever a waiting sandbox was taken. */
export const poolJob = 'fill-pool';

export interface JobParts {
  config: Config;
  store: Store;
  driver: Fleet;
  sessions: SessionKeeper;
  lti: Pick<Lti, 'keys' | 'roster'>;
  labs: Pick<LabSource, 'pinned'>;
  /** Aborts when the service stops. */
  signal: AbortSignal;
  logger: Logger;
  tracer?: Tracer | undefined;
}

export function jobTable(parts: JobParts): Job[] {
  const clock = createSteadyClock();
  const tendEngines = createEngineTender({ ...parts, fleet: parts.driver });
  return [
    { name: 'engines', everyMs: 5_000, run: () => tendEngines() },
    { name: 'activity', everyMs: 5_000, everywhere: true, run: () => parts.sessions.flushActivity() },
    { name: 'sweep', everyMs: 5_000, atStart: true, run: () => sweep(parts) },
    { name: 'limits', everyMs: 5_000, run: () => enforceLimits({ ...parts, clock }) },
    { name: 'lti-keys', everyMs: 3_600_000, run: () => parts.lti.keys.tend() },
    { name: 'lti-rosters', everyMs: 300_000, run: () => parts.lti.roster.syncDue(rosterEveryMs) },
    { name: 'grades', everyMs: 30_000, run: () => refreshGrades(parts) },
    { name: 'purge', everyMs: 3_600_000, run: async () => { if (clock.isSteady()) await purge(parts); } },
    // Last: at a start the others need not wait until the sandboxes are made.
    { name: poolJob, everyMs: 5_000, run: () => fillPool(parts) },
  ];
}

/** What is left after a due time has moved in a large course, or the service was stopped meanwhile. */
async function refreshGrades({ store }: JobParts): Promise<void> {
  for (let rounds = 0; rounds < 25 && await store.grades.refresh() > 0;) rounds++;
}

async function purge({ config, store }: JobParts): Promise<void> {
  const now = new Date();
  const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
  await store.purge({ now, eventsBefore: daysAgo(config.EVENT_RETENTION_DAYS), auditBefore: daysAgo(config.AUDIT_RETENTION_DAYS) });
  await store.outbox.prune(daysAgo(config.OUTBOX_RETENTION_DAYS));
  await store.lti.logins.removeExpired(now);
}
