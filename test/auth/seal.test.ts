import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { createSeal, openSeal } from '../../src/auth/seal.js';

t.test('a sealed text opens with its key in its place, and nowhere else', async (t) => {
  const seal = createSeal('one key');
  const sealed = seal.seal('whsec_secret', 'webhook:a');
  t.equal(seal.open(sealed, 'webhook:a'), 'whsec_secret');
  t.notMatch(sealed, 'whsec');
  t.not(seal.seal('whsec_secret', 'webhook:a'), sealed, 'the same text looks different each time');
  t.throws(() => seal.open(sealed, 'webhook:b'), 'moved to another row');
  t.throws(() => seal.open(`${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`, 'webhook:a'), 'changed');
  t.throws(() => createSeal('another key').open(sealed, 'webhook:a'), /sealed with another key/);
  t.throws(() => seal.open('plain', 'webhook:a'), /sealed with another key/);
});

t.test('without SECRET_KEY a key is made once in the data folder, for its owner only', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'vethlab-seal-'));
  t.teardown(() => rm(folder, { recursive: true }));
  const config = { DATA_DIR: folder, SECRET_KEY: undefined };
  const seals = await Promise.all([1, 2, 3, 4].map(() => openSeal(config)));
  const sealed = seals[0]!.seal('text', 'place');
  for (const seal of [...seals, await openSeal(config)]) t.equal(seal.open(sealed, 'place'), 'text');
  t.equal((await stat(join(folder, 'secret.key'))).mode & 0o777, 0o600);
  const own = await openSeal({ ...config, SECRET_KEY: 'k'.repeat(32) });
  t.throws(() => own.open(sealed, 'place'), 'SECRET_KEY goes before the file');
  t.equal((await readFile(join(folder, 'secret.key'), 'utf8')).length, 43);
});
