import { createServer } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { readConfig } from '../../../src/config.js';
import { createDockerDriver } from '../../../src/sandbox/docker/driver.js';
import { checkEngine, createEngine, dockerOptions, engineSettings } from '../../../src/sandbox/docker/engine.js';
import { assertRuntimeKnown, parseIsolation } from '../../../src/sandbox/docker/isolation.js';
import { assertSandboxId, labelsOf, sandboxInfo } from '../../../src/sandbox/docker/labels.js';
import { ExecOutput } from '../../../src/sandbox/docker/exec-transport.js';
import { sandboxEvent } from '../../../src/sandbox/docker/watch.js';
import { createTurns } from '../../../src/sandbox/docker/turns.js';

t.test('DOCKER_HOST leads where it says, and nonsense is refused', (t) => {
  t.match(dockerOptions(undefined), { local: true, socketPath: '/var/run/docker.sock' });
  t.match(dockerOptions('unix:///run/user/1/docker.sock'), { local: true, socketPath: '/run/user/1/docker.sock' });
  t.match(dockerOptions('unix://'), { local: true, socketPath: '/var/run/docker.sock' });
  t.match(dockerOptions('tcp://10.0.0.1:2375'), { local: false, protocol: 'http', host: '10.0.0.1', port: '2375' });
  t.match(dockerOptions('tcp://10.0.0.1:2376'), { local: false, protocol: 'https' });
  t.match(dockerOptions('ssh://me@engine:22022'), { local: false, protocol: 'ssh', host: 'ssh://engine', sshOptions: { hostname: 'engine' }, username: 'me', port: '22022' });
  for (const wrong of ['nonsense', 'ftp://x', 'npipe:////./pipe/x']) t.throws(() => dockerOptions(wrong), { code: 'invalid-request' }, wrong);
  t.end();
});

t.test('the engine says who it is', async (t) => {
  const engine = createEngine(readConfig().DOCKER_HOST);
  t.match(await checkEngine(engine), { version: /^Docker \d+/, apiVersion: /^\d+\.\d+$/, cgroupVersion: /^[12]$/, runtimes: ['runc'] });
  t.match(await engineSettings(engine), { liveRestore: Boolean, rootFolder: /^\// });
});

const calls: [string, (driver: ReturnType<typeof createDockerDriver>) => Promise<unknown>][] = [
  ['answers', (driver) => driver.answers()],
  ['check', (driver) => driver.check()],
  ['create', (driver) => driver.create({ id: 'x', size: 'small', uid: 500_000 })],
  ['start', (driver) => driver.start('x')],
  ['connect', (driver) => driver.connect('x')],
  ['inspect', (driver) => driver.inspect('x')],
  ['list', (driver) => driver.list()],
  ['remove', (driver) => driver.remove('x')],
];

/** The deadline itself is 2 s; a busy machine tells of it late. */
const patienceMs = 15_000;

t.test('an engine that is not there, or that does not answer, is engine-unavailable, and nobody waits for it', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'vethlab-engine-'));
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(join(folder, 'silent.sock'), resolve));
  t.teardown(async () => { silent.close(); await rm(folder, { recursive: true, force: true }); });
  for (const socket of ['nobody.sock', 'silent.sock']) {
    const driver = createDockerDriver({ dockerHost: `unix://${join(folder, socket)}`, dataDir: folder, instanceId: 'x', image: 'x' });
    await Promise.all(calls.map(async ([name, call]) => {
      const startedAt = performance.now();
      await t.rejects(call(driver), { code: 'engine-unavailable' }, `${name} on ${socket}`);
      t.ok(performance.now() - startedAt < patienceMs, `${name} on ${socket} in time`);
    }));
  }
});

t.test('isolation is what the operator said, and privileged only when acknowledged', (t) => {
  t.same(parseIsolation('nested', undefined), { kind: 'nested' });
  t.same(parseIsolation('runtime:sysbox-runc', undefined), { kind: 'runtime', runtime: 'sysbox-runc' });
  t.same(parseIsolation('privileged', 'learners-are-trusted'), { kind: 'privileged' });
  for (const [setting, acknowledge] of [['privileged', undefined], ['privileged', 'yes'], ['runtime:', undefined], ['runtime:a b', undefined], ['', undefined]] as const) {
    t.throws(() => parseIsolation(setting, acknowledge), { code: 'invalid-request' }, `${setting} ${acknowledge}`);
  }
  t.throws(() => assertRuntimeKnown({ kind: 'runtime', runtime: 'kata' }, ['runc']), { code: 'engine-refused', message: /kata.*runc/ });
  t.doesNotThrow(() => assertRuntimeKnown({ kind: 'runtime', runtime: 'kata' }, ['kata', 'runc']));
  t.end();
});

t.test('a container is ours by its labels, all of them', (t) => {
  const container = { labels: labelsOf('me', { id: 'a', size: 'large', uid: 7 }), state: 'running', createdAt: new Date(0) };
  t.same(sandboxInfo('me', container), { id: 'a', uid: 7, size: 'large', state: 'running', createdAt: new Date(0) });
  t.equal(sandboxInfo('other', container), undefined);
  for (const label of Object.keys(container.labels)) t.equal(sandboxInfo('me', { ...container, labels: { ...container.labels, [label]: 'toString' } })?.id, label.endsWith('.sandbox') ? 'toString' : undefined, label);
  for (const [state, expected] of [['created', 'created'], ['exited', 'exited'], ['dead', 'exited'], ['removing', 'exited'], ['paused', 'paused']] as const) t.match(sandboxInfo('me', { ...container, state }), { state: expected });
  for (const id of ['', 'A', '../x', 'a/b', 'a'.repeat(41), 'a\n']) t.throws(() => assertSandboxId(id), { code: 'invalid-request' }, JSON.stringify(id));
  t.end();
});

t.test('the engine\'s frames around an exec\'s output come off however they are cut', (t) => {
  const wrap = (stream: number, text: string): Buffer => {
    const header = Buffer.alloc(8);
    header.writeUInt8(stream, 0);
    header.writeUInt32BE(text.length, 4);
    return Buffer.concat([header, Buffer.from(text)]);
  };
  const bytes = Buffer.concat([wrap(1, 'one'), wrap(2, 'noise'), wrap(1, ''), wrap(1, 'two'.repeat(1000))]);
  for (const size of [1, 3, 8, 11, 500, bytes.length]) {
    const output = new ExecOutput();
    const seen: Buffer[] = [];
    for (let offset = 0; offset < bytes.length; offset += size) seen.push(...output.take(bytes.subarray(offset, offset + size)));
    t.equal(Buffer.concat(seen).toString(), `one${'two'.repeat(1000)}`, `chunks of ${size}`);
  }
  t.end();
});

t.test('an event that is none of ours is passed over', (t) => {
  t.same(sandboxEvent('{"Action":"die","Actor":{"Attributes":{"org.vethlab.sandbox":"a"}}}'), { id: 'a', action: 'die' });
  for (const line of ['', 'null', '{', '[]', '{"Action":"die"}', '{"Actor":{"Attributes":{"org.vethlab.sandbox":"a"}}}']) t.equal(sandboxEvent(line), undefined, line);
  t.end();
});

t.test('turns are taken in order, at most so many at a time, also when one fails', async (t) => {
  const turn = createTurns(2);
  let [running, most] = [0, 0];
  const order: number[] = [];
  const results = await Promise.allSettled(Array.from({ length: 9 }, (_, index) => turn(async () => {
    order.push(index);
    most = Math.max(most, running += 1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    if (index % 3 === 0) throw new Error('no');
  })));
  t.equal(most, 2);
  t.same(order, [0, 1, 2, 3, 4, 5, 6, 7, 8]);
  t.equal(results.filter(({ status }) => status === 'rejected').length, 3);
});
