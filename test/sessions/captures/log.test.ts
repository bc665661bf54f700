import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import t, { type Test } from 'tap';
import { interfaceBlock, packetBlock } from '../../../src/capture/pcapng.js';
import { openArchive, repair } from '../../../src/sessions/captures/archive.js';
import { Cursor } from '../../../src/sessions/captures/cursor.js';
import { download } from '../../../src/sessions/captures/download.js';
import { CaptureLog, sectionBlock, type LogOptions } from '../../../src/sessions/captures/log.js';
import { packetPage, packetTree } from '../../../src/sessions/captures/pages.js';
import { watchDecoded, watchPcapng } from '../../../src/sessions/captures/watch.js';
import { newId } from '../../../src/store/ids.js';
import { noTshark, readPcapng, tshark } from '../../support/pcapng.js';

const frame = Buffer.from(`02000000000202000000000112340000${'00'.repeat(84)}`, 'hex');

/** A packet block that says its number in its first bytes after the header. */
function packet(number: number, bytes = frame): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt32BE(number, 14);
  return packetBlock({ interfaceId: number % 2, timeNs: BigInt(number), bytes: copy, direction: 'in' });
}

const numbers = (...chunks: Uint8Array[]): number[] => readPcapng(...chunks).packets.map(({ bytes }) => bytes.readUInt32BE(14));
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

async function folder(t: Test): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'vethlab-log-'));
  t.teardown(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function newLog(t: Test, options: Partial<LogOptions> = {}): Promise<{ log: CaptureLog; directory: string; id: string }> {
  const directory = options.directory ?? await folder(t);
  const id = newId();
  const log = await CaptureLog.create({ directory, id, ...options });
  for (const name of ['a:eth0', 'a/p:eth0']) log.addInterface({ label: name, linkType: 1, block: interfaceBlock({ linkType: 1, snapLength: 262_144, name }) });
  return { log, directory, id };
}

function fill(log: CaptureLog, from: number, to: number): void {
  for (const number of range(from, to)) log.append(packet(number), 1);
}

const settle = (log: CaptureLog): Promise<void> => new Promise((resolve) => {
  const done = (): void => { if (log.written === log.end) { unfollow(); resolve(); } };
  const unfollow = log.follow(done);
  queueMicrotask(done);
});

async function bytesOf(log: CaptureLog): Promise<Buffer> {
  const { stream, bytes } = await download(log);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer); // the stream is not in object mode
  const whole = Buffer.concat(chunks);
  t.equal(whole.length, bytes, 'the size is told before');
  return whole;
}

t.test('the file is the capture, at every moment and at the end', async (t) => {
  const { log, directory, id } = await newLog(t);
  fill(log, 1, 100);
  await settle(log);
  t.same(numbers(await bytesOf(log)), range(1, 100));
  fill(log, 101, 200);
  await log.finish();
  const whole = await bytesOf(log);
  t.same(readPcapng(whole).warnings, []);
  t.same(numbers(whole), range(1, 200));
  t.equal((await stat(join(directory, `${id}.pcapng`))).size, log.fileBytes);
});

t.test('watchers get the same bytes, whenever they join and however slow they are', async (t) => {
  const { log } = await newLog(t);
  const collect = (delayMs: number, from: 'start' | 'now' = 'start'): Promise<Buffer[]> => {
    const chunks: Buffer[] = [];
    return watchPcapng(log, { write: async (bytes) => {
      chunks.push(Buffer.from(bytes));
      if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    } }, { from }).then(() => chunks);
  };
  const early = [collect(0), collect(2)];
  fill(log, 1, 500);
  await settle(log);
  const late = [collect(0), collect(1)];
  const now = collect(0, 'now');
  await new Promise((resolve) => setImmediate(resolve));
  fill(log, 501, 1000);
  await settle(log);
  await log.finish();
  for (const watcher of [...early, ...late, collect(0)]) {
    const read = readPcapng(...await watcher);
    t.same(read.warnings, []);
    t.same(read.interfaces.map((one) => one.name), ['a:eth0', 'a/p:eth0']);
    t.same(read.packets.map(({ bytes }) => bytes.readUInt32BE(14)), range(1, 1000));
  }
  t.same(readPcapng(...await now).warnings, []);
  t.same(numbers(...await now), range(501, 1000));
});

t.test('a block bigger than a read comes through whole', async (t) => {
  const { log } = await newLog(t);
  fill(log, 1, 10);
  log.append(packet(11, Buffer.alloc(200_000)), 1);
  fill(log, 12, 20);
  await log.finish();
  const chunks: Buffer[] = [];
  await watchPcapng(log, { write: async (bytes) => void chunks.push(Buffer.from(bytes)) });
  t.same(numbers(...chunks), range(1, 20));
});

t.test('a ring keeps the last packets within its size, and each of its files is valid', async (t) => {
  const ringBytes = 262_144;
  const { log, directory, id } = await newLog(t, { ringBytes });
  for (let round = 0; round < 100; round += 1) {
    fill(log, round * 100 + 1, round * 100 + 100);
    await settle(log);
  }
  await log.finish();
  const files = await readdir(directory);
  t.equal(files.length, 8);
  let total = 0;
  for (const name of files) total += (await stat(join(directory, name))).size;
  t.ok(total <= ringBytes * 1.02 && total > ringBytes * 0.8, `${total} bytes in ${files.length} files`);
  const whole = await bytesOf(log);
  const kept = numbers(whole);
  t.same(kept, range(10_000 - kept.length + 1, 10_000));
  t.same(readPcapng(whole).warnings, []);
  t.equal(log.packets, 10_000);

  const archive = await openArchive(directory, id);
  t.match(archive, { packets: 10_000, ended: true });
  if (archive === undefined) return;
  t.same(await bytesOf(archive), whole);
  const first = kept[0] ?? 0;
  const { items, next } = await packetPage(archive, { after: 0, limit: 3 });
  t.same([items.map((row) => row.number), next], [[first, first + 1, first + 2], first + 2], 'numbers stay those of the whole capture');
  t.match(await packetTree(archive, 9_999), { number: 9_999, interface: 'a/p:eth0', direction: 'in', timeNs: '9999' });
  await t.rejects(packetTree(archive, 1), { code: 'not-found', message: /keeps packets \d+ to 10000/ });
});

t.test('a watcher that a ring overtakes goes on, and is told how many it missed', async (t) => {
  const { log } = await newLog(t, { ringBytes: 262_144 });
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => { release = resolve; });
  const chunks: Buffer[] = [];
  const watching = watchPcapng(log, { write: async (bytes) => {
    chunks.push(Buffer.from(bytes));
    if (chunks.length === 3) await held;
  } });
  for (let round = 0; round < 50; round += 1) {
    fill(log, round * 100 + 1, round * 100 + 100);
    await settle(log);
  }
  release();
  await log.finish();
  const { packets, skipped } = await watching;
  const read = readPcapng(...chunks);
  t.same(read.warnings, []);
  t.ok(skipped > 1000, `${skipped} were skipped`);
  t.equal(packets, read.packets.length);
  t.equal(packets + skipped, 5000);
  t.match(read.statistics[0]?.comment, new RegExp(`^${skipped} packets were overwritten`));
});

t.test('decoded watchers get every packet once, in batches, not more often than every 16 ms', async (t) => {
  const { log } = await newLog(t);
  const sizes: number[] = [];
  const got: number[] = [];
  const watching = watchDecoded(log, { write: async (batch) => {
    sizes.push(batch.packets.length);
    got.push(...batch.packets.map((row) => row.number));
    t.equal(batch.dropped, 7);
  } }, () => 7);
  const started = performance.now();
  for (let round = 0; round < 20; round += 1) {
    fill(log, round * 50 + 1, round * 50 + 50);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  fill(log, 1001, 3000);
  await log.finish();
  t.same(await watching, { packets: 3000, skipped: 0 });
  t.same(got, range(1, 3000));
  t.ok(sizes.every((size) => size <= 500));
  t.ok(sizes.length <= 4 + 5 + (performance.now() - started) / 16, `${sizes.length} batches`);
});

t.test('watching stops at once when it is aborted', async (t) => {
  const { log } = await newLog(t);
  const abort = new AbortController();
  const watching = watchPcapng(log, { write: async () => undefined }, { signal: abort.signal });
  setTimeout(() => { abort.abort(); }, 20);
  t.same(await watching, { packets: 0, skipped: 0 });
  t.same(await watchDecoded(log, { write: async () => undefined }, () => 0, { signal: AbortSignal.abort() }), { packets: 0, skipped: 0 });
  await log.finish();
});

t.test('a file that was cut anywhere is repaired to its last whole block', async (t) => {
  const { log, directory, id } = await newLog(t);
  fill(log, 1, 20);
  await log.finish();
  const path = join(directory, `${id}.pcapng`);
  const size = log.fileBytes;
  const blockBytes = packet(1).length;
  for (const [cut, kept] of [[1, 19], [blockBytes - 1, 19], [blockBytes, 19], [blockBytes + 1, 18]] as const) {
    await writeFile(path, (await bytesOf(log)).subarray(0, size - cut));
    const repaired = await repair(directory, id);
    t.equal(repaired?.packets, kept, `cut by ${cut} bytes`);
    if (repaired) t.same([readPcapng(await bytesOf(repaired)).warnings, numbers(await bytesOf(repaired))], [[], range(1, kept)]);
    await log.removeFiles().then(() => undefined);
    log.segments.push({ path, index: 0, headerBytes: sectionBlock.length, start: 0, bytes: log.end, packetsBefore: 0, interfacesBefore: 0 });
    await writeFile(path, sectionBlock);
    for (const block of [...log.interfaces.map((one) => one.block), ...range(1, 20).map((number) => packet(number))]) await appendFile(path, block);
  }
  await truncate(path, 3);
  t.match(await repair(directory, id), { packets: 0 });
  t.equal((await stat(path)).size, sectionBlock.length, 'without a whole header it becomes an empty capture');
});

t.test('a ring that was cut while it began a new file loses only that file', async (t) => {
  const { log, directory, id } = await newLog(t, { ringBytes: 262_144 });
  fill(log, 1, 600);
  await settle(log);
  await log.finish();
  const last = log.segments.at(-1);
  t.ok(log.segments.length > 1 && last);
  if (last === undefined) return;
  await truncate(last.path, sectionBlock.length + 5);
  t.equal((await repair(directory, id))?.packets, last.packetsBefore);
  t.notOk((await readdir(directory)).some((name) => last.path.endsWith(name)));
});

/** A file system of 256 KiB, where one can be mounted. */
const disk = await mkdtemp(join(tmpdir(), 'vethlab-disk-'));
const mounted = await promisify(execFile)('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'none', disk]).then(() => true, () => false);
t.teardown(async () => {
  if (mounted) await promisify(execFile)('umount', ['-l', disk]);
  await rm(disk, { recursive: true, force: true });
});

t.test('a full disk ends the log with a valid file', { skip: !mounted && 'a small file system cannot be mounted here' }, async (t) => {
  const failures: unknown[] = [];
  const { log, id } = await newLog(t, { directory: disk, onFailure: (error) => failures.push(error) });
  const watched: Buffer[] = [];
  const watching = watchPcapng(log, { write: async (bytes) => void watched.push(Buffer.from(bytes)) });
  for (let round = 0; round < 100 && failures.length === 0; round += 1) {
    fill(log, round * 50 + 1, round * 50 + 50);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await log.finish();
  await watching;
  t.match(failures, [{ code: 'ENOSPC' }]);
  const whole = await bytesOf(log);
  t.same(readPcapng(whole).warnings, []);
  t.same(numbers(whole), range(1, log.packets));
  t.ok(log.packets > 500, `${log.packets} packets`);
  t.ok(numbers(...watched).length >= log.packets);
  t.same((await openArchive(disk, id))?.packets, log.packets);
});

t.test('one reader holds one chunk, however much is waiting', async (t) => {
  const { log } = await newLog(t);
  for (let round = 0; round < 200; round += 1) {
    fill(log, round * 500 + 1, round * 500 + 500);
    await settle(log);
  }
  const cursor = Cursor.atStart(log);
  let largest = 0;
  let packets = 0;
  await log.finish();
  for (let chunk = await cursor.next(); chunk !== null; chunk = await cursor.next()) {
    largest = Math.max(largest, chunk.bytes.length);
    packets += chunk.packets;
  }
  t.equal(packets, 100_000);
  t.ok(largest <= 65_536, `the largest chunk had ${largest} bytes`);
});

t.test('tshark reads a ring without complaint and counts the same packets', { skip: noTshark }, async (t) => {
  const { log, directory } = await newLog(t, { ringBytes: 262_144 });
  for (let round = 0; round < 30; round += 1) {
    fill(log, round * 100 + 1, round * 100 + 100);
    await settle(log);
  }
  await log.finish();
  const whole = await bytesOf(log);
  await writeFile(join(directory, 'whole.pcapng'), whole);
  const { lines, complaints } = await tshark(join(directory, 'whole.pcapng'));
  t.equal(complaints, '');
  t.equal(lines.length, numbers(whole).length);
});
