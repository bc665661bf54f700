import { Webhook } from 'standardwebhooks';
import t from 'tap';
import { createSeal } from '../../src/auth/seal.js';
import { createOutboxDelivery } from '../../src/jobs/outbox/delivery.js';
import { parseAllowed } from '../../src/auth/addresses.js';
import { webhookDeliverer } from '../../src/jobs/webhooks/deliver.js';
import { build } from '../support/app.js';
import { startReceiver, type Received, type Receiver } from '../support/receiver.js';

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const { app, login, session, store } = await build(t, { WEBHOOK_ALLOW_PRIVATE: '127.0.0.1' });
const admin = await login('admin');
const learner = await login('learner');
const parts = { store, seal: createSeal('a key for tests'), allowed: parseAllowed(['127.0.0.1']), instanceId: 'an-installation', logger: silent };
const delivery = createOutboxDelivery({ store, deliverers: [webhookDeliverer({ ...parts, disableAfterMs: 1_000 })], holder: 'test', logger: silent }, { pollMs: 50, firstWaitMs: 200 });
t.before(() => { delivery.start(); });
t.teardown(() => delivery.stop());

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
interface Hook { id: string; secret: string; enabled: boolean; disabledReason: string | null }
interface Delivered { messageId: string; state: string; attempts: number; webhookId: string; log: { ok: boolean; status: number | null; error: string | null; answer: string }[] }

const call = (method: Method, url: string, payload?: object, headers: object = admin.headers) =>
  app.inject({ method, url: `/v1/webhooks${url}`, headers: { ...headers }, ...(payload && { payload }) });

async function hookTo(receiver: Receiver, more: object = {}): Promise<Hook> {
  const answer = await call('POST', '', { url: `${receiver.url}/hook`, ...more });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json<Hook>();
}

const verify = (secret: string, { body, headers }: Received): unknown => new Webhook(secret).verify(body, headers as Record<string, string>);
const ping = async (id: string): Promise<string> => (await call('POST', `/${id}/ping`)).json<{ messageId: string }>().messageId;
const log = async (id: string): Promise<Delivered[]> => (await call('GET', `/${id}/deliveries`)).json<{ items: Delivered[] }>().items;

async function until<T>(look: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  for (const deadline = Date.now() + 30_000; ;) {
    const value = await look();
    if (holds(value) || Date.now() > deadline) return value;
    await new Promise((done) => { setTimeout(done, 25); });
  }
}
const settled = (id: string): Promise<Delivered[]> => until(() => log(id), (items) => items.every(({ state }) => state !== 'pending'));

t.test('a session that starts and ends is told, signed, in order', async (t) => {
  const receiver = await startReceiver(t);
  const hook = await hookTo(receiver, { events: ['session.started', 'session.ended'] });
  t.match(hook.secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
  const { id } = await session(learner.user.id);
  await store.sessions.transition(id, { from: ['ready'], to: 'stopping' });
  await store.sessions.transition(id, { from: ['stopping'], to: 'ended', set: { reasonCode: 'user', reason: 'Over.' } });
  store.notices.publish('outbox');
  await receiver.waitFor(2);
  const bodies = receiver.requests.map((request) => verify(hook.secret, request));
  t.match(bodies, [
    { type: 'session.started', timestamp: /^\d{4}-.*Z$/, data: { userId: learner.user.id, sessionId: id, courseId: null } },
    { type: 'session.ended', data: { sessionId: id } },
  ]);
  t.match(receiver.requests[0], { method: 'POST', path: '/hook', headers: { 'content-type': 'application/json', 'webhook-id': /^msg_aninstallati_\d+$/ } });
  t.throws(() => verify('whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', receiver.requests[0]!), 'not by another secret');
  t.match(await settled(hook.id), [{ state: 'delivered', attempts: 1 }, { state: 'delivered' }]);
  await call('DELETE', `/${hook.id}`);
});

t.test('the secret is shown once and is sealed in the database', async (t) => {
  const receiver = await startReceiver(t);
  const hook = await hookTo(receiver, { events: ['grade.changed'] });
  t.notMatch((await call('GET', `/${hook.id}`)).json(), { secret: String });
  t.notMatch((await call('GET', '')).body, hook.secret);
  const row = await store.webhooks.find(hook.id);
  t.match(row?.secret, /^v1\./);
  t.notMatch(row?.secret, hook.secret.slice(6));
});

t.test('after a rotation the old secret verifies as well as the new one', async (t) => {
  const receiver = await startReceiver(t);
  const hook = await hookTo(receiver, { events: ['grade.changed'] });
  const renewed = (await call('POST', `/${hook.id}/secret`)).json<Hook & { previousSecretUntil: string }>();
  t.not(renewed.secret, hook.secret);
  t.ok(Date.parse(renewed.previousSecretUntil) > Date.now() + 23 * 3_600_000);
  await ping(hook.id);
  await receiver.waitFor(1);
  for (const { secret } of [hook, renewed]) t.match(verify(secret, receiver.requests[0]!), { type: 'ping', data: { webhookId: hook.id } });
  await store.webhooks.update(hook.id, { previousUntil: new Date() });
  await ping(hook.id);
  await receiver.waitFor(2);
  t.throws(() => verify(hook.secret, receiver.requests[1]!), 'the old one has its time');
});

t.test('a retry has the same id and body; the log shows every attempt; one message or all can be replayed', async (t) => {
  const receiver = await startReceiver(t);
  let failures = 1;
  receiver.answer = () => (failures-- > 0 ? { status: 302, body: 'elsewhere', headers: { location: `${receiver.url}/elsewhere` } } : { status: 200, body: 'thanks' });
  const hook = await hookTo(receiver, { events: ['grade.changed'] });
  const messageId = await ping(hook.id);
  await receiver.waitFor(2);
  const [first, second] = receiver.requests;
  t.equal(first!.headers['webhook-id'], second!.headers['webhook-id']);
  t.equal(first!.body, second!.body);
  t.equal(second!.path, '/hook', 'a redirect is not followed');
  const [entry] = await settled(hook.id);
  t.match(entry, { messageId, attempts: 2, state: 'delivered', log: [{ ok: true, status: 200, answer: 'thanks' }, { ok: false, status: 302, error: 'answered 302; redirects are not followed', answer: 'elsewhere' }] });
  t.equal((await call('POST', `/${hook.id}/deliveries/${messageId}/replay`)).statusCode, 202);
  await receiver.waitFor(3);
  t.equal(receiver.requests[2]!.headers['webhook-id'], first!.headers['webhook-id']);
  await settled(hook.id);
  t.same((await call('POST', `/${hook.id}/replay`, { since: new Date(Date.now() - 60_000).toISOString() })).json(), { replayed: 1 });
  await receiver.waitFor(4);
  t.equal((await call('POST', `/${hook.id}/deliveries/999999999/replay`)).statusCode, 404);
  const other = await hookTo(receiver, { events: ['grade.changed'] });
  t.equal((await call('POST', `/${other.id}/deliveries/${messageId}/replay`)).statusCode, 404, 'a message of another endpoint');
});

t.test('an endpoint that answers 410 Gone is disabled, and enabled again it is told again', async (t) => {
  const receiver = await startReceiver(t);
  receiver.answer = () => ({ status: 410 });
  const hook = await hookTo(receiver, { events: ['grade.changed'] });
  await ping(hook.id);
  await ping(hook.id);
  const items = await settled(hook.id);
  t.match(items, [{ state: 'dead' }, { state: 'dead' }]);
  t.equal(receiver.requests.length, 1, 'the second was not tried');
  t.match((await call('GET', `/${hook.id}`)).json(), { enabled: false, disabledReason: 'The endpoint answered 410 Gone.' });
  t.match((await call('POST', `/${hook.id}/ping`)).json(), { code: 'webhook-disabled' });
  const entries = await store.audit.list({ limit: 50 });
  t.match(entries.find(({ action, subject }) => action === 'webhook.disable' && subject === `webhook/${hook.id}`), { actorId: null });
  receiver.answer = () => ({ status: 204 });
  t.match((await call('PATCH', `/${hook.id}`, { enabled: true })).json(), { enabled: true, disabledReason: null });
  await ping(hook.id);
  t.match((await settled(hook.id))[0], { state: 'delivered' });
});

t.test('an endpoint that fails for too long is disabled; one success in between begins the time anew', async (t) => {
  const receiver = await startReceiver(t);
  let up = false;
  receiver.answer = () => (up ? { status: 204 } : { status: 500 });
  const hook = await hookTo(receiver, { events: ['grade.changed'] });
  await ping(hook.id);
  const failing = await until(async () => (await call('GET', `/${hook.id}`)).json<{ failingSince: string | null }>(), ({ failingSince }) => failingSince !== null);
  t.match(failing, { enabled: true, failingSince: String });
  up = true;
  await settled(hook.id);
  t.match((await call('GET', `/${hook.id}`)).json(), { enabled: true, failingSince: null });
  up = false;
  await ping(hook.id);
  const disabled = await until(async () => (await call('GET', `/${hook.id}`)).json<Hook>(), ({ enabled }) => !enabled);
  t.match(disabled, { enabled: false, disabledReason: /Every attempt has failed since .*: answered 500/ });
});

t.test('a private address is refused when it is registered and, whatever happened since, when it is connected to', async (t) => {
  for (const url of ['http://10.0.0.1/', 'http://127.0.0.2/', 'http://[::1]/', 'http://169.254.169.254/latest', 'http://0x7f.2/', 'https://user:secret@example.org/']) {
    t.match((await call('POST', '', { url })).json(), { code: 'webhook-url-refused' }, url);
  }
  for (const url of ['ftp://example.org/', 'file:///etc/passwd', 'nothing']) t.match((await call('POST', '', { url })).json(), { code: 'invalid-request' }, url);
  const receiver = await startReceiver(t);
  const hook = await hookTo(receiver, { events: ['grade.changed'] });
  t.match((await call('PATCH', `/${hook.id}`, { url: 'http://192.168.0.1/' })).json(), { code: 'webhook-url-refused' });
  await store.webhooks.update(hook.id, { url: `http://127.0.0.2:${new URL(receiver.url).port}/` });
  await ping(hook.id);
  const [entry] = await until(() => log(hook.id), ([first]) => (first?.log.length ?? 0) > 0);
  t.match(entry?.log.at(-1), { ok: false, status: null, error: '127.0.0.2 is not a public address' });
  t.equal(receiver.requests.length, 0);
});

t.test('webhooks of a course are its instructors\' affair, those of the service an admin\'s', async (t) => {
  const instructor = await login('instructor');
  const receiver = await startReceiver(t);
  const global = await hookTo(receiver, { events: ['grade.changed'] });
  for (const { headers } of [learner, instructor]) {
    t.match((await call('POST', '', { url: receiver.url }, headers)).json(), { code: 'not-permitted' });
    t.match((await call('GET', '', undefined, headers)).json(), { code: 'not-permitted' });
    for (const [method, path] of [['GET', ''], ['PATCH', ''], ['DELETE', ''], ['POST', '/secret'], ['POST', '/ping'], ['GET', '/deliveries'], ['POST', '/replay']] as const) {
      t.match((await call(method, `/${global.id}${path}`, method === 'PATCH' ? {} : undefined, headers)).json(), { code: 'not-found' }, `${method} ${path}`);
    }
  }
  t.equal((await app.inject({ url: '/v1/webhooks' })).statusCode, 401);
  t.equal((await call('POST', '', { url: receiver.url, courseId: 'no-such-course' })).statusCode, 404);
  t.match((await call('POST', '', { url: receiver.url, surprise: 1 })).json(), { code: 'invalid-request' });
});

t.test('a deleted webhook is gone with its log', async (t) => {
  const receiver = await startReceiver(t);
  const hook = await hookTo(receiver, { events: ['grade.changed'] });
  await ping(hook.id);
  await settled(hook.id);
  t.equal((await call('DELETE', `/${hook.id}`)).statusCode, 204);
  t.equal((await call('GET', `/${hook.id}`)).statusCode, 404);
  t.same(await store.outbox.log({ target: `webhook:${hook.id}`, limit: 5 }), []);
});

t.test('a course has at most twenty webhooks, also where many are asked for at once; another course has its own', async (t) => {
  const [course, another] = await Promise.all(['One', 'Another'].map((title) => store.courses.create({ title, description: '', timeZone: 'UTC' })));
  const make = (courseId: string | undefined) => call('POST', '', { url: 'http://127.0.0.1:9/hook', courseId });
  const answers = await Promise.all(Array.from({ length: 22 }, () => make(course?.id)));
  t.same(answers.map(({ statusCode }) => statusCode).sort(), [...Array.from({ length: 20 }, () => 201), 409, 409]);
  const refused = answers.find(({ statusCode }) => statusCode === 409)?.json<{ code: string; detail: string }>();
  t.match(refused, { code: 'too-many-webhooks', detail: /20 webhooks/ });
  t.equal((await make(another?.id)).statusCode, 201);
  const [first] = (await store.webhooks.page(course?.id, { limit: 1 })).items;
  await call('DELETE', `/${first?.id}`);
  t.equal((await make(course?.id)).statusCode, 201, 'there is room again');
});
