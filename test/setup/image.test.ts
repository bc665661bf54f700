import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { hashFiles, imageFiles, imageReference } from '../../src/setup/image.js';

const file = (path: string, text: string, executable = false) => ({ path, content: Buffer.from(text), executable });

t.test('the hash of the image changes with a path, a byte and a mode, and with nothing else', async (t) => {
  const base = [file('Dockerfile', 'FROM x'), file('image/a', '1')];
  const same = hashFiles(base.map((entry) => ({ ...entry })));
  t.equal(hashFiles(base), same);
  t.match(same, /^[0-9a-f]{12}$/);
  const others = [
    [file('Dockerfile', 'FROM y'), file('image/a', '1')],
    [file('Dockerfile', 'FROM x'), file('image/b', '1')],
    [file('Dockerfile', 'FROM x'), file('image/a', '1', true)],
    [file('Dockerfile', 'FROM ximage/a'), file('', '1')],
    [file('Dockerfile', 'FROM x')],
    [file('Dockerfile', 'FROM x'), file('image/a', '1'), file('image/c', '')],
  ].map((files) => hashFiles(files));
  t.equal(new Set([same, ...others]).size, others.length + 1);
});

t.test('what is built from is the Dockerfile, image/ and the agent\'s sources, in a fixed order', async (t) => {
  const folder = t.testdir({
    'Dockerfile': 'FROM x', 'seccomp.json': '{}', 'README.md': '',
    'image': { 'packages.txt': 'a', 'root': { etc: { profile: '' } } },
    'agent': { 'Makefile': 'agent:', 'main.c': '', 'agent.h': '', 'agent': 'binary', 'main.o': '', 'PROTOCOL.md': '' },
  });
  chmodSync(join(folder, 'image/packages.txt'), 0o755);
  const files = imageFiles(folder);
  t.same(files.map(({ path }) => path), ['Dockerfile', 'agent/Makefile', 'agent/agent.h', 'agent/main.c', 'image/packages.txt', 'image/root/etc/profile']);
  t.equal(files.find(({ path }) => path === 'image/packages.txt')?.executable, true);
  const before = imageReference(files);
  mkdirSync(join(folder, 'agent/build'));
  writeFileSync(join(folder, 'agent/PROTOCOL.md'), 'another text');
  t.equal(imageReference(imageFiles(folder)), before, 'a document does not make another image');
  writeFileSync(join(folder, 'agent/main.c'), 'int main;');
  t.not(imageReference(imageFiles(folder)), before);
});
