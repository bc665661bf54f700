import { randomUUID } from 'node:crypto';
import t, { type Test } from 'tap';
import { readConfig } from '../../../src/config.js';
import { createOutboxDelivery } from '../../../src/jobs/outbox/delivery.js';
import { xapiDeliverer } from '../../../src/jobs/xapi/deliver.js';
import { openDatabase } from '../../../src/store/database.js';
import { recordFact } from '../../../src/store/facts.js';
import { createStore } from '../../../src/store/store.js';
import { startReceiver, type Received } from '../../support/receiver.js';
import { emptyDatabase } from '../../support/store.js';

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const instanceId = randomUUID();

/** A record store by the parts of xAPI-Communication that matter here: version, login, 409 for another statement of an id, all of a POST or none of it. */
function recordStore(statements: Map<string, string>, bad?: (body: string) => boolean) {
  return ({ method, path, headers, body }: Received): { status: number; body?: string } => {
    const url = new URL(path, 'http://store');
    if (headers['x-experience-api-version'] !== '1.0.3') return { status: 400, body: 'no version' };
    if (headers.authorization !== `Basic ${Buffer.from('vethlab:pass:word').toString('base64')}`) return { status: 401 };
    if (url.pathname !== '/xapi/statements' || bad?.(body)) return { status: 400 };
    return method === 'POST' ? many(JSON.parse(body) as { id: string }[]) : one(method, url.searchParams.get('statementId'), body);
  };

  function many(all: { id: string }[]): { status: number; body?: string } {
    if (all.some((statement) => statements.has(statement.id) && statements.get(statement.id) !== JSON.stringify(statement))) return { status: 409 };
    for (const statement of all) if (!statements.has(statement.id)) statements.set(statement.id, JSON.stringify(statement));
    return { status: 200, body: JSON.stringify(all.map(({ id }) => id)) };
  }

  function one(method: string, id: string | null, body: string): { status: number; body?: string } {
    if (method !== 'PUT' || id === null || (JSON.parse(body) as { id: string }).id !== id) return { status: 400 };
    if (statements.has(id)) return { status: 409, body: 'there is one of this id' };
    statements.set(id, body);
    return { status: 204 };
  }
}

/** A service's outbox with so many facts in it, and a record store that has not been sent any. */
async function withFacts(t: Test, count: number) {
  const databaseUrl = await emptyDatabase(t);
  const store = await createStore(databaseUrl, { tellsXapi: true });
  const database = await openDatabase(databaseUrl, { tellsXapi: true });
  t.teardown(async () => { await database.close(); await store.close(); });
  const receiver = await startReceiver(t);
  const config = readConfig({ XAPI_ENDPOINT: `${receiver.url}/xapi`, XAPI_USERNAME: 'vethlab', XAPI_PASSWORD: 'pass:word', PUBLIC_URL: 'https://lab.example.edu' });
  await database.transact(async (tx) => {
    for (let number = 1; number <= count; number++) await recordFact(database, tx, { type: 'task.passed', userId: 'somebody', courseId: null, data: { labSlug: 'dns', taskId: `task-${number}`, score: 1, maxScore: 2 } });
  });
  const deliver = async (): Promise<void> => {
    const delivery = createOutboxDelivery({ store, deliverers: [xapiDeliverer({ config, store, instanceId })!], holder: 'test', logger: silent }, { pollMs: 50, firstWaitMs: 50 });
    delivery.start();
    for (const deadline = Date.now() + 30_000; (await store.outbox.waiting()).length > 0 && Date.now() < deadline; ) await new Promise((done) => { setTimeout(done, 25); });
    await delivery.stop();
  };
  return { store, receiver, deliver };
}

const tasksOf = (statements: Map<string, string>): string[] => [...statements.values()].map((body) => /tasks\/(task-\d+)/.exec(body)?.[1] ?? '');
const tasks = (count: number): string[] => Array.from({ length: count }, (_, index) => `task-${index + 1}`);

t.test('what waits goes together, at most fifty at a time, in order', async (t) => {
  const { receiver, deliver } = await withFacts(t, 60);
  const statements = new Map<string, string>();
  receiver.answer = recordStore(statements);
  await deliver();
  t.same(tasksOf(statements), tasks(60));
  t.same(receiver.requests.map(({ method, body }) => [method, (JSON.parse(body) as object[]).length]), [['POST', 50], ['POST', 10]]);
});

t.test('what a store refuses is found among the others, which are stored', async (t) => {
  const { store, receiver, deliver } = await withFacts(t, 5);
  const statements = new Map<string, string>();
  receiver.answer = recordStore(statements, (body) => body.includes('task-3'));
  await deliver();
  t.same(tasksOf(statements), ['task-1', 'task-2', 'task-4', 'task-5']);
  t.same((await store.outbox.log({ target: 'xapi', limit: 9 })).map(({ state }) => state).reverse(), ['delivered', 'delivered', 'dead', 'delivered', 'delivered']);
});

t.test('statements that were stored without our hearing of it are sent again, and are stored once', async (t) => {
  const { store, receiver, deliver } = await withFacts(t, 5);
  const statements = new Map<string, string>();
  const answer = recordStore(statements);
  receiver.answer = (request) => ({ ...answer(request), cut: receiver.requests.length === 0 });
  await deliver();
  t.same(tasksOf(statements), tasks(5));
  t.same(receiver.requests.map(({ method }) => method), ['POST', 'PUT', 'POST'], 'the first alone, then the others together');
  t.ok((await store.outbox.log({ target: 'xapi', limit: 9 })).every(({ state }) => state === 'delivered'));
});

t.test('facts of learners reach a record store, each once, in order, whatever fails on the way', async (t) => {
  const databaseUrl = await emptyDatabase(t);
  const store = await createStore(databaseUrl, { tellsXapi: true });
  const database = await openDatabase(databaseUrl, { tellsXapi: true });
  t.teardown(async () => { await database.close(); await store.close(); });
  const receiver = await startReceiver(t);
  const statements = new Map<string, string>();
  const answer = recordStore(statements);
  let requests = 0;
  receiver.answer = (request) => {
    requests++;
    if (requests === 1) return { status: 503 };
    const { status } = answer(request);
    return requests === 2 ? { status, cut: true } : { status }; // stored, but we do not hear of it
  };
  const config = readConfig({ XAPI_ENDPOINT: `${receiver.url}/xapi`, XAPI_USERNAME: 'vethlab', XAPI_PASSWORD: 'pass:word', PUBLIC_URL: 'https://lab.example.edu' });
  const deliverer = xapiDeliverer({ config, store, instanceId });
  t.ok(deliverer);
  const delivery = createOutboxDelivery({ store, deliverers: [deliverer!], holder: 'test', logger: silent }, { pollMs: 50, firstWaitMs: 50 });
  delivery.start();
  t.teardown(() => delivery.stop());
  const fact = { userId: 'somebody', courseId: null, data: { labSlug: 'dns', taskId: 'one', score: 1, maxScore: 2 } };
  await database.transact(async (tx) => {
    await recordFact(database, tx, { ...fact, type: 'task.passed' });
    await recordFact(database, tx, { ...fact, type: 'task.graded' });
    await recordFact(database, tx, { ...fact, type: 'task.passed', userId: null });
    await recordFact(database, tx, { ...fact, type: 'lab.completed' });
  });
  store.notices.publish('outbox');
  for (const deadline = Date.now() + 30_000; (await store.outbox.waiting()).length > 0 && Date.now() < deadline; ) await new Promise((done) => { setTimeout(done, 25); });
  t.match([...statements.values()].map((body) => JSON.parse(body) as object), [
    { actor: { account: { homePage: 'https://lab.example.edu', name: 'somebody' } }, verb: { display: { en: 'passed' } } },
    { verb: { display: { en: 'completed' } } },
  ]);
  t.equal(statements.size, 2, 'nobody\'s facts and those of the board are no statements');
  t.match(await store.outbox.log({ target: 'xapi', limit: 5 }), [{ state: 'delivered', lastStatus: 204 }, { state: 'delivered', lastStatus: 409, attempts: 3 }]);
});

t.test('without a record store nothing is written for one, and nobody delivers', async (t) => {
  const databaseUrl = await emptyDatabase(t);
  const store = await createStore(databaseUrl);
  const database = await openDatabase(databaseUrl);
  t.teardown(async () => { await database.close(); await store.close(); });
  await database.transact((tx) => recordFact(database, tx, { type: 'task.passed', userId: 'somebody', courseId: null, data: {} }));
  t.same(await store.outbox.waiting(), []);
  t.equal(xapiDeliverer({ config: readConfig({}), store, instanceId }), null);
});
