import { randomUUID } from 'node:crypto';
import t from 'tap';
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

/** A record store by the parts of xAPI-Communication that matter here: version, login, one statement per id, 409 for another of the same id. */
function recordStore(statements: Map<string, string>) {
  return ({ method, path, headers, body }: Received): { status: number; body?: string } => {
    const url = new URL(path, 'http://store');
    if (headers['x-experience-api-version'] !== '1.0.3') return { status: 400, body: 'no version' };
    if (headers.authorization !== `Basic ${Buffer.from('vethlab:pass:word').toString('base64')}`) return { status: 401 };
    const id = url.searchParams.get('statementId');
    if (method !== 'PUT' || url.pathname !== '/xapi/statements' || id === null || (JSON.parse(body) as { id: string }).id !== id) return { status: 400 };
    if (statements.has(id)) return { status: 409, body: 'there is one of this id' };
    statements.set(id, body);
    return { status: 204 };
  };
}

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
