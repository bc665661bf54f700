import t from 'tap';
import { OP, Reader, b, batch, build, document, frame, hostCreate, list, obstacle, open, place, podCreate, run, s, sendBatch, startAgent, step, T, texts, u16, u32, u8, type Place } from './wire.js';

const skip = obstacle();
const h1 = { host: 'h1' };

/** A netlink message: header, and the struct and attributes behind it. */
const message = (type: number, flags: number, body: Buffer): Buffer => {
  const whole = Buffer.concat([u32(16 + body.length), u16(type), u16(flags), u32(0), u32(0), body]);
  return Buffer.concat([whole, Buffer.alloc((4 - (whole.length % 4)) % 4)]);
};
const attribute = (type: number, value: Buffer): Buffer => Buffer.concat([u16(4 + value.length), u16(type), value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
const zeroText = (text: string): Buffer => Buffer.from(`${text}\0`);
const link = Buffer.alloc(16);
const dumpLinks = message(18, 0x300, link);
/** RTM_NEWLINK of a veth whose peer's IFLA_NET_NS_FD is patched in; the offset of that attribute's value is the second. */
const veth = (name: string, peer: string): { bytes: Buffer; offset: number } => {
  const peerInfo = Buffer.concat([link, attribute(3, zeroText(peer)), attribute(28, u32(0xffffffff))]);
  const bytes = message(16, 0x600, Buffer.concat([link, attribute(3, zeroText(name)), attribute(18, Buffer.concat([attribute(1, Buffer.from('veth')), attribute(2, attribute(1, peerInfo))]))]));
  return { bytes, offset: bytes.indexOf(u32(0xffffffff)) };
};
const netlink = (where: Place, messages: Buffer, fixups: { offset: number; target: Place }[] = []): Buffer =>
  step(OP.netlink, place(where), list(fixups.map((f) => Buffer.concat([u32(f.offset), place(f.target)]))), b(messages));
const answers = (r: Reader): { error: number; text: string; data: Buffer }[] => Array.from({ length: r.u32() }, () => ({ error: r.i32(), text: r.s(), data: r.b() }));
const runStep = (where: Place, argv: string[], o: { checker?: boolean; most?: number; timeoutMs?: number; input?: string } = {}): Buffer =>
  step(OP.run, u8(o.checker ? 1 : 0), place(where), u32(o.timeoutMs ?? 5000), u32(o.most ?? 0), texts(argv), texts([]), b(Buffer.from(o.input ?? '')));
const ran = (body: Buffer): { kind: number; value: number; flags: number; out: string; err: string } => {
  const r = new Reader(body);
  return { kind: r.u8(), value: r.u8(), flags: r.u8(), out: r.b().toString(), err: r.b().toString() };
};
const sysctl = (where: Place, key: string, value?: string): Buffer => step(OP.sysctl, place(where), s(key), u8(value === undefined ? 0 : 1), s(value ?? ''));
const inventory = (body: Buffer) => {
  const r = new Reader(body);
  return r.list(() => ({
    name: r.s(), netns: r.u64(), pods: r.list(() => ({ name: r.s(), netns: r.u64(), pause: r.u32() })), containers: r.list(() => ({ pod: r.s(), name: r.s() })),
    processes: r.list(() => ({ name: r.s(), pid: r.u32(), pod: r.s(), container: r.s(), ended: r.u8(), kind: r.u8(), value: r.u8(), reason: r.u8() })),
  }));
};

t.test('batches', { skip: skip || false }, async (t) => {
  const agent = await startAgent();
  t.teardown(() => agent.stop());
  const wire = await open(agent.path);
  t.teardown(() => wire.close());
  await build(wire, [hostCreate('h1'), hostCreate('h2'), podCreate('h1', 'p1'), step(OP.containerCreate, s('h1'), s('p1'), s('c1'))]);
  const stock = async () => inventory((await build(wire, [step(OP.inventory)]))[0]!.body); // one step, one record

  t.test('the inventory lists what is there, also what the learner made', async (t) => {
    await run(wire, h1, ['ip', 'netns', 'add', 'mine']);
    const hosts = await stock();
    t.match(hosts.map((host) => host.name), ['h1', 'h2']);
    t.match(hosts[0]?.pods.map((pod) => pod.name), ['mine', 'p1']);
    t.equal(hosts[0]?.pods[0]?.pause, 0);
    t.ok((hosts[0]?.pods[1]?.pause ?? 0) > 1);
    t.match(hosts[0]?.containers, [{ pod: 'p1', name: 'c1' }]);
    t.equal((await run(wire, { ...h1, pod: 'p1', container: 'c1' }, ['hostname'])).stdout, 'c1\n');
    t.equal((await run(wire, h1, ['sh', '-c', 'ps axww -o args= | grep -cx pause'])).stdout, '1\n');
  });

  t.test('veth pairs across namespaces, by patched descriptors', async (t) => {
    const pair = veth('eth0', 'eth9');
    const [record] = await build(wire, [netlink(h1, pair.bytes, [{ offset: pair.offset, target: { host: 'h1', pod: 'p1' } }])]);
    t.same(answers(new Reader(record!.body)).map((a) => a.error), [0]);
    t.match((await run(wire, { host: 'h1', pod: 'p1' }, ['ls', '/sys/class/net'])).stdout, /eth9/);
    const [refused] = await batch(wire, [netlink(h1, pair.bytes, [{ offset: pair.offset, target: h1 }]), hostCreate('not-reached')]);
    t.equal(refused?.failed, false);
    t.equal(answers(new Reader(refused!.body))[0]?.error, -17, 'EEXIST is an answer, and the batch stopped');
    t.equal((await stock()).length, 2);
  });

  t.test('a dump everywhere', async (t) => {
    const [record] = await build(wire, [step(OP.netlinkEverywhere, b(dumpLinks))]);
    const r = new Reader(record!.body);
    const seen = r.list(() => ({ host: r.s(), pod: r.s(), answers: answers(r) }));
    t.same(seen.map((one) => `${one.host}/${one.pod}`), ['h1/', 'h1/mine', 'h1/p1', 'h2/']);
    t.ok(seen.every((one) => one.answers[0]?.error === 0 && one.answers[0].data.includes('lo\0')));
    t.ok(seen[2]?.answers[0]?.data.includes('eth9'));
  });

  t.test('sysctls of net, and no others', async (t) => {
    const results = await batch(wire, [sysctl(h1, 'net.ipv4.ip_forward', '1'), sysctl({ host: 'h1', pod: 'p1' }, 'net.ipv4.ip_forward', '0'), sysctl(h1, 'net.ipv4.ip_forward'),
      sysctl(h1, 'net/ipv4/conf/eth0/forwarding'), sysctl(h1, 'kernel.hostname'), sysctl(h1, 'net/../kernel/hostname'), sysctl(h1, 'net.ipv4.nothing')], true);
    t.same(results.map((one) => one.failed ? one.errno : new Reader(one.body).s()), ['1', '0', '1', '1', 'EPERM', 'EPERM', 'ENOENT']);
  });

  t.test('programs run to their end, as learner and as checker', async (t) => {
    const results = await batch(wire, [runStep(h1, ['cat'], { input: 'hello' }), runStep(h1, ['sh', '-c', 'hostname; exit 4']), runStep({ host: 'h1', pod: 'p1' }, ['ip', '-o', 'link'], { checker: true }),
      runStep(h1, ['head', '-c', '9000', '/dev/zero'], { most: 1000 }), runStep(h1, ['sleep', '9'], { timeoutMs: 200 }), runStep(h1, ['/nope']), runStep({ host: 'zz' }, ['true'], { checker: true })], true);
    t.match(ran(results[0]!.body), { kind: 0, value: 0, out: 'hello' });
    t.match(ran(results[1]!.body), { value: 4, out: 'h1\n' });
    t.match(ran(results[2]!.body), { value: 0, out: /eth9/ });
    t.match(ran(results[3]!.body), { flags: 2, out: /^\0{1000}$/ });
    t.match(ran(results[4]!.body), { kind: 1, value: 9, flags: 1 });
    t.match(results[5], { failed: true, errno: 'ENOENT' });
    t.match(results[6], { failed: true, errno: 'ENOENT', message: /host zz/ });
  });

  t.test('files are written where the target sees them, and nowhere through a link', async (t) => {
    const file = (path: string, where: Place = h1): Buffer => step(OP.file, place(where), s(path), u32(0o640), b(Buffer.from('text')));
    await run(wire, h1, ['ln', '-s', '/etc/hosts', '/tmp/link']);
    await run(wire, h1, ['mkfifo', '/tmp/fifo']);
    const results = await batch(wire, [file('/root/a/b/c.txt'), file('/tmp/link'), file('/tmp/fifo'), file('/tmp/../x'), file('relative'), file('/proc/self/root/tmp/x')], true);
    t.same(results.map((one) => one.failed ? one.errno : 'ok'), ['ok', 'ELOOP', 'ENXIO', 'EINVAL', 'EINVAL', results[5]?.errno]);
    t.ok(results[5]?.failed);
    t.equal((await run(wire, h1, ['sh', '-c', 'cat /root/a/b/c.txt; stat -c %a /root/a/b/c.txt'])).stdout, 'text640\n');
    t.match((await run(wire, { host: 'h2' }, ['cat', '/root/a/b/c.txt'])).stderr, /No such file/, 'hosts have folders of their own');
  });

  t.test('a started process is known, logs, and is stopped', async (t) => {
    const start = (name: string, argv: string[]): Buffer => step(OP.start, place(h1), s(name), texts(argv), texts(['WORD=hey']));
    const command = ['sh', '-c', 'echo $WORD; sleep 500'];
    await build(wire, [start('echo', command), start('short', ['sh', '-c', 'exit 5'])]);
    t.match(await batch(wire, [start('echo', command)]), [{ failed: true, errno: 'EEXIST' }]);
    t.match(await batch(wire, [start('bad', ['/nope'])]), [{ failed: true, errno: 'ENOENT' }]);
    await new Promise((done) => setTimeout(done, 100));
    const processes = (await stock())[0]?.processes;
    t.match(processes?.find((one) => one.name === 'echo'), { ended: 0 });
    t.match(processes?.find((one) => one.name === 'short'), { ended: 1, value: 5 });
    t.equal((await run(wire, h1, ['cat', '/run/log/echo.log'])).stdout, 'hey\n');
    await build(wire, [step(OP.stop, s('h1'), s('echo'))]);
    t.match((await stock())[0]?.processes.map((one) => one.name), ['short']);
    t.match(await batch(wire, [step(OP.stop, s('h1'), s('echo'))]), [{ failed: true, errno: 'ENOENT' }]);
    t.notMatch((await run(wire, h1, ['ps', 'axww'])).stdout, /sleep 50[0]/);
  });

  t.test('pods are found by name at the time of use, and never through what the learner put there', async (t) => {
    await run(wire, h1, ['sh', '-c', 'mkfifo /run/netns/fifo; touch /run/netns/plain; ln -s p1 /run/netns/link; ip netns del mine']);
    for (const pod of ['fifo', 'plain', 'link', 'mine']) await t.rejects(run(wire, { host: 'h1', pod }, ['true']), { message: /target-not-found/ }, pod);
    await run(wire, h1, ['sh', '-c', 'ip netns del p1; ip netns add p1']);
    t.equal((await run(wire, { host: 'h1', pod: 'p1' }, ['ls', '/sys/class/net'])).stdout, 'lo\n');
    t.equal((await stock())[0]?.pods.find((pod) => pod.name === 'p1')?.pause, 0, 'its pause process holds another namespace');
    await build(wire, [step(OP.podDelete, s('h1'), s('p1')), podCreate('h1', 'p1')]);
    t.match(await batch(wire, [podCreate('h1', 'p1'), hostCreate('h1'), step(OP.podDelete, s('h1'), s('none')), step(OP.hostDelete, s('none'))], true),
      [{ errno: 'EEXIST' }, { errno: 'EEXIST' }, { errno: 'ENOENT' }, { errno: 'ENOENT' }]);
  });

  t.test('a hundred pods, each with a link, in one batch', async (t) => {
    const steps = [hostCreate('big')];
    for (let i = 0; i < 100; i++) {
      const pair = veth(`v${i}`, 'eth0');
      steps.push(podCreate('big', `p${i}`), netlink({ host: 'big' }, pair.bytes, [{ offset: pair.offset, target: { host: 'big', pod: `p${i}` } }]));
    }
    const started = performance.now();
    await build(wire, steps);
    t.comment(`100 pods with links: ${(performance.now() - started).toFixed(0)} ms`);
    await build(wire, [step(OP.hostDelete, s('big')), hostCreate('big'), step(OP.hostDelete, s('big'))]);
    t.notOk((await stock()).some((host) => host.name === 'big'));
    t.ok((await run(wire, h1, ['ps', 'ax'])).stdout.split('\n').filter((line) => line.endsWith(' pause')).length < 5, 'their pause processes are gone');
  });

  t.test('malformed and endless documents end with an error, and the next batch runs', async (t) => {
    await t.rejects(sendBatch(wire, Buffer.alloc(3)), { message: /invalid-request/ });
    await t.rejects(sendBatch(wire, Buffer.concat([u8(0), u32(1000), u32(5), hostCreate('zz')])), { message: /invalid-request/ });
    await t.rejects(sendBatch(wire, document([runStep(h1, ['sleep', '20'], { timeoutMs: 20_000 })], false, 300)), { message: /sandbox-timeout/ });
    t.match(await batch(wire, [step(99), step(OP.hostCreate, s('bad name')), step(OP.netlink, place(h1), list([]), b(Buffer.alloc(7)))], true), [{ errno: 'ENOSYS' }, { errno: 'EINVAL' }, { errno: 'EINVAL' }]);
    t.notMatch((await run(wire, h1, ['ps', 'axww'])).stdout, /sleep 2[0]/);
  });

  t.test('several clients\' batches run one after another', async (t) => {
    const other = await open(agent.path);
    const results = await Promise.all([0, 1, 2, 3].map((i) => sendBatch(i % 2 ? wire : other, document([runStep(h1, ['sh', '-c', 'sleep 0.05']), hostCreate(`par${i}`)]))));
    t.ok(results.flat().every((record) => !record.failed));
    const gone = other.newStream();
    other.send(frame(T.BATCH_END, gone, document([runStep(h1, ['sleep', '0.1']), hostCreate('after-all')])));
    other.close();
    await build(wire, [step(OP.hostDelete, s('par0'))]);
    t.ok((await stock()).some((host) => host.name === 'after-all'), 'a batch goes on though its client went');
  });
});
