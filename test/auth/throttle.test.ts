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

t.test('nobody is locked out by strangers: networks from which they have logged in are not counted with the others', async (t) => {
  const throttle = createLoginThrottle(() => 0);
  throttle.begin('ada@example.org', '192.0.2.1')();
  for (let index = 0; index < 100; index++) throttle.begin('ada@example.org', `198.51.100.${index}`);
  t.throws(() => throttle.begin('ada@example.org', '203.0.113.5'), { code: 'too-many-requests' }, 'a hundred guesses at one account, from wherever, are enough');
  t.doesNotThrow(() => throttle.begin('ada@example.org', '192.0.2.1'));
  t.doesNotThrow(() => throttle.begin('grace@example.org', '203.0.113.5'), 'another account');
});

t.test('an attempt that is refused by one count uses up none of the others', async (t) => {
  const throttle = createLoginThrottle(() => 0);
  for (let index = 0; index < 10; index++) throttle.begin('ada@example.org', '192.0.2.1');
  for (let index = 0; index < 100; index++) t.throws(() => throttle.begin('ada@example.org', '192.0.2.1'));
  t.doesNotThrow(() => throttle.begin('grace@example.org', '192.0.2.1'), 'a network of 60');
});
