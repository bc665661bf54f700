import t from 'tap';
import { makeAssignment } from '../../src/courses/make-assignment.js';
import { fillPool, type FillPoolParts } from '../../src/jobs/fill-pool.js';
import { sweep } from '../../src/jobs/sweep.js';
import { createLabShelf } from '../../src/sessions/lab-shelf.js';
import { counts, parseCounts } from '../../src/sandbox/counts.js';
import { createEngine } from '../../src/sandbox/docker/engine.js';
import { readCatalogue } from '../../src/setup/read-catalogue.js';
import { besides, enrol, makeCourse } from '../support/course.js';
import { until } from '../support/sandbox.js';
import { startService } from '../support/service.js';

const lab = 'pod-to-pod-same-node';
const none = counts(() => 0);
const logger = { debug() {}, info() {}, warn() {}, error() {} };

const service = await startService(t, { POOL: 'small:2', POOL_MAX: '0', MAX_SESSIONS_PER_USER: '1' });
const { store, sessions, driver } = service;
const labs = createLabShelf(await readCatalogue('labs'));

function fill(config: Partial<FillPoolParts['config']> = {}, more: Partial<FillPoolParts> = {}): Promise<void> {
  return fillPool({ ...service, labs, logger, signal: new AbortController().signal, ...more, config: { ...service.config, ...config } });
}

const pooled = async (): Promise<string[]> => (await store.sandboxes.list()).filter(({ pooledAt }) => pooledAt !== null).map(({ id }) => id);
const pooledSizes = async (): Promise<string[]> => (await store.sandboxes.list()).filter(({ pooledAt }) => pooledAt !== null).map(({ size }) => size).sort();
const running = async (): Promise<string[]> => (await driver.list()).filter(({ state }) => state === 'running').map(({ id }) => id).sort();

async function ready(): Promise<{ id: string; sandboxId: string }> {
  const { session } = await sessions.start({ userId: service.learnerId, labSlug: lab });
  await sessions.waitReady(session.id, 30_000);
  return { id: session.id, sandboxId: (await store.sandboxes.bySession(session.id))?.id ?? '' };
}

async function end(id: string): Promise<void> {
  await sessions.end(id, { code: 'ended-by-request', text: 'the test is over' });
  await sessions.settle();
}

/** As a crash ends it: without the driver. */
async function killContainer(id: string): Promise<void> {
  await createEngine(service.config.DOCKER_HOST).docker.getContainer(`vethlab-${id}`).kill();
}

t.test('as many wait as learners whose assignment opens soon, and none for one that opens tomorrow', async (t) => {
  const database = await besides(t, service.config.databaseUrl);
  const courseId = await makeCourse(database);
  await enrol(database, courseId, 2);
  const version = labs.choose('cni-plugin');
  t.equal(version?.size, 'medium');
  const make = (opensAt: Date) => makeAssignment({ store, labs: { version: (slug) => labs.choose(slug) } }, { courseId, lab: 'cni-plugin', opensAt });
  if (version) await store.labs.save(version);
  const { id } = await make(new Date(Date.now() + 86_400_000));
  await fill({ pool: none, POOL_MAX: 5 });
  t.same(await pooledSizes(), []);
  await store.assignments.change(id, { opensAt: new Date(Date.now() + 120_000) });
  await fill({ pool: none, POOL_MAX: 5 });
  t.same(await pooledSizes(), ['medium', 'medium']);
  await fill({ pool: none, POOL_MAX: 1 });
  t.same(await pooledSizes(), ['medium'], 'and no more than POOL_MAX');
  await store.assignments.change(id, { archivedAt: new Date() });
});

t.test('as many wait as have just started at once, also when these sessions are over', async (t) => {
  await fill();
  const both = await Promise.all([service.learnerId, (await store.users.findByEmail(service.logins.instructor.email))?.id ?? ''].map((userId) => sessions.start({ userId, labSlug: lab })));
  for (const { session } of both) await sessions.waitReady(session.id, 60_000);
  for (const { session } of both) await end(session.id);
  await fill({ pool: none, POOL_MAX: 5 });
  t.same(await pooledSizes(), ['small', 'small']);
  await fill({ pool: none });
  t.same(await pooledSizes(), [], 'with POOL_MAX 0 nobody looks at what was');
});

t.test('it is filled, the sweep leaves it alone, and a session takes one that waits; it goes with the session', async (t) => {
  await fill();
  const waiting = await pooled();
  t.equal(waiting.length, 2);
  t.same(await running(), waiting, 'all of them run');
  await sweep({ ...service, logger });
  t.same(await pooled(), waiting);

  const { id, sandboxId } = await ready();
  t.ok(waiting.includes(sandboxId), 'the session has one that waited');
  t.same(await pooled(), waiting.filter((each) => each !== sandboxId));
  const { stdout } = await sessions.runCommand(id, { target: { host: 'node1' }, argv: ['ip', '-o', 'link', 'show', 'cni0'], timeoutMs: 5_000, maxOutputBytes: 10_000 });
  t.match(stdout.toString(), /cni0/, 'and its lab in it');
  await fill();
  t.equal((await pooled()).length, 2, 'its place is taken by another');

  await end(id);
  t.notOk((await running()).includes(sandboxId), 'the sandbox that a learner had is gone');
  t.equal(await store.sandboxes.find(sandboxId), null);
});

t.test('one whose container has died is not handed out: the session gets another, or a new one', async (t) => {
  await fill();
  const waiting = await pooled();
  for (const id of waiting) await killContainer(id);
  const { id, sandboxId } = await ready();
  t.notOk(waiting.includes(sandboxId));
  t.same(await running(), [sandboxId]);
  await end(id);
  await sweep({ ...service, logger });
  t.same(await driver.list(), [], 'the dead are removed');
  t.same(await store.sandboxes.list(), []);
});

t.test('the sweep removes what died waiting, and what its maker left half made', async (t) => {
  await fill();
  const [dead = '', alive = ''] = await pooled();
  await killContainer(dead);
  const { kind } = await driver.model('small');
  const left = await store.pool.reserve({ size: 'small', kind }, new Date(Date.now() - 1));
  await driver.create({ id: left.id, uid: left.uid, size: 'small' });
  const making = await store.pool.reserve({ size: 'small', kind }, new Date(Date.now() + 60_000));
  await until('the end to be noticed', async () => (await driver.inspect(dead))?.state === 'exited');
  await sweep({ ...service, logger });
  t.same((await driver.list()).map(({ id }) => id), [alive]);
  t.same((await store.sandboxes.list()).map(({ id }) => id).sort(), [alive, making.id].sort(), 'what is being made has its row still');
  await store.pool.forget(making.id);
});

t.test('the pool shrinks to what is asked, to what memory allows, and to nothing', async (t) => {
  await fill();
  await fill({ POOL_MEMORY_MIB: 300 });
  t.equal((await running()).length, 1);
  await fill({ POOL_MEMORY_MIB: 200 });
  t.same(await driver.list(), []);
  await fill({ pool: parseCounts('small:1,medium:1') ?? service.config.pool });
  t.same((await driver.list()).map(({ size }) => size).sort(), ['medium', 'small']);
  await fill({ usesPool: false });
  t.same(await driver.list(), []);
  t.same(await store.sandboxes.list(), []);
});

t.test('those of another image make room for those of this one', async (t) => {
  const { kind } = await driver.model('small');
  const old = await store.pool.reserve({ size: 'small', kind: `not ${kind}` }, new Date(Date.now() + 60_000));
  await driver.create({ id: old.id, uid: old.uid, size: 'small' });
  await driver.start(old.id);
  await store.pool.offer(old.id);
  await fill({ pool: parseCounts('small:1') ?? service.config.pool });
  const [now = ''] = await running();
  t.not(now, old.id);
  t.same(await pooled(), [now]);
});

t.test('no more wait than sessions may still start, by the quota that an operator has set', async (t) => {
  await store.operator.setQuotas({ total: 1 });
  await fill({ pool: parseCounts('small:3') ?? service.config.pool });
  t.equal((await pooled()).length, 1);
  await store.operator.setQuotas({ total: null });
});

t.test('a stop ends the filling soon, and what is ready stays', async (t) => {
  const stop = new AbortController();
  stop.abort();
  await fill({ pool: parseCounts('small:5') ?? service.config.pool }, { signal: stop.signal });
  t.equal((await running()).length, 1);
});
