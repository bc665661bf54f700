/**
 * `npm run bench:chaos [KILLS] [SESSIONS]`: every case of docs/reliability.md. What the suite does a few times is done often: the service killed at
 * every step (100 times), and an engine with 20 sessions killed and started again, with its containers and without. Then, once each, what stands
 * around it misbehaves: PostgreSQL, the disk, the clock, a thousand clients, the engine. Some twenty minutes; a case that this machine cannot do says why.
 */
import { recoveryMs } from '../test/support/chaos/orphans.js';
import { noSecondEngine } from '../test/support/second-engine.js';
import { engineMisbehaves } from './chaos/engine-faults.js';
import { killService, killsInSeries, killTheEngine, type EngineDeaths } from './chaos/kills.js';
import { clientsVanish, clockJumps, databaseDies, diskFills } from './chaos/surroundings.js';
import { within, type Outcome } from './chaos/world.js';
import { report, type Row, type Target } from './support/measure.js';

const [kills = 100, sessions = 20] = process.argv.slice(2).map(Number);
const atMost = { limit: recoveryMs, better: 'at-most' } as const;
const none = { limit: 0, better: 'at-most' } as const;

async function serviceCases(): Promise<{ rows: Row[]; targets: Target[] }> {
  const series = await killService(kills);
  const times = series.map(({ recoveredMs }) => recoveredMs);
  return {
    rows: [{ what: `service killed ${kills} times, in series of up to ${killsInSeries}: from the last start of a series until all is well`, unit: 'ms', samples: times }],
    targets: [
      { name: 'service killed at every step: acknowledged and lost, or left over', value: series.flatMap(({ problems }) => problems).length, ...none },
      { name: 'slowest recovery after a series of kills, ms', value: Math.max(...times), ...atMost },
    ],
  };
}

async function engineCases(): Promise<{ rows: Row[]; targets: Target[] }> {
  const deaths = await killTheEngine(sessions);
  const of = (survive: boolean): EngineDeaths['seen'] | undefined => deaths.find((death) => death.survive === survive)?.seen;
  const [lived, died, why] = [of(true), of(false), String(noSecondEngine())];
  const all = { limit: sessions, better: 'at-least', why } as const;
  return {
    rows: deaths.flatMap(({ survive, seen }): Row[] => [
      { what: `engine killed under ${sessions} sessions, ${survive ? 'containers live' : 'containers die'}: from its return until a new session is ready`, unit: 'ms', samples: [seen.newSessionMs] },
      { what: 'the same: until database and engine agree', unit: 'ms', samples: [seen.settledMs] },
    ]),
    targets: [
      { name: 'engine killed, containers live: terminals that answer while it is dead', value: lived?.aliveWhileDead, ...all },
      { name: 'and sessions that are ready when it is back', value: lived && (lived.states['ready'] ?? 0), ...all },
      { name: 'engine killed with its containers: sessions that end with the reason', value: died && (died.states['failed'] ?? 0), ...all },
      { name: 'engine back: until database and engine agree, ms', value: deaths.length === 0 ? undefined : Math.max(...deaths.map(({ seen }) => seen.settledMs)), ...atMost, why },
      { name: 'engine back: lost or left over', value: deaths.length === 0 ? undefined : deaths.flatMap(({ seen }) => seen.problems).length, ...none, why },
    ],
  };
}

async function otherCases(): Promise<{ rows: Row[]; targets: Target[] }> {
  const outcomes: Outcome[] = [];
  for (const run of [databaseDies, diskFills, clockJumps, clientsVanish, engineMisbehaves]) {
    const seen = [await within<Outcome | Outcome[]>(run)].flat();
    for (const each of seen) console.log(JSON.stringify(each));
    outcomes.push(...seen);
  }
  return {
    rows: outcomes.flatMap((outcome): Row[] => ('why' in outcome ? [] : [{ what: `${outcome.name}: recovered after`, unit: 'ms', samples: [outcome.recoveredMs] }])),
    targets: outcomes.flatMap((outcome): Target[] => {
      const seen = 'why' in outcome ? undefined : outcome;
      const why = 'why' in outcome ? { why: outcome.why } : {};
      return [
        { name: `${outcome.name}: lost, wrong or left over`, value: seen?.problems.length, ...none, ...why },
        { name: `${outcome.name}: recovered after, ms`, value: seen?.recoveredMs, ...atMost, ...why },
      ];
    }),
  };
}

const parts = [await serviceCases(), await engineCases(), await otherCases()];
report('chaos', parts.flatMap(({ rows }) => rows), parts.flatMap(({ targets }) => targets));
