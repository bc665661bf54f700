/** The kinds that read files and command lines, measure the MTU, or do something to the lab, on the real kernel. */
import t from 'tap';
import { checkSchema } from '../../src/labs/checks.js';
import { openBench, type LabBench } from './support.js';

const link = (on: string): object => ({ id: on.replaceAll(/[^a-z0-9]/g, '-'), kind: 'link', on });

t.test('files, command lines and packet sizes', async (t) => {
  const bench = await openBench(t);
  const { check, rebuild, value, learner, sandbox } = bench;
  await rebuild(3);
  await learner('node1', 'echo "nameserver 10.96.0.10" > /root/notes; chmod 640 /root/notes; mkfifo /root/pipe; ln -s notes /root/link');
  const server = await sandbox.exec({ target: { host: 'node1', pod: 'pod2' }, argv: ['/usr/bin/python3', '-m', 'http.server', '8082'], as: 'learner', timeoutMs: 60_000 });
  t.teardown(() => server.detach());
  const path = { from: 'node1/pod1', to: 'node1/pod2', address: value('pod2') };
  const rows: [object, boolean, RegExp][] = [
    [{ kind: 'file', on: 'node1', path: '/root/notes' }, true, /regular file of mode 640/],
    [{ kind: 'file', on: 'node1', path: '/root/notes', contains: 'nameserver 10.96.0.10', mode: '0640' }, true, /holds/],
    [{ kind: 'file', on: 'node1', path: '/root/link', contains: 'nameserver' }, true, /regular file/],
    [{ kind: 'file', on: 'node1', path: '/root/notes', mode: '0644' }, false, /mode 640/],
    [{ kind: 'file', on: 'node1', path: '/root/notes', contains: 'nameserver 10.96.0.11' }, false, /10\.96\.0\.10/],
    [{ kind: 'file', on: 'node1', path: '/root/pipe', contains: 'x' }, false, /fifo/],
    [{ kind: 'file', on: 'node1', path: '/root/nothing' }, false, /there is no \/root\/nothing/],
    [{ kind: 'file', on: 'node1', path: '/root/nothing', not: true }, true, /there is no/],
    [{ kind: 'file', on: 'outside', path: '/root/notes' }, false, /there is no/],
    [{ kind: 'file', on: 'node9', path: '/root/notes', not: true }, false, /node9/],
    [{ kind: 'process', on: 'node1/pod2', argv: 'http.server 8082' }, true, /python3 -m http\.server 8082/],
    [{ kind: 'process', on: 'node1/pod1', argv: 'http.server 8082' }, false, /running on node1\/pod1: none/],
    [{ kind: 'mtu', ...path, largest: 1500 }, true, /1500 bytes is the largest/],
    [{ kind: 'mtu', ...path, largest: 1450 }, false, /1500 bytes arrived too/],
    [{ kind: 'mtu', ...path, largest: 1501 }, false, /1500 bytes is the largest/],
    [{ kind: 'mtu', ...path, address: '10.244.0.99', largest: 1500 }, false, /no packet/],
  ];
  for (const [wanted, holds, seen] of rows) t.match(await check(wanted), { passed: holds, seen }, JSON.stringify(wanted));
  await learner('node1', 'ip -n pod2 link set eth0 mtu 1400; ip link set veth-pod2 mtu 1400');
  t.match(await check({ kind: 'mtu', ...path, largest: 1400 }), { passed: true });
  t.match(await check({ kind: 'mtu', ...path, largest: 1500 }), { passed: false, seen: /1400 bytes is the largest/ });
});

t.test('what must hold while a program runs is tried until it ends', async (t) => {
  const bench = await openBench(t);
  await bench.rebuild(2);
  const reach = { id: 'reach', kind: 'reach', from: 'node1/pod1', to: 'node1/pod2', address: bench.value('pod2') };
  const during = (run: string, rest: object = {}): Promise<unknown> => bench.check({ kind: 'during', while: { on: 'node1', run, ...rest }, checks: [reach, link('node1:cni0')], everyMs: 100 });
  t.match(await during('sleep 1'), { passed: true, seen: /held in \d+ round/ });
  t.match(await during('sleep 1; ip link set veth-pod2 down; sleep 3'), { passed: false, seen: /in round \d+: reach: it did not arrive/ });
  await bench.learner('node1', 'ip link set veth-pod2 up');
  t.match(await during('exit 4'), { passed: false, sentence: /could not be checked: .*ended with 4/ });
  t.match(await during('sleep 9', { timeoutMs: 300 }), { passed: false, sentence: /did not end within 300 ms/ });
  t.match(await during('import time; time.sleep(0.2)', { language: 'python', as: 'learner' }), { passed: true });
});

t.test('damage is mended by a controller, or the check fails', async (t) => {
  const bench = await openBench(t);
  await bench.rebuild(1);
  const recovers = (rest: object = {}): Promise<unknown> => bench.check({
    kind: 'recovers', after: { on: 'node1', run: 'ip link del kept; ip link show kept 2>/dev/null && exit 1 || true' }, checks: [link('node1:kept')], withinMs: 4_000, everyMs: 50, ...rest,
  });
  t.match(await recovers(), { passed: false, sentence: /could not be checked.*kept/ }, 'there is nothing to damage');
  await bench.learner('node1', 'ip link add kept type bridge');
  t.match(await recovers({ withinMs: 600 }), { passed: false, seen: /after \d+ ms: .*no interface kept/ }, 'nobody mends it');
  await bench.learner('node1', 'ip link add kept type bridge');
  const controller = await loop(bench);
  t.match(await recovers(), { passed: true, seen: /well again after \d+ ms/ });
  t.match(await recovers(), { passed: true }, 'a second time');
  t.match(await recovers({ not: true }), { passed: false });
  controller.detach();
});

function loop({ sandbox }: LabBench): ReturnType<LabBench['sandbox']['exec']> {
  return sandbox.exec({ target: { host: 'node1' }, argv: ['/bin/sh', '-c', 'while :; do ip link show kept >/dev/null 2>&1 || { sleep 0.5; ip link add kept type bridge; }; sleep 0.1; done'], as: 'learner', timeoutMs: 30_000 });
}

t.test('nothing is won by taking the namespace away', async (t) => {
  const bench = await openBench(t);
  await bench.rebuild(0);
  const negated: object[] = [
    { kind: 'address', on: 'node1/gone:eth0', address: '10.244.1.1/24' }, { kind: 'link', on: 'node1/gone:eth0' }, { kind: 'route', on: 'node1/gone', to: 'default' },
    { kind: 'neighbour', on: 'node1/gone', address: '10.244.1.1' }, { kind: 'peer', on: 'node1/gone:eth0', in: 'node1' }, { kind: 'sysctl', on: 'node1/gone', key: 'net.ipv4.ip_forward', value: 1 },
    { kind: 'process', on: 'node1/gone', name: 'web' }, { kind: 'process', on: 'node1/gone', argv: 'web' }, { kind: 'listen', on: 'node1/gone', port: 80 },
  ];
  for (const wanted of negated) t.match(await bench.check({ ...wanted, not: true }), { passed: false }, JSON.stringify(wanted));
  t.match(await bench.check({ kind: 'namespace', not: true, on: 'node1/gone' }), { passed: true }, 'but its absence itself can be asked for');
  t.match(await bench.check({ kind: 'link', not: true, on: 'node1/pod1:eth0' }), { passed: true }, 'and an interface\'s');
});

t.test('checks are not nested deeper, and say what they need', async (t) => {
  const inner = { id: 'a', kind: 'during', while: { on: 'node1', run: 'true' }, checks: [{ id: 'b', ...link('node1:eth0') }] };
  const rows: [string, object][] = [
    ['during in during', { ...inner, checks: [inner] }], ['no inner checks', { ...inner, checks: [] }], ['retry', { ...inner, retry: { forMs: 500 } }],
    ['neither name nor argv', { id: 'a', kind: 'process', on: 'node1' }], ['both', { id: 'a', kind: 'process', on: 'node1', name: 'a', argv: 'b' }],
    ['a relative path', { id: 'a', kind: 'file', on: 'node1', path: 'etc/hosts' }],
  ];
  for (const [what, wanted] of rows) t.equal(checkSchema.safeParse(wanted).success, false, what);
  t.equal(checkSchema.safeParse(inner).success, true);
});
