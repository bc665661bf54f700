/**
 * Makes sure that a container engine answers. One that listens is never started, stopped or reconfigured here, however
 * slow it is; only where nobody listens on the default socket of a Debian or Ubuntu machine, and we are root, is the
 * distribution's engine installed and started.
 */
import { existsSync } from 'node:fs';
import { createConnection } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EngineInfo } from '../sandbox/contract.js';
import { checkEngine, createEngine, dockerOptions } from '../sandbox/docker/engine.js';
import { canInstallPackages, installPackages, readDistribution } from './distribution.js';
import { startDaemon, type Daemon } from './daemon.js';
import { findProgram, runProgram } from './programs.js';
import type { Report } from './report.js';
import { SetupError } from './setup-error.js';

/** An engine that this set-up started. */
export type StartedEngine = Pick<Daemon, 'stop'>;

/** Whether somebody accepts connections on a unix socket. */
export type Listening = 'yes' | 'nobody' | 'forbidden';

const slowEngineMs = 45_000;
const startMs = 90_000;
const logFile = '/var/log/vethlab-dockerd.log';

/** Undefined where an engine answered already. Throws `SetupError` that says exactly what to do. */
export async function ensureEngine(dockerHost: string | undefined, report: Report): Promise<StartedEngine | undefined> {
  const socketPath = dockerOptions(dockerHost).socketPath;
  if (socketPath === undefined) return answers(dockerHost, slowEngineMs).then(() => undefined, (error: unknown) => { throw remoteSilent(dockerHost, error); });
  const listening = await probeSocket(socketPath);
  if (listening === 'yes') return answers(dockerHost, slowEngineMs).then(() => undefined, (error: unknown) => { throw silent(socketPath, error); });
  if (listening === 'forbidden') throw forbidden(socketPath);
  if (dockerHost !== undefined) throw new SetupError(`Nobody listens on DOCKER_HOST=${dockerHost}.`, 'Start the engine that listens there, or unset DOCKER_HOST.');
  return installAndStart(socketPath, report);
}

/** Tries to connect; sends nothing. */
export function probeSocket(path: string): Promise<Listening> {
  return new Promise((resolve) => {
    const socket = createConnection(path);
    const done = (answer: Listening): void => { socket.destroy(); resolve(answer); };
    socket.setTimeout(5_000, () => { done('yes'); }); // a full backlog: somebody is there, and busy
    socket.once('connect', () => { done('yes'); });
    socket.once('error', (error: NodeJS.ErrnoException) => { done(error.code === 'EACCES' || error.code === 'EPERM' ? 'forbidden' : error.code === 'EAGAIN' ? 'yes' : 'nobody'); });
  });
}

/** Asks until it answers. Rejects with the last error. */
async function answers(dockerHost: string | undefined, timeoutMs: number): Promise<EngineInfo> {
  const engine = createEngine(dockerHost);
  const giveUpAt = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await checkEngine(engine);
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
      await sleep(300);
    }
  }
}

async function installAndStart(socketPath: string, report: Report): Promise<StartedEngine> {
  const distribution = readDistribution();
  if (!canInstallPackages(distribution)) throw new SetupError(`No container engine answers on ${socketPath}.`, byHand(distribution.debianLike));
  if (findProgram('dockerd') === undefined) {
    report.say(`No container engine is on this machine (${distribution.name}): installing the distribution's own, docker.io.`);
    await report.step('Installing docker.io and iptables', (progress) => installPackages(['docker.io', 'iptables'], progress));
  }
  return report.step('Starting the container engine', async (progress) => {
    const started = await startEngine(socketPath, progress);
    await answers(undefined, startMs).catch((error: unknown) => { throw silent(socketPath, error); });
    return started;
  });
}

async function startEngine(socketPath: string, progress: (line: string) => void): Promise<StartedEngine> {
  if (!existsSync('/run/systemd/system')) {
    progress(`no systemd here: dockerd runs by itself, its log is ${logFile}`);
    return startDaemon({ program: findProgram('dockerd') ?? 'dockerd', args: [], logFile, ready: async () => await probeSocket(socketPath) === 'yes', timeoutMs: startMs });
  }
  const remedy = 'See why: journalctl -u docker -n 50';
  await runProgram(['systemctl', 'start', 'docker'], { timeoutMs: startMs, remedy, progress });
  return { stop: async () => { await runProgram(['systemctl', 'stop', 'docker.socket', 'docker'], { timeoutMs: 60_000, remedy }); } };
}

function byHand(debianLike: boolean): string {
  if (debianLike) return 'Run this again as root (it installs and starts docker.io), or: sudo apt-get update && sudo apt-get install --no-install-recommends docker.io iptables && sudo systemctl start docker';
  return 'Install and start Docker Engine 20.10 or newer (https://docs.docker.com/engine/install/), or set DOCKER_HOST to one that runs.';
}

function forbidden(socketPath: string): SetupError {
  return new SetupError(`You may not use the container engine's socket ${socketPath}.`, 'Join its group and log in again (sudo usermod -aG docker "$USER"), or run this as root. Members of that group are as mighty as root.');
}

function silent(socketPath: string, error: unknown): SetupError {
  return new SetupError(`Something listens on ${socketPath} but does not answer: ${words(error)}`, 'See what it does (`docker info`, `journalctl -u docker`); restart it by hand if it hangs. It is not restarted from here: its containers may be somebody\'s.', error);
}

function remoteSilent(dockerHost: string | undefined, error: unknown): SetupError {
  return new SetupError(`The container engine at DOCKER_HOST=${dockerHost} does not answer: ${words(error)}`, 'See that it runs and can be reached (`docker info`), or unset DOCKER_HOST for the local one.', error);
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
