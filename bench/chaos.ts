/**
 * `npm run bench:chaos [KILLS] [SESSIONS]`: what the suite does a few times, done often: the service killed at every step (100 times), and an
 * engine with 20 sessions killed and started again, with its containers and without. A quarter of an hour; an engine of its own needs root.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { killEngine, type EngineDeath } from '../test/support/chaos/engine-dies.js';
import { killOverAndOver, recoveryMs, type KillsResult } from '../test/support/chaos/kills.js';
import { noSecondEngine, startSecondEngine } from '../test/support/second-engine.js';
import { report, type Row, type Target } from './support/measure.js';
import { labImage } from './support/service.js';

const [kills = 100, sessions = 20] = process.argv.slice(2).map(Number);
/** After so many all must be well; then a service with a fresh database and folder. */
const killsAtOnce = 20;

type Ends = (() => unknown)[];

/** What `work` starts is ended in reverse, whatever comes. */
async function within<T>(work: (t: { teardown(end: () => unknown): void }, settings: Record<string, string>) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'vethlab-bench-chaos-'));
  const ends: Ends = [() => { rmSync(folder, { recursive: true, force: true }); }];
  const settings = { DATA_DIR: folder, LABS_DIR: resolve('labs'), DATABASE_URL: `file:${join(folder, 'vethlab.db')}`, LAB_IMAGE: await labImage(), LOG_LEVEL: 'fatal', PORT: '0', POOL: 'none', MAX_SESSIONS: '200' };
  try {
    return await work({ teardown: (end) => { ends.push(end); } }, settings);
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

async function killService(): Promise<KillsResult[]> {
  const results: KillsResult[] = [];
  for (let left = kills; left > 0; left -= killsAtOnce) {
    const result = await within((t, settings) => killOverAndOver(t, settings, Math.min(left, killsAtOnce)));
    results.push(result);
    const acknowledged = result.rounds.filter((round) => round.acknowledged).length;
    console.log(`${result.rounds.length} kills, ${acknowledged} after an acknowledgement: well again after ${result.recoveredMs ?? '—'} ms${result.problems.map((problem) => `\n  ${problem}`).join('')}`);
  }
  return results;
}

async function killTheEngine(): Promise<{ survive: boolean; seen: EngineDeath }[]> {
  if (noSecondEngine() !== false) return [];
  return within(async (t) => {
    const engine = await startSecondEngine(t);
    const seen: { survive: boolean; seen: EngineDeath }[] = [];
    for (const survive of [true, false]) {
      const args = survive ? [] : ['--live-restore=false'];
      await engine.kill();
      await engine.start(args);
      seen.push({ survive, seen: await within((owner, settings) => killEngine(owner, engine, { settings, sessions, args })) });
      console.log(JSON.stringify(seen.at(-1)));
    }
    return seen;
  });
}

const services = await killService();
const engines = await killTheEngine();
const rounds = services.flatMap((result) => result.rounds);
const [lived, died] = [engines.find(({ survive }) => survive)?.seen, engines.find(({ survive }) => !survive)?.seen];
const why = String(noSecondEngine());
const rows: Row[] = [
  { what: `${rounds.length} kills of the service: from the last start until all is well`, unit: 'ms', samples: services.map(({ recoveredMs }) => recoveredMs ?? Number.NaN) },
  ...engines.flatMap(({ survive, seen }): Row[] => [
    { what: `engine killed under ${sessions} sessions, ${survive ? 'containers live' : 'containers die'}: from its return until a new session is ready`, unit: 'ms', samples: [seen.newSessionMs] },
    { what: `the same: until database and engine agree`, unit: 'ms', samples: [seen.settledMs] },
  ]),
];
const targets: Target[] = [
  { name: `${rounds.length} kills: what was acknowledged and lost, or left over`, value: services.flatMap(({ problems }) => problems).length, limit: 0, better: 'at-most' },
  { name: 'slowest recovery after a kill, ms', value: Math.max(...services.map(({ recoveredMs }) => recoveredMs ?? Infinity)), limit: recoveryMs, better: 'at-most' },
  { name: `engine killed, containers live: terminals of ${sessions} that answer while it is dead`, value: lived?.aliveWhileDead, limit: sessions, better: 'at-least', why },
  { name: `and sessions of ${sessions} that are ready when it is back`, value: lived?.states['ready'] ?? (lived && 0), limit: sessions, better: 'at-least', why },
  { name: `engine killed with its containers: sessions of ${sessions} that end with the reason`, value: died?.states['failed'] ?? (died && 0), limit: sessions, better: 'at-least', why },
  { name: 'engine back: until database and engine agree, ms', value: engines.length === 0 ? undefined : Math.max(...engines.map(({ seen }) => seen.settledMs)), limit: recoveryMs, better: 'at-most', why },
];
report('chaos', rows, targets);
