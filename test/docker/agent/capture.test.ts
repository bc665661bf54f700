import t from 'tap';
import { OP, Reader, T, type Place, type Wire, b, build, errorOf, exec, frame, hostCreate, list, obstacle, open, place, podCreate, run, s, startAgent, step, texts, u32, u8 } from './wire.js';

const skip = obstacle();
const h1 = { host: 'h1' };

interface Block { id: number; ns: bigint; captured: number; original: number; data: Buffer; direction: number }

/** Enhanced Packet Blocks, checked as they are read. */
const blocks = (bytes: Buffer): Block[] => {
  const found: Block[] = [];
  for (let at = 0; at < bytes.length;) {
    const total = bytes.readUInt32LE(at + 4), captured = bytes.readUInt32LE(at + 20), options = at + 28 + ((captured + 3) & ~3);
    if (bytes.readUInt32LE(at) !== 6 || total % 4 !== 0 || bytes.readUInt32LE(at + total - 4) !== total || bytes.readUInt16LE(options) !== 2) throw new Error(`not a block at ${at}`);
    found.push({
      id: bytes.readUInt32LE(at + 8), ns: (BigInt(bytes.readUInt32LE(at + 12)) << 32n) | BigInt(bytes.readUInt32LE(at + 16)), captured, original: bytes.readUInt32LE(at + 24),
      data: bytes.subarray(at + 28, at + 28 + captured), direction: bytes.readUInt32LE(options + 4),
    });
    at += total;
  }
  return found;
};

interface Seen { interfaces: { id: number; point: number; ifindex: number; linkType: number; name: string; mac: string }[]; packets: Block[]; reason: number; received: number; dropped: number; left: number }

const request = (stream: number, points: { where: Place; any?: boolean; names?: string[] }[], o: { snap?: number; buffer?: number; filter?: Buffer } = {}): Buffer =>
  frame(T.CAPTURE, stream, u32(o.snap ?? 262_144), u32(o.buffer ?? 0), b(o.filter ?? Buffer.alloc(0)), list(points.map((p) => Buffer.concat([place(p.where), u8(p.any ? 1 : 0), texts(p.names ?? [])]))));

/** Takes all frames of a capture until its end. */
const take = async (wire: Wire, stream: number, credit = true): Promise<Seen> => {
  const seen: Seen = { interfaces: [], packets: [], reason: -1, received: 0, dropped: 0, left: 0 };
  for (;;) {
    const f = await wire.next(wire.on(stream));
    const r = new Reader(f.payload);
    if (f.type === T.ERROR) throw new Error(errorOf(f).code);
    if (f.type === T.IFACE) seen.interfaces.push({ id: r.u32(), point: r.u16(), ifindex: r.u32(), linkType: r.u16(), name: r.s(), mac: r.u8() ? r.take(6).toString('hex') : '' });
    if (f.type === T.BLOCKS) {
      const count = r.u32(), found = blocks(f.payload.subarray(4));
      if (count !== found.length) throw new Error('the count is wrong');
      if (found.some((one) => one.id >= seen.interfaces.length)) throw new Error('a packet before its interface');
      seen.packets.push(...found);
      if (credit) wire.send(frame(T.CREDIT, stream, u32(f.payload.length - 4)));
    }
    if (f.type === T.CAPTURE_END) return Object.assign(seen, { reason: r.u8(), received: r.u64(), dropped: r.u64(), left: r.u64() });
  }
};

t.test('captures', { skip: skip || false }, async (t) => {
  const agent = await startAgent();
  t.teardown(() => agent.stop());
  const wire = await open(agent.path);
  t.teardown(() => wire.close());
  await build(wire, [hostCreate('h1'), podCreate('h1', 'p1')]);
  const script = 'ip link set lo up; ip link add v1 address 02:00:00:00:00:01 type veth peer name eth0 netns p1; ip addr add 10.0.0.1/24 dev v1; ip link set v1 up; ip -n p1 addr add 10.0.0.2/24 dev eth0; ip -n p1 link set eth0 up; sysctl -qw net.ipv6.conf.all.disable_ipv6=1; ip netns exec p1 sysctl -qw net.ipv6.conf.all.disable_ipv6=1';
  await run(wire, h1, ['sh', '-c', script]);
  // Sends `count` datagrams of 100 bytes to the pod, a port that nobody listens on; ICMP refusals come back for some.
  const send = (count: number, size = 100): Promise<unknown> => run(wire, h1, ['python3', '-c', `import socket
s=socket.socket(socket.AF_INET,socket.SOCK_DGRAM)
for i in range(${count}):
  s.sendto(b'x'*${size},('10.0.0.2',9999))`], { timeoutMs: 20_000 });
  const begin = async (points: Parameters<typeof request>[1], o: Parameters<typeof request>[2] = {}): Promise<number> => {
    const stream = wire.newStream();
    wire.send(request(stream, points, o));
    const answer = await wire.next(wire.on(stream, T.OPENED, T.ERROR));
    if (answer.type === T.ERROR) throw new Error(errorOf(answer).code);
    return stream;
  };
  // "udp": ldh [12]; jne 0x800 → drop; ldb [23]; jeq 17 → accept
  const udp = Buffer.concat([[0x28, 0, 0, 12], [0x15, 0, 3, 0x800], [0x30, 0, 0, 23], [0x15, 0, 1, 17], [6, 0, 0, 262_144], [6, 0, 0, 0]]
    .map(([code, jt, jf, k]) => Buffer.concat([Buffer.from([code! & 255, code! >> 8, jt!, jf!]), u32(k!)]))); // four numbers each

  t.test('both ends of a link, in both directions, with one clock', async (t) => {
    const stream = await begin([{ where: h1, any: true }, { where: { host: 'h1', pod: 'p1' }, names: ['eth0'] }], { filter: udp });
    const before = BigInt(Date.now()) * 1_000_000n;
    await send(5);
    wire.send(frame(T.STOP, stream));
    const seen = await take(wire, stream);
    t.equal(seen.reason, 0);
    t.match(seen.interfaces.map((one) => [one.name, one.point, one.linkType]).sort(), [['eth0', 1, 1], ['v1', 0, 1]]);
    t.equal(seen.interfaces.find((one) => one.name === 'v1')?.mac, '020000000001');
    t.equal(seen.packets.length, 10);
    const of = (name: string): Block[] => seen.packets.filter((p) => seen.interfaces[p.id]?.name === name);
    t.ok(of('v1').every((p) => p.direction === 2) && of('eth0').every((p) => p.direction === 1));
    t.ok(seen.packets.every((p) => p.captured === 142 && p.original === 142 && p.data.readUInt16BE(12) === 0x800));
    t.ok(seen.packets.every((p) => p.ns > before - 10_000_000n && p.ns < before + 10_000_000_000n));
    t.same([seen.received, seen.dropped, seen.left], [10, 0, 0]);
  });

  // A timer hands a block over, 10 ms after its first packet or later: what was sent just before the stop is not handed over yet.
  t.test('a stop gives all that the kernel had counted, however often', async (t) => {
    for (let round = 0; round < 20; round += 1) {
      const stream = await begin([{ where: h1, names: ['v1'] }], { filter: udp });
      await send(3);
      wire.send(frame(T.STOP, stream));
      const seen = await take(wire, stream);
      t.same([seen.packets.length, seen.received, seen.dropped, seen.left], [3, 3, 0, 0]);
    }
  });

  t.test('who leaves is told how many packets stayed behind', async (t) => {
    const stream = await begin([{ where: h1, names: ['v1'] }], { filter: udp, buffer: 4 << 20 });
    await send(3000);
    wire.send(frame(T.DETACH, stream));
    const seen = await take(wire, stream, false);
    t.ok(seen.left > 0);
    t.equal(seen.packets.length + seen.dropped + seen.left, 3000);
  });

  t.test('the snap length cuts, and says how long the packet was', async (t) => {
    const stream = await begin([{ where: h1, names: ['v1'] }], { filter: udp, snap: 60 });
    await send(2, 1000);
    wire.send(frame(T.STOP, stream));
    t.match((await take(wire, stream)).packets, [{ captured: 60, original: 1042 }, { captured: 60, original: 1042 }]);
  });

  t.test('a packet on the loopback is shown once', async (t) => {
    const stream = await begin([{ where: h1, names: ['lo'] }]);
    await run(wire, h1, ['ping', '-c', '2', '-i', '0.2', '127.0.0.1']);
    wire.send(frame(T.STOP, stream));
    const seen = await take(wire, stream);
    t.same([seen.packets.length, seen.received], [4, 4]);
  });

  t.test('an interface that appears later is announced before its first packet', async (t) => {
    const stream = await begin([{ where: h1, any: true }], { filter: udp });
    await run(wire, h1, ['sh', '-c', 'ip link add late type veth peer name late2; ip addr add 10.9.0.1/24 dev late; ip link set late2 up; ip link set late up; ip neigh add 10.9.0.2 lladdr 02:00:00:00:00:99 dev late; echo x > /dev/udp/10.9.0.2/9'.replace('sh', 'sh')].map((a) => a === 'sh' ? 'bash' : a));
    wire.send(frame(T.STOP, stream));
    t.same((await take(wire, stream)).interfaces.map((one) => one.name).sort(), ['late', 'late2']);
    await run(wire, h1, ['ip', 'link', 'del', 'late']);
  });

  t.test('a live packet comes within the retire time', async (t) => {
    const stream = await begin([{ where: h1, names: ['v1'] }], { filter: udp });
    const delays: number[] = [];
    for (let i = 0; i < 10; i++) {
      await send(1);
      const f = await wire.next(wire.on(stream, T.BLOCKS));
      const block = blocks(f.payload.subarray(4))[0];
      delays.push(Date.now() - Number((block?.ns ?? 0n) / 1_000_000n));
    }
    delays.sort((x, y) => x - y);
    t.comment(`live delay: median ${delays[5]} ms, worst ${delays[9]} ms`);
    t.ok(delays[5]! < 50, 'median'); // ten were made
    wire.send(frame(T.DETACH, stream));
    await wire.next(wire.on(stream, T.CAPTURE_END));
  });

  t.test('without credit the kernel drops and counts; nothing is lost silently', async (t) => {
    const stream = await begin([{ where: h1, names: ['v1'] }], { filter: udp, buffer: 262_144 });
    await send(5000);
    wire.send(frame(T.CAPTURE_STATS, stream));
    const r = new Reader((await wire.next(wire.on(stream, T.STATS))).payload);
    const received = r.u64(), dropped = r.u64();
    t.equal(received, 5000);
    t.ok(dropped > 1000, `dropped ${dropped}`);
    wire.send(frame(T.STOP, stream), frame(T.CREDIT, stream, u32(4 << 20)));
    const seen = await take(wire, stream);
    t.equal(seen.packets.length + seen.dropped, 5000);
  });

  // The ring holds them all: how fast this client is, on a busy machine, is not the question here.
  t.test('many packets arrive without loss, every block whole', async (t) => {
    const stream = await begin([{ where: h1, names: ['v1'] }], { filter: udp, snap: 128, buffer: 32 << 20 });
    const all = take(wire, stream), started = performance.now();
    await send(60_000);
    const seconds = (performance.now() - started) / 1000;
    wire.send(frame(T.STOP, stream));
    const seen = await all;
    t.comment(`${Math.round(60_000 / seconds)} packets/s, dropped ${seen.dropped}`);
    t.equal(seen.packets.length + seen.dropped, 60_000);
    t.equal(seen.dropped, 0);
  });

  t.test('VLAN tags that the kernel took off are put back', async (t) => {
    const stream = await begin([{ where: { host: 'h1', pod: 'p1' }, names: ['eth0'] }]);
    await run(wire, h1, ['python3', '-c', `import socket
s=socket.socket(socket.AF_PACKET,socket.SOCK_RAW)
s.bind(('v1',0))
s.send(bytes.fromhex('ffffffffffff020000000001810000070806')+b'z'*46)`]);
    wire.send(frame(T.STOP, stream));
    const tagged = (await take(wire, stream)).packets.find((p) => p.data.includes('zzz'));
    t.equal(tagged?.data.subarray(12, 18).toString('hex'), '810000070806');
  });

  t.test('the capture of a pod that is deleted ends, and says why', async (t) => {
    await build(wire, [podCreate('h1', 'doomed')]);
    const stream = await begin([{ where: { host: 'h1', pod: 'doomed' }, any: true }]);
    await build(wire, [step(OP.podDelete, s('h1'), s('doomed'))]);
    t.equal((await take(wire, stream)).reason, 1);
  });

  t.test('refusals', async (t) => {
    await t.rejects(begin([{ where: h1, names: ['nope0'] }]), { message: 'interface-not-found' });
    await t.rejects(begin([{ where: { host: 'hx' }, any: true }]), { message: 'target-not-found' });
    await t.rejects(begin([{ where: { host: 'h1', pod: 'px' }, any: true }]), { message: 'target-not-found' });
    await t.rejects(begin([{ where: h1, any: true }], { filter: Buffer.from([0x15, 0, 200, 200, 0, 0, 0, 0]) }), { message: 'filter-invalid' });
    await t.rejects(begin([{ where: h1, any: true }], { filter: Buffer.alloc(7) }), { message: 'filter-invalid' });
    await t.rejects(begin([]), { message: 'invalid-request' });
    await t.rejects(begin([{ where: h1, any: true }], { snap: 0 }), { message: 'invalid-request' });
    const streams: number[] = [];
    for (let i = 0; i < 8; i++) streams.push(await begin([{ where: h1, any: true }], { buffer: 1 }));
    await t.rejects(begin([{ where: h1, any: true }]), { message: 'limit-reached' });
    const probe = wire.newStream();
    wire.send(exec(probe, h1, ['true']));
    await wire.next(wire.on(probe, T.EXIT));
    wire.send(...streams.map((stream) => frame(T.DETACH, stream)));
    for (const stream of streams) await wire.next(wire.on(stream, T.CAPTURE_END));
  });
});
