/**
 * A file that fails beside others is run once more, alone: a machine that does many things at once misses deadlines that a test of real time cannot
 * do without. What fails alone has failed; what passes alone has passed, and the summary still shows how it failed before.
 */
import type { Report } from '../report.js';
import { createPlaces } from './places.js';
import { runTap, type TapRun } from './run-tap.js';
import type { Failure, FileResult, Skip, TapCount } from './tap-count.js';

export interface Looked {
  passed: number;
  failures: Failure[];
  skips: Skip[];
  files: FileResult[];
  /** Of files that passed when they were alone. */
  onlyBesideOthers: Failure[];
}

/** Where more files fail, it is not the machine. */
const mostFiles = 6;

/** All runs beside each other, then the second looks. The results are in the order of the runs. */
export async function runWithSecondLook(runs: readonly TapRun[], report: Report, signal: AbortSignal): Promise<Looked[]> {
  const firsts = await Promise.all(runs.map((run) => runTap(run, report, signal)));
  const looked: Looked[] = [];
  for (const [index, run] of runs.entries()) {
    const first = firsts[index];
    if (first !== undefined) looked.push(await secondLook(run, first, report, signal));
  }
  return looked;
}

async function secondLook(run: TapRun, first: TapCount, report: Report, signal: AbortSignal): Promise<Looked> {
  const files = first.files.filter(({ failed }) => failed > 0).map(({ name }) => name);
  if (files.length === 0 || files.length > mostFiles || signal.aborted) return merge(first, undefined);
  report.say(`\nA second look at ${files.length === 1 ? 'the file' : `${files.length} files`} that failed, alone:`);
  return merge(first, await runTap({ ...run, files, places: createPlaces({ least: 1, most: 1 }) }, report, signal));
}

type Counts = Pick<TapCount, 'passed' | 'failures' | 'skips' | 'files'>;

/** Of a file that was run twice only the second time counts. Pure. */
export function merge(first: Counts, second: Counts | undefined): Looked {
  const again = new Set(second?.files.map(({ name }) => name));
  const once = ({ name }: { name: string }): boolean => !again.has(fileOf(name));
  const passedBefore = first.files.filter((file) => !once(file)).reduce((sum, { passed }) => sum + passed, 0);
  const stillFails = new Set(second?.failures.map(({ name }) => fileOf(name)));
  return {
    passed: first.passed - passedBefore + (second?.passed ?? 0),
    failures: [...first.failures.filter(once), ...second?.failures ?? []],
    skips: [...first.skips.filter(once), ...second?.skips ?? []],
    files: [...first.files.filter(once), ...second?.files ?? []],
    onlyBesideOthers: first.failures.filter((failure) => !once(failure) && !stillFails.has(fileOf(failure.name))),
  };
}

/** A point's name begins with its file's. */
function fileOf(name: string): string {
  return name.split(' › ')[0] ?? name;
}
