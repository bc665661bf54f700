import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { createDockerDriver } from '../../../src/sandbox/docker/driver.js';
import { unwritten } from '../../../src/sandbox/fleet/contract.js';
import { createFleet } from '../../../src/sandbox/fleet/fleet.js';
import { createEngineTender } from '../../../src/jobs/tend-engines.js';
import { sweep } from '../../../src/jobs/sweep.js';
import { until } from '../../support/sandbox.js';
import { noSecondEngine, startSecondEngine } from '../../support/second-engine.js';
import { noSshd } from '../../support/sshd.js';
import { bearer, startService, type TestService } from '../../support/service.js';
import { createEngine } from '../../../src/sandbox/docker/engine.js';
import { listContainers } from '../../../src/sandbox/docker/images.js';
import { instanceLabel } from '../../../src/sandbox/docker/labels.js';
import { pino } from 'pino';
import { listenByTls, provesSsh, provesTls } from './remote.js';

const logger = pino({ level: 'silent' });
const first = (process.env['DOCKER_HOST'] || 'unix:///var/run/docker.sock').replace(/^\//, 'unix:///');

t.test('two engines', { skip: noSecondEngine() }, async (t) => {
  const byTls = await listenByTls(t);
  const second = await startSecondEngine(t, byTls.arguments);
  await t.test('one elsewhere is reached by TLS', (t) => provesTls(t, byTls, second.image));
  await t.test('one elsewhere is reached by ssh', { skip: noSshd() }, (t) => provesSsh(t, second));
  const service = await startService(t, { ENGINES: `a=${first}?sandboxes=1 b=${second.address}?sandboxes=1`, LAB_IMAGE: second.image, MAX_SESSIONS_PER_USER: '10', POOL: 'none' });
  const { store, sessions, driver } = service;
  const started: Record<string, string> = {};

  async function start(engine: string): Promise<string> {
    const user = await store.users.create({ email: `${engine}@example.org`, name: engine, role: 'learner', passwordHash: null });
    const { session } = await sessions.start({ userId: user.id, labSlug: 'pod-to-pod-same-node' });
    await sessions.waitReady(session.id, 60_000);
    started[engine] = session.id;
    return (await store.sandboxes.bySession(session.id))?.engine ?? '';
  }

  await t.test('a sandbox goes where there is room, and where it is is written down; when all are full the next is refused', async (t) => {
    t.equal(await start('a'), 'a', 'of equals the first');
    t.equal(await start('b'), 'b', 'a is full');
    t.equal((await containersOf(second.address, service)).length, 1, 'it is really there');
    await t.rejects(sessions.start({ userId: service.learnerId, labSlug: 'pod-to-pod-same-node' }), { code: 'quota-service' });
    const { stdout } = await (await sessions.sandbox(started['b'] ?? '')).run({ target: { host: 'node1' }, argv: ['echo', 'here'], as: 'learner', timeoutMs: 10_000 });
    t.equal(stdout.toString(), 'here\n', 'and can be used');
    t.same((await driver.list()).map(({ state }) => state), ['running', 'running']);
  });

  await t.test('an engine that is lost: its sessions are told, the others go on, nothing is taken for dead', async (t) => {
    const log: string[] = [];
    const tend = createEngineTender({ config: service.config, store, fleet: driver, sessions, logger: pino({ level: 'error' }, { write: (line) => { log.push(line); } }) });
    await second.kill();
    await until('the loss is seen', async () => (await driver.lost()).includes('b'), 10_000);
    await tend();
    t.same(await typesOf(service, started['b']), [], 'one look may be a busy engine');
    await tend();
    t.same(await typesOf(service, started['b']), ['session.engine-lost']);
    t.same(await typesOf(service, started['a']), []);
    t.match(log.map((line) => JSON.parse(line) as object), [{ engine: 'b', reason: /docker/i }], 'and the log says why');
    await sweep({ store, driver, sessions, logger });
    t.match(await Promise.all([sessions.find(started['a'] ?? ''), sessions.find(started['b'] ?? '')]), [{ state: 'ready' }, { state: 'ready' }]);
    t.match((await driver.list()).map(({ state }) => state).sort(), ['lost', 'running']);
    t.match(await driver.status(), [{ name: 'a', state: 'active' }, { name: 'b', state: 'lost', info: null, error: /docker/i }]);
    await t.rejects(driver.inspect((await store.sandboxes.bySession(started['b'] ?? ''))?.id ?? ''), { code: 'engine-lost' });
  });

  await t.test('a session on it can be ended; the engine comes back, and what nobody has any more is removed', async (t) => {
    await sessions.end(started['b'] ?? '', { code: 'ended-by-request', text: 'test' });
    await sessions.settle();
    t.match(await sessions.find(started['b'] ?? ''), { state: 'ended' });
    t.equal((await store.sandboxes.list()).length, 2, 'what is there is not forgotten');
    await second.start();
    await until('it is back', async () => (await driver.lost()).length === 0, 10_000);
    t.equal((await containersOf(second.address, service)).length, 1, 'it lived on');
    await sweep({ store, driver, sessions, logger });
    t.equal((await containersOf(second.address, service)).length, 0);
    t.equal((await store.sandboxes.list()).length, 1);
  });

  await t.test('an engine that comes back in time is told of, and its session goes on; later its sessions are ended', async (t) => {
    const tend = createEngineTender({ config: service.config, store, fleet: { names: driver.names, lost: async () => lost, whyLost: driver.whyLost }, sessions, logger });
    let lost = ['a'];
    const now = new Date();
    await tend(now);
    await tend(now);
    lost = [];
    await tend(now);
    t.same(await typesOf(service, started['a']), ['session.engine-lost', 'session.engine-back']);
    t.match(await sessions.find(started['a'] ?? ''), { state: 'ready' });
    lost = ['a'];
    await tend(now);
    await tend(now);
    await tend(new Date(now.getTime() + 9 * 60_000));
    t.match(await sessions.find(started['a'] ?? ''), { state: 'ready' });
    await tend(new Date(now.getTime() + 10 * 60_000));
    await sessions.settle();
    t.match(await sessions.find(started['a'] ?? ''), { state: 'ended', reason: /The machine that ran this session has gone/ });
    await store.operator.setLost('a', null);
  });

  await t.test('a drained engine gets nothing new, until it is taken in again', async (t) => {
    const user = await store.users.create({ email: 'root@example.org', name: 'root', role: 'admin', passwordHash: null });
    const headers = await bearer(service, user);
    const patch = (name: string, drained: boolean) => service.app.inject({ method: 'PATCH', url: `/v1/admin/engines/${name}`, headers, payload: { drained } });
    t.match((await patch('a', true)).json(), { name: 'a', state: 'drained' });
    t.equal((await patch('c', true)).statusCode, 404);
    t.equal(await start('third'), 'b');
    const { json } = await service.app.inject({ url: '/v1/admin/engines', headers });
    t.match(json(), { items: [{ name: 'a', state: 'drained', load: { sandboxes: 0 }, share: 0 }, { name: 'b', state: 'active', load: { sandboxes: 1 }, share: 1 }] });
    t.match((await service.app.inject({ url: '/v1/admin/sandboxes?engine=b', headers })).json(), { items: [{ engine: 'b', sessionId: started['third'] }] });
    await t.rejects(sessions.start({ userId: service.learnerId, labSlug: 'pod-to-pod-same-node' }), { code: 'quota-service' });
    t.match((await patch('a', false)).json(), { state: 'active' });
    t.match((await service.app.inject({ url: '/v1/admin/doctor', headers })).json(), { engines: [{ engine: 'a' }, { engine: 'b' }] });
  });
});

t.test('what nobody has written down is found on whichever engine has it', async (t) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'vethlab-fleet-'));
  t.teardown(() => rm(dataDir, { recursive: true, force: true }));
  const at = (dockerHost: string) => createDockerDriver({ dockerHost, dataDir, instanceId: 'x', image: 'x' });
  const capacity = { sandboxes: null, memoryMib: null };
  const fleet = createFleet([{ name: 'gone', capacity, driver: at('unix:///nowhere') }, { name: 'here', capacity, driver: at(first) }], unwritten);
  t.teardown(() => fleet.close());
  t.same(await fleet.lost(), ['gone']);
  t.match(await fleet.status(), [{ name: 'gone', state: 'lost', error: /nowhere/ }, { name: 'here', state: 'active', error: null }], 'and why is told');
  t.match(await fleet.whyLost('gone'), /nowhere/);
  t.equal(await fleet.whyLost('here'), undefined);
  t.same(await fleet.list(), []);
  t.match(await fleet.check(), { version: /Docker/ });
  await t.rejects(createFleet([{ name: 'gone', capacity, driver: at('unix:///nowhere') }], unwritten).check(), { code: 'engine-unavailable' });
});

async function containersOf(address: string, { store }: TestService): Promise<string[]> {
  const instance = await store.settings.get('instance');
  return (await listContainers(createEngine(address), `${instanceLabel}=${instance ?? ''}`)).map(({ name }) => name);
}

async function typesOf({ sessions }: TestService, id: string | undefined): Promise<string[]> {
  return (await sessions.listEvents(id ?? '', undefined, 100)).map(({ type }) => type).filter((type) => type.startsWith('session.engine'));
}
