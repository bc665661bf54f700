import t from 'tap';
import type { BatchOperation, Inventory, Target } from '../../src/sandbox/contract.js';
import { startSandbox } from '../support/sandbox.js';

/** An rtnetlink message: header without sequence and port, then `body`. */
function message(type: number, flags: number, body: Buffer): Buffer {
  const bytes = Buffer.alloc(16 + Math.ceil(body.length / 4) * 4);
  bytes.writeUInt32LE(16 + body.length, 0);
  bytes.writeUInt16LE(type, 4);
  bytes.writeUInt16LE(flags, 6);
  body.copy(bytes, 16);
  return bytes;
}

function attribute(type: number, value: Buffer): Buffer {
  const bytes = Buffer.alloc(Math.ceil((4 + value.length) / 4) * 4);
  bytes.writeUInt16LE(4 + value.length, 0);
  bytes.writeUInt16LE(type, 2);
  value.copy(bytes, 4);
  return bytes;
}

const [newLink, getLink, request, create, exclusive, dump] = [16, 18, 1, 0x400, 0x200, 0x300];
const linkHeader = Buffer.alloc(16);
const makeBridge = (name: string): Buffer => message(newLink, request | create | exclusive,
  Buffer.concat([linkHeader, attribute(3, Buffer.from(`${name}\0`)), attribute(18, attribute(1, Buffer.from('bridge')))]));
const listLinks = message(getLink, request | dump, linkHeader);

t.test('batches', async (t) => {
  const { sandbox } = await startSandbox(t, { size: 'large' });
  const inventory = async (): Promise<Inventory> => {
    const [result] = await sandbox.batch([{ op: 'inventory' }]);
    if (result?.ok !== true || result.op !== 'inventory') throw new Error('no inventory');
    return result.inventory;
  };

  await t.test('an empty batch does nothing, and steps answer in order', async (t) => {
    t.same(await sandbox.batch([]), []);
    const results = await sandbox.batch([
      { op: 'host-create', host: 'h' }, { op: 'pod-create', host: 'h', pod: 'p' }, { op: 'container-create', host: 'h', pod: 'p', container: 'c' },
      { op: 'sysctl', target: { host: 'h', pod: 'p' }, key: 'net.ipv4.ip_default_ttl', value: '77' }, { op: 'sysctl', target: { host: 'h' }, key: 'net.ipv4.ip_default_ttl' },
      { op: 'file', target: { host: 'h' }, path: '/root/deep/er/file', mode: 0o640, content: Buffer.from('é\n') },
      { op: 'run', target: { host: 'h' }, argv: ['sh', '-c', 'stat -c %a /root/deep/er/file; cat /root/deep/er/file -; exit 5'], as: 'learner', stdin: Buffer.from('in'), timeoutMs: 5000 },
    ]);
    t.match(results, [{ op: 'done' }, { op: 'done' }, { op: 'done' }, { op: 'sysctl', value: '77' }, { op: 'sysctl', value: '64' }, { op: 'done' }, { op: 'run', answer: { code: 5, signal: null, timedOut: false, truncated: false } }]);
    t.equal(results[6]?.ok === true && results[6].op === 'run' && results[6].answer.stdout.toString(), '640\né\nin');
    t.match(await inventory(), { hosts: [{ name: 'h', pods: [{ name: 'p' }], containers: [{ pod: 'p', name: 'c' }], processes: [] }] });
  });

  await t.test('a failed step is named and ends the batch, unless it may go on', async (t) => {
    const steps: BatchOperation[] = [{ op: 'host-create', host: 'h' }, { op: 'pod-create', host: 'nowhere', pod: 'x' }, { op: 'sysctl', target: { host: 'h' }, key: 'kernel.hostname' }, { op: 'inventory' }];
    t.match(await sandbox.batch(steps), [{ ok: false, errno: 'EEXIST', message: /\bh\b/ }]);
    const all = await sandbox.batch(steps, { continueOnError: true });
    t.match(all, [{ ok: false, errno: 'EEXIST' }, { ok: false, errno: 'ENOENT', message: /nowhere/ }, { ok: false }, { ok: true, op: 'inventory' }]);
    t.equal((await sandbox.batch(steps)).length, 1);
  });

  await t.test('netlink: the kernel answers each message, its refusals in its own words', async (t) => {
    const [made, again] = await sandbox.batch([
      { op: 'netlink', target: { host: 'h' }, messages: Buffer.concat([makeBridge('br0'), listLinks]) },
      { op: 'netlink', target: { host: 'h' }, messages: makeBridge('br0') },
    ]);
    t.match(made, { ok: true, op: 'netlink', answers: [{ error: 0 }, { error: 0 }] });
    t.ok(made?.ok === true && made.op === 'netlink' && made.answers[1]?.data.includes('br0\0'), 'the dump names the bridge');
    t.match(again, { ok: true, op: 'netlink', answers: [{ error: -17 }] }, 'EEXIST');
    const everywhere = await sandbox.batch([{ op: 'netlink-everywhere', messages: listLinks }]);
    t.match(everywhere, [{ ok: true, namespaces: [{ host: 'h', pod: null, answers: [{ error: 0 }] }, { host: 'h', pod: 'p', answers: [{ error: 0 }] }] }]);
  });

  await t.test('new hosts and pods forward nothing and filter by no reverse path, whatever the machine does', async (t) => {
    const sysctl = (target: Target, key: string): BatchOperation => ({ op: 'sysctl', target, key });
    const [fresh, web] = [{ host: 'fresh' }, { host: 'fresh', pod: 'web' }];
    const results = await sandbox.batch([
      { op: 'host-create', host: 'fresh' }, { op: 'pod-create', host: 'fresh', pod: 'web' },
      ...[fresh, web].flatMap((target) => [sysctl(target, 'net.ipv4.ip_forward'), sysctl(target, 'net.ipv4.conf.default.rp_filter')]),
      { op: 'host-delete', host: 'fresh' },
    ]);
    t.same(results.flatMap((result) => (result.ok && result.op === 'sysctl' ? [result.value.trim()] : [])), ['0', '0', '0', '0']);
  });

  await t.test('a started process runs on, is listed with its log, and stops', async (t) => {
    await sandbox.batch([{ op: 'start', target: { host: 'h' }, name: 'web', argv: ['sh', '-c', 'echo started; exec sleep 600'] }]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    t.match((await inventory()).hosts[0]?.processes, [{ name: 'web', pod: null, exit: null }]);
    t.equal((await sandbox.run({ target: { host: 'h' }, argv: ['cat', '/run/log/web.log'], as: 'learner', timeoutMs: 5000 })).stdout.toString(), 'started\n');
    t.match(await sandbox.batch([{ op: 'stop', host: 'h', name: 'web' }]), [{ ok: true }]);
  });

  await t.test('a document larger than a frame, and a result larger than a frame, arrive whole', async (t) => {
    const content = Buffer.alloc(1_000_000, 'abcdefghijklmnop');
    const [written, read] = await sandbox.batch([
      { op: 'file', target: { host: 'h' }, path: '/tmp/big', mode: 0o600, content },
      { op: 'run', target: { host: 'h' }, argv: ['cat', '/tmp/big'], as: 'learner', timeoutMs: 5000, maxOutputBytes: 2_000_000 },
    ]);
    t.match(written, { ok: true });
    t.ok(read?.ok === true && read.op === 'run' && read.answer.stdout.equals(content));
    await t.rejects(sandbox.batch([{ op: 'file', target: { host: 'h' }, path: '/tmp/huge', mode: 0o600, content: Buffer.alloc(17 * 1024 * 1024) }]), { code: 'invalid-request' });
  });

  await t.test('a batch that takes too long ends, and those that wait for it go on', async (t) => {
    const slow = sandbox.batch([{ op: 'run', target: { host: 'h' }, argv: ['sleep', '30'], as: 'learner', timeoutMs: 30_000 }], { timeoutMs: 500 });
    const waiting = sandbox.batch([{ op: 'inventory' }]);
    await t.rejects(slow, { code: 'sandbox-timeout' });
    t.match(await waiting, [{ ok: true }]);
  });

  await t.test('100 pods are one batch', async (t) => {
    const steps: BatchOperation[] = [{ op: 'host-create', host: 'big' }];
    for (let index = 0; index < 100; index += 1) steps.push({ op: 'pod-create', host: 'big', pod: `pod${index}` });
    const startedAt = performance.now();
    const results = await sandbox.batch(steps);
    t.comment(`100 pods took ${Math.round(performance.now() - startedAt)} ms`);
    t.equal(results.filter(({ ok }) => ok).length, 101);
    t.equal((await inventory()).hosts.find(({ name }) => name === 'big')?.pods.length, 100);
    t.match(await sandbox.batch([{ op: 'host-delete', host: 'big' }]), [{ ok: true }]);
    t.equal((await inventory()).hosts.length, 1);
  });
});
