/** A daemon as if it were on another machine, reached by TLS with certificates and by ssh with keys. Not a test file: the fleet's, which has a second daemon, calls it. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { readFileSync } from 'node:fs';
import type { Test } from 'tap';
import { createDockerDriver } from '../../../src/sandbox/docker/driver.js';
import { checkEngine, createEngine } from '../../../src/sandbox/docker/engine.js';
import type { Endpoint } from '../../../src/sandbox/docker/endpoint.js';
import { issue, makeAuthority } from '../../support/certificates.js';
import { freePort } from '../../../src/setup/suite/probe-port.js';
import { addSandbox, until } from '../../support/sandbox.js';
import type { SecondEngine } from '../../support/second-engine.js';
import { startSshd } from '../../support/sshd.js';

/** Until it is not the machine that is too busy for the two seconds of a check: a handshake of keys takes long there. */
async function answered<T>(ask: () => Promise<T>, tries = 10): Promise<T> {
  return ask().catch((error: unknown) => {
    if (tries <= 1 || !(error instanceof Error) || !error.message.includes('no answer within')) throw error;
    return answered(ask, tries - 1);
  });
}

/** A sandbox's whole life through that endpoint, its death told by the engine's events. */
async function wholeLife(t: Test, dockerHost: Endpoint, image: string): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'vethlab-remote-'));
  t.teardown(() => rm(dataDir, { recursive: true, force: true }));
  const driver = createDockerDriver({ dockerHost, dataDir, instanceId: `remote-${Math.random().toString(36).slice(2)}`, image });
  t.teardown(async () => {
    for (const { id } of await driver.list()) await driver.remove(id);
    await driver.close();
  });
  t.match(await answered(() => driver.check()), { version: /Docker/ });
  const dead: string[] = [];
  t.teardown(driver.watch((id) => dead.push(id)));
  const { sandbox, id } = await addSandbox(t, driver);
  t.same(await sandbox.batch([{ op: 'host-create', host: 'h' }]), [{ ok: true, op: 'done' }]);
  const input = Buffer.alloc(500_000, 'to the other machine and back\n');
  const { stdout } = await sandbox.run({ target: { host: 'h' }, argv: ['cat'], as: 'learner', timeoutMs: 20_000 }, { input });
  t.ok(stdout.equals(input), 'what goes there comes back whole');
  t.match(await driver.list(), [{ id, state: 'running' }]);
  const engine = createEngine(dockerHost);
  await engine.docker.getContainer(`vethlab-${id}`).kill();
  await until('its death is told', () => dead.includes(id), 20_000);
  await driver.remove(id);
  t.same(await driver.list(), []);
}

export interface Listening {
  port: number;
  /** Folders of certificates: of a client of the engine's authority, and of one of another. */
  client: string;
  stranger: string;
  /** For dockerd. */
  arguments: string[];
}

/** Makes what a daemon needs to listen for TLS and nothing else on a port of loopback. */
export async function listenByTls(t: Test): Promise<Listening> {
  const folder = t.testdir();
  for (const authority of ['ours', 'theirs']) makeAuthority(join(folder, authority));
  const server = issue(join(folder, 'ours'), 'server', 'serverAuth');
  const port = await freePort();
  return {
    port, client: issue(join(folder, 'ours'), 'client', 'clientAuth'), stranger: issue(join(folder, 'theirs'), 'stranger', 'clientAuth'),
    arguments: ['--tlsverify', '--tlscacert', join(server, 'ca.pem'), '--tlscert', join(server, 'cert.pem'), '--tlskey', join(server, 'key.pem'), '--host', `tcp://127.0.0.1:${port}`],
  };
}

export async function provesTls(t: Test, { port, client, stranger }: Listening, image: string): Promise<void> {
  const address = `tcp://127.0.0.1:${port}`;
  const asked = (tls?: string): Promise<unknown> => answered(() => checkEngine(createEngine({ address, tls })));
  await t.test('whoever has a certificate of its authority uses it as one here', (t) => wholeLife(t, { address, tls: client }, image));
  await t.rejects(asked(), { code: 'engine-refused', message: /HTTPS/ }, 'not without TLS');
  await t.rejects(asked(stranger), { code: 'engine-unavailable', message: /verify.*authority/ }, 'who believes another authority does not believe the engine');
  const mixed = t.testdir({ 'ca.pem': readFileSync(join(client, 'ca.pem')), 'cert.pem': readFileSync(join(stranger, 'cert.pem')), 'key.pem': readFileSync(join(stranger, 'key.pem')) });
  await t.rejects(asked(mixed), { code: 'engine-unavailable', message: /: [a-z0-9 ]*bad certificate\. See that ca\.pem/ }, 'a certificate of another authority');
  const socket = connect({ host: '127.0.0.1', port, ca: readFileSync(join(client, 'ca.pem')) }, () => { socket.write('GET /version HTTP/1.1\r\nHost: x\r\n\r\n'); });
  const [error] = await once(socket, 'error') as [Error];
  t.match(error.message, /certificate required|bad certificate/, 'no certificate');
}

export async function provesSsh(t: Test, second: SecondEngine): Promise<void> {
  const { stranger, ...known } = await startSshd(t, second.address);
  const asked = (more: Partial<Endpoint>): Promise<unknown> => answered(() => checkEngine(createEngine({ ...known, ...more })));
  await t.test('whoever has the key uses it as one here', (t) => wholeLife(t, known, second.image));
  await t.rejects(asked({ key: stranger.key }), { code: 'engine-unavailable', message: /authentication.*this key/ }, 'nobody else gets in');
  await t.rejects(asked({ hostKey: stranger.hostKey }), { code: 'engine-unavailable', message: /Host denied.*host-key/ }, 'another machine is not believed');
}
