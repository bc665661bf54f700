/**
 * `npm test`: the set-up, the whole suite on SQLite against the real engine (with the compiler and the linter beside it) and
 * what touches the store again on a real PostgreSQL, then the labs by themselves and a look for what was left behind. Arguments choose files by a part
 * of their path; with arguments, the linter and the compiler do not run. Ends with `N passed, N failed, N skipped`.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from './project.js';
import { prepare, type Prepared } from './prepare.js';
import { createReport, type Report } from './report.js';
import { runCheck } from './suite/check.js';
import { findLeftovers, runMark, takeBaseline } from './suite/leftovers.js';
import { providePostgres } from './suite/postgres.js';
import { createPlaces } from './suite/places.js';
import { compiledTests, type TapRun, testCache, testPrograms } from './suite/run-tap.js';
import { runWithSecondLook } from './suite/second-look.js';
import { provideTools } from './suite/tools.js';
import { dearestFirst, programs, storeFiles, testFiles, testSources } from './suite/select.js';
import { isGreen, summaryLines, type Part } from './suite/summary.js';
import { SetupError } from './setup-error.js';

const compiled = join(projectRoot, testCache);
const fileTimeoutMs = 25 * 60_000;
/** At least one per core of the smallest machine that the suite should run on; more while those leave the processors idle. */
const filesAtOnce = { least: 2, most: 4 };

/** Sets the exit code. Throws `SetupError` where the suite could not be run at all. */
export async function main(words: readonly string[] = []): Promise<void> {
  const startedAt = performance.now();
  const report = createReport();
  const files = testFiles(words);
  if (files.length === 0) throw new SetupError(`No test file's path holds ${words.map((word) => `"${word}"`).join(' or ')}.`, 'Give a part of a path below test/, or nothing for all.');
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { stop.abort(); });
  const prepared = await prepare(report);
  const parts: Part[] = [];
  try {
    await report.step('Compiling the tests', compileSources);
    await provideTools(report);
    // Beside the suite, which leaves the processors idle at times.
    const checking = words.length === 0 ? checks(report) : undefined;
    parts.push(...await suite({ files, prepared, report, signal: stop.signal }));
    if (checking !== undefined) parts.unshift(await checking);
  } finally {
    await prepared.started?.stop();
  }
  if (stop.signal.aborted) parts.push(onlyFailure('run', 'interrupted', 'The run was stopped by a signal.'));
  for (const line of summaryLines(parts, performance.now() - startedAt)) report.say(line);
  process.exitCode = isGreen(parts) ? 0 : 1;
}

/** Never rejects. */
async function checks(report: Report): Promise<Part> {
  const results = [
    await runCheck('the types fit (tsc)', ...typesOf('tsconfig.json')),
    await runCheck('the types of the tests in a browser fit (tsc)', ...typesOf('test/web/tsconfig.json')),
    await runCheck('the types of the pages fit (tsc)', ...typesOf('src/web/pages/tsconfig.json')),
    await runCheck('the style holds (eslint)', ['eslint', 'bin', 'eslint.js'], ['.', '--max-warnings=0']),
  ];
  const failures = results.flatMap((result) => (result === undefined ? [] : [result]));
  report.say(`  ${failures.length === 0 ? '✓' : '✗'} types (tsc) and style (eslint)`);
  return { title: 'checks', passed: results.length - failures.length, failures, skips: [], files: [] };
}

/** What the compiler found out about files that have not changed since, it keeps. */
function typesOf(config: string): [string[], string[]] {
  const known = join('node_modules', '.cache', 'vethlab-types', config.replaceAll('/', '-'));
  return [['typescript', 'bin', 'tsc'], ['--noEmit', '-p', config, '--incremental', '--tsBuildInfoFile', `${known}.tsbuildinfo`]];
}

async function compileSources(): Promise<void> {
  // They load compilers, which nothing else here needs.
  const { compileTests } = await import('../../src/setup/compile-tests.mjs');
  const { bundlePrograms } = await import('../../src/setup/bundle-programs.mjs');
  compileTests(projectRoot, testSources(), testCache);
  await bundlePrograms(projectRoot, programs(), testPrograms);
}

interface Suite { files: string[]; prepared: Prepared; report: Report; signal: AbortSignal }

async function suite({ files, prepared, report, signal }: Suite): Promise<Part[]> {
  const mark = randomBytes(8).toString('hex');
  const temporary = mkdtempSync(join(tmpdir(), 'vethlab-test-'));
  // The agent's tests run it as another user, who has to pass through.
  chmodSync(temporary, 0o711);
  const env = { [runMark]: mark, TMPDIR: temporary, TEST_DATABASE_URL: undefined, LAB_IMAGE: prepared.image, [compiledTests]: compiled };
  const run = { env, timeoutMs: fileTimeoutMs, places: createPlaces(filesAtOnce), scriptOf: (file: string) => join(compiled, file.replace(/\.ts$/, '.js')) };
  try {
    const before = await takeBaseline(prepared.engine);
    const quiet = files.filter(needsQuiet);
    const parts = await onBothDatabases({ ...run, files: dearestFirst(files.filter((file) => !needsQuiet(file))) }, report, signal);
    if (quiet.length > 0 && !signal.aborted) parts.push(...await runParts([{ ...run, title: 'labs', files: quiet }], report, signal));
    const left = await leftAfterGrace(() => findLeftovers(before, mark, temporary));
    parts.push({ title: 'leftovers', passed: left.length === 0 ? 1 : 0, failures: left.map((what) => ({ name: 'left behind', detail: what })), skips: [], files: [] });
    return parts;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** One queue: what touches the store runs again on PostgreSQL as the rest comes to its end. */
async function onBothDatabases(run: TapRun, report: Report, signal: AbortSignal): Promise<Part[]> {
  const again = storeFiles(run.files);
  const server = again.length > 0 ? await providePostgres(report) : undefined;
  try {
    report.say(`\nThe suite on SQLite: ${run.files.length} files; of these on PostgreSQL: ${again.length}`);
    const runs = [{ ...run, title: 'SQLite' }, { ...run, title: 'PostgreSQL', files: again, env: { ...run.env, TEST_DATABASE_URL: server?.url } }];
    return await runParts(runs.filter(({ files }) => files.length > 0), report, signal);
  } finally {
    await server?.stop();
  }
}

async function runParts(runs: readonly (TapRun & { title: string })[], report: Report, signal: AbortSignal): Promise<Part[]> {
  const looked = await runWithSecondLook(runs, report, signal);
  return looked.map((part, index) => ({ title: runs[index]?.title ?? '', ...part }));
}

/** It uses the whole machine by itself: beside others both would miss their deadlines. */
function needsQuiet(file: string): boolean {
  return file.endsWith('labs/prove.test.ts');
}

/** What ends by itself within five seconds was not left behind. */
async function leftAfterGrace(look: () => Promise<string[]>): Promise<string[]> {
  for (const giveUpAt = Date.now() + 5_000; ; await sleep(250)) {
    const left = await look();
    if (left.length === 0 || Date.now() > giveUpAt) return left;
  }
}

function onlyFailure(title: string, name: string, detail: string): Part {
  return { title, passed: 0, failures: [{ name, detail }], skips: [], files: [] };
}
