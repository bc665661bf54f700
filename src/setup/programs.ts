/** Runs the machine's own programs for the set-up: output line by line, a deadline, no open pipes left behind. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from './report.js';
import { SetupError } from './setup-error.js';

export interface ProgramOptions {
  timeoutMs: number;
  progress?: Progress;
  env?: Record<string, string>;
  cwd?: string;
  uid?: number;
  gid?: number;
  /** Of the output, for the error; 25 unless said. */
  keepLines?: number;
  /** What to do when it fails. */
  remedy: string;
}

const defaultKeptLines = 25;

/** Resolves with the last lines when it exits with 0. Throws `SetupError` with them otherwise. */
export async function runProgram(argv: readonly [string, ...string[]], options: ProgramOptions): Promise<string[]> {
  const [program, ...args] = argv;
  const { timeoutMs, cwd, uid, gid } = options;
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C.UTF-8', ...options.env }, timeout: timeoutMs, killSignal: 'SIGKILL', cwd, uid, gid });
  const last: string[] = [];
  for (const stream of [child.stdout, child.stderr]) collectLines(stream, last, options);
  const outcome = await new Promise<string>((resolve) => {
    child.on('error', (error) => { resolve(error.message); });
    child.on('close', (code, signal) => { resolve(signal !== null ? `killed by ${signal} (deadline ${timeoutMs / 1000} s)` : `exit code ${code}`); });
  });
  if (outcome !== 'exit code 0') throw new SetupError(`\`${argv.join(' ')}\` failed: ${outcome}\n${last.join('\n')}`.trim(), options.remedy);
  return last;
}

function collectLines(stream: NodeJS.ReadableStream, last: string[], { progress, keepLines = defaultKeptLines }: ProgramOptions): void {
  let rest = '';
  const take = (line: string): void => {
    if (line.trim() === '') return;
    last.push(line);
    last.splice(0, last.length - keepLines);
    progress?.(line);
  };
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split(/[\r\n]+/);
    rest = (lines.pop() ?? '').slice(-4096);
    lines.forEach(take);
  });
  stream.on('end', () => { take(rest); });
}

/** The program's path, looked up in PATH and in the folders of administration. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/local/sbin', '/usr/sbin', '/sbin'].filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false; // not in this folder
    }
  });
}
