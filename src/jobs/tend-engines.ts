/**
 * With several engines: notices that one has gone or is back, tells the sessions on it, and after a while ends those whose
 * engine does not come back. What is on an engine that comes back goes on where its session does; the sweep removes the rest.
 */
import type { Config } from '../config.js';
import type { Fleet } from '../sandbox/fleet/contract.js';
import { storedAs } from '../sandbox/fleet/placement.js';
import type { Logger } from '../sessions/parts.js';
import type { SessionKeeper } from '../sessions/sessions.js';
import type { Store } from '../store/store.js';

export interface EngineTenderParts {
  config: Pick<Config, 'ENGINE_LOST_MINUTES'>;
  store: Pick<Store, 'operator' | 'placements'>;
  fleet: Pick<Fleet, 'names' | 'lost' | 'whyLost'>;
  sessions: Pick<SessionKeeper, 'emit' | 'end'>;
  logger: Logger;
}

const texts = {
  lost: 'The machine that runs this session does not answer. The session goes on when it is back.',
  back: 'The machine that runs this session answers again.',
  ended: 'The machine that ran this session has gone. Start the lab again, it will run elsewhere; your progress is kept.',
};

/** The returned function is the job. One look that fails may be a busy engine: it is lost after two in a row. */
export function createEngineTender(parts: EngineTenderParts): (now?: Date) => Promise<void> {
  const suspected = new Set<string>();
  return async (now = new Date()) => {
    if (parts.fleet.names.length < 2) return;
    const silent = new Set(await parts.fleet.lost());
    const known = (await parts.store.operator.read()).lost;
    for (const name of parts.fleet.names) await tend(parts, { name, silent: silent.has(name), suspected, since: known.get(name), now });
  };
}

interface Look { name: string; silent: boolean; suspected: Set<string>; since: Date | undefined; now: Date }

async function tend(parts: EngineTenderParts, { name, silent, suspected, since, now }: Look): Promise<void> {
  if (!silent) {
    suspected.delete(name);
    if (since !== undefined) await back(parts, name);
  } else if (since !== undefined) {
    if (now.getTime() - since.getTime() >= parts.config.ENGINE_LOST_MINUTES * 60_000) await endAll(parts, name);
  } else if (suspected.has(name)) await lost(parts, name, now);
  else suspected.add(name);
}

async function lost(parts: EngineTenderParts, name: string, now: Date): Promise<void> {
  parts.logger.error({ engine: name, reason: await parts.fleet.whyLost(name) }, 'an engine does not answer: nothing new goes there, and its sessions are told');
  await parts.store.operator.setLost(name, now);
  await parts.store.placements.retireWaiting(storedAs(name, parts.fleet.names));
  for (const id of await sessionsOn(parts, name)) await parts.sessions.emit(id, 'session.engine-lost', { text: texts.lost });
}

async function back(parts: EngineTenderParts, name: string): Promise<void> {
  parts.logger.info({ engine: name }, 'an engine answers again');
  await parts.store.operator.setLost(name, null);
  for (const id of await sessionsOn(parts, name)) await parts.sessions.emit(id, 'session.engine-back', { text: texts.back });
}

async function endAll(parts: EngineTenderParts, name: string): Promise<void> {
  for (const id of await sessionsOn(parts, name)) await parts.sessions.end(id, { code: 'engine-lost', text: texts.ended });
}

function sessionsOn({ store, fleet }: EngineTenderParts, name: string): Promise<string[]> {
  return store.placements.sessionsOn(storedAs(name, fleet.names));
}
