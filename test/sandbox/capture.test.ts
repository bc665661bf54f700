import t from 'tap';
import { captureWindowBytes } from '../../src/sandbox/agent/capture-stream.js';
import type { CaptureInterface, CaptureStream } from '../../src/sandbox/contract.js';
import { startSandbox, until } from '../support/sandbox.js';

interface Seen { interfaces: CaptureInterface[]; packets: number; bytes: number; perInterface: Map<number, number> }

/** Counts packets per interface by walking the blocks; acknowledges unless told not to. */
function count(capture: CaptureStream, { acknowledge = true } = {}): Seen {
  const seen: Seen = { interfaces: [], packets: 0, bytes: 0, perInterface: new Map() };
  capture.onInterface((announced) => seen.interfaces.push(announced));
  capture.onBlocks((blocks, packets) => {
    seen.packets += packets;
    seen.bytes += blocks.length;
    for (let offset = 0; offset < blocks.length; offset += blocks.readUInt32LE(offset + 4)) {
      const id = blocks.readUInt32LE(offset + 8);
      seen.perInterface.set(id, (seen.perInterface.get(id) ?? 0) + 1);
    }
    if (acknowledge) capture.acknowledge(blocks.length);
  });
  return seen;
}

const flood = `import socket,sys
s=socket.socket(socket.AF_INET,socket.SOCK_DGRAM)
for i in range(int(sys.argv[1])): s.sendto(b"x"*int(sys.argv[2]),("10.0.0.2",9))`;

t.test('captures', async (t) => {
  const { sandbox } = await startSandbox(t, { size: 'medium' });
  const sh = (script: string, timeoutMs = 20_000): ReturnType<typeof sandbox.run> => sandbox.run({ target: { host: 'h' }, argv: ['sh', '-c', script], as: 'learner', timeoutMs });
  await sandbox.batch([{ op: 'host-create', host: 'h' }, { op: 'pod-create', host: 'h', pod: 'p' }]);
  t.match(await sh('ip link add v0 type veth peer name v1 netns p && ip addr add 10.0.0.1/24 dev v0 && ip link set v0 up && ip netns exec p sh -c "ip addr add 10.0.0.2/24 dev v1; ip link set v1 up" && ping -c 1 -W 2 10.0.0.2'), { code: 0 });
  const both = { points: [{ target: { host: 'h' }, interfaces: ['v0'] }, { target: { host: 'h', pod: 'p' }, interfaces: 'any' as const }], snapLength: 65_535 };

  await t.test('packets of several namespaces come in one stream, each with its interface', async (t) => {
    const capture = await sandbox.capture(both);
    const seen = count(capture);
    await sh('ping -c 5 -i 0.05 10.0.0.2');
    await until('20 packets', () => seen.packets >= 20);
    const statistics = await capture.stop();
    t.match(await capture.ended, { reason: 'stopped' });
    t.same(seen.interfaces.map(({ id, name, target, linkType }) => ({ id, name, pod: target.pod ?? null, linkType })).sort((a, b) => a.name.localeCompare(b.name)).map(({ id: _id, ...rest }) => rest), [{ name: 'v0', pod: null, linkType: 1 }, { name: 'v1', pod: 'p', linkType: 1 }]);
    t.match(seen.interfaces[0]?.mac, /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/);
    const [first, second] = [seen.perInterface.get(0) ?? 0, seen.perInterface.get(1) ?? 0];
    t.ok(first >= 10 && second >= 10, `${first} and ${second} packets`);
    t.equal(statistics.dropped, 0);
    t.equal(statistics.received, seen.packets);
    t.same(await capture.statistics(), statistics, 'its numbers can be asked for afterwards');
  });

  await t.test('a filter is the kernel\'s', async (t) => {
    const nothing = Buffer.from([6, 0, 0, 0, 0, 0, 0, 0]); // BPF_RET 0
    const capture = await sandbox.capture({ ...both, filter: nothing });
    const seen = count(capture);
    await sh('ping -c 2 -i 0.05 10.0.0.2');
    t.match(await capture.stop(), { received: 0, dropped: 0 });
    t.equal(seen.packets, 0);
    await t.rejects(sandbox.capture({ ...both, filter: Buffer.alloc(8, 0xff) }), { code: 'filter-invalid' });
    await t.rejects(sandbox.capture({ ...both, filter: Buffer.alloc(7) }), { code: /filter-invalid|invalid-request/ });
  });

  await t.test('what is not there is refused by name', async (t) => {
    await t.rejects(sandbox.capture({ ...both, points: [{ target: { host: 'h' }, interfaces: ['nope0'] }] }), { code: 'interface-not-found', message: /nope0/ });
    await t.rejects(sandbox.capture({ ...both, points: [{ target: { host: 'h', pod: 'nopod' }, interfaces: 'any' }] }), { code: 'target-not-found', message: /nopod/ });
  });

  await t.test('nothing is lost while the reader keeps up, and what is lost otherwise is counted', async (t) => {
    const keepsUp = await sandbox.capture({ ...both, points: [{ target: { host: 'h' }, interfaces: ['v0'] }], bufferBytes: 8 * 1024 * 1024 });
    const all = count(keepsUp);
    const stalls = await sandbox.capture({ ...both, points: [{ target: { host: 'h' }, interfaces: ['v0'] }], bufferBytes: 512 * 1024 });
    const some = count(stalls, { acknowledge: false });
    t.match(await sandbox.run({ target: { host: 'h' }, argv: ['python3', '-c', flood, '20000', '200'], as: 'learner', timeoutMs: 20_000 }), { code: 0 });
    const statistics = await keepsUp.stop();
    t.equal(statistics.received, all.packets + statistics.dropped, 'each packet was sent or counted as dropped');
    t.equal(statistics.dropped, 0);
    t.ok(all.packets >= 20_000, `${all.packets} packets`);
    t.ok(some.bytes <= captureWindowBytes + 131_072, `${some.bytes} bytes to the one that stalls`);
    const lost = await stalls.statistics();
    t.ok(lost.dropped > 10_000 && lost.received >= 20_000, JSON.stringify(lost));
    t.match(await stalls.stop(), { received: lost.received }, 'it can be stopped all the same');
  });

  await t.test('a capture ends with its namespace or its connection', async (t) => {
    await sandbox.batch([{ op: 'pod-create', host: 'h', pod: 'brief' }]);
    const capture = await sandbox.capture({ ...both, points: [{ target: { host: 'h', pod: 'brief' }, interfaces: 'any' }] });
    count(capture);
    t.ok(await capture.statistics());
    t.match(await capture.stop(), { received: 0 });
  });
});
