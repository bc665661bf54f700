import { randomUUID } from 'node:crypto';
import t from 'tap';
import { createSeal } from '../../src/auth/seal.js';
import { createOutboxDelivery } from '../../src/jobs/outbox/delivery.js';
import { webhookDeliverer } from '../../src/jobs/webhooks/deliver.js';
import { recordFact } from '../../src/store/facts.js';
import { gradeData } from '../../src/store/grade-attempt.js';
import { newId } from '../../src/store/ids.js';
import { besides, enrol, makeCourse } from '../support/course.js';
import { startReceiver } from '../support/receiver.js';
import { openStoreAt } from '../support/store.js';

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const { store, databaseUrl } = await openStoreAt(t);
const database = await besides(t, databaseUrl);
const receiver = await startReceiver(t);
const seal = createSeal('a key for tests');
const courseId = await makeCourse(database);
const [ada, bob] = await enrol(database, courseId, 2);
const assignmentId = newId();
await database.client.assignment.create({ data: { id: assignmentId, courseId, title: 'First', labSlug: 'dns', labHash: 'x', createdAt: new Date() } });
const id = randomUUID();
const target = `webhook:${id}`;
await store.webhooks.create({ id, courseId, url: receiver.url, description: '', events: ['grade.changed'], secret: seal.seal(`whsec_${'A'.repeat(43)}=`, target), createdById: null });
const webhooks = webhookDeliverer({ store, seal, allowed: 'all', disableAfterMs: 3_600_000, instanceId: 'ledger', logger: silent });
const delivery = createOutboxDelivery({ store, deliverers: [webhooks], holder: 'test', logger: silent }, { pollMs: 50, firstWaitMs: 100 });
t.before(() => { delivery.start(); });
t.teardown(() => delivery.stop());

/** As an attempt does: the grade and its fact in one transaction. `told: false` is what must not happen: a grade of which nobody was told. */
async function grade(userId: string, score: number, { told = true } = {}): Promise<void> {
  const where = { assignmentId_userId: { assignmentId, userId } };
  await database.transact(async (tx) => {
    const data = { score, maxScore: 10, passed: score >= 5, updatedAt: new Date() };
    const row = await tx.grade.upsert({ where, create: { assignmentId, userId, ...data }, update: { ...data, version: { increment: 1 } } });
    if (told) await recordFact(database, tx, { type: 'grade.changed', userId, courseId, assignmentId, data: gradeData(row) });
  });
  store.notices.publish('outbox');
}

async function quiet(): Promise<void> {
  for (const deadline = Date.now() + 30_000; (await store.outbox.waiting()).length > 0 && Date.now() < deadline; ) await new Promise((done) => { setTimeout(done, 25); });
}

const theirs = async (userId: string) => (await store.ledger.page({ courseId, userId }, { limit: 10 })).items[0]?.theirs[0];
const scores = (): number[] => receiver.requests.map(({ body }) => (JSON.parse(body) as { data: { score: number } }).data.score);

t.test('what was delivered is theirs; what is on its way waits; what was never told differs, and repair tells it', async (t) => {
  await grade(ada!.id, 3);
  await quiet();
  t.match(await theirs(ada!.id), { target, version: 1, score: 3, maxScore: 10, state: 'same' });

  receiver.answer = () => ({ status: 503 });
  await grade(ada!.id, 6);
  t.match(await theirs(ada!.id), { version: 1, score: 3, state: 'waiting' });
  receiver.answer = () => ({ status: 204 });
  await quiet();
  t.match(await theirs(ada!.id), { version: 2, score: 6, state: 'same' });

  await grade(bob!.id, 9, { told: false });
  t.match(await theirs(bob!.id), { version: null, state: 'differs' });
  t.same(await store.ledger.repair({ courseId, target: 'webhook:another' }), { queued: 0, nextCursor: null }, 'only the target that is named');
  t.same(await store.ledger.repair({ courseId }), { queued: 1, nextCursor: null });
  t.same(await store.ledger.repair({ courseId }), { queued: 0, nextCursor: null }, 'what waits is not sent twice');
  store.notices.publish('outbox');
  await quiet();
  t.match(await theirs(bob!.id), { version: 1, score: 9, state: 'same' });
  t.equal(scores().at(-1), 9);
});

t.test('a message that was given up differs; a version that we never had is put right', async (t) => {
  receiver.answer = () => ({ status: 410 });
  await grade(ada!.id, 7);
  await quiet();
  await store.webhooks.update(id, { disabledAt: null, disabledReason: null });
  receiver.answer = () => ({ status: 204 });
  t.match(await theirs(ada!.id), { version: 2, state: 'differs' });
  await database.client.acknowledgement.updateMany({ where: { target, userId: ada!.id }, data: { version: 99 } });
  t.match(await theirs(ada!.id), { version: 99, state: 'differs' });
  await store.ledger.repair({ courseId });
  store.notices.publish('outbox');
  await quiet();
  t.match(await theirs(ada!.id), { version: 3, score: 7, state: 'same' });
});

t.test('an older version that is replayed does not take the place of the newer', async (t) => {
  const first = (await store.outbox.log({ target, limit: 50 })).at(-1)!;
  await store.outbox.replay(target, first.id);
  store.notices.publish('outbox');
  await quiet();
  t.equal(scores().at(-1), 3, 'it was sent');
  t.match(await theirs(ada!.id), { version: 3, score: 7, state: 'same' });
});

t.test('an LMS is expected to have the grades of its members, and repair tells it', async (t) => {
  const { client } = database;
  const [platformId, deploymentId, contextId, itemId] = [newId(), newId(), newId(), newId()];
  const createdAt = new Date();
  await client.ltiPlatform.create({ data: { id: platformId, name: 'LMS', issuer: 'https://lms.example', clientId: 'c', authUrl: 'https://lms.example/a', tokenUrl: 'https://lms.example/t', jwksUrl: 'https://lms.example/k', createdAt } });
  await client.ltiDeployment.create({ data: { id: deploymentId, platformId, deploymentId: '1', createdAt } });
  await client.ltiContext.create({ data: { id: contextId, deploymentId, contextId: 'x', title: 'Networks', courseId, createdAt } });
  await client.ltiMember.create({ data: { contextId, userId: ada!.id, role: 'learner', updatedAt: createdAt } });
  await client.ltiLineItem.create({ data: { id: itemId, contextId, assignmentId, createdAt } });
  const of = async (userId: string) => (await store.ledger.page({ courseId, userId }, { limit: 10 })).items[0]?.theirs.filter((row) => row.target.startsWith('lti:'));
  t.match(await of(ada!.id), [{ target: `lti:${itemId}`, version: null, state: 'differs' }]);
  t.same(await of(bob!.id), [], 'not of who is not in its course');
  t.same(await store.ledger.repair({ courseId, target: `lti:${itemId}` }), { queued: 1, nextCursor: null });
  t.match(await of(ada!.id), [{ state: 'waiting' }]);
  await client.ltiPlatform.update({ where: { id: platformId }, data: { disabledAt: new Date() } });
  t.same(await of(ada!.id), [], 'nor where the platform is disabled');
  await store.outbox.forget(`lti:${itemId}`);
});

t.test('pages go over all grades of the course, and of no other', async (t) => {
  const first = await store.ledger.page({ courseId }, { limit: 1 });
  const second = await store.ledger.page({ courseId }, { limit: 1, cursor: first.nextCursor! });
  t.same([...first.items, ...second.items].map(({ userId }) => userId).sort(), [ada!.id, bob!.id].sort());
  t.equal(second.nextCursor, null);
  t.same((await store.ledger.page({ courseId: await makeCourse(database) }, { limit: 10 })).items, []);
  t.rejects(store.ledger.page({ courseId }, { limit: 1, cursor: 'nonsense' }), { code: 'invalid-request' });
});
