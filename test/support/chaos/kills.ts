/**
 * `kill -9` of the service at every step: it is killed so long after it was asked to create a session, run a command, grade, end a session, or while it
 * starts, and started again on the same folder and database. What it had acknowledged must be true at the end, by itself, and nothing may be left over.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { lookInside, spawnServer, startServer, type Inside, type Owner, type ServerProcess } from '../server-process.js';
import { newWorld, type Due, type Scene } from './kill-steps.js';
import { orphans, recovery, remains, type Recovery } from './orphans.js';

export interface Round {
  step: string;
  /** From the request to the kill. */
  afterMs: number;
  /** The answer had come by then. */
  acknowledged: boolean;
}

/** Counted from the last start; `problems` are what was not as promised, and what was left when all had been ended. */
export interface KillsResult extends Recovery { rounds: Round[] }

/** So many kills, the steps in turn, each step at moments that are spread over its whole time. Everything ends with `t`. */
export async function killOverAndOver(t: Owner, settings: Record<string, string>, rounds: number): Promise<KillsResult> {
  const inside = await lookInside(t, settings);
  const starts = { count: 0, run: () => startServer(t, withPool(settings, starts.count++)) };
  const { scene, steps } = await newWorld(inside, await starts.run());
  const done: Round[] = [];
  const due: Due[] = [];
  for (let number = 0; number < rounds; number++) {
    const step = steps[number % steps.length];
    if (step === undefined) break;
    const afterMs = Math.round(step.spanMs * (Math.floor(number / steps.length) + 0.5) / Math.ceil(rounds / steps.length));
    const { acknowledged, due: promised } = await step.run(scene, () => killAfter(scene.server, afterMs));
    done.push({ step: step.name, afterMs, acknowledged });
    due.push(promised);
    if (step.name === 'boot') await killInStart(t, withPool(settings, starts.count++), afterMs);
    scene.server = await starts.run();
  }
  return { rounds: done, ...await settle(inside, scene, due) };
}

/** Every second server keeps a pool of sandboxes, and the others empty it. */
function withPool(settings: Record<string, string>, start: number): Record<string, string> {
  return { ...settings, POOL: start % 2 === 0 ? 'none' : 'small:1', POOL_MAX: start % 2 === 0 ? '0' : '1' };
}

async function killAfter(server: ServerProcess, afterMs: number): Promise<void> {
  await sleep(afterMs);
  await server.kill();
}

async function killInStart(t: Owner, settings: Record<string, string>, afterMs: number): Promise<void> {
  const { kill } = spawnServer(t, settings);
  await sleep(afterMs);
  await kill();
}

/** Looks until everything promised is true and what is on the engine is what the database says; then ends all, and looks for what is left. */
async function settle(inside: Inside, scene: Scene, due: readonly Due[]): Promise<Recovery> {
  const { recoveredMs, problems } = await recovery(async () => [...(await Promise.all(due.map((look) => look(scene)))).flat(), ...await orphans(inside)]);
  for (const { id } of await inside.store.sessions.listLive()) await scene.ask(`DELETE /v1/sessions/${id}`, { token: scene.adminToken });
  const { problems: left } = await recovery(() => remains(inside));
  return { recoveredMs, problems: [...problems, ...left] };
}
