/**
 * Several engines as one driver. A new sandbox goes where there is room, and its engine is stored with it; every later call
 * goes to that engine. One that does not answer is lost for the time being: nothing new goes there, what is on it is listed
 * as `lost`, and a call for it is `engine-lost`. With a single engine all is as that engine's driver says.
 */
import { AppError, isAppError } from '../../errors.js';
import type { EngineInfo, SandboxDriver, SandboxInfo, SandboxModel, SandboxSpec, SizeClass } from '../contract.js';
import type { Counted, EngineStatus, Fleet, FleetEngine, PlacedRow, Placements } from './contract.js';
import { createHealth } from './health.js';
import { chooseEngine, loadsOf, noLoad } from './placement.js';

const retryAfterSeconds = 30;
const maxRemembered = 10_000;
const maxSentence = 500;

/** `engines` has at least one; the first is where sandboxes without a stored engine are. */
export function createFleet(engines: readonly FleetEngine[], placements: Placements): Fleet {
  const [first] = engines;
  if (first === undefined) throw new Error('A fleet has an engine');
  const [home, single] = [first.name, engines.length === 1];
  const unbounded = first.capacity.sandboxes === null && first.capacity.memoryMib === null;
  const byName = new Map(engines.map((engine) => [engine.name, { ...engine, health: createHealth(engine.driver) }]));
  const where = new Map<string, string>();
  let modelled: string | undefined;
  const remember = (id: string, name: string): void => {
    where.set(id, name);
    const oldest = where.keys().next();
    if (where.size > maxRemembered && oldest.done !== true) where.delete(oldest.value);
  };

  /** MiB of each engine's machine, as it said last. */
  const machines = new Map<string, number>();

  async function infoOf(name: string): Promise<EngineInfo> {
    const info = await driverOf(name).check();
    machines.set(name, info.memoryMib);
    return info;
  }

  async function answering(): Promise<string[]> {
    const found = await Promise.all([...byName.values()].map(async ({ name, health }) => ({ name, error: await health() })));
    const up = found.filter(({ error }) => error === undefined).map(({ name }) => name);
    if (up.length === 0) throw found[0]?.error ?? new Error('no engine');
    return up;
  }

  function choose(open: readonly string[], rows: Counted, size: SizeClass): string {
    const loads = loadsOf(rows, home);
    const candidates = engines.filter(({ name }) => open.includes(name)).map(({ name, capacity }) => ({ name, capacity, load: loads.get(name) ?? noLoad, machineMib: machines.get(name) }));
    const chosen = chooseEngine(candidates, size);
    if (chosen === null) throw new AppError('quota-service', 'The machines that run the labs take no more sandboxes for now: try again in a while.', { retryAfterSeconds });
    return chosen;
  }

  /** Those that answer and are not among `drained`. A single one is not asked: its own driver says what is wrong. */
  async function open(drained: ReadonlySet<string>): Promise<string[]> {
    return (single ? [home] : await answering()).filter((name) => !drained.has(name));
  }

  async function count(which: (row: PlacedRow) => boolean = () => true): Promise<Counted> {
    return (await placements.list()).filter(which).map(({ engine, size }) => ({ engine, size, count: 1 }));
  }

  function driverOf(name: string): SandboxDriver {
    const engine = byName.get(name);
    if (engine === undefined) throw new AppError('engine-lost', 'The machine that runs this session is not one of this service any more. Start the lab again; your progress is kept.');
    return engine.driver;
  }

  /** By what is stored, else by asking all: what nobody has written down may have been left by a server that was killed. */
  async function engineOf(id: string): Promise<string> {
    if (single) return home;
    const known = where.get(id);
    if (known !== undefined) return known;
    const row = await placements.find(id);
    const name = row === undefined ? await searched(id) : row.engine ?? home;
    if (name !== undefined) remember(id, name);
    return name ?? home;
  }

  async function searched(id: string): Promise<string | undefined> {
    const found = await Promise.all(engines.map(async ({ name, driver }) => await driver.inspect(id).catch(() => undefined) === undefined ? undefined : name));
    return found.find((name) => name !== undefined);
  }

  async function routed<T>(id: string, call: (driver: SandboxDriver) => Promise<T>): Promise<T> {
    try {
      return await call(driverOf(await engineOf(id)));
    } catch (error) {
      if (single || !isAppError(error, 'engine-unavailable')) throw error;
      throw new AppError('engine-lost', 'The machine that runs this session does not answer for now. It goes on when the machine is back; or end the session and start the lab again elsewhere: your progress is kept.', { cause: error, retryAfterSeconds });
    }
  }

  async function create(spec: SandboxSpec): Promise<SandboxInfo> {
    const refused = new Set(await placements.drained());
    for (;;) {
      const candidates = await open(refused);
      const name = single && candidates.length > 0 && unbounded ? home : await placements.place(spec.id, (rows) => choose(candidates, rows, spec.size));
      remember(spec.id, name);
      try {
        return await routed(spec.id, (driver) => driver.create(spec));
      } catch (error) {
        // Nothing was made there; another engine may have the image.
        if (single || !isAppError(error, 'image-missing') || candidates.length <= 1) throw error;
        refused.add(name);
      }
    }
  }

  async function list(): Promise<SandboxInfo[]> {
    if (single) return driverOf(home).list();
    const up = await answering();
    const lists = await Promise.all(up.map(async (name) => {
      const infos = await driverOf(name).list();
      for (const { id } of infos) remember(id, name);
      return infos;
    }));
    const away = (await placements.list()).filter(({ engine }) => !up.includes(engine ?? home));
    return [...lists.flat(), ...away.map(({ id, uid, size, createdAt }) => ({ id, uid, size: size as SizeClass, createdAt, state: 'lost' as const }))];
  }

  async function status(): Promise<EngineStatus[]> {
    const [drained, rows] = [await placements.drained(), await count()];
    const loads = loadsOf(rows, home);
    return Promise.all(engines.map(async ({ name, capacity }) => {
      const { info, error } = await infoOf(name).then((known) => ({ info: known, error: null }), (reason: unknown) => ({ info: null, error: sentenceOf(reason) }));
      const isDrained = drained.has(name);
      return { name, capacity, load: loads.get(name) ?? noLoad, drained: isDrained, info, error, state: info === null ? 'lost' : isDrained ? 'drained' : 'active' };
    }));
  }

  async function answers(): Promise<void> {
    if (single) return driverOf(home).answers();
    await answering();
  }

  async function check(): Promise<EngineInfo> {
    if (single) return driverOf(home).check();
    const infos = await Promise.all((await answering()).map(infoOf));
    const [info] = infos;
    if (info === undefined) throw new Error('no engine');
    return { ...info, memoryMib: infos.reduce((sum, { memoryMib }) => sum + memoryMib, 0) };
  }

  /** The first one's that answers stands for all: they have the same image and settings. */
  async function model(size: SizeClass): Promise<SandboxModel> {
    modelled ??= single ? home : (await answering())[0];
    return driverOf(modelled ?? home).model(size);
  }

  return {
    names: engines.map(({ name }) => name), answers, check, model, create, list, status,
    async assertRoom(size, drained) {
      const candidates = await open(drained);
      if (!single || candidates.length === 0 || !unbounded) choose(candidates, await count(({ sessionId }) => sessionId !== null), size);
    },
    lost: async () => (await Promise.all([...byName.values()].map(async ({ name, health }) => (await health() === undefined ? [] : [name])))).flat(),
    async whyLost(name) {
      const error = await byName.get(name)?.health();
      return error && sentenceOf(error);
    },
    start: (id) => routed(id, (driver) => driver.start(id)),
    connect: (id) => routed(id, (driver) => driver.connect(id)),
    inspect: (id) => routed(id, (driver) => driver.inspect(id)),
    async remove(id) {
      await routed(id, (driver) => driver.remove(id));
      where.delete(id);
    },
    watch(died) {
      const ends = engines.map(({ driver }) => driver.watch(died));
      return () => { for (const end of ends) end(); };
    },
    async close() { await Promise.all(engines.map(({ driver }) => driver.close())); },
  };
}

function sentenceOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, maxSentence);
}
