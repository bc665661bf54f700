import t from 'tap';
import { createLoginThrottle } from '../../src/auth/login-throttle.js';
import { createThrottle } from '../../src/auth/throttle.js';

t.test('attempts beyond the limit wait for the rest of the window', async (t) => {
  let now = 0;
  const throttle = createThrottle({ limit: 2, windowMs: 10_000, now: () => now });
  t.equal(throttle.begin('a'), undefined);
  t.equal(throttle.begin('a'), undefined);
  now = 4_500;
  t.equal(throttle.begin('a'), 6);
  t.equal(throttle.begin('b'), undefined, 'others are free');
  throttle.giveBack('a');
  t.equal(throttle.begin('a'), undefined);
  now = 10_000;
  t.equal(throttle.begin('a'), undefined, 'a new window');
});

t.test('no more keys than allowed are remembered, the oldest go', async (t) => {
  const throttle = createThrottle({ limit: 1, windowMs: 10_000, maxKeys: 3, now: () => 0 });
  for (const key of ['a', 'b', 'c', 'd']) t.equal(throttle.begin(key), undefined);
  t.equal(throttle.begin('d'), 10);
  t.equal(throttle.begin('a'), undefined, 'forgotten');
});

t.test('one address that tries many accounts is stopped, and an IPv6 network counts as one address', async (t) => {
  const throttle = createLoginThrottle(() => 0);
  for (let index = 0; index < 60; index++) throttle.begin(`user${index}@example.org`, `2001:db8:0:1::${index.toString(16)}`);
  t.throws(() => throttle.begin('fresh@example.org', '2001:db8:0:1:ffff::1'), { code: 'too-many-requests', retryAfterSeconds: 900 });
  t.doesNotThrow(() => throttle.begin('fresh@example.org', '2001:db8:0:2::1'));
});

t.test('logins that succeed do not use up the limit', async (t) => {
  const throttle = createLoginThrottle(() => 0);
  for (let index = 0; index < 200; index++) throttle.begin('ada@example.org', '192.0.2.1')();
  t.doesNotThrow(() => throttle.begin('ada@example.org', '192.0.2.1'));
});
