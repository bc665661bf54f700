import t from 'tap';
import { missingPackages } from '../../../src/setup/suite/tools.js';

t.test('only what is missing is installed', async (t) => {
  t.same(missingPackages((program) => `/usr/bin/${program}`), []);
  t.same(missingPackages((program) => (program === 'gcc' ? undefined : `/usr/bin/${program}`)), ['gcc', 'libc6-dev']);
  t.ok(missingPackages(() => undefined).includes('tshark'));
});
