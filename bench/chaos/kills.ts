/** The service killed at every step, and an engine killed and started again under sessions, with its containers and without. */
import { killEngine, type EngineDeath } from '../../test/support/chaos/engine-dies.js';
import { killOverAndOver, type KillsResult } from '../../test/support/chaos/kills.js';
import { noSecondEngine, startSecondEngine } from '../../test/support/second-engine.js';
import { within } from './world.js';

/** After so many all must be well; then a service with a fresh database and folder. */
export const killsInSeries = 20;

export async function killService(kills: number): Promise<KillsResult[]> {
  const results: KillsResult[] = [];
  for (let left = kills; left > 0; left -= killsInSeries) {
    const result = await within((t, settings) => killOverAndOver(t, settings, Math.min(left, killsInSeries)));
    results.push(result);
    const acknowledged = result.rounds.filter((round) => round.acknowledged).length;
    console.log(`${result.rounds.length} kills, ${acknowledged} after an acknowledgement: well again after ${result.recoveredMs} ms${result.problems.map((problem) => `\n  ${problem}`).join('')}`);
  }
  return results;
}

export interface EngineDeaths { survive: boolean; seen: EngineDeath }

/** None where this machine can have no second engine. */
export async function killTheEngine(sessions: number): Promise<EngineDeaths[]> {
  if (noSecondEngine() !== false) return [];
  return within(async (t) => {
    const engine = await startSecondEngine(t);
    const deaths: EngineDeaths[] = [];
    for (const survive of [true, false]) {
      const args = survive ? [] : ['--live-restore=false'];
      await engine.kill();
      await engine.start(args);
      deaths.push({ survive, seen: await within((owner, settings) => killEngine(owner, engine, { settings, sessions, args })) });
      console.log(JSON.stringify(deaths.at(-1)));
    }
    return deaths;
  });
}
