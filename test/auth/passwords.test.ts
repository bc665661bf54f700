import t from 'tap';
import { checkPassword } from '../../src/auth/password-rules.js';
import { hashPassword, isOutdated, verifyPassword } from '../../src/auth/passwords.js';

t.test('a hash is argon2id with the parameters of RFC 9106, and matches its password only', async (t) => {
  const hash = await hashPassword('a passphrase of words');
  t.match(hash, /^\$argon2id\$v=19\$m=65536,t=3,p=4\$/);
  t.notOk(isOutdated(hash));
  t.ok(isOutdated('$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA'));
  t.ok(await verifyPassword(hash, 'a passphrase of words'));
  t.notOk(await verifyPassword(hash, 'a passphrase of word'));
  t.not(await hashPassword('a passphrase of words'), hash, 'salted');
});

t.test('the same characters typed in another normal form match', async (t) => {
  const hash = await hashPassword('caf\u00e9 au lait, deux fois');
  t.ok(await verifyPassword(hash, 'cafe\u0301 au lait, deux fois'));
});

t.test('a stored hash that cannot be read matches nothing', async (t) => {
  for (const stored of ['', 'nonsense', '$argon2id$v=19$m=65536,t=3,p=4$x']) t.notOk(await verifyPassword(stored, 'anything'));
  t.notOk(await verifyPassword(null, 'anything'));
});

t.test('a storm of logins is refused with a time to wait, not queued without end', async (t) => {
  const storm = await Promise.allSettled(Array.from({ length: 80 }, () => verifyPassword(null, 'x')));
  const refused = storm.filter((result) => result.status === 'rejected');
  t.equal(refused.length, 80 - 2 - 64);
  t.match(refused[0], { reason: { code: 'too-many-requests', retryAfterSeconds: Number } });
  t.notOk(await verifyPassword(null, 'x'), 'and then it goes on');
});

const who = { email: 'ada.lovelace@example.org', name: 'Ada Lovelace' };

t.test('passwords that are too short, usual, or taken from the context are refused', async (t) => {
  const refused = [
    '', 'short', '14 characters.', 'x'.repeat(257), 'aaaaaaaaaaaaaaaaaaaa', 'abababababababababab', '12345678901234567890',
    'abcdefghijklmnopqrstuvwxyz', 'Correct Horse Battery Staple', 'PasswordPassword', 'ada lovelace 2026', 'vethlab vethlab vethlab', 'ada.lovelace@1234',
  ];
  for (const password of refused) t.throws(() => { checkPassword(password, who); }, { code: 'invalid-request' }, password.slice(0, 30));
});

t.test('fifteen characters and more are taken, in any script and with spaces', async (t) => {
  for (const password of ['four quiet herons at dusk', '春眠不覚暁処処聞啼鳥夜来風雨声', 'tr0ub4dor&3-plus-more', `  ${'long phrase '.repeat(20)}`]) {
    t.doesNotThrow(() => { checkPassword(password, who); }, password.slice(0, 30));
  }
});
