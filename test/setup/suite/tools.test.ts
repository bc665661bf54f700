import t from 'tap';
import { missingPackages } from '../../../src/setup/suite/tools.js';

const debian = { distribution: 'debian', systemd: true };

t.test('only what is missing is installed', async (t) => {
  t.same(missingPackages((program) => `/usr/bin/${program}`, debian), []);
  t.same(missingPackages((program) => (program === 'gcc' ? undefined : `/usr/bin/${program}`), debian), ['gcc', 'libc6-dev']);
  t.ok(missingPackages(() => undefined, { distribution: 'ubuntu', systemd: true }).includes('tshark'));
});

t.test('a browser is installed where its package holds one', async (t) => {
  t.ok(missingPackages(() => undefined, debian).includes('chromium'));
  t.notOk(missingPackages(() => undefined, { distribution: 'ubuntu', systemd: true }).includes('chromium'));
});

t.test('a package that starts a server is left alone where systemd would start it', async (t) => {
  t.notOk(missingPackages(() => undefined, debian).includes('openssh-server'));
  t.ok(missingPackages(() => undefined, { ...debian, systemd: false }).includes('openssh-server'));
});
