import t from 'tap';
import { missingPackages } from '../../../src/setup/suite/tools.js';

t.test('only what is missing is installed', async (t) => {
  t.same(missingPackages((program) => `/usr/bin/${program}`, 'debian'), []);
  t.same(missingPackages((program) => (program === 'gcc' ? undefined : `/usr/bin/${program}`), 'debian'), ['gcc', 'libc6-dev']);
  t.ok(missingPackages(() => undefined, 'ubuntu').includes('tshark'));
});

t.test('a browser is installed where its package holds one', async (t) => {
  t.ok(missingPackages(() => undefined, 'debian').includes('chromium'));
  t.notOk(missingPackages(() => undefined, 'ubuntu').includes('chromium'));
});
