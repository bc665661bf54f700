import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { packTar } from '../../src/setup/tar.js';

const files = [
  { path: 'Dockerfile', content: Buffer.from('FROM x\n'), executable: false },
  { path: 'image/root/etc/profile', content: Buffer.alloc(512, 'p'), executable: false },
  { path: 'image/run.sh', content: Buffer.alloc(513, 's'), executable: true },
  { path: 'image/empty', content: Buffer.alloc(0), executable: false },
];

t.test('tar itself unpacks what was packed: contents, modes, folders', async (t) => {
  const folder = t.testdir({});
  const archive = join(folder, 'x.tar');
  writeFileSync(archive, packTar(files));
  execFileSync('tar', ['-xpf', archive, '-C', folder, '--no-same-owner']);
  for (const { path, content, executable } of files) {
    t.same(readFileSync(join(folder, path)), content, path);
    t.equal(statSync(join(folder, path)).mode & 0o777, executable ? 0o755 : 0o644);
  }
  t.equal(statSync(join(folder, 'image/root')).mode & 0o777, 0o755);
});

t.test('the same files give the same bytes, and a path that does not fit is refused', async (t) => {
  t.same(packTar(files), packTar(files));
  t.throws(() => packTar([{ path: 'a'.repeat(101), content: Buffer.alloc(0), executable: false }]), RangeError);
});
