/** What `npm run admin` does besides making admins: each command gives the lines to print. All work while the service runs. */
import { engineSettings, type Config } from '../../config.js';
import { sizes } from '../../sandbox/counts.js';
import { checkEngine, createEngine } from '../../sandbox/docker/engine.js';
import { loadsOf, noLoad } from '../../sandbox/fleet/placement.js';
import { setDrained } from '../../sessions/drain.js';
import type { EndCode } from '../../sessions/failures.js';
import { backupDatabase } from '../../store/backup.js';
import type { Store } from '../../store/store.js';
import { SetupError } from '../setup-error.js';

export interface Asked {
  store: Store;
  config: Config;
  /** After the command's name. */
  words: string[];
}

type Command = (asked: Asked) => Promise<string[]>;
const retry = 'See npm run admin for what there is.';
const byHand = { reasonCode: 'ended-by-operator' satisfies EndCode, reason: 'An operator ended the session. Your progress is kept.' };

async function engines({ store, config }: Asked): Promise<string[]> {
  const { drained, lost } = await store.operator.read();
  const settings = engineSettings(config);
  const rows = (await store.sandboxes.list()).map(({ engine, size }) => ({ engine, size, count: 1 }));
  const loads = loadsOf(rows, settings[0]?.name ?? '');
  return Promise.all(settings.map(async ({ name, capacity, ...endpoint }) => {
    const answer = await checkEngine(createEngine(endpoint)).then(({ version }) => version, (error: unknown) => `does not answer: ${error instanceof Error ? error.message : String(error)}`);
    const { sandboxes, memoryMib } = loads.get(name) ?? noLoad;
    const since = lost.get(name);
    return [name, answer, `${sandboxes}/${capacity.sandboxes ?? '∞'} sandboxes`, `${memoryMib}/${capacity.memoryMib ?? '∞'} MiB`, ...drained.has(name) ? ['drained'] : [], ...since ? [`lost since ${since.toISOString()}`] : []].join('  ');
  }));
}

async function drain({ store, config, words: [name = ''] }: Asked, drained: boolean): Promise<string[]> {
  const names = engineSettings(config).map((engine) => engine.name);
  if (!names.includes(name)) throw new SetupError(`There is no engine "${name}".`, `There are: ${names.join(', ')}.`);
  await setDrained(store, names, name, drained);
  return [drained ? `${name} gets no new sandboxes; what runs there goes on.` : `${name} gets sandboxes again.`];
}

async function maintenance({ store, words: [state, ...message] }: Asked): Promise<string[]> {
  if (state !== undefined && state !== 'on' && state !== 'off') throw new SetupError(`"${state}" is neither on nor off.`, retry);
  if (state !== undefined) await store.operator.setMaintenance(state === 'on' ? { message: message.join(' '), since: new Date() } : null);
  const now = (await store.operator.read()).maintenance;
  return [now ? `Maintenance since ${now.since.toISOString()}: no new sessions. ${now.message}`.trim() : 'No maintenance.'];
}

async function quota({ store, config, words: [whose, value] }: Asked): Promise<string[]> {
  if (whose !== undefined) await setQuota(store, whose, limitOf(value));
  const { quotas } = await store.operator.read();
  const users = (await store.operator.sessionLimits()).map(({ email, sessionLimit }) => `${email}  ${sessionLimit ?? ''}`);
  return [`total  ${quotas.total ?? `${config.MAX_SESSIONS} (configured)`}`, `per-user  ${quotas.perUser ?? `${config.MAX_SESSIONS_PER_USER} (configured)`}`, ...users];
}

async function setQuota(store: Store, whose: string, limit: number | null): Promise<void> {
  if (whose === 'total') return store.operator.setQuotas({ total: limit });
  if (whose === 'per-user') return store.operator.setQuotas({ perUser: limit });
  const user = await store.users.findByEmail(whose);
  if (user === null) throw new SetupError(`There is no user ${whose}.`, 'Say total, per-user or an e-mail address.');
  await store.operator.setSessionLimit(user.id, limit);
}

function limitOf(text: string | undefined): number | null {
  if (text === 'default') return null;
  if (text === undefined || !/^\d{1,6}$/.test(text)) throw new SetupError(`"${text ?? ''}" is not a number of sessions.`, 'Say a number, or default.');
  return Number(text);
}

async function sessions({ store, words: [what = 'list', id] }: Asked): Promise<string[]> {
  if (what === 'list') return (await store.sessions.listLive()).map((row) => [row.id, row.state, row.labSlug, row.userId, row.createdAt.toISOString()].join('  '));
  if (what !== 'end' || id === undefined) throw new SetupError('That is not something to do with sessions.', retry);
  const row = await store.sessions.transition(id, { from: ['pending', 'starting', 'ready', 'resetting'], to: 'stopping', set: byHand, event: { type: 'session.stopping', data: { state: 'stopping', ...byHand } } });
  if (row === null) throw new SetupError(`No session ${id} runs.`, 'npm run admin -- sessions list');
  return [`${id} ends; a server that runs removes its sandbox within seconds.`];
}

async function pool({ store, words: [what] }: Asked): Promise<string[]> {
  if (what !== undefined && what !== 'empty') throw new SetupError(`"${what}" is not something to do with the pool.`, retry);
  if (what === 'empty') return [`${await store.pool.retireAll()} waiting sandboxes go within seconds; a server that runs makes new ones.`];
  const waiting = (await store.sandboxes.list()).filter(({ pooledAt }) => pooledAt !== null);
  return sizes.map((size) => `${size}  ${waiting.filter((row) => row.size === size).length} wait`);
}

async function backup({ config, words: [file] }: Asked): Promise<string[]> {
  if (file === undefined) throw new SetupError('Where to?', 'npm run admin -- backup FILE');
  await backupDatabase(config.databaseUrl, file).catch((error: unknown) => { throw new SetupError(error instanceof Error ? error.message : String(error), 'docs/operations.md says how to back up and restore.', error); });
  return [`${file} is a sound copy. Keep DATA_DIR/secret.key and DATA_DIR/captures with it.`];
}

/** By name. */
export const commands: Readonly<Record<string, { usage: string; run: Command }>> = {
  engines: { usage: 'engines                              engines with load and state', run: engines },
  drain: { usage: 'drain NAME                           no new sandboxes on this engine', run: (asked) => drain(asked, true) },
  undrain: { usage: 'undrain NAME', run: (asked) => drain(asked, false) },
  maintenance: { usage: 'maintenance [on MESSAGE… | off]      no new sessions', run: maintenance },
  quota: { usage: 'quota [total|per-user|EMAIL N|default]  live sessions', run: quota },
  sessions: { usage: 'sessions [list | end ID]', run: sessions },
  pool: { usage: 'pool [empty]                         sandboxes that wait; empty: remove them all', run: pool },
  backup: { usage: 'backup FILE                          a copy of the SQLite database, while it is in use', run: backup },
};
