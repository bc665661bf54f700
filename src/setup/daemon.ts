/** A program that goes on after us, with its output in a file: no pipe of ours stays open in it. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError } from './setup-error.js';

export interface DaemonOptions {
  program: string;
  args: string[];
  /** Appended to. */
  logFile: string;
  /** Asked every 100 ms until true. */
  ready: () => Promise<boolean>;
  timeoutMs: number;
  /** Another user, where we are root. */
  uid?: number | undefined;
  gid?: number | undefined;
  env?: Record<string, string>;
  /** What makes it end in good order; SIGTERM unless said. */
  stopSignal?: NodeJS.Signals;
}

export interface Daemon {
  pid: number;
  /** `signal`, or the stop signal, then waits until it is gone; SIGKILL after 30 s. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

const stopMs = 30_000;

/** Throws `SetupError` with the end of its log where it ends or is not ready in time; it is stopped then. */
export async function startDaemon(options: DaemonOptions): Promise<Daemon> {
  const { program, args, logFile, ready, timeoutMs, uid, gid } = options;
  const log = openSync(logFile, 'a', 0o640);
  const child = spawn(program, args, { detached: true, stdio: ['ignore', log, log], cwd: '/', uid, gid, env: { ...process.env, ...options.env } });
  closeSync(log);
  let ended: string | undefined;
  child.once('error', (error) => { ended = error.message; });
  child.once('exit', (code, signal) => { ended ??= `it ended (${signal ?? `exit code ${code}`})`; });
  child.unref();
  const daemon: Daemon = { pid: child.pid ?? -1, stop: (signal = options.stopSignal ?? 'SIGTERM') => stop(child.pid ?? -1, signal, () => ended !== undefined) };
  const giveUpAt = Date.now() + timeoutMs;
  while (!(await ready())) {
    if (ended === undefined && Date.now() < giveUpAt) { await sleep(100); continue; }
    const reason = ended ?? `not ready within ${timeoutMs / 1000} s`;
    await daemon.stop();
    throw new SetupError(`${program} did not start: ${reason}.\n${tail(logFile)}`, `Read ${logFile}.`);
  }
  return daemon;
}

async function stop(pid: number, first: NodeJS.Signals, ended: () => boolean): Promise<void> {
  const killAt = Date.now() + stopMs;
  for (let signal = first; !ended(); signal = 'SIGKILL') {
    if (!send(pid, signal)) return;
    while (!ended() && (signal === 'SIGKILL' || Date.now() < killAt)) await sleep(50);
  }
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return pid > 0 && process.kill(pid, signal);
  } catch {
    return false; // it is gone
  }
}

function tail(file: string): string {
  try {
    return readFileSync(file, 'utf8').split('\n').slice(-15).join('\n');
  } catch {
    return ''; // the program never wrote
  }
}
