import { setTimeout as sleep } from 'node:timers/promises';
import t, { type Test } from 'tap';
import type { Deliverer, Outcome } from '../../../src/jobs/outbox/deliverer.js';
import { createOutboxDelivery, type DeliveryOptions, type OutboxDelivery } from '../../../src/jobs/outbox/delivery.js';
import type { MessageRow } from '../../../src/store/outbox.js';
import type { Store } from '../../../src/store/store.js';
import { openStoreAt } from '../../support/store.js';
import { createStore } from '../../../src/store/store.js';
import { startReceiver, type Receiver } from '../../support/receiver.js';

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const quick = { pollMs: 50, leaseMs: 1_500, deadlineMs: 5_000, firstWaitMs: 300 };
let store: Store;
let databaseUrl: string;
let number = 0;

t.before(async () => { ({ store, databaseUrl } = await openStoreAt(t)); });

/** A target of its own for each test: they share the store. */
function newTarget(): string {
  return `test${++number}:a`;
}

function post(receiver: Receiver, prefix: string): Deliverer {
  return {
    prefix,
    async deliver(message: MessageRow, signal: AbortSignal): Promise<Outcome> {
      const answer = await fetch(receiver.url, { method: 'POST', body: JSON.stringify({ id: String(message.id), target: message.target, ...message.payload as object }), signal });
      const body = await answer.text();
      return answer.ok ? { ok: true, status: answer.status } : { ok: false, retry: answer.status !== 400, status: answer.status, error: `answered ${answer.status}`, answer: body };
    },
  };
}

function deliver(t: Test, deliverers: Deliverer[], options: DeliveryOptions = {}, on: Store = store, holder = 'one'): OutboxDelivery {
  const delivery = createOutboxDelivery({ store: on, deliverers, holder, logger: silent }, { ...quick, ...options });
  delivery.start();
  t.teardown(() => delivery.stop());
  return delivery;
}

async function send(target: string, ...names: string[]): Promise<void> {
  await store.outbox.send(names.map((name) => ({ target, type: 'test', payload: { name } })));
  store.notices.publish('outbox');
}

const namesOf = (receiver: Receiver, target?: string): string[] => receiver.requests
  .map(({ body }) => JSON.parse(body) as { name: string; target: string })
  .filter((body) => target === undefined || body.target === target).map(({ name }) => name);

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 20_000; !(await condition()); await sleep(20)) {
    if (Date.now() > deadline) throw new Error('it did not come true within 20 s');
  }
}

const statesOf = async (target: string): Promise<string[]> => (await store.outbox.log({ target, limit: 50 })).map(({ state }) => state).reverse();
const settled = (target: string): Promise<void> => until(async () => (await statesOf(target)).every((state) => state !== 'pending'));

t.test('messages of a target arrive in order, and a notice wakes the job at once', async (t) => {
  const target = newTarget();
  const receiver = await startReceiver(t);
  deliver(t, [post(receiver, target)], { pollMs: 60_000 });
  await send(target, 'a', 'b', 'c');
  await receiver.waitFor(3);
  await send(target, 'd');
  await receiver.waitFor(4);
  t.same(namesOf(receiver), ['a', 'b', 'c', 'd']);
  await settled(target);
  t.same(await statesOf(target), ['delivered', 'delivered', 'delivered', 'delivered']);
});

t.test('what was written before the job started is delivered too, without a notice', async (t) => {
  const target = newTarget();
  await store.outbox.send([{ target, type: 'test', payload: { name: 'early' } }]);
  const receiver = await startReceiver(t);
  deliver(t, [post(receiver, target)]);
  await receiver.waitFor(1);
  t.same(namesOf(receiver), ['early']);
});

t.test('a message that fails holds up what follows, and is logged', async (t) => {
  const target = newTarget();
  const receiver = await startReceiver(t);
  let failures = 1;
  receiver.answer = () => (failures-- > 0 ? { status: 503, body: 'not now' } : { status: 204 });
  deliver(t, [post(receiver, target)]);
  await send(target, 'a', 'b');
  await receiver.waitFor(3);
  t.same(namesOf(receiver), ['a', 'a', 'b'], 'b waits for a');
  t.ok(receiver.requests[1]!.at - receiver.requests[0]!.at >= 230, 'after a wait');
  await settled(target);
  const first = (await store.outbox.log({ target, limit: 10 })).at(-1)!;
  t.equal(first.attempts, 2);
  t.match(first.deliveries, [{ ok: true, status: 200 + 4, error: null }, { ok: false, status: 503, error: 'answered 503', answer: 'not now' }]);
});

t.test('a message that can never be delivered is dead and is passed over', async (t) => {
  const target = newTarget();
  const receiver = await startReceiver(t);
  receiver.answer = ({ body }) => ({ status: body.includes('"bad"') ? 400 : 204 });
  deliver(t, [post(receiver, target)]);
  await send(target, 'a', 'bad', 'c');
  await settled(target);
  t.same(namesOf(receiver), ['a', 'bad', 'c']);
  t.same(await statesOf(target), ['delivered', 'dead', 'delivered']);
});

t.test('a target that fails does not hold up another', async (t) => {
  const [broken, sound] = [newTarget(), newTarget()];
  const receiver = await startReceiver(t);
  receiver.answer = ({ body }) => ({ status: body.includes(broken) ? 500 : 204 });
  deliver(t, [post(receiver, broken), post(receiver, sound)], { maxParallel: 1 });
  await send(broken, 'x', 'y');
  await send(sound, 'a', 'b');
  await settled(sound);
  t.same(namesOf(receiver, sound), ['a', 'b']);
  t.notOk(namesOf(receiver, broken).includes('y'));
  t.same(await statesOf(broken), ['pending', 'pending']);
});

t.test('a target that does not answer is given up at the deadline, and tried again', async (t) => {
  const target = newTarget();
  const receiver = await startReceiver(t);
  receiver.answer = () => ({ status: 204, delayMs: receiver.requests.length === 0 ? 60_000 : 0 });
  deliver(t, [post(receiver, target)], { deadlineMs: 300 });
  await send(target, 'a');
  await settled(target);
  t.same(namesOf(receiver), ['a', 'a']);
  const [message] = await store.outbox.log({ target, limit: 1 });
  t.match(message!.deliveries, [{ ok: true }, { ok: false, error: 'no answer within 0.3 s', status: null }]);
});

t.test('two servers never send to a target at the same time', async (t) => {
  const target = newTarget();
  const receiver = await startReceiver(t);
  let open = 0;
  let most = 0;
  receiver.server.on('request', (_request, response) => { most = Math.max(most, ++open); response.once('close', () => { open--; }); });
  receiver.answer = () => ({ status: 204, delayMs: 5 });
  const second = await createStore(databaseUrl);
  t.teardown(() => second.close());
  deliver(t, [post(receiver, target)], {}, second, 'two');
  deliver(t, [post(receiver, target)]);
  for (let round = 0; round < 10; round++) await send(target, `${round}a`, `${round}b`);
  await settled(target);
  t.equal(most, 1);
  t.same(namesOf(receiver), Array.from({ length: 20 }, (_, index) => `${Math.floor(index / 2)}${index % 2 ? 'b' : 'a'}`), 'each once, in order');
});

t.test('a target whose server died is taken over when its lease ends, not before', async (t) => {
  const target = newTarget();
  const receiver = await startReceiver(t);
  const start = Date.now();
  await store.leases.acquire(`outbox:${target}`, 'a dead server', 700);
  deliver(t, [post(receiver, target)]);
  await send(target, 'a');
  await receiver.waitFor(1);
  t.ok(Date.now() - start >= 700);
});

t.test('a stop lets what is under way finish and begins nothing more', async (t) => {
  const target = newTarget();
  const receiver = await startReceiver(t);
  receiver.answer = () => ({ status: 204, delayMs: 200 });
  const delivery = deliver(t, [post(receiver, target)]);
  await send(target, 'a', 'b');
  await receiver.waitFor(1);
  await delivery.stop();
  t.same(await statesOf(target), ['delivered', 'pending']);
  t.ok(await store.leases.acquire(`outbox:${target}`, 'another', 1_000), 'the lease was given back');
});

t.test('messages for which nobody is there wait, and disturb no others', async (t) => {
  const [nobody, target] = [newTarget(), newTarget()];
  const receiver = await startReceiver(t);
  deliver(t, [post(receiver, target)]);
  await send(nobody, 'x');
  await send(target, 'a');
  await settled(target);
  t.same(await statesOf(nobody), ['pending']);
});

t.test('replay sends one, or all since a time, again', async (t) => {
  const target = newTarget();
  const receiver = await startReceiver(t);
  deliver(t, [post(receiver, target)]);
  const before = new Date();
  await send(target, 'a', 'b');
  await settled(target);
  const [last] = await store.outbox.log({ target, limit: 1 });
  t.equal(await store.outbox.replay('another:target', last!.id), false, 'of its own target only');
  t.equal(await store.outbox.replay(target, last!.id), true);
  await settled(target);
  t.same(namesOf(receiver), ['a', 'b', 'b']);
  t.equal(await store.outbox.replaySince(target, new Date(Date.now() + 60_000)), 0);
  t.equal(await store.outbox.replaySince(target, before), 2);
  await settled(target);
  t.same(namesOf(receiver), ['a', 'b', 'b', 'a', 'b']);
});

t.test('what was settled long ago is removed with its log; what waits stays', async (t) => {
  const [target, waiting] = [newTarget(), newTarget()];
  const receiver = await startReceiver(t);
  deliver(t, [post(receiver, target)]);
  await send(target, 'a');
  await send(waiting, 'b');
  await settled(target);
  await store.outbox.prune(new Date(Date.now() - 60_000));
  t.same(await statesOf(target), ['delivered']);
  await store.outbox.prune(new Date(Date.now() + 60_000));
  t.same([await statesOf(target), await statesOf(waiting)], [[], ['pending']]);
});
