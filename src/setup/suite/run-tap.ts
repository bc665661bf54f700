/**
 * Runs test files, each in a process of its own, some at once, and counts what their TAP says. The files are compiled once for the whole run
 * (`compile-tests.mjs`): compiling in each test's process, as tap's own loader does, costs up to four seconds of CPU per file. `npx tap FILE` runs the same
 * file with tap's own runner and compiler. What the tests write to stderr goes on to ours.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { projectRoot } from '../project.js';
import type { Report } from '../report.js';
import type { Places } from './places.js';
import { createTapCount, type FileResult, type TapCount } from './tap-count.js';

export interface TapRun {
  files: readonly string[];
  /** What Node runs for a file. */
  scriptOf?(file: string): string;
  /** Over our own environment; `undefined` takes a variable away. */
  env: Record<string, string | undefined>;
  /** What is said before each file's line, where there is more than one run at once. */
  title?: string;
  /** How many files run at once, of this run and of others with the same places. */
  places: Places;
  /** For one file. */
  timeoutMs: number;
}

interface FileRun { file: string; lines: string[]; outcome: string; durationMs: number }

/** What tap says to a process that was killed for its time may take so long. */
const graceMs = 5_000;
/**
 * For a process that lives for seconds: Prisma's compiler of queries is WebAssembly, and V8 would spend a third of a store's test on
 * optimising it.
 */
const quickStart = ['--liftoff-only'];
/** The same for what a test starts, where the test itself runs so: not for a bench. */
export const startedAlike = process.execArgv.filter((option) => quickStart.includes(option));
/** Where the compiled tests are, relative to the project; `compileTests` fills it. */
export const testCache = 'node_modules/.cache/vethlab-tests';
/** Where the programs are that tests start, as one file each; `bundlePrograms` fills it. */
export const testPrograms = `${testCache}/programs`;
/** The variable that tells a test that both are filled. */
export const compiledTests = 'VETHLAB_COMPILED_TESTS';

/** Never throws for what a test does: a file that dies counts as a failure. */
export async function runTap(run: TapRun, report: Report, signal: AbortSignal): Promise<TapCount> {
  const count = createTapCount((file) => { report.say(fileLine(file, run.title)); });
  const running = run.files.map(async (file) => {
    const release = await run.places.take();
    const lines = signal.aborted ? [] : asSubtest(await runFile(file, run, signal));
    release();
    for (const line of lines) count.line(line);
  });
  await Promise.all(running);
  count.end();
  return count;
}

/** The file's own stream as a subtest (TAP 14), closed by a point that says how its process ended. Pure. */
export function asSubtest({ file, lines, outcome, durationMs }: FileRun): string[] {
  const good = outcome === 'exit code 0';
  // `1..0 # reason` is how a file says that it is not for this machine.
  const skipped = lines.map((line) => /^1\.\.0 # *(.+)$/.exec(line)?.[1]).find((reason) => reason !== undefined);
  return [
    `# Subtest: ${file}`, ...lines.map((line) => `    ${line}`),
    `${good ? 'ok' : 'not ok'} 1 - ${file} # time=${durationMs.toFixed(0)}ms${skipped === undefined ? '' : ` # SKIP ${skipped}`}`,
    ...(good ? [] : ['  ---', `  the process ended with ${outcome}`, '  ...']),
  ];
}

async function runFile(file: string, { env, timeoutMs, scriptOf = (name) => name }: TapRun, signal: AbortSignal): Promise<FileRun> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--enable-source-maps', ...quickStart, scriptOf(file)], {
    cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'], signal,
    env: { ...process.env, TAP: '1', TAP_TIMEOUT: String(timeoutMs / 1000), ...env },
  });
  const timers = [setTimeout(() => child.kill('SIGTERM'), timeoutMs), setTimeout(() => child.kill('SIGKILL'), timeoutMs + graceMs)];
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout }).on('line', (line) => { lines.push(line); });
  const outcome = await ended(child, reader);
  timers.forEach(clearTimeout);
  return { file, lines, outcome, durationMs: performance.now() - startedAt };
}

/** After the exit, whoever still holds the pipe gets two seconds. */
function ended(child: ReturnType<typeof spawn>, lines: { close(): void }): Promise<string> {
  return new Promise((resolve) => {
    let outcome = 'no exit';
    const finish = (): void => { lines.close(); child.stdout?.destroy(); resolve(outcome); };
    child.once('error', (error) => { outcome = error.message; finish(); });
    child.once('exit', (code, signal) => { outcome = signal === null ? `exit code ${code}` : `signal ${signal}`; setTimeout(finish, 2_000).unref(); });
    child.once('close', finish);
  });
}

function fileLine({ name, passed, failed, skipped, durationMs }: FileResult, title?: string): string {
  const counts = [`${passed} passed`, ...(failed > 0 ? [`${failed} FAILED`] : []), ...(skipped > 0 ? [`${skipped} skipped`] : [])].join(', ');
  return `  ${failed > 0 ? '✗' : '✓'} ${title === undefined ? '' : `[${title}] `}${name}: ${counts} (${(durationMs / 1000).toFixed(1)} s)`;
}
