/** Runs tap on test files and counts. What the tests write to stderr goes on to ours; a line for each file that ends. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../project.js';
import type { Report } from '../report.js';
import { createTapCount, type FileResult, type TapCount } from './tap-count.js';

export interface TapRun {
  files: string[];
  /** Over our own environment; `undefined` takes a variable away. */
  env: Record<string, string | undefined>;
  timeoutMs: number;
}

/** Never throws for what a test does: a run that dies counts as a failure. */
export async function runTap({ files, env, timeoutMs }: TapRun, report: Report, signal: AbortSignal): Promise<TapCount> {
  const count = createTapCount((file) => { report.say(fileLine(file)); });
  const tap = join(projectRoot, 'node_modules', 'tap', 'dist', 'esm', 'run.mjs');
  const child = spawn(process.execPath, [tap, '--disable-coverage', '--reporter=tap', '--no-color', ...files], {
    cwd: projectRoot, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs, killSignal: 'SIGTERM', signal,
  });
  const lines = createInterface({ input: child.stdout }).on('line', (line) => { count.line(line); });
  child.stderr.on('data', (chunk: Buffer) => { process.stderr.write(chunk); });
  const outcome = await ended(child, lines);
  count.end();
  if (outcome !== 'exit code 0' && count.failures.length === 0) count.failures.push({ name: 'tap', detail: `tap ended with ${outcome}, though no test that it reported failed; its own words stand above` });
  return count;
}

/** After the exit, whoever still holds the pipes gets two seconds. */
function ended(child: ReturnType<typeof spawn>, lines: { close(): void }): Promise<string> {
  return new Promise((resolve) => {
    let outcome = 'no exit';
    const finish = (): void => { lines.close(); child.stdout?.destroy(); child.stderr?.destroy(); resolve(outcome); };
    child.once('error', (error) => { outcome = error.message; finish(); });
    child.once('exit', (code, signal) => { outcome = signal === null ? `exit code ${code}` : `signal ${signal}`; setTimeout(finish, 2_000).unref(); });
    child.once('close', finish);
  });
}

function fileLine({ name, passed, failed, skipped, durationMs }: FileResult): string {
  const counts = [`${passed} passed`, ...(failed > 0 ? [`${failed} FAILED`] : []), ...(skipped > 0 ? [`${skipped} skipped`] : [])].join(', ');
  return `  ${failed > 0 ? '✗' : '✓'} ${name}: ${counts} (${(durationMs / 1000).toFixed(1)} s)`;
}
