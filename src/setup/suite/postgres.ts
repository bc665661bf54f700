/** A PostgreSQL server for one run of the tests: a private cluster in a temporary folder, gone afterwards. */
import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, probePort } from './probe-port.js';
import { startDaemon, type Daemon } from '../daemon.js';
import { installPackages } from '../distribution.js';
import { findProgram, runProgram } from '../programs.js';
import type { Progress, Report } from '../report.js';
import { SetupError } from '../setup-error.js';

export interface PrivatePostgres extends TestPostgres {
  /** `pg_ctl stop -m immediate`: what a crash is, with a recovery at the next start. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

export interface TestPostgres {
  /** Its user may make and drop databases. */
  url: string;
  stop(): Promise<void>;
}

const remedy = 'Name a server in TEST_POSTGRES_URL, whose user may make databases.';
/** Nothing that the tests write must survive a power cut. */
const settings = ['fsync=off', 'full_page_writes=off', 'max_connections=200', 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'logging_collector=off', 'shared_buffers=64MB'];

/** The server of TEST_POSTGRES_URL, or one of our own, installed if need be. Throws `SetupError`. */
export async function providePostgres(report: Report): Promise<TestPostgres> {
  const given = process.env['TEST_POSTGRES_URL'];
  if (given !== undefined && given !== '') return { url: given, stop: () => Promise.resolve() };
  if (findServerPrograms() === undefined) await report.step('Installing postgresql', installServer);
  const programs = findServerPrograms();
  if (programs === undefined) throw new SetupError('postgresql is installed, but initdb is not in /usr/lib/postgresql/*/bin.', remedy);
  return report.step('Starting a PostgreSQL server for the tests', () => startCluster(programs, ['synchronous_commit=off']));
}

/** One more server, for a test that kills it; what it has acknowledged outlives that. Undefined where there are no programs of a server. */
export async function startPrivatePostgres(): Promise<PrivatePostgres | undefined> {
  const programs = findServerPrograms();
  return programs === undefined ? undefined : startCluster(programs, []);
}

/** The newest version's folder of programs; Debian keeps them out of PATH. */
function findServerPrograms(): string | undefined {
  let versions: string[] = [];
  try {
    versions = readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a));
  } catch {
    // Debian's folder is not there
  }
  const inDebian = versions.map((version) => `/usr/lib/postgresql/${version}/bin`).find((folder) => findProgramIn(folder));
  const inPath = findProgram('initdb');
  return inDebian ?? (inPath === undefined ? undefined : inPath.slice(0, -'/initdb'.length));
}

function findProgramIn(folder: string): boolean {
  try {
    return ['initdb', 'postgres'].every((name) => readdirSync(folder).includes(name));
  } catch {
    return false;
  }
}

/** Debian's package makes a cluster and starts it; nobody asked for that one, and we know that it is new. */
async function installServer(progress: Progress): Promise<void> {
  await installPackages(['postgresql'], progress);
  const clusters = await runProgram(['pg_lsclusters', '--no-header'], { timeoutMs: 20_000, remedy });
  for (const [version, name] of clusters.map((line) => line.trim().split(/\s+/))) {
    if (version !== undefined && name !== undefined) await runProgram(['pg_dropcluster', '--stop', version, name], { timeoutMs: 60_000, remedy });
  }
}

async function startCluster(programs: string, more: string[]): Promise<PrivatePostgres> {
  const owner = serverOwner();
  const folder = mkdtempSync(join(tmpdir(), 'vethlab-postgres-'));
  try {
    const [data, passwordFile, password] = [join(folder, 'data'), join(folder, 'password'), randomBytes(18).toString('base64url')];
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (owner.uid !== undefined && owner.gid !== undefined) for (const path of [folder, passwordFile]) chownSync(path, owner.uid, owner.gid);
    await runProgram([join(programs, 'initdb'), '-D', data, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--locale=C.UTF-8', '--encoding=UTF8', '--no-sync'], { ...owner, cwd: folder, timeoutMs: 120_000, remedy });
    const port = await freePort();
    const start = (): Promise<Daemon> => startServer({ programs, data, port, owner, more, logFile: join(folder, 'log') });
    let daemon = await start();
    return {
      url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
      start: async () => { daemon = await start(); },
      kill: () => daemon.stop('SIGQUIT'),
      stop: async () => { await daemon.stop(); rmSync(folder, { recursive: true, force: true }); },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

interface Owner { uid?: number; gid?: number }

interface ServerStart { programs: string; data: string; port: number; owner: Owner; logFile: string; more: string[] }

function startServer({ programs, data, port, owner, logFile, more }: ServerStart): Promise<Daemon> {
  return startDaemon({
    program: join(programs, 'postgres'), args: ['-D', data, ...[...settings, ...more, `port=${port}`].flatMap((setting) => ['-c', setting])],
    // SIGINT is the "fast shutdown" (postgres(1)); SIGTERM would wait for the clients.
    ...owner, logFile, stopSignal: 'SIGINT', timeoutMs: 60_000, ready: () => probePort(port),
  });
}

/** The server refuses to run as root: then it runs as the package's user. */
function serverOwner(): Owner {
  if (process.getuid?.() !== 0) return {};
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith('postgres:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (uid === undefined || gid === undefined) throw new SetupError('There is no user postgres, and a PostgreSQL server does not run as root.', remedy);
  return { uid: Number(uid), gid: Number(gid) };
}
