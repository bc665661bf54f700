import t from 'tap';
import { readConfig } from '../../src/config.js';
import { parseEngines } from '../../src/sandbox/engine-list.js';

const hostKey = `SHA256:${'a+/'.repeat(14)}b`;

t.test('engines are read with their names, capacities and credentials', async (t) => {
  t.same(parseEngines(''), []);
  const none = { tls: undefined, key: undefined, hostKey: undefined };
  t.same(parseEngines(`a=unix:///var/run/docker.sock?sandboxes=30, b=tcp://10.0.0.2:2376?memory=16384&tls=/etc/b\n c=ssh://me@c:2222?host-key=${hostKey}&key=/k d=tcp://127.0.0.1:2375`), [
    { name: 'a', address: 'unix:///var/run/docker.sock', capacity: { sandboxes: 30, memoryMib: null }, ...none },
    { name: 'b', address: 'tcp://10.0.0.2:2376', capacity: { sandboxes: null, memoryMib: 16384 }, ...none, tls: '/etc/b' },
    { name: 'c', address: 'ssh://me@c:2222', capacity: { sandboxes: null, memoryMib: null }, ...none, key: '/k', hostKey },
    { name: 'd', address: 'tcp://127.0.0.1:2375', capacity: { sandboxes: null, memoryMib: null }, ...none },
  ]);
});

const wrong: [string, RegExp][] = [
  ['unix:///var/run/docker.sock', /NAME=ADDRESS/], ['A=unix:///x', /NAME=ADDRESS/], ['a=http://x', /NAME=ADDRESS/],
  ['a=unix:///x b=unix:///y a=unix:///z', /two engines are called "a"/],
  ['a=unix:///x?sandboxes=0', /engine "a"/], ['a=unix:///x?memory=1.5', /engine "a"/], ['a=unix:///x?colour=red', /engine "a".*colour/s],
  ['a=tcp://10.0.0.2:2375', /whoever reaches the port is root/], ['a=tcp://10.0.0.2:2376?tls=relative', /absolute/],
  ['a=ssh://me@c', /anybody could pass for it/], ['a=ssh://me@c?host-key=MD5:aa', /ssh-keygen/],
];

for (const [text, message] of wrong) {
  t.test(`a list that is wrong or not safe is refused, and says where: ${text}`, async (t) => {
    t.throws(() => parseEngines(text), { message });
    t.throws(() => readConfig({ ENGINES: text }), { message: /ENGINES/ });
  });
}
