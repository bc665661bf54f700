import t from 'tap';
import { createNotices } from '../../src/store/notices.js';

t.test('a waiter wakes at the notice of its own topic only', async (t) => {
  const notices = createNotices();
  let woken = '';
  const first = notices.next('session:a', 60_000).then(() => { woken += 'a'; });
  const second = notices.next('session:b', 60_000).then(() => { woken += 'b'; });
  notices.publish('session:b');
  await second;
  t.equal(woken, 'b');
  notices.publish('session:a');
  await first;
  t.equal(woken, 'ba');
});

t.test('a waiter wakes after its time and when it is cancelled', async (t) => {
  const notices = createNotices();
  await notices.next('session:a', 5);
  const abort = new AbortController();
  const waiting = notices.next('session:a', 60_000, abort.signal);
  abort.abort();
  await waiting;
  await notices.next('session:a', 60_000, abort.signal);
  t.pass('all three returned');
});
