/**
 * docker/compose.yaml brought up: the service from its image, PostgreSQL and Caddy, with TLS and WebSockets through the proxy, and what was
 * stored still there after `down` and `up`. Only its ports, its folder and its volumes' names are others, so that a service that runs on this
 * machine is left alone.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import t from 'tap';
import { parse, stringify } from 'yaml';
import { freePort } from '../../src/setup/suite/probe-port.js';
import { askByTls } from '../support/https.js';
import { connectRemote, type RemoteClient } from '../support/remote-client.js';
import { testId, until } from '../support/sandbox.js';
import { demoLogin, removeLeft } from '../support/server-process.js';

const engineSocket = '/var/run/docker.sock';
const images = ['vethlab/service', 'postgres:17-bookworm', 'caddy:2'];
const [commandMs, upMs] = [120_000, 120_000];

const succeeds = (...argv: [string, ...string[]]): boolean => spawnSync(argv[0], argv.slice(1), { stdio: 'ignore' }).status === 0;
const compose = [['docker', 'compose'], ['docker-compose']].find(([program = '', ...words]) => succeeds(program, ...words, 'version'));

function reason(): string | false {
  if (compose === undefined) return 'there is no Docker Compose on this machine';
  const lacking = images.filter((image) => !succeeds('docker', 'image', 'inspect', image));
  return lacking.length > 0 && `the engine has not: ${lacking.join(', ')} (docker pull, and docker build -f docker/service.Dockerfile)`;
}

interface File { services: Record<'service' | 'postgres' | 'caddy', { build?: object; environment: Record<string, string>; volumes: string[]; ports?: string[] }>; volumes: Record<string, object | null> }

/** The real file, with this port, this folder, and volumes of the project's own. */
function composeFile(folder: string, port: number, dataDir: string): string {
  const file = parse(readFileSync('docker/compose.yaml', 'utf8')) as File;
  const { service, caddy } = file.services;
  delete service.build;
  service.environment['DATA_DIR'] = dataDir;
  service.volumes = service.volumes.map((volume) => volume.replaceAll('/var/lib/vethlab', dataDir));
  caddy.ports = [`127.0.0.1:${port}:${port}`];
  caddy.volumes = caddy.volumes.map((volume) => volume.replace('./', `${resolve('docker')}/`));
  file.volumes = { database: null, certificates: null };
  writeFileSync(join(folder, 'compose.yaml'), stringify(file));
  return join(folder, 'compose.yaml');
}

t.test('compose.yaml: up, a terminal by wss through the proxy, down, up again with all that was stored', { skip: reason(), timeout: 600_000 }, async (t) => {
  const [folder, port] = [mkdtempSync(join(tmpdir(), 'vethlab-compose-')), await freePort()];
  const dataDir = join(folder, 'data');
  const site = `https://localhost:${port}`;
  mkdirSync(dataDir);
  chownSync(dataDir, 10001, 10001);
  const file = composeFile(folder, port, dataDir);
  const values = { COMPOSE_PROJECT_NAME: `vethlab-${testId()}`, SITE: `localhost:${port}`, DOCKER_GID: String(statSync(engineSocket).gid), POSTGRES_PASSWORD: randomBytes(24).toString('hex'), SECRET_KEY: randomBytes(32).toString('hex') };
  writeFileSync(join(folder, '.env'), Object.entries(values).map((pair) => `${pair.join('=')}\n`).join(''));
  const run = (...more: string[]): string => {
    const [program = '', ...words] = compose ?? [];
    const { status, stdout, stderr, error } = spawnSync(program, [...words, '--file', file, ...more], { cwd: folder, encoding: 'utf8', timeout: commandMs });
    if (status !== 0) throw new Error(`${more.join(' ')}: ${error?.message ?? stderr.slice(-1500)}`);
    return stdout;
  };
  t.teardown(async () => {
    run('down', '--volumes', '--remove-orphans');
    await removeLeft(dataDir, undefined);
    rmSync(folder, { recursive: true, force: true });
  });
  // For `localhost` Caddy is its own authority; it is there when Caddy is.
  const authority = (): Buffer => Buffer.from(run('exec', '-T', 'caddy', 'cat', '/data/caddy/pki/authorities/local/root.crt'));
  const isReady = async (): Promise<boolean> => (await askByTls(`${site}/health/ready`, authority())).status === 200;
  const up = async (): Promise<Buffer> => {
    run('up', '--detach');
    await until('the service to be ready', () => isReady().catch(() => false), upMs);
    return authority();
  };

  const ca = await up();
  const [email, password] = await demoLogin({ DATA_DIR: dataDir });
  const { token } = JSON.parse((await askByTls(`${site}/v1/auth/login`, ca, { method: 'POST', body: { email, password } })).body) as { token: string };
  const headers = { authorization: `Bearer ${token}` };
  const ask = async (method: string, path: string, body?: object): Promise<{ id: string; state: string }> => JSON.parse((await askByTls(site + path, ca, { method, headers, ...(body && { body }) })).body) as { id: string; state: string };
  const terminal = async (id: string): Promise<RemoteClient> => {
    const { id: terminalId } = await ask('POST', `/v1/sessions/${id}/terminals`, { target: { host: 'node1' } });
    const shell = await connectRemote(`${site}/v1/sessions/${id}/terminals/${terminalId}/stream`, headers, undefined, ca);
    t.teardown(() => { shell.socket.terminate(); });
    return shell;
  };
  const { id } = await ask('POST', '/v1/sessions?wait=60', { lab: 'pod-to-pod-same-node' });
  const shell = await terminal(id);
  t.ok(await shell.seen(/root@node1:/), 'a prompt');
  shell.send(0, 'export MADE=before; echo $MADE-down\n');
  await shell.seen(/\rbefore-down/);

  run('down');
  // Caddy stops first, and says so itself.
  t.ok([1001, 1012].includes((await shell.closed).code), 'sockets are told');
  const again = await up();
  t.ok(again.equals(ca), 'Caddy has its authority still');
  t.match(await ask('GET', `/v1/sessions/${id}`), { id, state: 'ready' }, 'login and session are there still');
  t.ok(await (await terminal(id)).seen(/root@node1:/));
  await ask('DELETE', `/v1/sessions/${id}`);
  await until('the session to have ended', async () => (await ask('GET', `/v1/sessions/${id}`)).state === 'ended', upMs);
});
