/**
 * Keeps sandboxes ready for the sessions to come, so that a start does not wait for the engine. One server does it for
 * all (the job's lease); any server's session may take what waits. What a server that was killed left half made is
 * removed by the sweep, what it left ready is the next one's.
 */
import type { Config } from '../config.js';
import { isAppError } from '../errors.js';
import type { SandboxDriver, SandboxModel, SizeClass } from '../sandbox/contract.js';
import { counts, sizes, type Counts } from '../sandbox/counts.js';
import type { LabSource, Logger } from '../sessions/parts.js';
import type { SessionKeeper } from '../sessions/sessions.js';
import { isBeingMade } from '../store/pool.js';
import type { SandboxRow } from '../store/sandboxes.js';
import type { Store } from '../store/store.js';
import { inOwnSpan, type Tracer } from '../trace.js';
import { greatestBurst, poolTargets } from './pool-plan.js';

export interface FillPoolParts {
  config: Pick<Config, 'pool' | 'usesPool' | 'POOL_MAX' | 'POOL_MEMORY_MIB' | 'MAX_SESSIONS'>;
  store: Store;
  driver: SandboxDriver;
  labs: Pick<LabSource, 'pinned'>;
  sessions: Pick<SessionKeeper, 'warm'>;
  logger: Logger;
  tracer?: Tracer | undefined;
  /** Work ends soon after it aborts; what is ready stays. */
  signal: AbortSignal;
}

/** Much longer than one takes: after it the sweep removes what was being made. */
const makingMs = 60_000;
/** Two leave two of the driver's turns to learners whose start is cold. */
const madeAtOnce = 2;
const [openingBeforeMs, openingAfterMs] = [5 * 60_000, 10 * 60_000];
const [recentMs, burstMs] = [10 * 60_000, 10_000];

export async function fillPool(parts: FillPoolParts): Promise<void> {
  const { models, targets, rows } = await look(parts);
  const waiting = rows.filter(({ sessionId, pooledAt }) => sessionId === null && pooledAt !== null);
  const kept: SandboxRow[] = [];
  for (const size of sizes) kept.push(...waiting.filter((row) => row.size === size && row.kind === models[size].kind).slice(0, targets[size]));
  await retire(parts, waiting.filter((row) => !kept.includes(row)));
  const making = rows.filter((row) => isBeingMade(row));
  const missing = sizes.flatMap((size) => {
    const have = [...kept, ...making].filter((row) => row.size === size).length;
    return Array.from({ length: Math.max(0, targets[size] - have) }, () => size);
  });
  await make(parts, missing, models);
}

async function look(parts: FillPoolParts): Promise<{ models: Record<SizeClass, SandboxModel>; targets: Counts; rows: SandboxRow[] }> {
  const { config, store, driver } = parts;
  const [small, medium, large] = await Promise.all([driver.model('small'), driver.model('medium'), driver.model('large')]);
  const models = { small, medium, large };
  const now = Date.now();
  const rows = await store.sandboxes.list();
  if (!config.usesPool) return { models, targets: counts(() => 0), rows };
  const targets = poolTargets({
    configured: config.pool, max: config.POOL_MAX,
    ...(config.POOL_MAX === 0 ? { expected: counts(() => 0), burst: counts(() => 0) } : await demand(parts, now)),
    memoryMib: counts((size) => models[size].memoryMib),
    budgetMib: config.POOL_MEMORY_MIB ?? Math.floor((await driver.check()).memoryMib / 2),
    inUse: counts((size) => rows.filter((row) => row.size === size && row.sessionId !== null).length),
    freeSessions: ((await store.operator.read()).quotas.total ?? config.MAX_SESSIONS) - await store.sessions.countLive(),
  });
  return { models, targets, rows };
}

/** By schedule and by what was of late, each lab's size looked up once. */
async function demand({ store, labs }: FillPoolParts, now: number): Promise<{ expected: Counts; burst: Counts }> {
  const openings = (await store.pool.openings(new Date(now - openingAfterMs), new Date(now + openingBeforeMs))).filter(({ learners }) => learners > 0);
  const starts = await store.pool.startsSince(new Date(now - recentMs));
  const sizeOf = await sizesOf({ store, labs }, new Set([...openings, ...starts].map(({ labHash }) => labHash)));
  return {
    expected: counts((size) => openings.filter(({ labHash }) => sizeOf.get(labHash) === size).reduce((total, { learners }) => total + learners, 0)),
    burst: greatestBurst(starts.flatMap(({ labHash, at }) => { const size = sizeOf.get(labHash); return size ? [{ size, at }] : []; }), burstMs),
  };
}

/** Of versions of labs, by their hash: a version never changes, and to read one takes the thread for milliseconds. */
const knownSizes = new Map<string, SizeClass>();

async function sizesOf({ store, labs }: Pick<FillPoolParts, 'store' | 'labs'>, hashes: ReadonlySet<string>): Promise<ReadonlyMap<string, SizeClass>> {
  for (const hash of [...hashes].filter((one) => !knownSizes.has(one))) {
    const version = await store.labs.find(hash);
    if (version) knownSizes.set(hash, labs.pinned(version).size);
  }
  return knownSizes;
}

async function retire({ store, driver, logger }: FillPoolParts, rows: SandboxRow[]): Promise<void> {
  for (const { id, size } of rows) {
    if (!(await store.pool.retire(id))) continue;
    logger.info({ sandboxId: id, size }, 'a waiting sandbox is not needed or fits no more; removing it');
    await driver.remove(id);
    await store.pool.forget(id);
  }
}

async function make(parts: FillPoolParts, missing: SizeClass[], models: Record<SizeClass, SandboxModel>): Promise<void> {
  const next = async (): Promise<void> => {
    for (let size = missing.shift(); size !== undefined && !parts.signal.aborted; size = missing.shift()) await makeOne(parts, size, models[size].kind);
  };
  // No engine has room for one that only waits: that is no failure.
  const quietly = (): Promise<void> => next().catch((error: unknown) => { if (!isAppError(error, 'quota-service')) throw error; });
  await Promise.all(Array.from({ length: madeAtOnce }, quietly));
}

/** Throws where the engine does not make it: then it makes no other either, until the next turn. */
function makeOne(parts: FillPoolParts, size: SizeClass, kind: string): Promise<void> {
  return inOwnSpan(parts.tracer, 'make waiting sandbox', { 'vethlab.size': size }, () => makeNow(parts, size, kind));
}

async function makeNow({ store, driver, sessions }: FillPoolParts, size: SizeClass, kind: string): Promise<void> {
  const { id, uid } = await store.pool.reserve({ size, kind }, new Date(Date.now() + makingMs));
  try {
    await driver.create({ id, uid, size });
    await driver.start(id);
    // Its first user need not wait for the greeting.
    await sessions.warm(id);
    if (await store.pool.offer(id)) return;
    throw new Error(`Sandbox ${id} was not ready within ${makingMs} ms.`);
  } catch (error) {
    // What cannot be removed now is the sweep's.
    await driver.remove(id).then(() => store.pool.forget(id)).catch(() => undefined);
    throw error;
  }
}
