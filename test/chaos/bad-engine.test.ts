/** An engine that answers late, wrongly, in part or not at all: the real one behind a proxy. */
import t from 'tap';
import { z } from 'zod';
import { createDockerDriver } from '../../src/sandbox/docker/driver.js';
import { logIn } from '../../src/setup/demo/api.js';
import { openShell } from '../../src/setup/demo/shell.js';
import { ask } from '../support/chaos/ask.js';
import { startEngineProxy, type Fault } from '../support/chaos/engine-proxy.js';
import { recovery, remains } from '../support/chaos/orphans.js';
import { testDriver, testId, testImage, testUid, until } from '../support/sandbox.js';
import { demoLogin, lookInside, startServer } from '../support/server-process.js';
import { testSettings } from '../support/service.js';

const session = z.object({ id: z.string(), state: z.string(), reasonCode: z.string().nullable() });
/** A busy machine may need so long for what is not a promise. */
const patienceMs = 60_000;
const local = /^unix:|^$/.test(process.env['DOCKER_HOST'] ?? '');
const skip = local ? false : 'the proxy stands before an engine on a unix socket';

t.test('whatever comes in place of an answer is engine-unavailable, or engine-refused where the engine said no', { skip }, async (t) => {
  const proxy = await startEngineProxy(t);
  const { dataDir, instanceId } = await testDriver(t);
  const driver = createDockerDriver({ dockerHost: proxy.address, dataDir, instanceId, image: await testImage() });
  t.teardown(() => driver.close());
  const calls: [string, () => Promise<unknown>][] = [
    ['answers', () => driver.answers()], ['check', () => driver.check()], ['list', () => driver.list()], ['inspect', () => driver.inspect('x')], ['start', () => driver.start('x')], ['remove', () => driver.remove('x')],
    ['create', () => driver.create({ id: 'x', size: 'small', uid: testUid() })], ['model', () => driver.model('small')],
  ];
  for (const fault of ['lost', 'cut', 'close', 'html', 'garbage', 'wrong', 'noise', 'error', 'silent'] satisfies Fault[]) {
    proxy.fail(fault);
    const code = fault === 'error' ? 'engine-refused' : 'engine-unavailable';
    await Promise.all(calls.map(([name, call]) => t.rejects(call(), { code, message: /^The container engine / }, `${name}: ${fault}`)));
  }
  proxy.fail('slow');
  t.match(await driver.check(), { version: /^Docker \d/ }, 'late, but in time');
});

t.test('events that break off, or are garbage for a while, are followed again: a death is told', { skip }, async (t) => {
  const proxy = await startEngineProxy(t);
  const { driver: direct, dataDir, instanceId } = await testDriver(t);
  const watching = createDockerDriver({ dockerHost: proxy.address, dataDir, instanceId, image: await testImage() });
  t.teardown(() => watching.close());
  const died: string[] = [];
  watching.watch((id) => died.push(id));
  const ids = [testId(), testId()] as const;
  for (const id of ids) {
    await direct.create({ id, size: 'small', uid: testUid() });
    await direct.start(id);
  }
  const joined = (): number => proxy.seen(/^GET \/containers\/json/);
  await until('the events to be followed', () => joined() > 0, patienceMs);
  proxy.fail('garbage', /\/events/);
  proxy.drop();
  await direct.remove(ids[0]);
  await until('a death in the gap to be told', () => died.includes(ids[0]), patienceMs);
  proxy.heal();
  const before = proxy.seen(/\/events/);
  proxy.drop();
  await until('the events to be followed again', () => proxy.seen(/\/events/) > before, patienceMs);
  await direct.remove(ids[1]);
  await until('the other death to be told', () => died.includes(ids[1]), patienceMs);
  t.same(died, ids, 'each once');
});

/** What fails, at which call, while a session is started. */
const starts: [Fault, RegExp][] = [
  ['lost', /POST .*\/containers\/create/], ['error', /POST .*\/containers\/create/], ['html', /POST .*\/containers\/create/],
  ['lost', /POST .*\/start$/], ['close', /POST .*\/start$/], ['garbage', /GET .*\/containers\/[^/]+\/json/], ['cut', /GET .*\/containers\/[^/]+\/json/],
  // Whatever was made cannot be taken back at once.
  ['lost', /POST .*\/start$|DELETE/],
];

t.test('a service whose engine has a bad day says so, and when it is well again nothing is left and all works', { skip, timeout: 300_000 }, async (t) => {
  const proxy = await startEngineProxy(t);
  const settings = { ...await testSettings(t), DOCKER_HOST: proxy.address };
  const { url, process: server } = await startServer(t, settings);
  const inside = await lookInside(t, settings);
  const api = await logIn(url, ...(await demoLogin(settings)));
  const headers = { authorization: `Bearer ${api.token}` };
  const kept = await api.post('/v1/sessions?wait=60', { lab: 'pod-to-pod-same-node' }, session);
  const shell = await openShell(api, kept.id, { host: 'node1' });
  const begin = (): Promise<z.output<typeof session>> => api.post('/v1/sessions?wait=60', { lab: 'veth-pair' }, session);
  await until('the self-test to be over', async () => (await inside.selfTests.list()).length === 0 && (await ask(url, 'GET', '/health/ready')).status === 200, patienceMs);

  for (const [fault, path] of starts) {
    proxy.fail(fault, path);
    t.match(await begin(), { state: 'failed', reasonCode: /^engine-(unavailable|refused)$/ }, `${fault} at ${String(path)}`);
  }

  await t.test('while nothing of it makes sense, sessions that run go on', async (t) => {
    proxy.fail('html');
    proxy.drop();
    t.match(await begin(), { state: 'failed', reasonCode: 'engine-unavailable' });
    t.match(await ask(url, 'GET', '/health/ready'), { status: 503 });
    t.equal(await shell.run('echo still $((40 + 2))'), 'still 42');
    t.match(await ask(url, 'GET', `/v1/sessions/${kept.id}/topology`, { headers }), { status: 200 });
  });

  await t.test('a session that is ended meanwhile ends when the engine is well', async (t) => {
    proxy.heal();
    const ending = await begin();
    t.match(ending, { state: 'ready' });
    proxy.fail('lost', /DELETE/);
    await api.delete(`/v1/sessions/${ending.id}`);
    proxy.heal();
    await until('it to have ended', async () => (await api.get(`/v1/sessions/${ending.id}`, session)).state === 'ended', patienceMs);
    t.same((await recovery(async () => (await inside.driver.list()).map(({ id }) => id).slice(1))).problems, [], 'no more than one sandbox is left after 30 s');
  });

  await t.test('an engine that is slow is waited for: a session starts, runs and ends', async (t) => {
    proxy.fail('slow');
    const slow = await begin();
    t.match(slow, { state: 'ready', reasonCode: null });
    const itsShell = await openShell(api, slow.id, { host: 'node1' });
    t.equal(await itsShell.run('hostname'), 'node1');
    itsShell.close();
    await api.delete(`/v1/sessions/${slow.id}`);
    await until('it to have ended', async () => (await api.get(`/v1/sessions/${slow.id}`, session)).state === 'ended', patienceMs);
    t.same((await recovery(async () => (await inside.driver.list()).map(({ id }) => id).slice(1))).problems, [], 'its sandbox goes within 30 s');
    proxy.heal();
  });

  await t.test('an engine that accepts and never answers: a start ends by its deadline, and nothing is left when it is back', async (t) => {
    const looks = (): number => proxy.seen(/GET .*\/containers\/[^/]+\/json/);
    const before = looks();
    proxy.fail('slow');
    const begun = begin();
    await until('its container to be made', () => looks() > before, patienceMs);
    // What is asked already is answered, late; what comes after it never is.
    proxy.fail('silent');
    t.match(await begun, { state: 'failed', reasonCode: 'engine-unavailable' });
    await until('a start to be refused', async () => {
      const answer = await ask(url, 'POST', '/v1/sessions', { headers, body: { lab: 'veth-pair' } });
      if (answer.status === 503) t.match(answer.body, { code: 'engine-unavailable' });
      return answer.status === 503;
    }, patienceMs);
    proxy.heal();
  });

  t.equal(server.exitCode, null, 'the service has lived through it all');
  t.equal(await shell.run('hostname'), 'node1');
  shell.close();
  await api.delete(`/v1/sessions/${kept.id}`);
  t.same((await recovery(() => remains(inside))).problems, [], 'nothing is left after 30 s');
});
