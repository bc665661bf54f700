import t from 'tap';
import { createSignals } from '../../src/sessions/signals.js';

t.test('a waiter wakes at the signal of its own session only', async (t) => {
  const signals = createSignals();
  let woken = '';
  const first = signals.next('a', 60_000).then(() => { woken += 'a'; });
  const second = signals.next('b', 60_000).then(() => { woken += 'b'; });
  signals.notify('b');
  await second;
  t.equal(woken, 'b');
  signals.notify('a');
  await first;
  t.equal(woken, 'ba');
});

t.test('a waiter wakes after its time and when it is cancelled', async (t) => {
  const signals = createSignals();
  await signals.next('a', 5);
  const abort = new AbortController();
  const waiting = signals.next('a', 60_000, abort.signal);
  abort.abort();
  await waiting;
  await signals.next('a', 60_000, abort.signal);
  t.pass('all three returned');
});
