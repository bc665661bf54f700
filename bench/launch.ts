/**
 * `npm run bench:launch [rounds]`: from `POST /v1/sessions` to the first byte of the learner's first terminal, beside
 * `docker run -it` of the same image until its prompt. In turns in one run, so that the ratios hold on any machine, busy
 * or not: one learner at a time with a sandbox that waits and with one that is made, each by the agent's socket and by
 * the long-lived exec that a remote engine takes; and thirty learners at once. Prints a table and each target, missed
 * ones as missed, and writes bench/results/launch.json.
 */
import { openFloor } from './launch/floor.js';
import { runToPrompts } from './launch/peer.js';
import { lab, startBenchService, type BenchService } from './launch/service.js';
import { median, report } from './support/measure.js';
import { labImage } from './support/service.js';

const rounds = Number(process.argv[2] ?? 10);
const classRounds = Math.max(1, Math.round(rounds / 4));
const warmUps = 3;
const learners = 30;
/** More than one, so that the next round need not wait for the refill's last moment. */
const waiting = 2;

const peer = '`docker run -it` to its prompt';
const peerClass = `${learners} × \`docker run -it\` at once, until the last`;
/** Of the lab that the services start. */
const floor = 'the floor: the same lab and a shell, asked of the agent of a sandbox that waits; no request, no database';
const names = {
  warm: 'a sandbox waits', cold: 'a sandbox is made',
  warmExec: 'a sandbox waits; by exec, as with a remote engine', coldExec: 'a sandbox is made; by exec',
  warmClass: `${learners} learners at once, until the last; sandboxes wait`,
} as const;

const targets: { what: string; against: string; limit: number; later?: true }[] = [
  { what: names.warm, against: peer, limit: 1 / 5 },
  { what: names.warm, against: peer, limit: 1 / 20, later: true },
  { what: names.cold, against: peer, limit: 1.3 },
  { what: names.warmExec, against: peer, limit: 1 / 5 },
  { what: names.coldExec, against: peer, limit: 1.3 },
  { what: names.warmClass, against: peerClass, limit: 1 / 4 },
];

const samples = new Map<string, number[]>();

function note(what: string, ms: number): void {
  samples.set(what, [...(samples.get(what) ?? []), ms]);
}

/** One after the other: the engine has rest before each. */
async function oneAtATime(image: string): Promise<void> {
  const ways = [[names.warm, waiting, 'socket'], [names.cold, 0, 'socket'], [names.warmExec, waiting, 'exec'], [names.coldExec, 0, 'exec']] as const;
  const services: [string, number, BenchService][] = [];
  const bare = await openFloor(image, lab);
  try {
    for (const [what, pool, transport] of ways) {
      const variables = { POOL: pool === 0 ? 'none' : `small:${pool}`, POOL_MAX: '0', AGENT_TRANSPORT: transport };
      services.push([what, pool, await startBenchService({ variables, learners: 1 })]);
    }
    for (let round = -warmUps; round < rounds; round++) {
      const take = (what: string, ms: number): void => { if (round >= 0) note(what, ms); };
      take(peer, Math.max(...await runToPrompts(image, 1)));
      take(floor, await bare.toPrompt());
      for (const [what, pool, service] of services) {
        await service.quiet(pool);
        take(what, await service.startToPrompt(0));
        await service.endAll();
        await service.quiet(pool);
      }
    }
  } finally {
    for (const [, , service] of services) await service.close();
    await bare.close();
  }
}

async function allAtOnce(image: string): Promise<void> {
  const variables = { POOL: `small:${learners}`, POOL_MAX: '0', POOL_MEMORY_MIB: String(1024 * 1024), MAX_SESSIONS: String(2 * learners), REQUESTS_PER_MINUTE: '100000' };
  const service = await startBenchService({ variables, learners });
  const everybody = Array.from({ length: learners }, (_, learner) => learner);
  try {
    for (let round = -1; round < classRounds; round++) {
      await service.quiet(learners);
      const ours = Math.max(...await Promise.all(everybody.map(service.startToPrompt)));
      await service.endAll();
      await service.quiet(learners);
      if (round < 0) continue;
      note(names.warmClass, ours);
      note(peerClass, Math.max(...await runToPrompts(image, learners)));
    }
  } finally {
    await service.close();
  }
}

const image = await labImage();
await oneAtATime(image);
await allAtOnce(image);
const ratio = (what: string, against: string): number => median(samples.get(what) ?? []) / median(samples.get(against) ?? []);
report('launch', [...samples].map(([what, all]) => ({ what, unit: 'ms', samples: all })), targets.map(({ what, against, limit, later }) =>
  ({ name: `${later ? 'later: ' : ''}${what}, against ${against}`, value: ratio(what, against), limit, better: 'at-most' })));
