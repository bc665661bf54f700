/**
 * All probes of a grading at once, in step: when every receiver listens, the senders are told to go; when every
 * sender is done, everybody is asked what it heard. A probe that fails takes only the checks that need it along. One of
 * them watches over all namespaces meanwhile: checks of one round are about one network, not about one for each.
 */
import { isAppError } from '../../errors.js';
import type { Sandbox } from '../../sandbox/contract.js';
import { namespaceOf } from '../../labs/places.js';
import { Failure } from '../evidence.js';
import type { Needs, ProbeAction } from '../needs.js';
import { startProbe, type ProbeProcess } from './probe-process.js';
import { heardLineSchema, readySchema, sentLineSchema, watchingSchema, type HeardLine, type ProbeReport, type Ready } from './report.js';

// Generous: many interpreters start at once, and a sandbox may have half a core of a busy machine.
const startMs = 10_000;
const slackMs = 7_000;
const nobodyWatched = 'what nobody could watch';

interface Runner {
  place: string;
  actions: ProbeAction[];
  process?: ProbeProcess;
  ready?: Ready;
  report?: ProbeReport;
  failure?: Failure;
  /** There is no such namespace: nothing that anybody does to us. */
  absent?: boolean;
}

export interface Probes {
  /** By namespace. */
  reports: Map<string, ProbeReport | Failure>;
  /** What others did to the network meanwhile, in words, such as `an address`. */
  changes: string[];
}

/** Never rejects. */
export async function runProbes(sandbox: Sandbox, wanted: NonNullable<Needs['probes']>): Promise<Probes> {
  const runners = group(wanted);
  await each(runners, (runner) => start(sandbox, runner));
  const watcher = runners.find(({ failure }) => !failure);
  if (watcher) await each([watcher], watch);
  const ports = Object.assign({}, ...runners.map((runner) => runner.ready?.ports ?? {})) as Record<string, number>;
  const sent = new Map<Runner, Pick<ProbeReport, 'sent'>>();
  await each(runners, async (runner) => void sent.set(runner, await send(runner, ports)));
  const held = localPorts([...sent.values()]);
  await each(runners, async (runner) => {
    const said = sent.get(runner);
    if (!runner.ready || !said) return;
    runner.report = { ...runner.ready, ...said, ...await hear(runner, held) };
  });
  for (const runner of runners) runner.process?.stop();
  return { reports: new Map(runners.map((runner) => [runner.place, runner.failure ?? runner.report ?? new Failure('the probe said nothing')])), changes: changesOf(watcher, runners) };
}

/** Who keeps every probe from starting keeps them from watching, too. */
function changesOf(watcher: Runner | undefined, runners: readonly Runner[]): string[] {
  if (watcher === undefined) return runners.some(({ absent }) => absent !== true) ? [nobodyWatched] : [];
  return watcher.report?.changes ?? [nobodyWatched];
}

function group(wanted: NonNullable<Needs['probes']>): Runner[] {
  const places = [...new Set(wanted.map(({ place }) => namespaceOf(place)))];
  return places.map((place) => ({ place, actions: wanted.filter((each) => namespaceOf(each.place) === place).map(({ action }) => action) }));
}

/** Runs a stage for every probe that is still well. */
async function each(runners: Runner[], stage: (runner: Runner) => Promise<void>): Promise<void> {
  await Promise.all(runners.filter((runner) => !runner.failure).map(async (runner) => {
    try {
      await stage(runner);
    } catch (error) {
      runner.failure = new Failure(reason(error, runner.place));
      runner.absent = isAppError(error, 'target-not-found');
    }
  }));
}

async function start(sandbox: Sandbox, runner: Runner): Promise<void> {
  runner.process = await startProbe(sandbox, runner.place);
  await runner.process.say({ actions: runner.actions });
  runner.ready = await runner.process.hear(readySchema, startMs);
}

async function watch(runner: Runner): Promise<void> {
  const process = needed(runner.process);
  await process.say({ watch: 1 });
  await process.hear(watchingSchema, startMs);
}

async function send(runner: Runner, ports: Record<string, number>): Promise<Pick<ProbeReport, 'sent'>> {
  const longestMs = Math.max(0, ...runner.actions.map((action) => ('timeoutMs' in action ? action.timeoutMs : 0)));
  const process = needed(runner.process);
  await process.say({ ports });
  return process.hear(sentLineSchema, longestMs + slackMs);
}

async function hear(runner: Runner, held: Record<string, number>): Promise<HeardLine> {
  const process = needed(runner.process);
  await process.say({ held });
  return process.hear(heardLineSchema, slackMs);
}

/** By the id of its `hold`, the port that each connection which is kept open comes from. */
function localPorts(said: Pick<ProbeReport, 'sent'>[]): Record<string, number> {
  return Object.fromEntries(said.flatMap(({ sent }) => Object.entries(sent)).flatMap(([id, { localPort }]) => (localPort === undefined ? [] : [[id, localPort]])));
}

function needed(process: ProbeProcess | undefined): ProbeProcess {
  if (!process) throw new Error('the probe was not started');
  return process;
}

function reason(error: unknown, place: string): string {
  if (isAppError(error, 'target-not-found')) return `there is no ${place}`;
  return `${place}: ${error instanceof Error ? error.message : 'the probe failed'}`;
}
