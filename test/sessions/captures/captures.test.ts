import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import type { CaptureSpecInput, CaptureView } from '../../../src/capture/schema.js';
import { newId } from '../../../src/store/ids.js';
import { captureBench, captureSpec, pod1, pod2 } from '../../support/capture.js';
import { noTshark, readPcapng, tshark } from '../../support/pcapng.js';
import { makeSession } from '../../support/rows.js';
import { until } from '../../support/sandbox.js';

const bench = await captureBench(t);
const { captures, holder, sandbox, sessionId, run, store, dataDir } = bench;
const onPod1 = { points: [{ ...pod1, interfaces: ['eth0'] }] };

const start = (spec: CaptureSpecInput = onPod1): Promise<CaptureView> => captures.start(sessionId, sandbox, captureSpec(spec));
const ping = (count: number, ...more: string[]): Promise<unknown> => run(pod1, 'ping', '-q', '-c', String(count), '-i', '0.002', '-s', '56', ...more, '10.0.0.2');

async function download(id: string): Promise<Buffer> {
  const { stream, bytes } = await captures.file(id);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer); // the stream is not in object mode
  t.equal(bytes, chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  return Buffer.concat(chunks);
}

/** UDP packets as fast as python sends them. Not connected, so that the answers (port unreachable) make no send fail. */
function flood(count: number, size = 64): Promise<unknown> {
  return run(pod1, 'python3', '-c', `import socket
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
for i in range(${count}): s.sendto(b"x" * ${size}, ("10.0.0.2", 9))`);
}

t.test('several interfaces and namespaces lie in one file, each with its name and direction', async (t) => {
  const { id } = await start({ points: [{ ...pod1, interfaces: ['eth0'] }, { ...pod2, interfaces: 'any' }], filter: 'icmp' });
  await ping(5);
  const view = await captures.stop(id);
  t.match(view, { state: 'ended', reason: 'stopped', packets: 20, dropped: 0, sessionId });
  const file = await download(id);
  t.equal(file.length, view.bytes);
  const read = readPcapng(file);
  t.same(read.warnings, []);
  t.same(read.interfaces.map(({ name, mac, filter }) => [name, mac, filter]).sort(), [['node1/pod1:eth0', '02:00:00:00:00:01', 'icmp'], ['node1/pod2:eth0', '02:00:00:00:00:02', 'icmp']]);
  t.equal(read.statistics[0]?.received, 20);
  t.equal(read.statistics[0]?.dropped, 0);
  const seen = read.packets.map(({ interfaceId, direction, bytes }) => `${read.interfaces[interfaceId]?.name} ${direction} ${bytes[34] === 8 ? 'request' : 'reply'}`);
  const count = (wanted: string): number => seen.filter((one) => one === wanted).length;
  for (const wanted of ['pod1:eth0 out request', 'pod1:eth0 in reply', 'pod2:eth0 in request', 'pod2:eth0 out reply']) t.equal(count(`node1/${wanted}`), 5, wanted);
});

t.test('tshark reads the download without complaint and counts the same packets', { skip: noTshark }, async (t) => {
  const { id } = await start();
  await ping(30);
  const { packets } = await captures.stop(id);
  const folder = await mkdtemp(join(tmpdir(), 'vethlab-capture-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'a.pcapng'), await download(id));
  const { lines, complaints } = await tshark(join(folder, 'a.pcapng'), '-T', 'fields', '-e', '_ws.col.Protocol', '-e', 'frame.interface_name');
  t.equal(complaints, '');
  t.equal(lines.length, packets);
  const { items } = await captures.packets(id, { after: 0, limit: 1000 });
  t.same(items.map((row) => `${row.protocol}\t${row.interface}`), lines);
});

t.test('a wrong filter is refused with the words of tcpdump', async (t) => {
  const before = await readdir(join(dataDir, 'captures'));
  for (const [filter, words] of [['icmp and', /syntax error/], ['portt 53', /syntax error/], ['port 99999', /illegal port number|invalid|out of range/i], ['-w /tmp/x', /syntax error|illegal/]] as const) {
    await t.rejects(start({ ...onPod1, filter }), { code: 'filter-invalid', message: words, fields: { filter } }, filter);
  }
  t.same(await readdir(join(dataDir, 'captures')), before, 'and nothing is left of it');
});

t.test('a filter may know directions, VLANs and payload', async (t) => {
  const { id } = await start({ ...onPod1, filter: 'inbound and icmp[icmptype] == icmp-echoreply and not vlan' });
  await ping(4);
  t.match(await captures.stop(id), { packets: 4 });
});

t.test('what is not there is named', async (t) => {
  await t.rejects(start({ points: [{ ...pod1, interfaces: ['eth9'] }] }), { code: 'interface-not-found', message: /eth9/ });
  await t.rejects(start({ points: [{ host: 'node1', pod: 'pod9', interfaces: 'any' }] }), { code: 'target-not-found', message: /pod9/ });
  await t.rejects(captures.get(newId()), { code: 'not-found' });
  await t.rejects(captures.file(newId()), { code: 'not-found' });
  await t.rejects(start({ ...onPod1, maxBytes: 65 * 1024 * 1024 }), { code: 'invalid-request', message: /67108864/ });
});

t.test('limits end a capture, to the packet and within the bytes', async (t) => {
  const byPackets = await start({ ...onPod1, filter: 'icmp', maxPackets: 7 });
  const byBytes = await start({ ...onPod1, filter: 'icmp', maxBytes: 4096 });
  const byTime = await start({ ...onPod1, filter: 'icmp', maxSeconds: 0.3 });
  const bySnap = await start({ ...onPod1, filter: 'icmp', snapLength: 64 });
  await ping(100);
  await until('the limits', async () => (await Promise.all([byPackets, byBytes, byTime].map(({ id }) => captures.get(id)))).every(({ state }) => state === 'ended'));
  t.match(await captures.get(byPackets.id), { reason: 'packet-limit', packets: 7 });
  const bytes = await captures.get(byBytes.id);
  t.match(bytes, { reason: 'byte-limit' });
  t.ok(bytes.bytes <= 4096 && bytes.bytes > 3000, `${bytes.bytes} bytes`);
  t.match(await captures.get(byTime.id), { reason: 'time-limit' });
  await captures.stop(bySnap.id);
  t.ok(readPcapng(await download(bySnap.id)).packets.every((packet) => packet.bytes.length === 64 && packet.length === 98));
  for (const { id } of [byPackets, byBytes, byTime]) t.same(readPcapng(await download(id)).warnings, []);
});

t.test('a ring keeps the last packets', async (t) => {
  const { id } = await start({ ...onPod1, filter: 'udp', ringBytes: 262_144 });
  await flood(8000);
  const view = await captures.stop(id);
  t.ok(view.bytes <= 262_144 * 1.1, `${view.bytes} bytes`);
  t.equal(view.packets + view.dropped, 8000);
  const read = readPcapng(await download(id));
  t.same(read.warnings, []);
  t.ok(read.packets.length > 1000 && read.packets.length < 3000, `${read.packets.length} packets kept`);
  const { items } = await captures.packets(id, { after: 0, limit: 1 });
  t.equal(items[0]?.number, view.packets - read.packets.length + 1);
});

t.test('live watchers in both forms get all of it; one that does not read costs nothing and misses nothing', async (t) => {
  const { id } = await start({ ...onPod1, filter: 'udp' });
  const fast = createHash('sha256');
  const slow = createHash('sha256');
  let largest = 0;
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => { release = resolve; });
  const watching = [
    captures.watchPcapng(id, { write: async (bytes) => void fast.update(bytes) }),
    captures.watchPcapng(id, { write: async (bytes) => {
      largest = Math.max(largest, bytes.length);
      await held;
      slow.update(bytes);
    } }),
  ];
  let rows = 0;
  const decoded = captures.watchDecoded(id, { write: async (batch) => {
    t.equal(batch.packets[0]?.number, rows + 1);
    rows += batch.packets.length;
  } });
  await flood(20_000, 400);
  const view = await captures.stop(id);
  t.equal(view.packets + view.dropped, 20_000);
  release();
  for (const result of await Promise.all([...watching, decoded])) t.same(result, { packets: view.packets, skipped: 0 });
  t.equal(rows, view.packets);
  const file = createHash('sha256').update(await download(id)).digest('hex');
  t.same([fast.digest('hex'), slow.digest('hex')], [file, file]);
  t.ok(largest <= 524_288, `at most ${largest} bytes at once`);
});

t.test('one packet can be looked at in full', async (t) => {
  const { id } = await start({ ...onPod1, filter: 'icmp' });
  await ping(2);
  await captures.stop(id);
  const packet = await captures.packet(id, 2);
  t.match(packet, { number: 2, direction: 'in', protocol: 'ICMP', source: '10.0.0.2', destination: '10.0.0.1', length: 98 });
  t.same(packet.layers.map((layer) => layer.protocol), ['Ethernet', 'IPv4', 'ICMP', 'Data']);
  t.equal(packet.hex.length, 196);
  await t.rejects(captures.packet(id, 5), { code: 'not-found', message: /packets 1 to 4/ });
});

t.test('a session has a bound of captures, and its end ends them', async (t) => {
  const other = (await makeSession(store)).id;
  const running = [];
  for (let index = 0; index < 8; index += 1) running.push(await captures.start(other, sandbox, captureSpec(onPod1)));
  await t.rejects(captures.start(other, sandbox, captureSpec(onPod1)), { code: 'limit-reached', message: /8 captures/ });
  t.equal((await captures.list(other)).length, 8);
  await captures.endAll(other);
  for (const { id } of running) t.match(await captures.get(id), { state: 'ended', reason: 'session-ended' });
  const [first] = running;
  if (first) await captures.remove(first.id);
  t.equal((await captures.list(other)).length, 7);
  if (first) t.notOk((await readdir(join(dataDir, 'captures'))).some((name) => name.startsWith(first.id)));
});

t.test('a pod that is deleted ends its capture with a reason and a whole file', async (t) => {
  await sandbox.batch([{ op: 'pod-create', host: 'node1', pod: 'brief' }, { op: 'run', target: { host: 'node1', pod: 'brief' }, argv: ['ip', 'link', 'set', 'lo', 'up'], as: 'checker', timeoutMs: 5000 }]);
  const { id } = await start({ points: [{ host: 'node1', pod: 'brief', interfaces: ['lo'] }] });
  await run({ host: 'node1', pod: 'brief' }, 'ping', '-q', '-c', '3', '-i', '0.01', '127.0.0.1');
  await until('the packets', async () => (await captures.get(id)).packets === 6);
  await sandbox.batch([{ op: 'pod-delete', host: 'node1', pod: 'brief' }]);
  await captures.stop(id);
  t.match(await captures.get(id), { state: 'ended', reason: /^(namespace-gone|stopped)$/, packets: 6 });
  t.equal(readPcapng(await download(id)).packets.length, 6);
});

t.test('after a restart a capture that ran is ended, its file is whole, and files without a row are gone', async (t) => {
  const { id } = await start({ ...onPod1, filter: 'icmp' });
  await ping(10);
  await until('the packets', async () => (await captures.get(id)).packets === 20);
  const path = join(dataDir, 'captures', `${id}.pcapng`);
  const orphan = join(dataDir, 'captures', `${newId()}.pcapng`);
  await writeFile(orphan, 'left over');
  await writeFile(join(dataDir, 'captures', 'README'), 'not ours');
  // What a kill leaves: a row that says "running" and a file that ends anywhere.
  await truncate(path, (await captures.get(id)).bytes - 10);
  const after = bench.another();
  await store.leases.release(`capture:${id}`, holder);
  await after.recover();
  t.match(await after.get(id), { state: 'ended', reason: 'service-restarted', packets: 19 });
  const { items } = await after.packets(id, { after: 0, limit: 100 });
  t.equal(items.length, 19);
  const left = await readdir(join(dataDir, 'captures'));
  t.notOk(left.some((name) => orphan.endsWith(name)));
  t.ok(left.includes('README'));
  await captures.stop(id);
});

t.test('a second server on the same folder leaves a running capture and one that begins alone, reads it, and has it ended by its own server', async (t) => {
  const second = bench.another();
  t.teardown(() => second.close());
  const { id } = await start({ ...onPod1, filter: 'icmp' });
  const beginning = newId();
  await writeFile(join(dataDir, 'captures', `${beginning}.pcapng`), 'its row comes next');
  await store.leases.acquire(`capture:${beginning}`, 'a third', 10_000);
  await second.recover();
  await ping(5);
  await until('the packets', async () => (await captures.get(id)).packets === 10);
  t.match(await second.get(id), { state: 'running', reason: null });
  t.ok((await readdir(join(dataDir, 'captures'))).includes(`${beginning}.pcapng`));
  await until('the packets in the file', async () => (await second.packets(id, { after: 0, limit: 100 })).items.length === 10);
  t.match(await second.stop(id), { state: 'ended', reason: 'stopped', packets: 10 });
  t.match(await captures.get(id), { state: 'ended', reason: 'stopped', packets: 10 });
  t.equal((await store.leases.held([`capture:${id}`])).size, 0);
  await store.leases.release(`capture:${beginning}`, 'a third');
  await second.recover();
  t.notOk((await readdir(join(dataDir, 'captures'))).includes(`${beginning}.pcapng`), 'what nobody holds goes');
});

t.test('the timeline has when a capture began and ended, and what it saw', async (t) => {
  const { id } = await start({ ...onPod1, filter: 'icmp or arp' });
  await run(pod1, 'ip', 'neigh', 'flush', 'all');
  await ping(4);
  await until('the packets', async () => (await captures.get(id)).packets >= 8);
  await captures.stop(id);
  const news = (await store.events.newest(sessionId, ['capture.started', 'capture.ended'])).filter(({ data }) => data['captureId'] === id);
  t.match(news.map(({ type }) => type), ['capture.ended', 'capture.started']);
  t.match(news[1]?.data, { points: onPod1.points, filter: 'icmp or arp' });
  const { packets } = await captures.get(id);
  t.match(news[0]?.data, { reason: 'stopped', packets, dropped: 0, decoded: packets, protocols: { ICMP: 8 } });
  const [first, last] = [Date.parse(String(news[0]?.data['firstAt'])), Date.parse(String(news[0]?.data['lastAt']))];
  t.ok(first <= last && last <= Date.now());
});

t.test('the service stops with all files complete', async (t) => {
  const going = bench.another();
  const { id } = await going.start(sessionId, sandbox, captureSpec({ ...onPod1, filter: 'icmp' }));
  await ping(3);
  await going.close();
  t.match(await captures.get(id), { state: 'ended', reason: 'service-stopped', packets: 6 });
  t.same(readPcapng(await download(id)).warnings, []);
});
